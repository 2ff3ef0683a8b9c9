//! Where something stands in a file.

/// A line and a column, both counted from 1. Columns are characters; a byte that belongs to none is one too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl Position {
    /// The beginning of a file.
    pub const START: Self = Self { line: 1, column: 1 };

    /// The position of a byte offset; beyond the end it is the end.
    ///
    /// ```
    /// use http_status_lint::Position;
    ///
    /// assert_eq!(Position::of("é\nab".as_bytes(), 4), Position { line: 2, column: 2 });
    /// ```
    #[must_use]
    pub fn of(text: &[u8], offset: usize) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let line = memchr::memchr_iter(b'\n', before).count() + 1;
        let start = memchr::memrchr(b'\n', before).map_or(0, |newline| newline + 1);
        Self { line, column: characters(before.get(start..).unwrap_or_default()) + 1 }
    }

    /// The position after so much more text, which begins here.
    #[must_use]
    pub fn after(self, text: &[u8]) -> Self {
        let Self { line, column } = Self::of(text, text.len());
        if line == 1 {
            Self { line: self.line, column: self.column + column - 1 }
        } else {
            Self { line: self.line + line - 1, column }
        }
    }
}

/// How many characters a text has. A HAR file may be one line of a gigabyte: sums of bytes are what the compiler makes fast.
fn characters(text: &[u8]) -> usize {
    // Bytes that go on with a character begin with the bits 10.
    let count = |text: &[u8]| text.iter().fold(0, |sum, byte| sum + u8::from(byte & 0xC0 != 0x80));
    text.chunks(usize::from(u8::MAX)).map(|text| usize::from(count(text))).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_goes_on_from_another() {
        let text = "first\nsécond\n\nlast".as_bytes();
        for middle in 0..=text.len() {
            if text.get(middle).is_some_and(|byte| byte & 0xC0 == 0x80) {
                continue;
            }
            let (before, after) = text.split_at(middle);
            let there = Position::START.after(before).after(after);
            assert_eq!(there, Position::of(text, text.len()), "{middle}");
        }
    }
}
