//! Styled text, and how it is wrapped, set beside other text and written.

use std::io::{self, Write};

use anstyle::Style;
use textwrap::WordSeparator;
use textwrap::core::{Word, display_width};
use textwrap::wrap_algorithms::wrap_first_fit;

use super::style::PLAIN;

/// A blank that no line ends at. It is written as a blank.
pub(super) const JOINED: char = '\u{a0}';

/// One line, or a paragraph that is still to be wrapped.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Line(Vec<(Style, String)>);

impl Line {
    pub(super) fn new() -> Self {
        Self::default()
    }

    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self::new().and(PLAIN, text)
    }

    pub(super) fn styled(style: Style, text: impl Into<String>) -> Self {
        Self::new().and(style, text)
    }

    pub(super) fn and(mut self, style: Style, text: impl Into<String>) -> Self {
        self.0.push((style, text.into()));
        self
    }

    pub(super) fn followed_by(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    pub(super) fn width(&self) -> usize {
        self.0.iter().map(|(_, text)| display_width(text)).sum()
    }

    pub(super) fn longest_word(&self) -> usize {
        let text: String = self.0.iter().map(|(_, text)| text.as_str()).collect();
        text.split(' ').map(display_width).max().unwrap_or(0)
    }

    /// Filled up with blanks on the right.
    pub(super) fn padded(self, width: usize) -> Self {
        let missing = width.saturating_sub(self.width());
        if missing == 0 { self } else { self.and(PLAIN, " ".repeat(missing)) }
    }

    /// Broken at blanks so that each line takes at most `width` columns. A longer word stands alone and is too long.
    pub(super) fn wrapped(&self, width: usize) -> Vec<Self> {
        self.wrapped_to(&[width])
    }

    /// The same with a width for each line; the last one is for all that follow.
    pub(super) fn wrapped_to(&self, widths: &[usize]) -> Vec<Self> {
        let text: String = self.0.iter().map(|(_, text)| text.as_str()).collect();
        let words: Vec<Word<'_>> = WordSeparator::AsciiSpace.find_words(&text).collect();
        // Terminals are narrower than 2^53 columns.
        let widths: Vec<f64> = widths.iter().map(|width| *width as f64).collect();
        let mut start = 0;
        let mut lines = Vec::new();
        for words in wrap_first_fit(&words, &widths) {
            let end =
                start + words.iter().map(|word| word.len() + word.whitespace.len()).sum::<usize>();
            let blank = words.last().map_or(0, |word| word.whitespace.len());
            lines.push(self.part(start, end - blank));
            start = end;
        }
        lines
    }

    /// The bytes from `start` to `end`, with their styles.
    fn part(&self, start: usize, end: usize) -> Self {
        let mut part = Self::new();
        let mut before = 0;
        for (style, text) in &self.0 {
            let after = before + text.len();
            let (from, to) =
                (start.clamp(before, after) - before, end.clamp(before, after) - before);
            if let Some(piece) = text.get(from..to).filter(|piece| !piece.is_empty()) {
                part = part.and(*style, piece);
            }
            before = after;
        }
        part
    }

    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let blank = |text: &str| text.bytes().all(|byte| byte == b' ');
        let last = self.0.iter().rposition(|(_, text)| !blank(text)).map_or(0, |last| last + 1);
        for (style, text) in self.0.iter().take(last) {
            let text = text.replace(JOINED, " ");
            write!(out, "{style}{text}{style:#}")?;
        }
        writeln!(out)
    }
}

/// Lines from top to bottom.
pub(super) type Lines = Vec<Line>;

/// Writes the lines.
pub(super) fn write(lines: &[Line], out: &mut dyn Write) -> io::Result<()> {
    lines.iter().try_for_each(|line| line.write(out))
}

/// Moves lines to the right.
pub(super) fn indented(by: usize, lines: Lines) -> Lines {
    let blanks = " ".repeat(by);
    let moved = |line: Line| {
        if line.0.is_empty() { line } else { Line::plain(blanks.clone()).followed_by(line) }
    };
    lines.into_iter().map(moved).collect()
}

/// A label, and the lines to the right of it.
pub(super) fn labelled(label: Line, width: usize, lines: Lines) -> Lines {
    beside(vec![label], width, 0, lines)
}

/// Two columns.
pub(super) fn beside(left: Lines, width: usize, gap: usize, right: Lines) -> Lines {
    let rows = left.len().max(right.len());
    let mut left = left.into_iter();
    let mut right = right.into_iter();
    let row = |_| {
        let (left, right) = (left.next().unwrap_or_default(), right.next().unwrap_or_default());
        if right.0.is_empty() { left } else { left.padded(width + gap).followed_by(right) }
    };
    (0..rows).map(row).collect()
}

#[cfg(test)]
mod tests {
    use anstyle::AnsiColor;

    use super::*;

    fn text(lines: &[Line]) -> Vec<String> {
        lines.iter().map(|line| line.0.iter().map(|(_, text)| text.as_str()).collect()).collect()
    }

    #[test]
    fn styles_survive_wrapping() {
        let red = AnsiColor::Red.on_default();
        let line = Line::plain("one two ").and(red, "three four").and(PLAIN, " five");
        let lines = line.wrapped(9);
        assert_eq!(text(&lines), ["one two", "three", "four five"]);
        assert_eq!(lines[1], Line::styled(red, "three"));
        assert_eq!(lines[2], Line::styled(red, "four").and(PLAIN, " five"));
    }

    #[test]
    fn every_width_keeps_every_word() {
        let line = Line::plain(
            "é 日本語 a\u{a0}b https://www.rfc-editor.org/rfc/rfc9110 Retry-After client-error",
        );
        for width in 0..100 {
            let lines = line.wrapped(width);
            let words: Vec<String> = text(&lines)
                .iter()
                .flat_map(|line| line.split(' ').map(str::to_owned).collect::<Vec<_>>())
                .collect();
            assert_eq!(
                words,
                [
                    "é",
                    "日本語",
                    "a\u{a0}b",
                    "https://www.rfc-editor.org/rfc/rfc9110",
                    "Retry-After",
                    "client-error"
                ]
            );
            for line in
                lines.iter().filter(|line| text(std::slice::from_ref(line))[0].contains(' '))
            {
                assert!(line.width() <= width);
            }
        }
    }

    #[test]
    fn columns_stand_beside_each_other() {
        let left = vec![Line::plain("a"), Line::plain("日本")];
        let right = vec![Line::plain("x"), Line::plain("y"), Line::plain("z")];
        assert_eq!(text(&beside(left, 4, 1, right)), ["a    x", "日本 y", "     z"]);
    }
}
