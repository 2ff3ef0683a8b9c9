//! Records as lines of text, read when they are asked for.
//!
//! Rows of literals cost the compiler of every user far more than reading costs a program.

use core::str;

/// The lines of each code together, by code, and behind them those that several codes share.
#[derive(Debug)]
pub(crate) struct Lines {
    pub(crate) text: &'static str,
    /// Where the lines of each code begin.
    pub(crate) codes: &'static [(u16, u32)],
    /// Where the shared ones begin.
    pub(crate) shared: usize,
}

impl Lines {
    /// All lines.
    pub(crate) fn all(&self) -> str::Lines<'static> {
        self.range(0, self.text.len())
    }

    /// The lines of a code.
    pub(crate) fn of(&self, code: u16) -> str::Lines<'static> {
        let Ok(position) = self.codes.binary_search_by_key(&code, |(code, _)| *code) else {
            return "".lines();
        };
        let start =
            |position| self.codes.get(position).map_or(self.shared, |(_, start)| *start as usize);
        self.range(start(position), start(position + 1))
    }

    /// The lines that several codes share.
    pub(crate) fn shared(&self) -> str::Lines<'static> {
        self.range(self.shared, self.text.len())
    }

    /// The text from a place on.
    pub(crate) fn from(&self, start: usize) -> &'static str {
        self.text.get(start..).unwrap_or_default()
    }

    fn range(&self, start: usize, end: usize) -> str::Lines<'static> {
        self.text.get(start..end).unwrap_or_default().lines()
    }
}

/// Declares lines that `build.rs` has written.
macro_rules! lines {
    ($(#[$meta:meta])* $lines:ident = $text:expr, $codes:expr, $shared:expr) => {
        $(#[$meta])*
        static $lines: crate::lines::Lines =
            crate::lines::Lines { text: $text, codes: &$codes, shared: $shared };
    };
}
pub(crate) use lines;

/// The first cell of a line.
pub(crate) fn first(line: &str) -> &str {
    line.split('\t').next().unwrap_or_default()
}

/// The one of a list that a cell names by its position.
pub(crate) fn at<T: Copy>(all: &[T], cell: &str) -> Option<T> {
    all.get(cell.parse::<usize>().ok()?).copied()
}

#[cfg(test)]
mod tests {
    extern crate alloc;
    use alloc::vec::Vec;

    use super::*;

    lines!(LINES = "100\ta\n100\tb\n300\tc\n4xx\td\n", [(100, 0), (200, 12), (300, 12)], 18);

    #[test]
    fn each_code_has_its_lines_and_the_others_are_shared() {
        let of = |code| LINES.of(code).collect::<Vec<_>>();
        assert_eq!(of(100), ["100\ta", "100\tb"]);
        assert_eq!(of(300), ["300\tc"]);
        for code in [0, 150, 200, 301, u16::MAX] {
            assert_eq!(of(code), [""; 0], "{code}");
        }
        assert!(LINES.shared().eq(["4xx\td"]));
        assert_eq!(LINES.all().count(), 4);
    }

    #[test]
    fn cells_that_name_nothing_are_none() {
        assert_eq!(at(&[7, 8], "1"), Some(8));
        for cell in ["", "2", "-1", "x", "99999999999999999999"] {
            assert_eq!(at(&[7, 8], cell), None, "{cell}");
        }
        assert_eq!(first("4xx 500\tid"), "4xx 500");
    }
}
