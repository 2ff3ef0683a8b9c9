//! The ecosystems, and where their names were read.

use super::Symbol;
use crate::Ecosystem;

/// Where the names of an ecosystem were read.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct EcosystemInfo {
    ecosystem: Ecosystem,
    display: &'static str,
    language: &'static str,
    version: &'static str,
    source: &'static str,
    example: &'static str,
}

macro_rules! ecosystems {
    ($(($ecosystem:ident, $display:literal, $language:literal, $version:literal, $source:literal, $example:literal),)*) => {
        static ECOSYSTEMS: &[EcosystemInfo] = &[$(EcosystemInfo {
            ecosystem: Ecosystem::$ecosystem,
            display: $display,
            language: $language,
            version: $version,
            source: $source,
            example: $example,
        },)*];
    };
}

include!(concat!(env!("OUT_DIR"), "/ecosystems.rs"));

impl EcosystemInfo {
    /// The ecosystems whose names are in the tables.
    pub fn all() -> impl ExactSizeIterator<Item = &'static Self> + DoubleEndedIterator + Clone {
        ECOSYSTEMS.iter()
    }

    /// Which one it is.
    #[must_use]
    pub const fn ecosystem(&self) -> Ecosystem {
        self.ecosystem
    }

    /// Its name for people.
    #[must_use]
    pub const fn display(&self) -> &'static str {
        self.display
    }

    /// The programming language.
    #[must_use]
    pub const fn language(&self) -> &'static str {
        self.language
    }

    /// The version that the names were read from.
    #[must_use]
    pub const fn version(&self) -> &'static str {
        self.version
    }

    /// The package or repository and the file.
    #[must_use]
    pub const fn source(&self) -> &'static str {
        self.source
    }

    /// How a user writes a name.
    #[must_use]
    pub const fn example(&self) -> &'static str {
        self.example
    }
}

impl Ecosystem {
    /// Where its names were read; `None` while it has no table.
    #[must_use]
    pub fn info(self) -> Option<&'static EcosystemInfo> {
        EcosystemInfo::all().find(|info| info.ecosystem == self)
    }

    /// Its names, by code.
    pub fn symbols(self) -> impl DoubleEndedIterator<Item = Symbol> + Clone {
        Symbol::all().filter(move |symbol| symbol.ecosystem == self)
    }
}
