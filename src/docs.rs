//! The prose of each code.

use crate::StatusInfo;
use crate::info::{COUNT, Row, aligned, row};

/// What a person reads of a code. Plain text, our own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Docs {
    summary: &'static str,
    description: &'static [&'static str],
}

impl Docs {
    /// One sentence: what the code means.
    #[must_use]
    pub const fn summary(self) -> &'static str {
        self.summary
    }

    /// Paragraphs: what it means, who sends it and when.
    #[must_use]
    pub const fn description(self) -> &'static [&'static str] {
        self.description
    }
}

macro_rules! docs {
    ($(($code:literal, $summary:literal, $description:expr),)+) => {
        static DOCS: [Row<Docs>; COUNT] =
            [$(Row { code: $code, value: Docs { summary: $summary, description: &$description } },)+];
    };
}

include!(concat!(env!("OUT_DIR"), "/docs.rs"));

const _: () = aligned(&DOCS);

impl StatusInfo {
    /// The prose.
    ///
    /// ```
    /// use http_status::StatusInfo;
    ///
    /// assert!(StatusInfo::all().all(|info| info.docs().summary().ends_with('.')));
    /// ```
    #[must_use]
    pub const fn docs(&self) -> Docs {
        row(&DOCS, self.code())
    }
}
