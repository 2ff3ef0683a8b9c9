//! The documents, and the places in them that stand behind facts.

use core::fmt;

use crate::SpecStatus;
use crate::lines::at;

/// A document that defines or binds status codes.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Spec {
    id: &'static str,
    title: &'static str,
    date: &'static str,
    status: SpecStatus,
    obsoletes: &'static [&'static str],
    updates: &'static [&'static str],
    url: &'static str,
}

macro_rules! specs {
    ($($constant:ident = ($id:literal, $title:literal, $date:literal, $status:ident, $obsoletes:expr, $updates:expr, $url:literal),)+) => {
        $(
            pub(crate) static $constant: Spec = Spec {
                id: $id,
                title: $title,
                date: $date,
                status: SpecStatus::$status,
                obsoletes: &$obsoletes,
                updates: &$updates,
                url: $url,
            };
        )+

        static SPECS: &[&Spec] = &[$(&$constant),+];
    };
}

include!(concat!(env!("OUT_DIR"), "/specs.rs"));

impl Spec {
    /// All documents, RFCs by number first.
    ///
    /// ```
    /// use http_status::Spec;
    ///
    /// let current = Spec::all().filter(|spec| spec.obsoleted_by().next().is_none());
    /// assert!(current.count() < Spec::all().count());
    /// ```
    pub fn all() -> impl ExactSizeIterator<Item = &'static Self> + DoubleEndedIterator + Clone {
        SPECS.iter().copied()
    }

    /// The document with an id such as `RFC9110`, in any case; a blank before the number is allowed.
    ///
    /// ```
    /// use http_status::Spec;
    ///
    /// assert_eq!(Spec::of("rfc 9110").map(Spec::title), Some("HTTP Semantics"));
    /// assert_eq!(Spec::of("RFC0"), None);
    /// ```
    #[must_use]
    pub fn of(id: &str) -> Option<&'static Self> {
        Self::all().find(|spec| {
            let asked =
                id.bytes().filter(|byte| *byte != b' ').map(|byte| byte.to_ascii_lowercase());
            asked.eq(spec.id.bytes().map(|byte| byte.to_ascii_lowercase()))
        })
    }

    /// The document that a cell names by its position.
    pub(crate) fn at(cell: &str) -> Option<&'static Self> {
        at(SPECS, cell)
    }

    /// The id: `RFC9110`, or the name of a draft.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// The title.
    #[must_use]
    pub const fn title(&self) -> &'static str {
        self.title
    }

    /// Year and month of publication: `2022-06`.
    #[must_use]
    pub const fn date(&self) -> &'static str {
        self.date
    }

    /// The standing that its publisher gives it.
    #[must_use]
    pub const fn status(&self) -> SpecStatus {
        self.status
    }

    /// The ids of the documents that it replaces, whether or not they are in the table.
    #[must_use]
    pub const fn obsoletes(&self) -> &'static [&'static str] {
        self.obsoletes
    }

    /// The ids of the documents that it changes, whether or not they are in the table.
    #[must_use]
    pub const fn updates(&self) -> &'static [&'static str] {
        self.updates
    }

    /// The documents of the table that replace it.
    pub fn obsoleted_by(&self) -> impl Iterator<Item = &'static Self> {
        Self::all().filter(|spec| spec.obsoletes.contains(&self.id))
    }

    /// Where to read it.
    #[must_use]
    pub const fn url(&self) -> &'static str {
        self.url
    }
}

/// A place in a document: what a fact rests on.
///
/// ```
/// let place = http_status::StatusInfo::of(421).unwrap().defined_by();
/// assert_eq!(place.to_string(), "RFC 9110, section 15.5.20");
/// assert_eq!(place.url().to_string(), "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.20");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SpecRef {
    pub(crate) spec: &'static Spec,
    pub(crate) section: &'static str,
}

impl SpecRef {
    /// The document.
    #[must_use]
    pub const fn spec(self) -> &'static Spec {
        self.spec
    }

    /// The section: `15.5.20`, or `B.3` in an appendix.
    #[must_use]
    pub const fn section(self) -> &'static str {
        self.section
    }

    /// The address of the section.
    #[must_use]
    pub const fn url(self) -> SpecUrl {
        SpecUrl(self)
    }

    const fn is_appendix(self) -> bool {
        matches!(self.section.as_bytes(), [b'A'..=b'Z', ..])
    }
}

/// As a person writes it: `RFC 9110, section 15.5.20`.
impl fmt::Display for SpecRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.spec.id.strip_prefix("RFC") {
            Some(number) => write!(f, "RFC {number}")?,
            None => f.write_str(self.spec.id)?,
        }
        write!(f, ", {} {}", if self.is_appendix() { "appendix" } else { "section" }, self.section)
    }
}

/// The address of a [`SpecRef`]; written out by `Display`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SpecUrl(SpecRef);

impl fmt::Display for SpecUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = if self.0.is_appendix() { "appendix" } else { "section" };
        write!(f, "{}#{kind}-{}", self.0.spec.url, self.0.section)
    }
}

/// Writes a source of a generated row: `(RFC9110, "15.5.20")`.
macro_rules! source {
    (($spec:ident, $section:literal)) => {
        crate::SpecRef { spec: &crate::spec::$spec, section: $section }
    };
}
pub(crate) use source;

/// Writes an optional source of a generated row.
macro_rules! source_if_any {
    (None) => {
        None
    };
    (Some $source:tt) => {
        Some(crate::spec::source!($source))
    };
}
pub(crate) use source_if_any;
