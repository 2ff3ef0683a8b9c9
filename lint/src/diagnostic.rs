//! What is told of a file.

use std::fmt::Write;
use std::ops::Range;

use http_status::lint::Rule;
use http_status::{Requirement, SpecRef};
use memchr::{memchr, memrchr};

use crate::{Level, Position};

/// Something that reading a file brought to light.
#[derive(Debug)]
#[expect(
    clippy::large_enum_variant,
    reason = "nearly all of them are findings, and a box for each is one more allocation"
)]
pub enum Outcome {
    /// A rule found something.
    Finding(Diagnostic),
    /// Something cannot be read.
    Failure(Failure),
}

/// What a rule found, and where it stands in the file.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// The rule.
    pub rule: &'static Rule,
    /// How bad it is; never [`Level::Off`].
    pub level: Level,
    /// What is wrong, in lower case and without a full stop.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// The status code of the response that it is about; 0 where there was none.
    pub status: u16,
    /// The requirement that is not met; advice has none.
    pub requirement: Option<Requirement>,
    /// The document and section behind it.
    pub source: Option<SpecRef>,
    /// The file, as it was named.
    pub path: String,
    /// Where it begins.
    pub start: Position,
    /// Where it ends.
    pub end: Position,
    /// The line that shows it.
    pub excerpt: Excerpt,
}

/// Something that cannot be read. What else there is was read all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The file, as it was named.
    pub path: String,
    /// Where in the file.
    pub position: Option<Position>,
    /// What is wrong, in lower case and without a full stop.
    pub message: String,
}

/// The line in which something begins, or the part of it around the place. Control characters are escaped.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Excerpt {
    /// The text.
    pub text: String,
    /// The bytes of the text that it is about.
    pub span: Range<usize>,
}

impl Excerpt {
    /// The most characters of the file that are shown.
    const MOST: usize = 160;
    /// How many of them stand before the place, when the line is longer.
    const BEFORE: usize = 48;

    pub(crate) fn of(text: &[u8], span: Range<usize>) -> Self {
        /// The most bytes of a character.
        const WIDEST: usize = 4;
        let place = span.start.min(text.len());
        let nearest = place.saturating_sub(Self::BEFORE * WIDEST);
        let before = text.get(nearest..place).unwrap_or_default();
        let before =
            memrchr(b'\n', before).map_or(before, |end| before.get(end + 1..).unwrap_or_default());
        let after = text.get(place..).unwrap_or_default();
        let after = after.get(..Self::MOST * WIDEST).unwrap_or(after);
        let after = memchr(b'\n', after).map_or(after, |end| after.get(..end).unwrap_or_default());
        let after = after.strip_suffix(b"\r").unwrap_or(after);

        let mut excerpt = Self::default();
        let before = characters(before);
        let after = characters(after);
        // A line that fits is shown whole; of a longer one, what stands around the place.
        let most_before = Self::MOST.saturating_sub(after.len()).max(Self::BEFORE);
        let first = before.len().saturating_sub(most_before);
        for (shown, _) in before.iter().skip(first) {
            excerpt.text.push_str(shown);
        }
        excerpt.span.start = excerpt.text.len();
        excerpt.span.end = excerpt.text.len();
        let most_after = Self::MOST - (before.len() - first);
        let mut at = place;
        for (shown, length) in after.iter().take(most_after) {
            excerpt.text.push_str(shown);
            if at < span.end {
                excerpt.span.end = excerpt.text.len();
            }
            at += length;
        }
        excerpt
    }
}

/// The characters as they are shown, each with its length in bytes.
fn characters(text: &[u8]) -> Vec<(String, usize)> {
    let mut characters = Vec::new();
    for chunk in text.utf8_chunks() {
        for character in chunk.valid().chars() {
            let shown = match character {
                // Aligned, a tab would take the place of several signs below it.
                '\t' => " ".to_owned(),
                _ if is_unseen(character) => character.escape_default().to_string(),
                _ => character.to_string(),
            };
            characters.push((shown, character.len_utf8()));
        }
        for byte in chunk.invalid() {
            let mut shown = String::new();
            // Writing to a string does not fail.
            let _ = write!(shown, "\\x{byte:02x}");
            characters.push((shown, 1));
        }
    }
    characters
}

/// Control characters, and those that change the direction of a text: a terminal must not obey a file.
fn is_unseen(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{061c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &[u8], span: Range<usize>) -> (String, String) {
        let Excerpt { text, span } = Excerpt::of(text, span);
        let marked = text.get(span).expect("it is a part of the text").to_owned();
        (text, marked)
    }

    #[test]
    fn a_line_that_fits_is_shown_whole() {
        let text = b"HTTP/1.1 405 Method\r\nDate: x\r\n";
        assert_eq!(shown(text, 9..12), ("HTTP/1.1 405 Method".to_owned(), "405".to_owned()));
        // What goes on in the next line is shown up to the end of the first.
        assert_eq!(shown(text, 13..25), ("HTTP/1.1 405 Method".to_owned(), "Method".to_owned()));
        assert_eq!(shown(text, 99..120), (String::new(), String::new()));
    }

    #[test]
    fn of_a_long_line_the_part_around_the_place_is_shown() {
        let text = format!("{}405{}", "é".repeat(500), "ü".repeat(500));
        let (line, marked) = shown(text.as_bytes(), 1000..1003);
        assert_eq!((line.chars().count(), &*marked), (160, "405"));
        assert!(line.starts_with('é') && line.ends_with('ü'));
    }

    #[test]
    fn control_characters_are_escaped_and_the_span_goes_with_them() {
        let (line, marked) = shown(b"a\x1b[31m\xff\tb c", 9..10);
        assert_eq!((&*line, &*marked), ("a\\u{1b}[31m\\xff b c", " "));
    }
}
