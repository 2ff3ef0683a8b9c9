//! How values of fields are read. Nothing here allocates.

use core::fmt::{self, Write as _};

use crate::HttpDate;

/// Without white space at the ends (RFC 9110, section 5.6.3: blanks and tabs).
#[must_use]
pub fn trim(value: &[u8]) -> &[u8] {
    let is_white = |byte: &u8| matches!(byte, b' ' | b'\t');
    let start = value.iter().position(|byte| !is_white(byte)).unwrap_or(value.len());
    let end = value.iter().rposition(|byte| !is_white(byte)).map_or(start, |last| last + 1);
    value.get(start..end).unwrap_or_default()
}

/// Parts a value at a sign that stands outside of quoted strings, each part trimmed; empty parts are kept.
pub fn split(value: &[u8], sign: u8) -> impl Iterator<Item = &[u8]> {
    let mut rest = Some(value);
    core::iter::from_fn(move || {
        let text = rest?;
        let end = end_of_part(text, sign);
        rest = end.and_then(|end| text.get(end + 1..));
        Some(trim(end.and_then(|end| text.get(..end)).unwrap_or(text)))
    })
}

/// Where the sign stands that ends the first part. A quoted string that is never closed takes the rest.
fn end_of_part(text: &[u8], sign: u8) -> Option<usize> {
    let mut at = 0;
    loop {
        at += text.get(at..)?.iter().position(|byte| *byte == sign || *byte == b'"')?;
        if text.get(at) == Some(&sign) {
            return Some(at);
        }
        loop {
            at += 1 + text.get(at + 1..)?.iter().position(|byte| matches!(byte, b'"' | b'\\'))?;
            if text.get(at) == Some(&b'"') {
                break;
            }
            // What stands behind a backslash closes nothing.
            at += 1;
        }
        at += 1;
    }
}

/// The elements of a list, without empty ones (RFC 9110, section 5.6.1).
pub fn elements(value: &[u8]) -> impl Iterator<Item = &[u8]> {
    split(value, b',').filter(|element| !element.is_empty())
}

/// What stands before the first `;`.
#[must_use]
pub fn before_parameters(element: &[u8]) -> &[u8] {
    split(element, b';').next().unwrap_or_default()
}

/// The value of a parameter, without quotes, if the element has it; names are compared in any case.
#[must_use]
pub fn parameter<'a>(element: &'a [u8], name: &str) -> Option<&'a [u8]> {
    split(element, b';').skip(1).find_map(|parameter| {
        let mut sides = parameter.splitn(2, |byte| *byte == b'=');
        let key = trim(sides.next()?);
        let value = trim(sides.next().unwrap_or_default());
        key.eq_ignore_ascii_case(name.as_bytes()).then(|| unquote(value))
    })
}

/// Without the quotes around it.
#[must_use]
pub fn unquote(value: &[u8]) -> &[u8] {
    match value {
        [b'"', inner @ .., b'"'] => inner,
        _ => value,
    }
}

/// Whether it is a token (RFC 9110, section 5.6.2).
#[must_use]
pub fn is_token(value: &[u8]) -> bool {
    !value.is_empty() && value.iter().all(|byte| is_token_byte(*byte))
}

/// Whether the byte may stand in a token.
#[must_use]
pub const fn is_token_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(
            byte,
            b'!' | b'#'
                | b'$'
                | b'%'
                | b'&'
                | b'\''
                | b'*'
                | b'+'
                | b'-'
                | b'.'
                | b'^'
                | b'_'
                | b'`'
                | b'|'
                | b'~'
        )
}

/// A number of digits alone. More than a `u64` holds is its greatest value.
#[must_use]
pub fn number(value: &[u8]) -> Option<u64> {
    if value.is_empty() || !value.iter().all(u8::is_ascii_digit) {
        return None;
    }
    Some(value.iter().fold(0u64, |number, digit| {
        number.saturating_mul(10).saturating_add(u64::from(digit - b'0'))
    }))
}

/// The media type without parameters, as it is written.
#[must_use]
pub fn media_type(value: &[u8]) -> &[u8] {
    before_parameters(value)
}

/// Whether a directive of a `Cache-Control` list has the name; compared in any case.
#[must_use]
pub fn is_directive(element: &[u8], name: &str) -> bool {
    let end = element.iter().position(|byte| *byte == b'=').unwrap_or(element.len());
    trim(element.get(..end).unwrap_or_default()).eq_ignore_ascii_case(name.as_bytes())
}

/// Whether it is an entity tag, weak or strong (RFC 9110, section 8.8.3).
#[must_use]
pub fn is_entity_tag(value: &[u8]) -> bool {
    let opaque = value.strip_prefix(b"W/").unwrap_or(value);
    match opaque {
        [b'"', inner @ .., b'"'] => {
            inner.iter().all(|byte| matches!(byte, 0x21 | 0x23..=0x7E | 0x80..=0xFF))
        }
        _ => false,
    }
}

/// Whether an element of a list has the weight 0, which says "not acceptable" (RFC 9110, section 12.4.2).
#[must_use]
pub fn has_zero_weight(element: &[u8]) -> bool {
    parameter(element, "q").is_some_and(|weight| {
        weight.first() == Some(&b'0') && weight.iter().all(|byte| matches!(byte, b'0' | b'.'))
    })
}

/// An entity tag (RFC 9110, section 8.8.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EntityTag<'a> {
    /// Whether it begins with `W/`.
    pub is_weak: bool,
    /// What stands between the quotes.
    pub opaque: &'a [u8],
}

impl<'a> EntityTag<'a> {
    /// Reads an entity tag.
    #[must_use]
    pub fn read(value: &'a [u8]) -> Option<Self> {
        if !is_entity_tag(value) {
            return None;
        }
        let quoted = value.strip_prefix(b"W/");
        Some(Self { is_weak: quoted.is_some(), opaque: unquote(quoted.unwrap_or(value)) })
    }

    /// Whether both are equal, whatever their strength (RFC 9110, section 8.8.3.2).
    #[must_use]
    pub fn equals_weakly(self, other: Self) -> bool {
        self.opaque == other.opaque
    }

    /// Whether both are strong and equal.
    #[must_use]
    pub fn equals_strongly(self, other: Self) -> bool {
        !self.is_weak && !other.is_weak && self.opaque == other.opaque
    }
}

/// A date in any of the three forms (RFC 9110, section 5.6.7).
#[must_use]
pub fn date(value: &[u8]) -> Option<HttpDate> {
    HttpDate::parse(value, None)
}

/// A range of bytes that a request asks for (RFC 9110, section 14.1.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ByteRange {
    /// From an offset to another, both included, or to the end.
    From(u64, Option<u64>),
    /// The last bytes, so many.
    Last(u64),
}

/// The ranges of a `Range` value in bytes; `None` in place of one that is no byte range. Nothing if the unit is another one.
pub fn byte_ranges(value: &[u8]) -> impl Iterator<Item = Option<ByteRange>> {
    let mut sides = value.splitn(2, |byte| *byte == b'=');
    let is_bytes = sides.next().is_some_and(|unit| trim(unit).eq_ignore_ascii_case(b"bytes"));
    let set = sides.next().filter(|_| is_bytes).unwrap_or_default();
    elements(set).map(byte_range)
}

fn byte_range(spec: &[u8]) -> Option<ByteRange> {
    let at = spec.iter().position(|byte| *byte == b'-')?;
    let (first, last) = (spec.get(..at)?, spec.get(at + 1..)?);
    match (first, last) {
        (b"", last) => number(last).map(ByteRange::Last),
        (first, b"") => Some(ByteRange::From(number(first)?, None)),
        (first, last) => {
            let (first, last) = (number(first)?, number(last)?);
            (first <= last).then_some(ByteRange::From(first, Some(last)))
        }
    }
}

/// A `Content-Range` (RFC 9110, section 14.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContentRange<'a> {
    /// The range unit.
    pub unit: &'a [u8],
    /// The first and the last position; `None` in the form that says that no range could be satisfied.
    pub range: Option<(u64, u64)>,
    /// The length of the whole representation; `None` where `*` stands for it.
    pub complete: Option<u64>,
}

impl<'a> ContentRange<'a> {
    /// Reads a value. The positions may contradict each other: see [`is_valid`](Self::is_valid).
    #[must_use]
    pub fn read(value: &'a [u8]) -> Option<Self> {
        let at = value.iter().position(|byte| *byte == b' ')?;
        let unit = value.get(..at).filter(|unit| is_token(unit))?;
        let rest = value.get(at + 1..)?;
        let at = rest.iter().position(|byte| *byte == b'/')?;
        let (range, complete) = (rest.get(..at)?, rest.get(at + 1..)?);
        let range = if range == b"*" {
            None
        } else {
            let at = range.iter().position(|byte| *byte == b'-')?;
            Some((number(range.get(..at)?)?, number(range.get(at + 1..)?)?))
        };
        let complete = match complete {
            b"*" if range.is_some() => None,
            digits => Some(number(digits)?),
        };
        Some(Self { unit, range, complete })
    }

    /// Whether the range is one of bytes.
    #[must_use]
    pub fn is_bytes(&self) -> bool {
        self.unit.eq_ignore_ascii_case(b"bytes")
    }

    /// Whether the last position is not before the first, and the whole longer than what lies before its end.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        let Some((first, last)) = self.range else { return true };
        // The greatest number stands for all that are too great.
        first <= last
            && self.complete.is_none_or(|complete| complete > last || complete == u64::MAX)
    }

    /// How long the range is.
    #[must_use]
    pub fn length(&self) -> Option<u64> {
        let (first, last) = self.range.filter(|(_, last)| *last < u64::MAX)?;
        last.checked_sub(first).map(|length| length + 1)
    }
}

/// A value as messages show it: what is not printable ASCII is escaped, and what is long is cut.
#[must_use]
pub const fn shown(value: &[u8]) -> impl fmt::Display {
    Shown(value)
}

struct Shown<'a>(&'a [u8]);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const MOST: usize = 80;
        for byte in self.0.iter().take(MOST) {
            match byte {
                b' '..=b'~' => f.write_char(char::from(*byte))?,
                _ => write!(f, "\\x{byte:02X}")?,
            }
        }
        f.write_str(if self.0.len() > MOST { "\u{2026}" } else { "" })
    }
}

/// Name and version of a protocol in `Upgrade` (RFC 9110, section 7.8).
#[must_use]
pub fn protocol(element: &[u8]) -> (&[u8], Option<&[u8]>) {
    let mut sides = element.splitn(2, |byte| *byte == b'/');
    (trim(sides.next().unwrap_or_default()), sides.next().map(trim))
}

/// Whether it is a host, and perhaps a port, as in `Host` (RFC 9110, section 7.2; RFC 3986, section 3.2.2). The host may be
/// empty, and so may the port.
#[must_use]
pub fn is_host(value: &[u8]) -> bool {
    let is_port = |port: &[u8]| port.iter().all(u8::is_ascii_digit);
    if let Some(literal) = value.strip_prefix(b"[") {
        let Some(end) = literal.iter().position(|byte| *byte == b']') else { return false };
        let (address, rest) = literal.split_at(end);
        // With `%`: zones of RFC 6874.
        let is_address = |byte: &u8| is_host_byte(*byte) || matches!(byte, b':' | b'%');
        return !address.is_empty()
            && address.iter().all(is_address)
            && match rest {
                [_] => true,
                [_, b':', port @ ..] => is_port(port),
                _ => false,
            };
    }
    let mut sides = value.splitn(2, |byte| *byte == b':');
    let mut name = sides.next().unwrap_or_default();
    while let [first, rest @ ..] = name {
        name = match (first, rest) {
            (b'%', [high, low, rest @ ..])
                if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() =>
            {
                rest
            }
            (byte, rest) if is_host_byte(*byte) => rest,
            _ => return false,
        };
    }
    sides.next().is_none_or(is_port)
}

/// RFC 3986, section 2: `unreserved` and `sub-delims`.
const fn is_host_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'!' | b'$' | b'&'..=b',' | b';' | b'=')
}

/// A boolean of a structured field, whatever parameters follow it.
#[must_use]
pub fn boolean(value: &[u8]) -> Option<bool> {
    match before_parameters(value) {
        b"?1" => Some(true),
        b"?0" => Some(false),
        _ => None,
    }
}

/// What stands behind the `=` of a directive or preference, without quotes.
#[must_use]
pub fn argument(directive: &[u8]) -> Option<&[u8]> {
    let at = directive.iter().position(|byte| *byte == b'=')?;
    directive.get(at + 1..).map(|argument| unquote(trim(argument)))
}

/// Whether a `Content-Type` is `text/xml` or `application/xml`.
#[must_use]
pub fn is_xml(content_type: &[u8]) -> bool {
    let written = media_type(content_type);
    ["text/xml", "application/xml"]
        .iter()
        .any(|known| written.eq_ignore_ascii_case(known.as_bytes()))
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn lists_are_parted_outside_of_quotes() {
        let parts: Vec<_> = elements(b" a, \"b,\\\",c\" ;d=1,,e\t").collect();
        assert_eq!(parts, [b"a".as_slice(), b"\"b,\\\",c\" ;d=1", b"e"]);
        assert_eq!(elements(b"").count(), 0);
        assert_eq!(split(b"", b',').count(), 1);
        // A quote that is never closed takes the rest.
        assert_eq!(elements(b"a,\"b,c").count(), 2);
    }

    #[test]
    fn parameters_are_found_in_any_case() {
        let link = b"<https://example.com/>; REL=\"blocked-by\"; x";
        assert_eq!(parameter(link, "rel"), Some(b"blocked-by".as_slice()));
        assert_eq!(parameter(link, "x"), Some(b"".as_slice()));
        assert_eq!(parameter(link, "y"), None);
        assert_eq!(media_type(b"text/html; charset=utf-8"), b"text/html");
    }

    #[test]
    fn numbers_and_tokens_have_nothing_else_in_them() {
        assert_eq!(number(b"0120"), Some(120));
        assert_eq!(number(b"99999999999999999999999"), Some(u64::MAX));
        assert_eq!((number(b""), number(b"-1"), number(b"1.5")), (None, None, None));
        assert!(is_token(b"GET") && !is_token(b"") && !is_token(b"a b"));
        assert!(is_entity_tag(b"W/\"x\"") && is_entity_tag(b"\"\"") && !is_entity_tag(b"x"));
    }

    #[test]
    fn entity_tags_are_compared_in_both_ways() {
        let tag = |text: &'static str| EntityTag::read(text.as_bytes()).expect("it is a tag");
        // RFC 9110, section 8.8.3.2, Table 3.
        for (one, other, strongly, weakly) in [
            ("W/\"1\"", "W/\"1\"", false, true),
            ("W/\"1\"", "W/\"2\"", false, false),
            ("W/\"1\"", "\"1\"", false, true),
            ("\"1\"", "\"1\"", true, true),
        ] {
            let (one, other) = (tag(one), tag(other));
            assert_eq!(one.equals_strongly(other), strongly, "{one:?} {other:?}");
            assert_eq!(one.equals_weakly(other), weakly, "{one:?} {other:?}");
        }
        for wrong in ["w/\"1\"", "1", "\"", "\"a\"b\"", "\"a b\"", "*", ""] {
            assert_eq!(EntityTag::read(wrong.as_bytes()), None, "{wrong}");
        }
    }

    #[test]
    fn protocols_have_a_name_and_perhaps_a_version() {
        assert_eq!(protocol(b"TLS/1.2"), (b"TLS".as_slice(), Some(b"1.2".as_slice())));
        assert_eq!(protocol(b"websocket"), (b"websocket".as_slice(), None));
        assert_eq!(protocol(b"a/b/c"), (b"a".as_slice(), Some(b"b/c".as_slice())));
    }

    #[test]
    fn hosts_are_names_or_addresses_with_a_port() {
        for host in [
            "",
            "a",
            "example.com:",
            "example.com:80",
            "[::1]",
            "[::1]:",
            "[v1.x:y]:8",
            "a%20b",
            "a,b",
        ] {
            assert!(is_host(host.as_bytes()), "{host}");
        }
        for host in [
            "a b", "a/b", "a:b", "a:1:2", "[::1", "[]", "[::1]x", "::1", "u@a", "a%2", "a%zz", "é",
            "a?",
        ] {
            assert!(!is_host(host.as_bytes()), "{host}");
        }
    }

    #[test]
    fn byte_ranges_are_read_as_the_grammar_has_them() {
        let read = |value: &'static str| byte_ranges(value.as_bytes()).collect::<Vec<_>>();
        assert_eq!(
            read("Bytes= 0-0, 5-,-7"),
            [
                Some(ByteRange::From(0, Some(0))),
                Some(ByteRange::From(5, None)),
                Some(ByteRange::Last(7))
            ]
        );
        assert_eq!(read("bytes=5-4,a-b,-,1"), [None; 4]);
        assert_eq!(read("lines=1-2"), []);
        assert_eq!(read("bytes"), []);
    }

    #[test]
    fn content_ranges_are_read_as_the_grammar_has_them() {
        let read = |value: &'static str| ContentRange::read(value.as_bytes());
        let range = |range, complete| ContentRange { unit: b"bytes", range, complete };
        assert_eq!(read("bytes 0-4/10"), Some(range(Some((0, 4)), Some(10))));
        assert_eq!(read("bytes 0-4/*"), Some(range(Some((0, 4)), None)));
        assert_eq!(read("bytes */10"), Some(range(None, Some(10))));
        for wrong in [
            "",
            "bytes",
            "bytes=0-4/10",
            "0-4/10",
            "bytes 0-4",
            "bytes 0-/10",
            "bytes -4/10",
            "bytes */*",
            "bytes  0-4/10",
            "bytes 0 - 4/10",
            "bytes 0-4/",
            "bytes: 0-4/10",
            "bytes */10, bytes */11",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
        let (length, is_valid) = (
            |value| read(value).and_then(|range| range.length()),
            |value| read(value).is_some_and(|range| range.is_valid()),
        );
        assert_eq!((length("bytes 0-0/1"), is_valid("bytes 0-0/1")), (Some(1), true));
        assert_eq!((length("bytes */1"), is_valid("bytes */1")), (None, true));
        assert_eq!((length("bytes 5-4/9"), is_valid("bytes 5-4/9")), (None, false));
        assert!(!is_valid("bytes 0-9/9") && is_valid("bytes 0-8/9"));
        let huge = "bytes 0-99999999999999999999/999999999999999999999";
        assert_eq!((length(huge), is_valid(huge)), (None, true));
    }

    #[test]
    fn shown_values_are_short_and_printable() {
        use alloc::string::ToString;

        assert_eq!(shown(b"\"a\", \\c\xE9\t").to_string(), "\"a\", \\c\\xE9\\x09");
        let long = [b'a'; 81];
        assert_eq!(shown(&long).to_string().chars().count(), 81);
        assert_eq!(shown(&long[..80]).to_string().len(), 80);
    }

    #[test]
    fn weights_of_zero_are_seen_in_every_spelling() {
        for element in ["br;q=0", "br; Q=0.000", "*;q=0."] {
            assert!(has_zero_weight(element.as_bytes()), "{element}");
        }
        for element in ["br", "br;q=0.001", "br;q=1", "br;q=", "br;x=0"] {
            assert!(!has_zero_weight(element.as_bytes()), "{element}");
        }
    }

    #[test]
    fn booleans_have_one_form_each() {
        assert_eq!((boolean(b"?1"), boolean(b"?0 ;a=b")), (Some(true), Some(false)));
        assert_eq!((boolean(b"1"), boolean(b"true"), boolean(b"")), (None, None, None));
    }

    #[test]
    fn arguments_stand_behind_the_sign_with_or_without_quotes() {
        assert_eq!(argument(b"max-age=\"60\""), Some(b"60".as_slice()));
        assert_eq!(argument(b"return= minimal"), Some(b"minimal".as_slice()));
        assert_eq!(argument(b"private=\"a=b\""), Some(b"a=b".as_slice()));
        assert_eq!((argument(b"max-age="), argument(b"no-store")), (Some(b"".as_slice()), None));
    }

    #[test]
    fn xml_has_two_media_types() {
        assert!(is_xml(b"Text/XML; charset=utf-8") && is_xml(b"application/xml"));
        assert!(!is_xml(b"application/atom+xml") && !is_xml(b""));
    }
}
