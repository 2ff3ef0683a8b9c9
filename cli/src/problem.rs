//! What is said on standard error.

use std::fmt;

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

/// Text without anything that a terminal would obey.
pub(crate) fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        let invisible = character.is_control()
            || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
        if invisible {
            shown.extend(character.escape_default());
        } else {
            shown.push(character);
        }
    }
    shown
}

/// Text as one argument of a command that can be pasted into a POSIX shell.
pub(crate) fn quoted(text: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-.:/@%+=,".contains(&byte);
    if !text.is_empty() && !text.starts_with('-') && text.bytes().all(is_plain) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', r"'\''"))
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
        ] {
            assert_eq!(quoted(text), expected);
        }
    }
}
