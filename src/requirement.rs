//! What documents demand, as records.

use core::fmt;

use crate::lines::{at, first, lines};
use crate::{Actor, AnyStatus, Level, Spec, SpecRef, StatusClass, StatusInfo, Topic};

/// One demand of a document: who must, should or may do what with a code, several codes, or a class.
///
/// ```
/// use http_status::{Actor, Level, Requirement};
///
/// let demand = Requirement::of("421-proxy-must-not-generate").unwrap();
/// assert_eq!((demand.actor(), demand.level()), (Actor::Proxy, Level::MustNot));
/// assert!(demand.binds_code(421) && !demand.binds_code(404));
/// assert_eq!(demand.source().to_string(), "RFC 9110, section 15.5.20");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Requirement {
    binds: &'static str,
    id: &'static str,
    level: Level,
    actor: Actor,
    topic: Topic,
    text: &'static str,
    source: SpecRef,
    anchor: &'static str,
    rule: Option<&'static str>,
    unchecked: Option<&'static str>,
}

/// What a requirement binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Bound {
    /// One code.
    Code(u16),
    /// Each code of a class, registered or not.
    Class(StatusClass),
    /// Whatever the code is.
    Any,
    /// Each number that is not registered.
    Unregistered,
}

macro_rules! requirements {
    ($codes:expr, $shared:literal) => {
        lines!(
            /// What is bound, with blanks between; id, positions of level, actor and topic, text, position of the document,
            /// section, anchor, rule, unchecked. The shared ones by document, then in the order of the text.
            LINES = include_str!(concat!(env!("OUT_DIR"), "/requirements.tsv")), $codes, $shared
        );
    };
}

include!(concat!(env!("OUT_DIR"), "/requirements.rs"));

/// Where the line of each id begins, in the order of the ids: `u32`, little end first.
static IDS: &[[u8; 4]] =
    include_bytes!(concat!(env!("OUT_DIR"), "/requirements.ids")).as_chunks().0;

impl Requirement {
    /// Every requirement once: those that bind one code, by code, then those that bind several, by document.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> + Clone {
        LINES.all().filter_map(Self::read)
    }

    /// The requirement with an id.
    ///
    /// ```
    /// use http_status::Requirement;
    ///
    /// assert!(Requirement::all().all(|demand| Requirement::of(demand.id()) == Some(demand)));
    /// assert_eq!(Requirement::of("421"), None);
    /// ```
    #[must_use]
    pub fn of(id: &str) -> Option<Self> {
        let rest = |start: &[u8; 4]| LINES.from(u32::from_le_bytes(*start) as usize);
        let found = IDS
            .binary_search_by_key(&id, |start| rest(start).split('\t').nth(1).unwrap_or_default());
        rest(IDS.get(found.ok()?)?).lines().next().and_then(Self::read)
    }

    /// Those that bind more than one code.
    #[cfg(feature = "serde")]
    pub(crate) fn shared() -> impl Iterator<Item = Self> {
        LINES.shared().filter_map(Self::read)
    }

    /// Those of a code, then the shared ones of which what they bind fits.
    fn binding(
        code: u16,
        fits: impl Fn(Bound) -> bool + Clone,
    ) -> impl DoubleEndedIterator<Item = Self> + Clone {
        let fits = move |line: &&'static str| bounds(first(line)).any(&fits);
        LINES.of(code).chain(LINES.shared().filter(fits)).filter_map(Self::read)
    }

    /// Reads a line.
    fn read(line: &'static str) -> Option<Self> {
        let mut cells = line.split('\t');
        let (binds, id) = (cells.next()?, cells.next()?);
        let level = at(Level::ALL, cells.next()?)?;
        let actor = at(Actor::ALL, cells.next()?)?;
        let topic = at(Topic::ALL, cells.next()?)?;
        let text = cells.next()?;
        let source = SpecRef { spec: Spec::at(cells.next()?)?, section: cells.next()? };
        let anchor = cells.next()?;
        let mut optional = || cells.next().filter(|cell| !cell.is_empty());
        let (rule, unchecked) = (optional(), optional());
        Some(Self { binds, id, level, actor, topic, text, source, anchor, rule, unchecked })
    }

    /// What it binds: classes, then codes; or every code, or every one that is not registered.
    pub fn binds(self) -> impl DoubleEndedIterator<Item = Bound> + Clone {
        bounds(self.binds)
    }

    /// The same as words.
    #[cfg(feature = "serde")]
    pub(crate) fn bound_words(self) -> impl Iterator<Item = &'static str> {
        self.binds.split(' ')
    }

    /// Whether it binds a number: by itself, by its class, because the number is not registered, or because it binds every code.
    #[must_use]
    pub fn binds_code(self, code: u16) -> bool {
        self.binds().any(|bound| bound.binds(code))
    }

    /// A stable name: `421-proxy-must-not-generate`. It begins with what is bound, or with the first of that.
    #[must_use]
    pub const fn id(self) -> &'static str {
        self.id
    }

    /// Its strength.
    #[must_use]
    pub const fn level(self) -> Level {
        self.level
    }

    /// Who has to fulfil it.
    #[must_use]
    pub const fn actor(self) -> Actor {
        self.actor
    }

    /// What it is about.
    #[must_use]
    pub const fn topic(self) -> Topic {
        self.topic
    }

    /// The demand, in our words.
    #[must_use]
    pub const fn text(self) -> &'static str {
        self.text
    }

    /// Where it is said.
    #[must_use]
    pub const fn source(self) -> SpecRef {
        self.source
    }

    /// A few words of the document by which a program finds the sentence.
    #[must_use]
    pub const fn anchor(self) -> &'static str {
        self.anchor
    }

    /// The lint rule that checks it.
    #[must_use]
    pub const fn rule(self) -> Option<&'static str> {
        self.rule
    }

    /// Why nothing that sees the messages can check it.
    #[must_use]
    pub const fn unchecked(self) -> Option<&'static str> {
        self.unchecked
    }
}

/// What the first cell of a line says.
fn bounds(cell: &'static str) -> impl DoubleEndedIterator<Item = Bound> + Clone {
    cell.split(' ').filter_map(Bound::read)
}

impl Bound {
    fn read(word: &str) -> Option<Self> {
        match word.as_bytes() {
            b"any" => Some(Self::Any),
            b"unregistered" => Some(Self::Unregistered),
            [digit @ b'1'..=b'5', b'x', b'x'] => {
                StatusClass::ALL.get(usize::from(digit - b'1')).copied().map(Self::Class)
            }
            _ => word.parse().ok().map(Self::Code),
        }
    }

    /// Whether it is the number or its class.
    fn names(self, code: u16) -> bool {
        match self {
            Self::Code(own) => own == code,
            // A number outside 100..=599 has no class, however it is handled.
            Self::Class(class) => StatusClass::of(code) == Some(class),
            Self::Any | Self::Unregistered => false,
        }
    }

    fn binds(self, code: u16) -> bool {
        match self {
            Self::Code(_) | Self::Class(_) => self.names(code),
            Self::Any => true,
            Self::Unregistered => StatusInfo::of(code).is_none(),
        }
    }
}

/// As the data writes it: `421`, `4xx`, `any`, `unregistered`.
impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(code) => code.fmt(f),
            Self::Class(class) => f.pad(class.pattern()),
            Self::Any => f.pad("any"),
            Self::Unregistered => f.pad("unregistered"),
        }
    }
}

impl StatusInfo {
    /// What the documents in force demand of those who send or receive this code: first what binds it alone, in the order of the
    /// texts, then what binds it among others or as one of its class. What binds every code is not there; see
    /// [`AnyStatus::requirements`].
    ///
    /// ```
    /// use http_status::{Actor, Level, StatusInfo};
    ///
    /// let mut demands = StatusInfo::of(421).unwrap().requirements();
    /// assert!(demands.any(|demand| demand.actor() == Actor::Proxy && demand.level() == Level::MustNot));
    /// ```
    pub fn requirements(&self) -> impl DoubleEndedIterator<Item = Requirement> + Clone + use<> {
        let code = self.code();
        Requirement::binding(code, move |bound| bound.names(code))
    }
}

impl AnyStatus {
    /// All that documents in force demand with this number: [those of a registered code](StatusInfo::requirements), or those of the
    /// class of one that is not registered and those that bind every such number; and those that bind every code. A number outside
    /// 100..=599 has no class here: no document permits to send it, and how it is handled is a demand of its own.
    ///
    /// ```
    /// use http_status::{AnyStatus, StatusInfo};
    ///
    /// let demands = AnyStatus::of(499).requirements();
    /// assert!(demands.clone().all(|demand| demand.binds_code(499)));
    /// ```
    pub fn requirements(self) -> impl DoubleEndedIterator<Item = Requirement> + Clone {
        let code = self.code();
        Requirement::binding(code, move |bound| bound.binds(code))
    }
}

#[cfg(test)]
mod tests {
    extern crate alloc;
    use alloc::string::ToString;
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn every_line_is_read_and_every_id_found() {
        assert_eq!(Requirement::all().count(), LINES.all().count());
        assert_eq!(Requirement::all().count(), IDS.len());
        for requirement in Requirement::all() {
            assert_eq!(Requirement::of(requirement.id), Some(requirement));
            let words: Vec<_> = requirement.binds().map(|bound| bound.to_string()).collect();
            assert_eq!(words.join(" "), requirement.binds, "{}", requirement.id);
        }
        for id in ["", "-", "4xx", "421-", "421-proxy-must-not-generat", "no-such-id", "70000-x"] {
            assert_eq!(Requirement::of(id), None, "{id}");
        }
    }

    #[test]
    fn a_code_has_what_binds_it() {
        for info in StatusInfo::all() {
            let code = info.code();
            let whole = |bound| matches!(bound, Bound::Any | Bound::Unregistered);
            let expected = Requirement::all().filter(|requirement| {
                requirement.binds_code(code) && !requirement.binds().any(whole)
            });
            assert!(info.requirements().eq(expected), "{code}");
        }
        for code in [0, 99, 100, 199, 421, 499, 599, 600, u16::MAX] {
            let expected = Requirement::all().filter(|requirement| requirement.binds_code(code));
            assert!(AnyStatus::of(code).requirements().eq(expected), "{code}");
        }
    }

    #[test]
    fn a_number_is_bound_by_itself_its_class_or_all() {
        let bound = |binds: &'static str| {
            let codes = (0..=u16::MAX).filter(|code| bounds(binds).any(|bound| bound.binds(*code)));
            codes.collect::<Vec<_>>()
        };
        assert_eq!(bound("204 304"), [204, 304]);
        assert_eq!(bound("1xx 204"), (100..200).chain([204]).collect::<Vec<_>>());
        assert_eq!(bound("any"), (0..=u16::MAX).collect::<Vec<_>>());
        let unregistered = (0..=u16::MAX).filter(|code| StatusInfo::of(*code).is_none());
        assert_eq!(bound("unregistered"), unregistered.collect::<Vec<_>>());
        for (word, named) in [("any", false), ("unregistered", false), ("4xx", true), ("499", true)]
        {
            assert_eq!(Bound::read(word).is_some_and(|bound| bound.names(499)), named, "{word}");
        }
        for word in ["", "0xx", "6xx", "4XX", "xx", "-1", "65536"] {
            assert_eq!(Bound::read(word), None, "{word}");
        }
    }
}
