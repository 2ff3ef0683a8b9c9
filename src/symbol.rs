//! What programs call the codes.

use crate::{Ecosystem, StatusInfo};

/// A name of a code in one ecosystem.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Symbol {
    code: u16,
    ecosystem: Ecosystem,
    symbol: &'static str,
    bare: &'static str,
    since: Option<&'static str>,
    deprecated: Option<&'static str>,
    removed: Option<&'static str>,
}

macro_rules! symbols {
    ($(($code:literal, $ecosystem:ident, $symbol:literal, $bare:literal, $since:expr, $deprecated:expr, $removed:expr),)*) => {
        static SYMBOLS: &[Symbol] = &[$(Symbol {
            code: $code,
            ecosystem: Ecosystem::$ecosystem,
            symbol: $symbol,
            bare: $bare,
            since: $since,
            deprecated: $deprecated,
            removed: $removed,
        },)*];
    };
}

include!(concat!(env!("OUT_DIR"), "/symbols.rs"));

macro_rules! symbol_keys {
    ($map:expr) => {
        /// Where in `SYMBOLS` a text stands, as symbol or bare.
        static SYMBOL_KEYS: phf::Map<&'static str, &'static [u16]> = $map;
    };
}

include!(concat!(env!("OUT_DIR"), "/symbol_keys.rs"));

impl Symbol {
    /// All names, by code, then by ecosystem, the current name first.
    pub fn all() -> impl ExactSizeIterator<Item = &'static Self> + DoubleEndedIterator + Clone {
        SYMBOLS.iter()
    }

    /// The names of a number, registered or not.
    #[must_use]
    pub fn of(code: u16) -> &'static [Self] {
        let start = SYMBOLS.partition_point(|symbol| symbol.code < code);
        let symbols = SYMBOLS.get(start..).unwrap_or(&[]);
        symbols.get(..symbols.partition_point(|symbol| symbol.code == code)).unwrap_or(&[])
    }

    /// The names that are written so, bare or as a user writes them.
    ///
    /// ```
    /// use http_status::{Ecosystem, Symbol};
    ///
    /// let names: Vec<_> = Symbol::named("misdirected_request").collect();
    /// assert!(names.iter().all(|name| name.code() == 421));
    /// assert!(names.iter().any(|name| name.ecosystem() == Ecosystem::Rack));
    /// ```
    pub fn named(text: &str) -> impl Iterator<Item = &'static Self> {
        let positions: &[u16] = SYMBOL_KEYS.get(text).copied().unwrap_or(&[]);
        positions.iter().filter_map(|position| SYMBOLS.get(usize::from(*position)))
    }

    /// The number that it names.
    #[must_use]
    pub const fn code(&self) -> u16 {
        self.code
    }

    /// Where it is a name.
    #[must_use]
    pub const fn ecosystem(&self) -> Ecosystem {
        self.ecosystem
    }

    /// As a user writes it: `:misdirected_request`, `http.StatusMisdirectedRequest`.
    #[must_use]
    pub const fn symbol(&self) -> &'static str {
        self.symbol
    }

    /// The identifier alone: `misdirected_request`, `StatusMisdirectedRequest`.
    #[must_use]
    pub const fn bare(&self) -> &'static str {
        self.bare
    }

    /// The version that brought it; `None` when only later versions were read.
    #[must_use]
    pub const fn since(&self) -> Option<&'static str> {
        self.since
    }

    /// The version that deprecated it.
    #[must_use]
    pub const fn deprecated(&self) -> Option<&'static str> {
        self.deprecated
    }

    /// The first version without it.
    #[must_use]
    pub const fn removed(&self) -> Option<&'static str> {
        self.removed
    }

    /// Neither deprecated nor removed in the version that was read.
    #[must_use]
    pub const fn is_current(&self) -> bool {
        self.deprecated.is_none() && self.removed.is_none()
    }
}

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
    pub fn symbols(self) -> impl DoubleEndedIterator<Item = &'static Symbol> + Clone {
        Symbol::all().filter(move |symbol| symbol.ecosystem == self)
    }
}

impl StatusInfo {
    /// What programs call the code: by ecosystem, the current name first.
    #[must_use]
    pub fn symbols(&self) -> &'static [Symbol] {
        Symbol::of(self.code())
    }

    /// What one ecosystem calls the code now, as a user writes it; `None` when it has no name there, or no longer has.
    ///
    /// ```
    /// use http_status::{Ecosystem, StatusInfo};
    ///
    /// let info = StatusInfo::of(421).unwrap();
    /// assert_eq!(info.symbol(Ecosystem::Rack), Some(":misdirected_request"));
    /// ```
    #[must_use]
    pub fn symbol(&self, ecosystem: Ecosystem) -> Option<&'static str> {
        self.symbols()
            .iter()
            .find(|symbol| symbol.ecosystem == ecosystem)
            .filter(|symbol| symbol.removed.is_none())
            .map(Symbol::symbol)
    }

    /// The registered codes that a symbol names, bare or as a user writes it, each once.
    ///
    /// [`Symbol::named`] tells in which ecosystems, and finds names of unregistered numbers too.
    ///
    /// ```
    /// use http_status::StatusInfo;
    ///
    /// assert_eq!(StatusInfo::by_symbol("HTTP_MISDIRECTED_REQUEST").next().map(StatusInfo::code), Some(421));
    /// ```
    pub fn by_symbol(text: &str) -> impl Iterator<Item = &'static Self> {
        // Positions ascend and the table is sorted by code, so equal codes are neighbours.
        let mut last = None;
        Symbol::named(text).filter_map(move |symbol| {
            let repeated = last.replace(symbol.code) == Some(symbol.code);
            if repeated { None } else { Self::of(symbol.code) }
        })
    }
}
