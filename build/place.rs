//! The places that a message can point at.

use std::fmt;
use std::ops::Deref;

use super::file::File;

/// A byte of a file. It becomes line and column when it is shown.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    file: &'a File,
    offset: usize,
}

/// A value, and where it stands.
pub(crate) struct At<'a, T> {
    pub(crate) value: T,
    pub(crate) place: Place<'a>,
}

impl<'a> Place<'a> {
    pub(crate) fn new(file: &'a File, offset: usize) -> Self {
        Self { file, offset }
    }

    /// A mistake here, as `what is wrong; what was expected`.
    pub(crate) fn report(self, problem: impl Into<String>) {
        self.file.report(self.offset, problem.into());
    }

    pub(crate) fn of<T>(self, value: T) -> At<'a, T> {
        At { value, place: self }
    }
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (line, column) = self.file.position(self.offset);
        write!(f, "{}:{line}:{column}", self.file.path())
    }
}

impl<T> Deref for At<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}
