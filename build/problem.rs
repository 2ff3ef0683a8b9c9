//! A mistake in the data, as a person sees it.

use std::fmt;

/// Shown as `file:line:column: what is wrong; what was expected`.
pub(crate) struct Problem {
    pub(crate) path: String,
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) text: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A value that a message quotes may hold anything, a message is one line.
        let text = self.text.replace(char::is_control, "\u{fffd}");
        write!(f, "{}:{}:{}: {text}", self.path, self.line, self.column)
    }
}
