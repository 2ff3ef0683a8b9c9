//! What is said on standard error.

use std::fmt;
use std::path::Path;

use anstyle::{AnsiColor, Style};

/// Something that was not found or could not be done: a message, what to do next, and the exit code.
#[derive(Debug)]
pub(crate) struct Problem {
    pub(crate) message: String,
    pub(crate) hints: Vec<String>,
    pub(crate) code: u8,
}

impl Problem {
    /// There is no such thing: exit code 1.
    pub(crate) const fn not_found(message: String) -> Self {
        Self { message, hints: Vec::new(), code: 1 }
    }

    /// It could not be done: exit code 2.
    pub(crate) const fn failed(message: String) -> Self {
        Self { message, hints: Vec::new(), code: 2 }
    }

    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const ERROR: Style = AnsiColor::Red.on_default().bold();
        const HINT: Style = AnsiColor::Cyan.on_default();

        writeln!(f, "{ERROR}error:{ERROR:#} {}", self.message)?;
        for (position, hint) in self.hints.iter().enumerate() {
            if position == 0 {
                writeln!(f)?;
            }
            writeln!(f, "{HINT}hint:{HINT:#} {hint}")?;
        }
        Ok(())
    }
}

/// Something that is good to know beside the output.
#[derive(Debug)]
pub(crate) struct Note(pub(crate) String);

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const NOTE: Style = Style::new().bold();

        writeln!(f, "{NOTE}note:{NOTE:#} {}", self.0)
    }
}

/// Text from outside as part of a message: short, and without anything that a terminal would obey.
pub(crate) fn shown(text: &str) -> String {
    const LONGEST: usize = 60;

    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => visible(text.get(..end).unwrap_or(text)) + "…",
        None => visible(text),
    }
}

/// A path as part of a message.
pub(crate) fn path(path: &Path) -> String {
    format!("`{}`", visible(&path.to_string_lossy()))
}

/// Text without anything that a terminal would obey.
pub(crate) fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if is_invisible(character) {
            shown.extend(character.escape_default());
        } else {
            shown.push(character);
        }
    }
    shown
}

/// What a terminal obeys, or does not show.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Text as one argument of a command that can be pasted into a POSIX shell.
pub(crate) fn quoted(text: &str) -> String {
    if text.contains(is_invisible) {
        return dollar_quoted(text);
    }
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-.:/@%+=,".contains(&byte);
    if !text.is_empty() && !text.starts_with('-') && text.bytes().all(is_plain) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// With the signs for what cannot be seen, which POSIX.1-2024 has.
fn dollar_quoted(text: &str) -> String {
    let mut quoted = "$'".to_owned();
    for character in text.chars() {
        match character {
            '\'' | '\\' => quoted.extend(['\\', character]),
            _ if is_invisible(character) => {
                let mut bytes = [0; 4];
                let bytes = character.encode_utf8(&mut bytes).bytes();
                quoted.extend(bytes.map(|byte| format!("\\{byte:03o}")));
            }
            _ => quoted.push(character),
        }
    }
    quoted.push('\'');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_terminal_obeys_is_shown() {
        assert_eq!(shown("a\u{1b}[31mb\n\u{202e}"), "a\\u{1b}[31mb\\n\\u{202e}");
        assert_eq!(shown("é 日本"), "é 日本");
        assert_eq!(shown(&"x".repeat(1 << 20)).chars().count(), 61);
    }

    #[test]
    fn what_a_shell_would_read_is_quoted() {
        for (text, expected) in [
            ("http.StatusNotFound", "http.StatusNotFound"),
            (":not_found", ":not_found"),
            ("`Not_found", "'`Not_found'"),
            ("statuses.code['not found']", r"'statuses.code['\''not found'\'']'"),
            ("", "''"),
            ("it's\n\\a\u{200b}", r"$'it\'s\012\\a\342\200\213'"),
        ] {
            assert_eq!(quoted(text), expected);
        }
    }
}
