//! The core row of each registered code, and how it is found.

use crate::fold::fold;
use crate::index::index;
use crate::{
    Cacheability, ContentRule, Redirect, RedirectMethod, RegistrationStatus, Retry, RetryChange,
    RetryCondition, RetryConnection, RetryMethods, RetryPermission, StatusClass,
};

/// What is known of one registered status code.
///
/// Rows are static: there is one for each code of the IANA registry, and [`StatusInfo::of`] finds it. New
/// registrations add rows; that is not a breaking change. For a number that is not registered see [`AnyStatus`].
///
/// ```
/// use http_status::{Cacheability, StatusClass, StatusInfo};
///
/// let info = StatusInfo::of(421).unwrap();
/// assert_eq!(info.reason_phrase(), "Misdirected Request");
/// assert_eq!(info.class(), StatusClass::ClientError);
/// assert_eq!(info.cacheability(), Cacheability::Explicit);
/// assert!(info.proxies_must_not_generate());
/// assert!(info.retry().any_method());
/// ```
///
/// [`AnyStatus`]: crate::AnyStatus
#[derive(Debug)]
pub struct StatusInfo {
    code: u16,
    reason_phrase: &'static str,
    class: StatusClass,
    registration: RegistrationStatus,
    cacheability: Cacheability,
    content: ContentRule,
    proxies_must_not_generate: bool,
    retry: Retry,
    redirect: Option<Redirect>,
}

macro_rules! statuses {
    ($((
        $code:literal, $phrase:literal, $class:ident, $registration:ident, $cacheability:ident, $content:ident,
        $proxies:literal,
        (
            $permission:ident, $methods:ident, $connection:ident, $change:tt $(($some_change:ident))?,
            $when:tt $(($some_when:ident))?, $retry_after:literal, $common:literal
        ),
        $redirect:tt $((($permanent:literal, $method:ident)))?
    ),)+) => {
        static TABLE: [StatusInfo; [$($code),+].len()] = [$(StatusInfo {
            code: $code,
            reason_phrase: $phrase,
            class: StatusClass::$class,
            registration: RegistrationStatus::$registration,
            cacheability: Cacheability::$cacheability,
            content: ContentRule::$content,
            proxies_must_not_generate: $proxies,
            retry: Retry {
                code: $code,
                permission: RetryPermission::$permission,
                methods: RetryMethods::$methods,
                connection: RetryConnection::$connection,
                change: $change $((RetryChange::$some_change))?,
                when: $when $((RetryCondition::$some_when))?,
                retry_after: $retry_after,
                common: $common,
            },
            redirect: $redirect $((Redirect { code: $code, permanent: $permanent, method: RedirectMethod::$method }))?,
        },)+];
    };
}

include!(concat!(env!("OUT_DIR"), "/statuses.rs"));

/// How many codes are registered.
pub(crate) const COUNT: usize = TABLE.len();

/// The numbers that are status codes: 100..=599 (RFC 9110, section 15).
const FIRST: u16 = 100;
const NUMBERS: usize = 500;

/// The position of each number in the tables, counted from one; zero where no code is registered. One byte a number
/// keeps it small: a program that asks only for phrases carries little more than the phrases.
static POSITIONS: [u8; NUMBERS] = {
    assert!(COUNT <= u8::MAX as usize, "positions are bytes");
    let mut positions = [0; NUMBERS];
    let mut row = 0;
    while row < COUNT {
        row += 1;
        positions[(TABLE[row - 1].code - FIRST) as usize] = row as u8;
    }
    positions
};

macro_rules! phrases {
    ($($sizes:tt)*) => {
        index!(
            /// The names of all codes, as documents write them and folded, with the position of the code in the tables.
            PHRASES = "phrases" in include_str!(concat!(env!("OUT_DIR"), "/phrases.txt")), $($sizes)*
        );
    };
}

include!(concat!(env!("OUT_DIR"), "/phrases.rs"));

impl StatusInfo {
    /// The row of a registered code; `None` for every other number.
    ///
    /// ```
    /// use http_status::StatusInfo;
    ///
    /// const MISDIRECTED: &StatusInfo = StatusInfo::of(421).unwrap();
    /// assert_eq!(MISDIRECTED.code(), 421);
    /// assert!(StatusInfo::of(420).is_none());
    /// ```
    #[inline]
    #[must_use]
    pub const fn of(code: u16) -> Option<&'static Self> {
        match position(code) {
            Some(position) => Some(&TABLE[position]),
            None => None,
        }
    }

    /// All registered codes, in order.
    ///
    /// ```
    /// use http_status::{Cacheability, StatusInfo};
    ///
    /// let heuristic: Vec<u16> = StatusInfo::all()
    ///     .filter(|info| info.cacheability() == Cacheability::Heuristic)
    ///     .map(StatusInfo::code)
    ///     .collect();
    /// assert_eq!(heuristic, [200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501]);
    /// ```
    pub fn all() -> impl ExactSizeIterator<Item = &'static Self> + DoubleEndedIterator + Clone {
        TABLE.iter()
    }

    /// The code that has, or once had, a name. Case, blanks and punctuation do not count.
    ///
    /// ```
    /// use http_status::StatusInfo;
    ///
    /// let code = |name| StatusInfo::by_phrase(name).map(StatusInfo::code);
    /// assert_eq!(code("Payload Too Large"), Some(413));
    /// assert_eq!(code("content-too-large"), Some(413));
    /// assert_eq!(code("I'M A TEAPOT"), Some(418));
    /// assert_eq!(code("Enhance Your Calm"), None);
    /// ```
    #[inline]
    #[must_use]
    pub fn by_phrase(name: &str) -> Option<&'static Self> {
        // As documents write it: nothing has to be folded.
        match PHRASES.get(name.as_bytes()) {
            Some(position) => TABLE.get(position as usize),
            None => Self::by_folded_phrase(name),
        }
    }

    fn by_folded_phrase(name: &str) -> Option<&'static Self> {
        /// Longer than any folded name; a test holds it.
        const LONGEST: usize = 48;

        let mut folded = [0; LONGEST];
        let mut length = 0;
        for byte in fold(name) {
            *folded.get_mut(length)? = byte;
            length += 1;
        }
        TABLE.get(PHRASES.get(folded.get(..length)?)? as usize)
    }

    /// The number.
    #[inline]
    #[must_use]
    pub const fn code(&self) -> u16 {
        self.code
    }

    /// The reason phrase of the document in force: never a note of the registry such as "(OBSOLETED)".
    ///
    /// 418 has the phrase of RFC 2324, the only one that was ever published for it. 306 has none: no RFC named it, and
    /// the phrase is empty.
    #[inline]
    #[must_use]
    pub const fn reason_phrase(&self) -> &'static str {
        self.reason_phrase
    }

    /// The class.
    #[inline]
    #[must_use]
    pub const fn class(&self) -> StatusClass {
        self.class
    }

    /// The state in the registry; [`registration`](Self::registration) has the rest of the row.
    #[inline]
    #[must_use]
    pub const fn registration_status(&self) -> RegistrationStatus {
        self.registration
    }

    /// What a cache may do with a response when only the status code speaks, by the documents in force.
    ///
    /// The method counts as well: a heuristically cacheable code makes a response to GET or HEAD cacheable, not one to PUT
    /// (RFC 9110, section 9.2.3). [`caching`](Self::caching) has the sections and the notes.
    #[inline]
    #[must_use]
    pub const fn cacheability(&self) -> Cacheability {
        self.cacheability
    }

    /// Whether a document forbids proxies to make a response with this code (421: RFC 9110, section 15.5.20).
    /// [`proxies_source`](Self::proxies_source) says which.
    #[inline]
    #[must_use]
    pub const fn proxies_must_not_generate(&self) -> bool {
        self.proxies_must_not_generate
    }

    /// Whether a response carries content, to a method other than HEAD and CONNECT. For a certain method ask
    /// [`ResponseContent::of`](crate::ResponseContent::of).
    #[inline]
    #[must_use]
    pub const fn content(&self) -> ContentRule {
        self.content
    }

    /// Under which conditions a client may send the same request again because of this code.
    #[inline]
    #[must_use]
    pub const fn retry(&self) -> Retry {
        self.retry
    }

    /// What becomes of the request when the redirect is followed; `None` for codes that redirect nothing.
    #[inline]
    #[must_use]
    pub const fn redirect(&self) -> Option<Redirect> {
        self.redirect
    }
}

/// Rows are one a code; the code says it all.
impl PartialEq for StatusInfo {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Eq for StatusInfo {}

impl core::hash::Hash for StatusInfo {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        self.code.hash(state);
    }
}

/// As on a status line: `421 Misdirected Request`.
impl core::fmt::Display for StatusInfo {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self.reason_phrase {
            "" => write!(f, "{}", self.code),
            phrase => write!(f, "{} {phrase}", self.code),
        }
    }
}

impl From<&StatusInfo> for u16 {
    fn from(info: &StatusInfo) -> Self {
        info.code
    }
}

/// Where a registered code stands in every table.
#[inline]
pub(crate) const fn position(code: u16) -> Option<usize> {
    let number = code.wrapping_sub(FIRST) as usize;
    if number >= NUMBERS {
        return None;
    }
    match POSITIONS[number] {
        0 => None,
        row => Some(row as usize - 1),
    }
}

/// One fact, or one list of facts, of a code. All such tables have a row a code in the same order; [`aligned`] proves it
/// when the crate is compiled.
#[derive(Debug)]
pub(crate) struct Row<T: 'static> {
    pub(crate) code: u16,
    pub(crate) value: T,
}

/// Finds the row of a registered code in a table of its own.
pub(crate) const fn row<T: Copy>(table: &'static [Row<T>; COUNT], code: u16) -> T {
    match position(code) {
        Some(position) => table[position].value,
        // Rows are asked for only by the code of a `StatusInfo`, which has a position.
        None => panic!("only registered codes have rows"),
    }
}

/// Proves at compile time that each row of a table has the code that stands there in the core table.
pub(crate) const fn aligned<T>(table: &[Row<T>; COUNT]) {
    let mut position = 0;
    while position < COUNT {
        assert!(
            table[position].code == TABLE[position].code,
            "every table has the same codes in the same order"
        );
        position += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_is_sorted_and_every_row_finds_itself() {
        assert!(TABLE.is_sorted_by(|left, right| left.code < right.code));
        for code in 0..=u16::MAX {
            let expected = TABLE.iter().find(|info| info.code == code);
            assert_eq!(StatusInfo::of(code).map(StatusInfo::code), expected.map(StatusInfo::code));
        }
    }

    #[test]
    fn every_name_finds_its_code_in_any_case() {
        for info in StatusInfo::all() {
            for name in info.names() {
                let phrase = name.phrase();
                assert_eq!(StatusInfo::by_phrase(phrase), Some(info), "{phrase}");
                assert_eq!(StatusInfo::by_phrase(&phrase.to_uppercase()), Some(info), "{phrase}");
                assert_eq!(StatusInfo::by_phrase(&phrase.to_lowercase()), Some(info), "{phrase}");
            }
        }
    }

    #[test]
    fn no_name_is_no_code() {
        for name in ["", " ", "\u{e9}", "Not", "Not Found At All", &"Not Found".repeat(1000)] {
            assert_eq!(StatusInfo::by_phrase(name), None, "{name}");
        }
    }
}
