//! URI references (RFC 3986), read without allocating.

use core::fmt;
use core::net::{Ipv4Addr, Ipv6Addr};

/// The parts of a URI reference, as they are written.
///
/// ```
/// use http_status::lint::UriReference;
///
/// let uri = UriReference::split(b"https://example.com:8080/a?b#c");
/// assert_eq!((uri.scheme, uri.host()), (Some(b"https".as_slice()), Some(b"example.com".as_slice())));
/// assert_eq!((uri.path, uri.query, uri.fragment), (b"/a".as_slice(), Some(b"b".as_slice()), Some(b"c".as_slice())));
/// assert!(UriReference::read(b"/a b").is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UriReference<'a> {
    /// What stands before the first colon, if it can be a scheme.
    pub scheme: Option<&'a [u8]>,
    /// What stands behind `//`.
    pub authority: Option<&'a [u8]>,
    /// The path, which may be empty.
    pub path: &'a [u8],
    /// What stands behind `?`.
    pub query: Option<&'a [u8]>,
    /// What stands behind `#`.
    pub fragment: Option<&'a [u8]>,
}

/// Why a text is no URI reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UriFault {
    /// A byte that has no place there.
    Byte(u8),
    /// A percent sign without two hexadecimal digits behind it.
    Percent,
    /// A colon in the first segment of a relative path, with no scheme before it.
    Colon,
    /// A host in brackets that is no address of IP version 6 or later.
    Address,
    /// A port that is not made of digits.
    Port,
}

impl fmt::Display for UriFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Byte(b' ') => f.write_str("a space may not stand in it"),
            Self::Byte(byte @ 0x21..=0x7E) => {
                write!(f, "`{}` may not stand there", char::from(*byte))
            }
            Self::Byte(byte @ 0x80..) => {
                write!(f, "the byte 0x{byte:02X} is not ASCII and has to be percent-encoded")
            }
            Self::Byte(byte) => write!(f, "the control character 0x{byte:02X} may not stand in it"),
            Self::Percent => f.write_str("`%` needs two hexadecimal digits behind it"),
            Self::Colon => f.write_str("what stands before the first `:` is no scheme"),
            Self::Address => f.write_str("what stands in brackets is no IP address"),
            Self::Port => f.write_str("the port is not made of digits"),
        }
    }
}

impl<'a> UriReference<'a> {
    /// Parts a text, whatever is in it (RFC 3986, appendix B).
    #[must_use]
    pub fn split(text: &'a [u8]) -> Self {
        let (text, fragment) = cut(text, b'#');
        let (text, query) = cut(text, b'?');
        let (scheme, rest) = match cut(text, b':') {
            (before, Some(rest)) if is_scheme(before) => (Some(before), rest),
            _ => (None, text),
        };
        let (authority, path) = match rest.strip_prefix(b"//") {
            Some(rest) => {
                let end = rest.iter().position(|byte| *byte == b'/').unwrap_or(rest.len());
                let (authority, path) = rest.split_at_checked(end).unwrap_or((rest, b""));
                (Some(authority), path)
            }
            None => (None, rest),
        };
        Self { scheme, authority, path, query, fragment }
    }

    /// Reads a URI reference by the grammar (RFC 3986, section 4.1).
    ///
    /// # Errors
    ///
    /// The first thing that the grammar does not allow.
    pub fn read(text: &'a [u8]) -> Result<Self, UriFault> {
        let uri = Self::split(text);
        if let Some(authority) = uri.authority {
            check_authority(authority)?;
        }
        if uri.scheme.is_none() && uri.authority.is_none() {
            let first = uri.path.split(|byte| *byte == b'/').next().unwrap_or_default();
            // A byte that has no place anywhere says more than the colon behind it.
            if first.contains(&b':') && first.iter().all(|byte| is_in_path(*byte)) {
                return Err(UriFault::Colon);
            }
        }
        check(uri.path, |byte| byte == b'/' || is_in_path(byte))?;
        for part in [uri.query, uri.fragment].into_iter().flatten() {
            check(part, |byte| matches!(byte, b'/' | b'?') || is_in_path(byte))?;
        }
        Ok(uri)
    }

    /// The host of the authority, with the brackets of an IP literal.
    #[must_use]
    pub fn host(&self) -> Option<&'a [u8]> {
        self.authority.map(|authority| split_authority(authority).0)
    }

    /// The port of the authority; `None` too when it is empty or greater than any port.
    #[must_use]
    pub fn port(&self) -> Option<u16> {
        let digits = split_authority(self.authority?).1?;
        str::from_utf8(digits).ok()?.parse().ok()
    }

    /// Whether the scheme is written, and is this one in any case.
    #[must_use]
    pub fn has_scheme(&self, scheme: &str) -> bool {
        self.scheme.is_some_and(|written| written.eq_ignore_ascii_case(scheme.as_bytes()))
    }
}

/// What stands before the first such byte, and what stands behind it.
fn cut(text: &[u8], sign: u8) -> (&[u8], Option<&[u8]>) {
    match text.iter().position(|byte| *byte == sign) {
        Some(at) => (text.get(..at).unwrap_or_default(), text.get(at + 1..)),
        None => (text, None),
    }
}

fn is_scheme(text: &[u8]) -> bool {
    text.first().is_some_and(u8::is_ascii_alphabetic)
        && text
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
}

/// `unreserved`, `sub-delims` and the percent sign (RFC 3986, appendix A).
const fn is_in_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(
            byte,
            b'-' | b'.'
                | b'_'
                | b'~'
                | b'!'
                | b'$'
                | b'&'
                | b'\''
                | b'('
                | b')'
                | b'*'
                | b'+'
                | b','
                | b';'
                | b'='
                | b'%'
        )
}

/// `pchar`
const fn is_in_path(byte: u8) -> bool {
    is_in_name(byte) || matches!(byte, b':' | b'@')
}

fn check(text: &[u8], is_allowed: impl Fn(u8) -> bool) -> Result<(), UriFault> {
    if let Some(byte) = text.iter().find(|byte| !is_allowed(**byte)) {
        return Err(UriFault::Byte(*byte));
    }
    let mut rest = text;
    while let (_, Some(behind)) = cut(rest, b'%') {
        match behind {
            [a, b, ..] if a.is_ascii_hexdigit() && b.is_ascii_hexdigit() => rest = behind,
            _ => return Err(UriFault::Percent),
        }
    }
    Ok(())
}

/// Host and port of an authority.
fn split_authority(authority: &[u8]) -> (&[u8], Option<&[u8]>) {
    let start = authority.iter().rposition(|byte| *byte == b'@').map_or(0, |at| at + 1);
    let host = authority.get(start..).unwrap_or_default();
    let bracket = host.iter().position(|byte| *byte == b']').filter(|_| host.starts_with(b"["));
    let from = bracket.map_or(0, |at| at + 1);
    match host.get(from..).unwrap_or_default().iter().position(|byte| *byte == b':') {
        Some(at) => (host.get(..from + at).unwrap_or_default(), host.get(from + at + 1..)),
        None => (host, None),
    }
}

fn check_authority(authority: &[u8]) -> Result<(), UriFault> {
    if let Some(at) = authority.iter().rposition(|byte| *byte == b'@') {
        check(authority.get(..at).unwrap_or_default(), |byte| byte == b':' || is_in_name(byte))?;
    }
    let (host, port) = split_authority(authority);
    match host {
        [b'[', inner @ .., b']'] if is_address(inner) => {}
        [b'[', _, .., b']'] => return Err(UriFault::Address),
        _ => check(host, is_in_name)?,
    }
    match port {
        Some(port) if !port.iter().all(u8::is_ascii_digit) => Err(UriFault::Port),
        _ => Ok(()),
    }
}

/// `IPv6address` or `IPvFuture`
fn is_address(text: &[u8]) -> bool {
    if let [b'v' | b'V', rest @ ..] = text {
        let (version, address) = cut(rest, b'.');
        return !version.is_empty()
            && version.iter().all(u8::is_ascii_hexdigit)
            && address.is_some_and(|address| {
                let is_part = |byte: &u8| *byte == b':' || (*byte != b'%' && is_in_name(*byte));
                !address.is_empty() && address.iter().all(is_part)
            });
    }
    str::from_utf8(text).is_ok_and(|text| text.parse::<Ipv6Addr>().is_ok())
}

/// Whether a host is one that only its own machine or network can reach: `localhost`, a name without a dot, a private
/// address, and the names that are never looked up on the Internet.
#[must_use]
pub(super) fn is_local_host(host: &[u8]) -> bool {
    let Ok(text) = str::from_utf8(host) else { return false };
    if let Some(inner) = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')) {
        return inner.parse::<Ipv6Addr>().is_ok_and(|address| {
            let mapped = address.to_ipv4_mapped().is_some_and(is_local_address);
            mapped
                || address.is_loopback()
                || address.is_unique_local()
                || address.is_unicast_link_local()
        });
    }
    if let Ok(address) = text.parse::<Ipv4Addr>() {
        return is_local_address(address);
    }
    let name = text.strip_suffix('.').unwrap_or(text);
    match name.rsplit_once('.') {
        None => true,
        Some((_, last)) => ["localhost", "local", "internal", "onion", "test"]
            .iter()
            .any(|local| last.eq_ignore_ascii_case(local)),
    }
}

const fn is_local_address(address: Ipv4Addr) -> bool {
    address.is_loopback() || address.is_private() || address.is_link_local()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_come_apart() {
        let uri = UriReference::split(b"//a?b/c:d#e?f");
        assert_eq!(
            (uri.scheme, uri.authority, uri.path),
            (None, Some(b"a".as_slice()), b"".as_slice())
        );
        assert_eq!((uri.query, uri.fragment), (Some(b"b/c:d".as_slice()), Some(b"e?f".as_slice())));
        let uri = UriReference::split(b"HTTP://u:p@[::1]:80/");
        assert!(uri.has_scheme("http"));
        assert_eq!((uri.host(), uri.port()), (Some(b"[::1]".as_slice()), Some(80)));
        let uri = UriReference::split(b"mailto:a@b");
        assert_eq!((uri.host(), uri.path), (None, b"a@b".as_slice()));
        assert_eq!(UriReference::split(b"http://a:99999/").port(), None);
    }

    #[test]
    fn the_grammar_is_that_of_the_appendix() {
        for text in [
            "",
            "#",
            "?a=b&c[",
            "/",
            "a/b:c",
            "./a:b",
            "//a",
            "http://a",
            "http://",
            "http://a:/",
            "http://u%20:p@a:8080/%C3%A9?q/?:@#f/?:@",
            "http://[::ffff:192.0.2.1]:1/",
            "http://[v1.a:b]/",
            "urn:example:a,b",
            "localhost:8080/a",
            "file:///etc",
            "/a//b;c=1,2/..",
        ] {
            let is_read = UriReference::read(text.as_bytes()).is_ok();
            // Brackets only stand around addresses.
            assert_eq!(is_read, !text.contains("c["), "{text}");
        }
        for (text, fault) in [
            (b"/a b".as_slice(), UriFault::Byte(b' ')),
            (b"/a\tb", UriFault::Byte(b'\t')),
            (b"/\xC3\xA9", UriFault::Byte(0xC3)),
            (b"/a|b", UriFault::Byte(b'|')),
            (b"/#a#b", UriFault::Byte(b'#')),
            (b"<https://a/>", UriFault::Byte(b'<')),
            (b"/%", UriFault::Percent),
            (b"/%2", UriFault::Percent),
            (b"/%2g", UriFault::Percent),
            (b"/a?%zz", UriFault::Percent),
            (b":a", UriFault::Colon),
            (b"1a:b", UriFault::Colon),
            (b"http://[::g]/", UriFault::Address),
            (b"http://[v1.]/", UriFault::Address),
            (b"http://[::1", UriFault::Byte(b'[')),
            (b"http://a:b/", UriFault::Port),
            (b"http://a:80:80/", UriFault::Port),
            (b"http://a b/", UriFault::Byte(b' ')),
            (b"http://[::1%25eth0]/", UriFault::Address),
        ] {
            assert_eq!(UriReference::read(text), Err(fault), "{}", text.escape_ascii());
        }
    }

    #[test]
    fn local_hosts_are_known() {
        for host in ["localhost", "LOCALHOST", "a.localhost", "intranet", "a.onion", "10.0.0.1"] {
            assert!(is_local_host(host.as_bytes()), "{host}");
        }
        for host in ["127.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.1.1", "[::1]", "[fd00::1]"]
        {
            assert!(is_local_host(host.as_bytes()), "{host}");
        }
        for host in ["example.com", "192.0.2.1", "[2001:db8::1]", "172.32.0.1", "localhost.example"]
        {
            assert!(!is_local_host(host.as_bytes()), "{host}");
        }
    }
}
