//! What programs call the codes.

use crate::index::index;
use crate::{Ecosystem, StatusInfo};

/// A name of a code in one ecosystem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Symbol {
    code: u16,
    ecosystem: Ecosystem,
    symbol: &'static str,
    bare: &'static str,
    since: Option<&'static str>,
    deprecated: Option<&'static str>,
    removed: Option<&'static str>,
}

/// The names as lines: code, position of the ecosystem, symbol, bare, since, deprecated, removed. Sorted by code, then by
/// ecosystem, the current name first.
static LINES: &str = include_str!(concat!(env!("OUT_DIR"), "/symbols.tsv"));

macro_rules! symbols {
    ($codes:expr, $hits:expr, $($index:tt)*) => {
        /// The first line of each code.
        static CODES: &[(u16, u32)] = &$codes;

        /// The lines of each key of the index, one after the other; the last line of a key is marked.
        static HITS: &[(u32, bool)] = &$hits;

        index!(
            /// All that a user may type, as symbol or bare. The number has the first code in its lower half, so that nobody has
            /// to look at the lines for it, and in its upper half where the lines of the key begin in `HITS`.
            KEYS in LINES, $($index)*
        );
    };
}

include!(concat!(env!("OUT_DIR"), "/symbols.rs"));

/// The lines from one place to another.
fn lines(start: usize, end: usize) -> impl DoubleEndedIterator<Item = Symbol> + Clone {
    LINES.get(start..end).unwrap_or_default().lines().filter_map(Symbol::read)
}

/// A number that names no lines: the index has fewer hits than that.
const NO_HITS: u32 = u32::MAX;

/// The lines that the index names by a number.
#[inline]
fn hits(number: u32) -> impl Iterator<Item = &'static str> + Clone {
    let mut is_over = false;
    let hits = HITS.get((number >> 16) as usize..).unwrap_or_default().iter();
    let hits = hits.map_while(move |(line, is_last)| {
        let is_hit = !is_over;
        is_over = *is_last;
        is_hit.then_some(*line as usize)
    });
    hits.filter_map(|line| LINES.get(line..))
}

/// The number at the beginning of a line.
fn code(line: &str) -> u16 {
    let digits = line.bytes().take_while(u8::is_ascii_digit);
    digits.fold(0, |code, digit| code * 10 + u16::from(digit - b'0'))
}

impl Symbol {
    /// All names, by code, then by ecosystem, the current name first.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> + Clone {
        lines(0, LINES.len())
    }

    /// The names of a number, registered or not.
    pub fn of(code: u16) -> impl DoubleEndedIterator<Item = Self> + Clone {
        let (start, end) = match CODES.binary_search_by_key(&code, |(code, _)| *code) {
            Ok(position) => {
                let start = |position: usize| {
                    CODES.get(position).map_or(LINES.len(), |(_, start)| *start as usize)
                };
                (start(position), start(position + 1))
            }
            Err(_) => (0, 0),
        };
        lines(start, end)
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
    pub fn named(text: &str) -> impl Iterator<Item = Self> {
        let lines = KEYS.get(text.as_bytes()).into_iter().flat_map(hits);
        lines.filter_map(|rest| rest.lines().next()).filter_map(Self::read)
    }

    /// Reads a line.
    fn read(line: &'static str) -> Option<Self> {
        let mut cells = line.split('\t');
        let code = cells.next().map(code)?;
        let ecosystem = *Ecosystem::ALL.get(cells.next()?.parse::<usize>().ok()?)?;
        let (symbol, bare) = (cells.next()?, cells.next()?);
        let mut version = || cells.next().filter(|version| !version.is_empty());
        let (since, deprecated, removed) = (version(), version(), version());
        Some(Self { code, ecosystem, symbol, bare, since, deprecated, removed })
    }

    /// The number that it names.
    #[must_use]
    pub const fn code(self) -> u16 {
        self.code
    }

    /// Where it is a name.
    #[must_use]
    pub const fn ecosystem(self) -> Ecosystem {
        self.ecosystem
    }

    /// As a user writes it: `:misdirected_request`, `http.StatusMisdirectedRequest`.
    #[must_use]
    pub const fn symbol(self) -> &'static str {
        self.symbol
    }

    /// The identifier alone: `misdirected_request`, `StatusMisdirectedRequest`.
    #[must_use]
    pub const fn bare(self) -> &'static str {
        self.bare
    }

    /// The version that brought it; `None` when only later versions were read.
    #[must_use]
    pub const fn since(self) -> Option<&'static str> {
        self.since
    }

    /// The version that deprecated it.
    #[must_use]
    pub const fn deprecated(self) -> Option<&'static str> {
        self.deprecated
    }

    /// The first version without it.
    #[must_use]
    pub const fn removed(self) -> Option<&'static str> {
        self.removed
    }

    /// Neither deprecated nor removed in the version that was read.
    #[must_use]
    pub const fn is_current(self) -> bool {
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
    pub fn symbols(self) -> impl DoubleEndedIterator<Item = Symbol> + Clone {
        Symbol::all().filter(move |symbol| symbol.ecosystem == self)
    }
}

impl StatusInfo {
    /// What programs call the code: by ecosystem, the current name first.
    pub fn symbols(&self) -> impl DoubleEndedIterator<Item = Symbol> + Clone {
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
    #[inline]
    pub fn by_symbol(text: &str) -> impl Iterator<Item = &'static Self> + Clone {
        let number = KEYS.get(text.as_bytes());
        let first = number.map(|number| number as u16);
        Codes { first, last: first.unwrap_or_default(), hits: hits(number.unwrap_or(NO_HITS)) }
    }
}

/// The codes of a key, each once. Lines ascend and are sorted by code, so equal codes are neighbours.
#[derive(Clone)]
struct Codes<H> {
    /// Known from the index, so that nobody has to look at the lines for it.
    first: Option<u16>,
    last: u16,
    hits: H,
}

impl<H: Iterator<Item = &'static str>> Iterator for Codes<H> {
    type Item = &'static StatusInfo;

    #[inline]
    fn next(&mut self) -> Option<&'static StatusInfo> {
        self.first.take().and_then(StatusInfo::of).or_else(|| self.rest())
    }
}

impl<H: Iterator<Item = &'static str>> Codes<H> {
    fn rest(&mut self) -> Option<&'static StatusInfo> {
        let last = &mut self.last;
        self.hits
            .by_ref()
            .map(code)
            .filter(|code| core::mem::replace(last, *code) != *code)
            .find_map(StatusInfo::of)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read_and_every_name_found() {
        assert_eq!(Symbol::all().count(), LINES.lines().count());
        assert!(Symbol::all().map(|symbol| (symbol.code, symbol.ecosystem)).is_sorted());
        for symbol in Symbol::all() {
            for text in [symbol.symbol, symbol.bare] {
                assert!(Symbol::named(text).any(|found| found == symbol), "{symbol:?}");
                if let Some(info) = StatusInfo::of(symbol.code) {
                    assert!(StatusInfo::by_symbol(text).any(|found| found == info), "{symbol:?}");
                }
            }
            assert!(Symbol::of(symbol.code).any(|found| found == symbol), "{symbol:?}");
        }
    }

    #[test]
    fn what_is_found_is_written_so_and_once() {
        for text in Symbol::all().flat_map(|symbol| [symbol.symbol, symbol.bare]) {
            let written =
                Symbol::all().filter(|symbol| symbol.symbol == text || symbol.bare == text);
            if text.len() % 8 == 0 {
                assert!(Symbol::named(text).eq(written), "{text}");
            }
            assert!(
                Symbol::named(text).all(|symbol| symbol.symbol == text || symbol.bare == text),
                "{text}"
            );
        }
        for text in ["", " ", "\t", "\n", ":misdirected_reques", "x".repeat(70_000).as_str()] {
            assert_eq!(Symbol::named(text).next(), None, "{text}");
        }
    }

    #[test]
    fn codes_are_each_once() {
        for symbol in Symbol::all() {
            let codes: alloc::vec::Vec<_> =
                StatusInfo::by_symbol(symbol.bare).map(StatusInfo::code).collect();
            assert!(codes.is_sorted_by(|left, right| left < right), "{symbol:?}");
        }
    }
}
