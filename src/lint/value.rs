//! How values of fields are read. Nothing here allocates.

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
        let (mut is_quoted, mut is_escaped) = (false, false);
        let end = text.iter().position(|&byte| {
            if is_escaped {
                is_escaped = false;
            } else if byte == b'"' {
                is_quoted = !is_quoted;
            } else if is_quoted {
                is_escaped = byte == b'\\';
            } else {
                return byte == sign;
            }
            false
        });
        rest = end.and_then(|end| text.get(end + 1..));
        Some(trim(end.and_then(|end| text.get(..end)).unwrap_or(text)))
    })
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
        let is_address = |byte: &u8| is_host_byte(*byte) || *byte == b':';
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
    fn booleans_have_one_form_each() {
        assert_eq!((boolean(b"?1"), boolean(b"?0 ;a=b")), (Some(true), Some(false)));
        assert_eq!((boolean(b"1"), boolean(b"true"), boolean(b"")), (None, None, None));
    }
}
