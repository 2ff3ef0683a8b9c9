//! The names that a code has had.

use crate::info::{COUNT, Row, aligned, row};
use crate::spec::source;
use crate::{SpecRef, StatusInfo};

/// A name of a code, and the first document that gave it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Name {
    phrase: &'static str,
    source: SpecRef,
}

impl Name {
    /// The reason phrase, as the document wrote it.
    #[must_use]
    pub const fn phrase(self) -> &'static str {
        self.phrase
    }

    /// The first document that gave the name.
    #[must_use]
    pub const fn source(self) -> SpecRef {
        self.source
    }
}

macro_rules! names {
    ($(($code:literal, [$(($phrase:literal, $source:tt)),* $(,)?]),)+) => {
        static NAMES: [Row<&[Name]>; COUNT] = [$(Row {
            code: $code,
            value: &[$(Name { phrase: $phrase, source: source!($source) }),*],
        },)+];
    };
}

include!(concat!(env!("OUT_DIR"), "/names.rs"));

const _: () = aligned(&NAMES);

impl StatusInfo {
    /// Every name that the code has had, oldest first, the current one last.
    ///
    /// ```
    /// use http_status::{Name, StatusInfo};
    ///
    /// let names: Vec<_> = StatusInfo::of(413).unwrap().names().iter().map(|name| name.phrase()).collect();
    /// assert_eq!(names.last(), Some(&"Content Too Large"));
    /// assert!(names.contains(&"Payload Too Large"));
    /// ```
    #[must_use]
    pub const fn names(&self) -> &'static [Name] {
        row(&NAMES, self.code())
    }

    /// The names that the code no longer has.
    #[must_use]
    pub fn former_names(&self) -> &'static [Name] {
        self.names().split_last().map_or(&[], |(_, former)| former)
    }
}
