//! What programs call the codes.

mod ecosystem;
mod nearest;
mod version;
mod written;

pub use self::ecosystem::EcosystemInfo;
pub use self::version::{Standing, symbol_for};
use crate::index::index;
use crate::lines::{at, lines};
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

static TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/symbols.tsv"));

macro_rules! symbols {
    ($codes:expr, $($sizes:tt)*) => {
        lines!(
            /// Code, position of the ecosystem, symbol, bare, since, deprecated, removed. Sorted by code, then by ecosystem, the
            /// current name first.
            LINES = TEXT, $codes, TEXT.len()
        );

        index!(
            /// All that a user may type, as symbol or bare. The number has the first code in its lower half, so that nobody has
            /// to look at the lines for it, marked if there are others; and in its upper half where the lines of the key begin in
            /// `HITS`.
            KEYS = "symbols" in TEXT, $($sizes)*
        );
    };
}

include!(concat!(env!("OUT_DIR"), "/symbols.rs"));

/// The lines of each key of the index, one after the other: `u32`, little end first. The last line of a key is marked.
static HITS: &[[u8; 4]] = include_bytes!(concat!(env!("OUT_DIR"), "/symbols.hits")).as_chunks().0;

/// Marks the last line of a key.
const LAST: u32 = 1 << 31;

/// A number that names no lines: the index has fewer hits than that.
const NO_HITS: u32 = u32::MAX;

/// Marks a number with more than one code.
const SEVERAL: u16 = 0x8000;

/// The lines that the index names by a number.
#[inline]
fn hits(number: u32) -> impl Iterator<Item = &'static str> + Clone {
    let mut is_over = false;
    let hits = HITS.get((number >> 16) as usize..).unwrap_or_default().iter();
    let hits = hits.map_while(move |hit| {
        let is_hit = !is_over;
        let hit = u32::from_le_bytes(*hit);
        is_over = hit & LAST != 0;
        is_hit.then_some((hit & !LAST) as usize)
    });
    hits.filter_map(|line| TEXT.get(line..))
}

/// The number at the beginning of a line.
fn code(line: &str) -> u16 {
    let digits = line.bytes().take_while(u8::is_ascii_digit);
    digits.fold(0, |code, digit| code * 10 + u16::from(digit - b'0'))
}

impl Symbol {
    /// All names, by code, then by ecosystem, the current name first.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> + Clone {
        LINES.all().filter_map(Self::read)
    }

    /// The names of a number, registered or not.
    pub fn of(code: u16) -> impl DoubleEndedIterator<Item = Self> + Clone {
        LINES.of(code).filter_map(Self::read)
    }

    /// The names that are written so, bare or as a user writes them, or that the text holds with the usual things around them:
    /// a longer path, a call, a key, the end of a statement. A name with a part of its path is one of the ecosystems that write
    /// it so.
    ///
    /// ```
    /// use http_status::{Ecosystem, Symbol};
    ///
    /// let names: Vec<_> = Symbol::named("misdirected_request").collect();
    /// assert!(names.iter().all(|name| name.code() == 421));
    /// assert!(names.iter().any(|name| name.ecosystem() == Ecosystem::Rack));
    ///
    /// let ecosystems = |text| Symbol::named(text).map(Symbol::ecosystem).collect::<Vec<_>>();
    /// assert_eq!(ecosystems("w.WriteHeader(http.StatusNotFound)"), [Ecosystem::Go]);
    /// assert!(ecosystems("org.springframework.http.HttpStatus.NOT_FOUND.value()").contains(&Ecosystem::Spring));
    /// assert_eq!(ecosystems("StatusCode::NOT_FOUND"), [Ecosystem::RustHttp]);
    /// assert!(ecosystems("render status: :not_found").contains(&Ecosystem::Rack));
    /// assert_eq!(ecosystems("no such name"), []);
    /// ```
    pub fn named(text: &str) -> impl Iterator<Item = Self> {
        let exact = KEYS.get(text.as_bytes());
        let within = if exact.is_none() { Self::within(text) } else { None };
        let (number, written, least) = within.unwrap_or((exact.unwrap_or(NO_HITS), "", 0));
        Self::of_number(number).filter(move |name| written::agreement(written, *name) >= least)
    }

    /// A name inside a text: its number, the text up to its end, and how much of that the names have that fit best.
    #[cold]
    fn within(text: &str) -> Option<(u32, &str, usize)> {
        let (upto, name) = written::name_in(text, |name| KEYS.get(name.as_bytes()).is_some())?;
        let number = KEYS.get(name.as_bytes())?;
        let most = Self::of_number(number).map(|name| written::agreement(upto, name)).max()?;
        Some((number, upto, most))
    }

    /// The names of a number of the index.
    fn of_number(number: u32) -> impl Iterator<Item = Self> {
        hits(number).filter_map(|rest| rest.lines().next()).filter_map(Self::read)
    }

    /// Reads a line.
    fn read(line: &'static str) -> Option<Self> {
        let mut cells = line.split('\t');
        let code = cells.next().map(code)?;
        let ecosystem = at(Ecosystem::ALL, cells.next()?)?;
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

    /// The registered codes that a symbol names, each once: bare, as a user writes it, or with the usual things around it (see
    /// [`Symbol::named`], which also tells in which ecosystems, and finds names of unregistered numbers).
    ///
    /// ```
    /// use http_status::StatusInfo;
    ///
    /// let code = |text| StatusInfo::by_symbol(text).next().map(StatusInfo::code);
    /// assert_eq!(code("HTTP_MISDIRECTED_REQUEST"), Some(421));
    /// assert_eq!(code("status: :not_found"), Some(404));
    /// assert_eq!(code("HttpStatus.NOT_FOUND.value()"), Some(404));
    /// ```
    #[inline]
    pub fn by_symbol(text: &str) -> impl Iterator<Item = &'static Self> + Clone {
        let exact = KEYS.get(text.as_bytes());
        // Nearly all texts name one code: then nothing has to be set up for others.
        let first = exact.map(|number| number as u16 & !SEVERAL);
        let others = match exact {
            Some(number) if number as u16 & SEVERAL == 0 => None,
            Some(number) => Some((number, "", 0)),
            None => Symbol::within(text),
        };
        let (number, written, least) = others.unwrap_or((NO_HITS, "", 0));
        Codes { first, last: first, hits: hits(number), written, least }
    }
}

/// The codes of a key, each once. Lines ascend and are sorted by code, so equal codes are neighbours.
#[derive(Clone)]
struct Codes<'a, H> {
    /// Known from the index, so that nobody has to look at the lines for it.
    first: Option<u16>,
    last: Option<u16>,
    hits: H,
    /// What was written up to the end of the name, and how much of it a name has to have; see `Symbol::within`.
    written: &'a str,
    least: usize,
}

impl<H: Iterator<Item = &'static str>> Iterator for Codes<'_, H> {
    type Item = &'static StatusInfo;

    #[inline]
    fn next(&mut self) -> Option<&'static StatusInfo> {
        self.first.take().and_then(StatusInfo::of).or_else(|| self.rest())
    }
}

impl<H: Iterator<Item = &'static str>> Codes<'_, H> {
    fn rest(&mut self) -> Option<&'static StatusInfo> {
        let Self { last, hits, written, least, .. } = self;
        hits.filter(|rest| {
            let name = || rest.lines().next().and_then(Symbol::read);
            *least == 0 || name().is_some_and(|name| written::agreement(written, name) >= *least)
        })
        .map(code)
        .filter(|code| last.replace(*code) != Some(*code))
        .find_map(StatusInfo::of)
    }
}

#[cfg(test)]
mod tests {
    extern crate alloc;
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn every_line_is_read_and_every_name_found() {
        assert_eq!(Symbol::all().count(), LINES.all().count());
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
        for text in Symbol::all().flat_map(|symbol| [symbol.symbol, symbol.bare]).step_by(101) {
            let written =
                Symbol::all().filter(|symbol| symbol.symbol == text || symbol.bare == text);
            assert!(Symbol::named(text).eq(written), "{text}");
        }
        for text in ["", " ", "\t", "\n", ":misdirected_reques", "x".repeat(70_000).as_str()] {
            assert_eq!(Symbol::named(text).next(), None, "{text}");
        }
    }

    #[test]
    fn names_are_found_with_what_is_around_them() {
        let find = |text: &str| -> Vec<(u16, Ecosystem)> {
            let mut names: Vec<_> =
                Symbol::named(text).map(|name| (name.code, name.ecosystem)).collect();
            names.dedup();
            let registered =
                names.iter().map(|(code, _)| *code).filter(|code| StatusInfo::of(*code).is_some());
            let mut codes: Vec<u16> = registered.collect();
            codes.dedup();
            assert!(StatusInfo::by_symbol(text).map(StatusInfo::code).eq(codes), "{text}");
            names
        };
        for (text, code, ecosystem) in [
            ("http.StatusNotFound", 404, Ecosystem::Go),
            ("StatusNotFound", 404, Ecosystem::Go),
            ("w.WriteHeader(http.StatusNotFound)", 404, Ecosystem::Go),
            ("http.Error(w, \"no\", http.StatusNotFound)", 404, Ecosystem::Go),
            ("return http.StatusNotFound", 404, Ecosystem::Go),
            ("HttpStatus.NOT_FOUND.value()", 404, Ecosystem::Spring),
            ("org.springframework.http.HttpStatus.NOT_FOUND", 404, Ecosystem::Spring),
            ("status: :not_found", 404, Ecosystem::Rack),
            ("head :not_found", 404, Ecosystem::Rack),
            (":status => :unprocessable_entity", 422, Ecosystem::Rack),
            ("Response::HTTP_NOT_FOUND", 404, Ecosystem::Symfony),
            (
                "\\Symfony\\Component\\HttpFoundation\\Response::HTTP_NOT_FOUND,",
                404,
                Ecosystem::Symfony,
            ),
            ("StatusCode::NOT_FOUND.as_u16()", 404, Ecosystem::RustHttp),
            ("axum::http::StatusCode::NOT_FOUND", 404, Ecosystem::RustHttp),
            ("(HttpStatusCode.MisdirectedRequest)", 421, Ecosystem::Dotnet),
            ("HttpStatus.SC_MISDIRECTED_REQUEST", 421, Ecosystem::ApacheHttpcore5),
            ("status_code=HTTPStatus.MISDIRECTED_REQUEST", 421, Ecosystem::Python),
            ("HTTPStatus.MISDIRECTED_REQUEST.value", 421, Ecosystem::Python),
            (" HttpResponse::NotFound() ", 404, Ecosystem::ActixWeb),
        ] {
            assert!(find(text).contains(&(code, ecosystem)), "{text}: {:?}", find(text));
        }
        for text in
            ["it was found", "the OK button", "found it", "::", "status: ", "(.)", "\u{e9}.\u{e9}"]
        {
            assert_eq!(find(text), [], "{text}");
        }
        // With a part of its path a name is no longer that of all who write it bare.
        assert!(find("NOT_FOUND").len() > find("StatusCode::NOT_FOUND").len());
    }

    #[test]
    fn codes_are_each_once() {
        for symbol in Symbol::all() {
            let codes: Vec<_> = StatusInfo::by_symbol(symbol.bare).map(StatusInfo::code).collect();
            assert!(codes.is_sorted_by(|left, right| left < right), "{symbol:?}");
        }
    }
}
