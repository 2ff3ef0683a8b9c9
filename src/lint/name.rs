//! The names of fields that rules ask for.

use core::fmt;

macro_rules! names {
    ($($constant:ident = $text:literal,)+) => {
        /// In the order of their numbers.
        static TEXTS: &[&str] = &[$($text),+];

        /// Numbers the names.
        #[derive(Clone, Copy)]
        #[expect(non_camel_case_types, clippy::upper_case_acronyms, reason = "these are the names of the constants")]
        enum Number { $($constant),+ }

        impl FieldName {
            $(
                #[doc = concat!("`", $text, "`")]
                pub const $constant: Self = Self(Number::$constant as u8);
            )+
        }
    };
}

/// The name of a field that some rule looks at.
///
/// Fields are found by these names without comparing texts: a message is looked through once, and each of its names gets
/// its number. Other fields are in [`Fields::lines`](super::Fields::lines).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldName(u8);

names! {
    A_IM = "a-im",
    ACCEPT = "accept",
    ACCEPT_CHARSET = "accept-charset",
    ACCEPT_ENCODING = "accept-encoding",
    ACCEPT_LANGUAGE = "accept-language",
    ACCEPT_PATCH = "accept-patch",
    ACCEPT_POST = "accept-post",
    ACCEPT_RANGES = "accept-ranges",
    AGE = "age",
    ALLOW = "allow",
    ALT_SVC = "alt-svc",
    ALTERNATES = "alternates",
    AUTHENTICATION_INFO = "authentication-info",
    AUTHORIZATION = "authorization",
    CACHE_CONTROL = "cache-control",
    CAL_MANAGED_ID = "cal-managed-id",
    CDN_CACHE_CONTROL = "cdn-cache-control",
    CONNECTION = "connection",
    CONTENT_DISPOSITION = "content-disposition",
    CONTENT_ENCODING = "content-encoding",
    CONTENT_LANGUAGE = "content-language",
    CONTENT_LENGTH = "content-length",
    CONTENT_LOCATION = "content-location",
    CONTENT_RANGE = "content-range",
    CONTENT_SECURITY_POLICY = "content-security-policy",
    CONTENT_TYPE = "content-type",
    COOKIE = "cookie",
    DATE = "date",
    DAV = "dav",
    DELTA_BASE = "delta-base",
    DEPTH = "depth",
    DESTINATION = "destination",
    EARLY_DATA = "early-data",
    ETAG = "etag",
    EXPECT = "expect",
    EXPIRES = "expires",
    EXT = "ext",
    C_EXT = "c-ext",
    FORWARDED = "forwarded",
    HOST = "host",
    HTTP2_SETTINGS = "http2-settings",
    IF = "if",
    IF_MATCH = "if-match",
    IF_MODIFIED_SINCE = "if-modified-since",
    IF_NONE_MATCH = "if-none-match",
    IF_RANGE = "if-range",
    IF_UNMODIFIED_SINCE = "if-unmodified-since",
    IM = "im",
    KEEP_ALIVE = "keep-alive",
    LABEL = "label",
    LAST_MODIFIED = "last-modified",
    LINK = "link",
    LOCATION = "location",
    LOCK_TOKEN = "lock-token",
    MAN = "man",
    C_MAN = "c-man",
    MAX_FORWARDS = "max-forwards",
    NEGOTIATE = "negotiate",
    OPT = "opt",
    C_OPT = "c-opt",
    ORIGIN = "origin",
    OVERWRITE = "overwrite",
    PRAGMA = "pragma",
    PREFER = "prefer",
    PREFERENCE_APPLIED = "preference-applied",
    PROXY_AUTHENTICATE = "proxy-authenticate",
    PROXY_AUTHENTICATION_INFO = "proxy-authentication-info",
    PROXY_AUTHORIZATION = "proxy-authorization",
    PROXY_CONNECTION = "proxy-connection",
    PROXY_STATUS = "proxy-status",
    RANGE = "range",
    REFERER = "referer",
    REFRESH = "refresh",
    REPR_DIGEST = "repr-digest",
    RETRY_AFTER = "retry-after",
    SEC_FETCH_MODE = "sec-fetch-mode",
    SEC_WEBSOCKET_ACCEPT = "sec-websocket-accept",
    SEC_WEBSOCKET_EXTENSIONS = "sec-websocket-extensions",
    SEC_WEBSOCKET_KEY = "sec-websocket-key",
    SEC_WEBSOCKET_PROTOCOL = "sec-websocket-protocol",
    SEC_WEBSOCKET_VERSION = "sec-websocket-version",
    SERVER = "server",
    SET_COOKIE = "set-cookie",
    STATUS = "status",
    STRICT_TRANSPORT_SECURITY = "strict-transport-security",
    SURROGATE_CONTROL = "surrogate-control",
    TCN = "tcn",
    TE = "te",
    TRAILER = "trailer",
    TRANSFER_ENCODING = "transfer-encoding",
    UPGRADE = "upgrade",
    UPGRADE_INSECURE_REQUESTS = "upgrade-insecure-requests",
    UPLOAD_COMPLETE = "upload-complete",
    UPLOAD_DRAFT_INTEROP_VERSION = "upload-draft-interop-version",
    UPLOAD_LENGTH = "upload-length",
    UPLOAD_LIMIT = "upload-limit",
    UPLOAD_OFFSET = "upload-offset",
    USER_AGENT = "user-agent",
    VARIANT_VARY = "variant-vary",
    VARY = "vary",
    VIA = "via",
    WARNING = "warning",
    WWW_AUTHENTICATE = "www-authenticate",
}

impl FieldName {
    /// How many there are.
    pub(super) const COUNT: usize = TEXTS.len();

    /// The number of the name.
    #[inline]
    pub(super) const fn number(self) -> usize {
        self.0 as usize
    }

    /// The name in lower case.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        TEXTS.get(self.number()).copied().unwrap_or_default()
    }

    /// The name that a field line has, in any case; `None` when no rule asks for it.
    #[inline]
    #[must_use]
    pub fn of(name: &[u8]) -> Option<Self> {
        let number = *PLACES.get(place(name, SEED))?;
        let text = TEXTS.get(usize::from(number))?;
        text.as_bytes().eq_ignore_ascii_case(name).then_some(Self(number))
    }
}

impl fmt::Debug for FieldName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// As specifications write it: `WWW-Authenticate`, `ETag`.
impl fmt::Display for FieldName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let special = match *self {
            Self::ETAG => "ETag",
            Self::WWW_AUTHENTICATE => "WWW-Authenticate",
            Self::A_IM => "A-IM",
            Self::IM => "IM",
            Self::TE => "TE",
            Self::TCN => "TCN",
            Self::CAL_MANAGED_ID => "Cal-Managed-ID",
            Self::DAV => "DAV",
            Self::HTTP2_SETTINGS => "HTTP2-Settings",
            Self::SEC_WEBSOCKET_ACCEPT => "Sec-WebSocket-Accept",
            Self::SEC_WEBSOCKET_EXTENSIONS => "Sec-WebSocket-Extensions",
            Self::SEC_WEBSOCKET_KEY => "Sec-WebSocket-Key",
            Self::SEC_WEBSOCKET_PROTOCOL => "Sec-WebSocket-Protocol",
            Self::SEC_WEBSOCKET_VERSION => "Sec-WebSocket-Version",
            _ => {
                for (position, word) in self.as_str().split('-').enumerate() {
                    let dash = if position == 0 { "" } else { "-" };
                    let (first, rest) = word.split_at_checked(1).unwrap_or(("", word));
                    write!(f, "{dash}{}{rest}", first.to_ascii_uppercase())?;
                }
                return Ok(());
            }
        };
        f.write_str(special)
    }
}

/// Names of fields.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct FieldSet(u128);

impl FieldSet {
    /// No name.
    pub const NONE: Self = Self(0);

    /// The names.
    #[must_use]
    pub const fn of(names: &[FieldName]) -> Self {
        let mut set = 0;
        let mut at = 0;
        while at < names.len() {
            set |= 1 << names[at].0;
            at += 1;
        }
        Self(set)
    }

    /// Whether there is none.
    #[inline]
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether the name is there.
    #[inline]
    #[must_use]
    pub const fn contains(self, name: FieldName) -> bool {
        self.0 >> name.0 & 1 == 1
    }

    /// Whether a name is in both.
    #[inline]
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// With one more.
    #[inline]
    pub(super) const fn insert(&mut self, name: FieldName) {
        self.0 |= 1 << name.0;
    }

    /// The names in both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The names, in alphabetical order as far as the table has it.
    pub fn iter(self) -> impl Iterator<Item = FieldName> {
        (0..FieldName::COUNT as u8).map(FieldName).filter(move |name| self.contains(*name))
    }
}

impl fmt::Debug for FieldSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

// A set is one number.
const _: () = assert!(FieldName::COUNT <= 128);

/// Places of the perfect hash: enough that a seed is found at once, few enough to stay in the cache.
const SIZE: usize = 1024;

/// Where a name stands in `PLACES`. Length and five bytes tell the names of the table apart; case is dropped by a bit that no
/// letter, digit or hyphen of theirs loses.
#[inline]
const fn place(name: &[u8], seed: u32) -> usize {
    let length = name.len();
    if length == 0 {
        return SIZE;
    }
    let last = length - 1;
    let near = last.saturating_sub(4);
    let key = (name[0] | 0x20) as u64
        | ((name[last] | 0x20) as u64) << 8
        | ((name[length / 2] | 0x20) as u64) << 16
        | ((name[near] | 0x20) as u64) << 24
        | ((name[last / 3] | 0x20) as u64) << 32
        | (length as u64 & 0xFF) << 40;
    let hash = key.wrapping_mul(0x9E37_79B9_7F4A_7C15 ^ (seed as u64) << 1);
    (hash >> 54) as usize
}

/// The first seed with which no two names share a place. A test says which one it is when the names have changed.
const SEED: u32 = 289760;

/// The number of the name at each place, or a number that no name has.
static PLACES: [u8; SIZE] = {
    let mut places = [u8::MAX; SIZE];
    let mut at = 0;
    while at < TEXTS.len() {
        places[place(TEXTS[at].as_bytes(), SEED)] = at as u8;
        at += 1;
    }
    places
};

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn the_seed_is_the_first_that_keeps_all_names_apart() {
        let is_perfect = |seed: &u32| {
            let mut taken = [false; SIZE];
            TEXTS
                .iter()
                .all(|text| !core::mem::replace(&mut taken[place(text.as_bytes(), *seed)], true))
        };
        assert_eq!((0..).find(is_perfect), Some(SEED));
    }

    #[test]
    fn every_name_finds_itself_in_any_case_and_nothing_else() {
        for (number, text) in TEXTS.iter().enumerate() {
            let name = FieldName::of(text.to_ascii_uppercase().as_bytes()).expect("it is a name");
            assert_eq!((name.number(), name.as_str()), (number, *text));
            assert_eq!(FieldName::of(name.to_string().as_bytes()), Some(name), "{name}");
            for other in [&text[1..], &alloc::format!("{text}x"), &alloc::format!("x{text}")] {
                let found = FieldName::of(other.as_bytes());
                assert!(found.is_none_or(|found| found.as_str() == other), "{other}");
            }
        }
        assert_eq!(FieldName::of(b""), None);
        assert_eq!(FieldName::ETAG.to_string(), "ETag");
        assert_eq!(FieldName::RETRY_AFTER.to_string(), "Retry-After");
    }

    #[test]
    fn a_set_holds_what_is_put_in() {
        let mut set = FieldSet::of(&[FieldName::ALLOW, FieldName::WWW_AUTHENTICATE]);
        assert!(set.contains(FieldName::WWW_AUTHENTICATE) && !set.contains(FieldName::DATE));
        set.insert(FieldName::DATE);
        assert_eq!(set.iter().count(), 3);
        assert!(set.meets(FieldSet::of(&[FieldName::DATE])) && !FieldSet::NONE.meets(set));
    }
}
