//! Whether a text speaks of status codes.

use http_status::StatusInfo;

/// What tells a response by its status.
const ADJECTIVES: &[&str] = &[
    "error",
    "failed",
    "final",
    "informational",
    "interim",
    "non-final",
    "redirect",
    "redirection",
    "success",
    "successful",
    "unsuccessful",
];

/// How many words may stand between such a word and `response`: `an interim (1xx) response`, `a final HTTP response`.
const BETWEEN: usize = 2;

/// What stands before a number that is no status code.
const BEFORE: &[&str] =
    &["appendix", "figure", "line", "page", "port", "rfc", "section", "sections", "table"];

/// What stands behind a number that is no status code.
const BEHIND: &[&str] = &[
    "bits",
    "bytes",
    "characters",
    "days",
    "hours",
    "milliseconds",
    "minutes",
    "ms",
    "octets",
    "seconds",
];

/// The first words of a text that speak of a code, a class, the status code, or a response by its kind.
pub(super) fn status_words(text: &str) -> Option<&str> {
    let words: Vec<&str> = text.split_ascii_whitespace().collect();
    let at = (0..words.len()).find_map(|position| {
        let start = speaks(&words, position)?;
        Some((start, position))
    });
    let (start, end) = at?;
    let offset = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    let (start, end) = (words[start], words[end]);
    Some(text[offset(start)..offset(end) + end.len()].trim_matches(is_mark))
}

/// Where the words begin that end at a position and speak of status codes.
fn speaks(words: &[&str], position: usize) -> Option<usize> {
    let word = bare(words[position]);
    let before = |back: usize| words.get(position.checked_sub(back)?).copied();
    let next = words.get(position + 1).copied().unwrap_or_default();
    let named = next
        .strip_prefix('(')
        .is_some_and(|name| name.starts_with(|first: char| first.is_ascii_uppercase()));
    let counted =
        BEFORE.contains(&&*lower(before(1).unwrap_or_default())) || BEHIND.contains(&&*lower(next));
    // `4xx/5xx`, `4xx-class`
    if !counted && word.split('/').all(|part| is_class(part) || is_code(part, named)) {
        return Some(position);
    }
    if word.get(..3).is_some_and(is_class) && word[3..].starts_with('-') {
        return Some(position);
    }
    match &*lower(word) {
        "code" | "codes" if before(1).is_some_and(|before| lower(before) == "status") => {
            Some(position - 1)
        }
        "status-code" | "status-codes" => Some(position),
        // The field that carries the code in HTTP/2 and HTTP/3, whose colon is a mark here.
        "status" if words[position].contains(":status") => Some(position),
        "response" | "responses" | "status" => {
            for back in 1..=BETWEEN + 1 {
                let other = before(back)?;
                if other.ends_with(['.', ';', ':', ',']) {
                    return None;
                }
                if ADJECTIVES.contains(&&*lower(other)) {
                    return Some(position - back);
                }
            }
            None
        }
        _ => None,
    }
}

fn is_mark(sign: char) -> bool {
    matches!(
        sign,
        '(' | ')'
            | '['
            | ']'
            | '{'
            | '}'
            | '<'
            | '>'
            | '"'
            | '\''
            | ','
            | ';'
            | ':'
            | '.'
            | '?'
            | '!'
            | '*'
            | '_'
    )
}

fn bare(word: &str) -> &str {
    word.trim_matches(is_mark)
}

fn lower(word: &str) -> String {
    bare(word).to_ascii_lowercase()
}

/// `4xx`, as older documents `4XX`.
fn is_class(word: &str) -> bool {
    matches!(word.as_bytes(), [b'1'..=b'5', b'x', b'x'] | [b'1'..=b'5', b'X', b'X'])
}

/// A registered code, or any number with a name behind it: `421 (Misdirected Request)`.
fn is_code(word: &str, named: bool) -> bool {
    let digits = word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_digit());
    let code = word.parse().ok().filter(|code| digits && (100..600).contains(code));
    code.is_some_and(|code| named || StatusInfo::of(code).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_classes_and_kinds_of_responses_are_status_words() {
        for (text, words) in [
            ("A 421 (Misdirected Request) response MAY", "421"),
            ("sends (e.g., 404, 410).", "404"),
            ("in a 299 (Some Name) response", "299"),
            ("any \"204\"; or", "204"),
            ("either 404/410 or", "404/410"),
            ("a 4xx (Client Error) response", "4xx"),
            ("the 5XX codes", "5XX"),
            ("4xx/5xx responses", "4xx/5xx"),
            ("a 2xx-class answer", "2xx-class"),
            ("a status code of three digits", "status code"),
            ("Status Codes are", "Status Codes"),
            ("the status-code element", "status-code"),
            ("one \":status\" pseudo-header field", "status"),
            ("an interim response", "interim response"),
            ("a final HTTP response", "final HTTP response"),
            ("an interim (1.1 only) response", "interim (1.1 only) response"),
            ("Error responses are", "Error responses"),
            ("with an error status", "error status"),
            ("a redirect response", "redirect response"),
        ] {
            assert_eq!(status_words(text), Some(words), "{text}");
        }
    }

    #[test]
    fn other_numbers_and_words_are_none() {
        for text in [
            "",
            "see Section 200",
            "(Section 15.4.200)",
            "RFC 405 and RFC404",
            "port 100 and host:200",
            "in 200 bytes, or 100 milliseconds",
            "bytes 200-299/500",
            "the 100-continue expectation",
            "in the year 2022, HTTP/1.1",
            "the number 299",
            "xx 0xx 6xx",
            "the final chunk of a response",
            "an error, and the response",
            "a response that is an error",
            "code status",
            "a successful request",
            "\u{e9}xx caf\u{e9}",
        ] {
            assert_eq!(status_words(text), None, "{text}");
        }
    }
}
