//! How text is written in the data.

/// What is wrong with a text and what was expected, if anything.
pub(crate) fn fault(text: &str) -> Option<&'static str> {
    if text.is_empty() {
        Some("the text is empty; expected a word at least")
    } else if text.bytes().any(|byte| byte.is_ascii_control()) {
        Some("the text has a tab, a line break or another control character; expected one line")
    } else if text.trim() != text {
        Some("the text begins or ends with a blank; expected none there")
    } else if text.contains("  ") {
        Some("the text has two blanks in a row; expected one")
    } else {
        None
    }
}

/// What is wrong with code and what was expected, if anything.
pub(crate) fn code_fault(text: &str) -> Option<&'static str> {
    if text.trim().is_empty() {
        Some("the code is empty; expected a line at least")
    } else if text.bytes().any(|byte| byte.is_ascii_control() && !b"\n\t".contains(&byte)) {
        Some("the code has a carriage return or another control character; expected none")
    } else if text.starts_with('\n') || !text.ends_with('\n') || text.ends_with("\n\n\n") {
        // A message without content ends with an empty line.
        Some("the code begins with an empty line or does not end with a line; expected whole lines")
    } else {
        None
    }
}

/// Whether the text is one sentence: it ends with a full stop, and no other sentence begins inside.
pub(crate) fn is_sentence(text: &str) -> bool {
    let capital_follows = |part: &str| part.as_bytes().first().is_some_and(u8::is_ascii_uppercase);
    text.ends_with('.')
        && [". ", "! ", "? "].iter().all(|end| !text.split(end).skip(1).any(capital_follows))
}

/// Whether the text is lower-case words, joined by hyphens.
pub(crate) fn is_kebab(text: &str) -> bool {
    text.split('-').all(|word| {
        !word.is_empty()
            && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    })
}

/// The characters of an HTTP token (RFC 9110, section 5.6.2).
pub(crate) fn is_token(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}
