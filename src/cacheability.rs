//! What a cache may do with a response, and what it was once told.

use crate::info::{COUNT, Row, aligned, row};
use crate::spec::source;
use crate::{Cacheability, SpecRef, StatusInfo};

/// What stands behind the [cacheability](StatusInfo::cacheability) of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Caching {
    basis: &'static [SpecRef],
    history: &'static [CacheabilityChange],
    notes: &'static [&'static str],
}

impl Caching {
    /// The sections of documents in force that say it.
    #[must_use]
    pub const fn basis(self) -> &'static [SpecRef] {
        self.basis
    }

    /// The earlier answers, oldest first.
    #[must_use]
    pub const fn history(self) -> &'static [CacheabilityChange] {
        self.history
    }

    /// What the author of a cache should know beside.
    #[must_use]
    pub const fn notes(self) -> &'static [&'static str] {
        self.notes
    }
}

/// An answer that a document gave, and a later one withdrew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CacheabilityChange {
    cacheability: Cacheability,
    source: SpecRef,
}

impl CacheabilityChange {
    /// The old answer.
    #[must_use]
    pub const fn cacheability(self) -> Cacheability {
        self.cacheability
    }

    /// The document that gave it.
    #[must_use]
    pub const fn source(self) -> SpecRef {
        self.source
    }
}

macro_rules! caching {
    ($((
        $code:literal, [$($basis:tt),* $(,)?], [$(($cacheability:ident, $source:tt)),* $(,)?], $notes:expr
    ),)+) => {
        static CACHING: [Row<Caching>; COUNT] = [$(Row {
            code: $code,
            value: Caching {
                basis: &[$(source!($basis)),*],
                history: &[$(CacheabilityChange {
                    cacheability: Cacheability::$cacheability,
                    source: source!($source),
                }),*],
                notes: &$notes,
            },
        },)+];
    };
}

include!(concat!(env!("OUT_DIR"), "/caching.rs"));

const _: () = aligned(&CACHING);

impl StatusInfo {
    /// The sections behind the [cacheability](Self::cacheability), its history and notes.
    #[must_use]
    pub const fn caching(&self) -> Caching {
        row(&CACHING, self.code())
    }

    /// The answers that documents gave before, oldest first; empty when the answer never changed.
    ///
    /// ```
    /// use http_status::{Cacheability, StatusInfo};
    ///
    /// let [old] = StatusInfo::of(421).unwrap().cacheability_history() else { panic!("one change") };
    /// assert_eq!(old.cacheability(), Cacheability::Heuristic);
    /// assert_eq!(old.source().to_string(), "RFC 7540, section 9.1.2");
    /// ```
    #[must_use]
    pub const fn cacheability_history(&self) -> &'static [CacheabilityChange] {
        self.caching().history()
    }
}
