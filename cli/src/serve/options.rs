//! What may be asked for beside the code: in the query, or behind the code. The page `/status/` shows the same list.

use std::time::Duration;

use http_status::lint::{UriReference, value};
use hyper::header::{HeaderName, HeaderValue};
use percent_encoding::percent_decode_str;

use super::pages::is_encoded;
use crate::problem::shown;

/// The wishes of one request.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Options {
    pub(super) delay: Duration,
    pub(super) fields: Vec<(HeaderName, HeaderValue)>,
    pub(super) retry_after: Option<u32>,
    pub(super) location: Option<HeaderValue>,
    pub(super) then: Option<Then>,
}

/// When another code is to come.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Then {
    pub(super) code: u16,
    /// How many requests come before.
    pub(super) times: u32,
    pub(super) key: String,
    /// A field that a request lacks which gets the other code at once.
    pub(super) when: Option<HeaderName>,
}

/// An option, as it is listed.
#[derive(Debug)]
pub(super) struct Listed {
    pub(super) name: &'static str,
    pub(super) value: &'static str,
    pub(super) does: &'static str,
}

const DELAY: &str = "delay";
const HEADER: &str = "header";
const KEY: &str = "key";
const LOCATION: &str = "location";
const RETRY_AFTER: &str = "retry_after";
const THEN: &str = "then";
const TIMES: &str = "times";
const WHEN: &str = "when";

const MOST_DELAY: u64 = 30_000;
const MOST_RETRY_AFTER: u32 = 1_000_000_000;
const MOST_TIMES: u32 = 1000;
const MOST_FIELDS: usize = 32;
const MOST_KEY: usize = 128;

/// All of them.
pub(super) static LISTED: &[Listed] = &[
    Listed {
        name: DELAY,
        value: "MS",
        does: "waits so many milliseconds before the final response, at most 30000",
    },
    Listed {
        name: HEADER,
        value: "NAME:VALUE",
        does: "adds a field, or replaces it; may be repeated; not for fields that frame the message or outlive it",
    },
    Listed { name: RETRY_AFTER, value: "SECONDS", does: "sends Retry-After with this number" },
    Listed {
        name: LOCATION,
        value: "URI",
        does: "sends this in Location: a path, or an address of this machine",
    },
    Listed {
        name: THEN,
        value: "NNN",
        does: "the code for later requests with the same key; the options above are for the first code alone",
    },
    Listed { name: KEY, value: "TEXT", does: "what these requests have in common" },
    Listed {
        name: TIMES,
        value: "N",
        does: "how many requests with the key get the first code; 1 if it is not there",
    },
    Listed {
        name: WHEN,
        value: "NAME",
        does: "a request without this field gets the other code at once, and is not counted",
    },
];

/// Fields that would break the framing of the message or the connection.
const FRAMING: [&str; 9] = [
    "connection",
    "content-length",
    "keep-alive",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "date",
];

/// Fields that browsers keep, for everything that this machine serves.
const LASTING: [&str; 4] =
    ["alt-svc", "clear-site-data", "set-cookie", "strict-transport-security"];

impl Options {
    /// Reads options with a sign between them: `&` in a query, a comma in a path. The message says which one is wrong, and
    /// how.
    pub(super) fn read(text: &str, sign: char) -> Result<Self, String> {
        let mut options = Self::default();
        let (mut then, mut key, mut times, mut when) = (None, None, None, None);
        let mut seen: Vec<&str> = Vec::new();
        for part in text.split(sign).filter(|part| !part.is_empty()) {
            let (name, text) = part.split_once('=').unwrap_or((part, ""));
            let fault = |what: &str| format!("`{}`: {what}", shown(part));
            if name != HEADER && seen.contains(&name) {
                return Err(fault("the option is there twice"));
            }
            seen.push(name);
            let text = decoded(text).ok_or_else(|| fault("not UTF-8 in percent-encoding"))?;
            let number = |from: u64, to: u64| {
                let number = value::number(text.as_bytes());
                number
                    .filter(|number| (from..=to).contains(number))
                    .ok_or_else(|| fault(&format!("expected a number from {from} to {to}")))
            };
            match name {
                DELAY => options.delay = Duration::from_millis(number(0, MOST_DELAY)?),
                HEADER if options.fields.len() >= MOST_FIELDS => {
                    return Err(fault(&format!("more than {MOST_FIELDS} fields")));
                }
                HEADER => options.fields.push(field(&text).map_err(|what| fault(&what))?),
                RETRY_AFTER => {
                    let seconds = number(0, u64::from(MOST_RETRY_AFTER))?;
                    options.retry_after = u32::try_from(seconds).ok();
                }
                LOCATION => options.location = Some(location(&text).map_err(|what| fault(&what))?),
                THEN => then = u16::try_from(number(100, 999)?).ok(),
                KEY if text.is_empty() || text.len() > MOST_KEY => {
                    return Err(fault(&format!("expected 1 to {MOST_KEY} bytes")));
                }
                KEY => key = Some(text),
                TIMES => times = u32::try_from(number(1, u64::from(MOST_TIMES))?).ok(),
                WHEN => {
                    let name = HeaderName::from_bytes(text.as_bytes());
                    when = Some(name.map_err(|_| fault("expected the name of a field"))?);
                }
                _ => {
                    let names: Vec<_> = LISTED.iter().map(|option| option.name).collect();
                    return Err(fault(&format!("no option; they are {}", names.join(", "))));
                }
            }
        }
        options.then = match (then, key) {
            (Some(code), Some(key)) => Some(Then { code, times: times.unwrap_or(1), key, when }),
            (Some(_), None) => {
                return Err(format!(
                    "`{THEN}` needs a `{KEY}`: any text that the requests of one trial have in common"
                ));
            }
            (None, key) if key.is_some() || times.is_some() || when.is_some() => {
                return Err(format!(
                    "`{KEY}`, `{TIMES}` and `{WHEN}` need `{THEN}`: the code for later requests"
                ));
            }
            (None, _) => None,
        };
        Ok(options)
    }
}

/// Without percent-encoding. A `+` is a `+`.
fn decoded(text: &str) -> Option<String> {
    let text = is_encoded(text).then(|| percent_decode_str(text).decode_utf8())?;
    text.ok().map(std::borrow::Cow::into_owned)
}

fn field(text: &str) -> Result<(HeaderName, HeaderValue), String> {
    let (name, value) =
        text.split_once(':').ok_or("expected a name, a colon and a value: `header=Age:%205`")?;
    let name = HeaderName::from_bytes(name.as_bytes())
        .map_err(|_| "what stands before the colon is no field name")?;
    if FRAMING.contains(&name.as_str()) {
        return Err(format!("the server sees to `{name}` itself"));
    }
    if LASTING.contains(&name.as_str()) {
        return Err(format!(
            "a browser would keep what `{name}` says, for all that this machine serves"
        ));
    }
    if name == "location" || name == "refresh" {
        return Err(format!("`{name}` leads elsewhere: `{LOCATION}=/status/200` does it"));
    }
    let value = HeaderValue::from_str(value.trim_matches([' ', '\t']))
        .map_err(|_| "the value has a control character in it")?;
    Ok((name, value))
}

/// A reference that stays on this machine, so that no link here can lead a browser elsewhere.
fn location(text: &str) -> Result<HeaderValue, String> {
    let reference = UriReference::read(text.as_bytes()).map_err(
        |_| "expected a URI reference, in percent-encoding where it has other characters",
    )?;
    let is_here = match (reference.scheme, reference.host()) {
        // Browsers read a backslash as a slash, but then it is no URI reference.
        (None, None) => reference.authority.is_none(),
        (scheme, Some(host)) => {
            let is_http = scheme.is_none_or(|scheme| {
                scheme.eq_ignore_ascii_case(b"http") || scheme.eq_ignore_ascii_case(b"https")
            });
            let is_loopback = [&b"127.0.0.1"[..], b"localhost", b"::1", b"[::1]"]
                .iter()
                .any(|loopback| host.eq_ignore_ascii_case(loopback));
            let has_user = reference.authority.is_some_and(|authority| authority.contains(&b'@'));
            is_http && is_loopback && !has_user
        }
        (Some(_), None) => false,
    };
    if !is_here {
        return Err(
            "expected a path, or an address of this machine such as `http://127.0.0.1:8080/`"
                .to_owned(),
        );
    }
    HeaderValue::from_str(text).map_err(|_| "no value of a field".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Result<Options, String> {
        Options::read(query, '&')
    }

    #[test]
    fn everything_that_is_listed_is_read() {
        let samples = [
            (DELAY, "250"),
            (HEADER, "X-A:%201%2B1"),
            (RETRY_AFTER, "120"),
            (LOCATION, "/status/200?a=%2525"),
            (THEN, "200"),
            (KEY, "k%20ey"),
            (TIMES, "3"),
            (WHEN, "If-Match"),
        ];
        assert!(LISTED.iter().map(|listed| listed.name).eq(samples.map(|(name, _)| name)));
        let query = samples.map(|(name, text)| format!("{name}={text}")).join("&");
        let options = read(&query).expect("all samples are right");
        let when = Some(HeaderName::from_static("if-match"));
        let expected = Options {
            delay: Duration::from_millis(250),
            fields: vec![(HeaderName::from_static("x-a"), HeaderValue::from_static("1+1"))],
            retry_after: Some(120),
            location: Some(HeaderValue::from_static("/status/200?a=%25")),
            then: Some(Then { code: 200, times: 3, key: "k ey".to_owned(), when }),
        };
        assert_eq!(options, expected);
        assert_eq!(Options::read(&query.replace('&', ","), ','), Ok(expected));
        assert_eq!(read(""), Ok(Options::default()));
        assert_eq!(read("&&"), Ok(Options::default()));
    }

    #[test]
    fn nonsense_is_named() {
        for (query, expected) in [
            ("dealy=1", "`dealy=1`: no option; they are delay, "),
            ("delay=", "`delay=`: expected a number from 0 to 30000"),
            ("delay=30001", "expected a number from 0 to 30000"),
            ("delay=99999999999999999999999", "expected a number"),
            ("delay=-1", "expected a number"),
            ("delay=1&delay=2", "`delay=2`: the option is there twice"),
            ("retry_after=soon", "expected a number from 0 to 1000000000"),
            ("header=Age", "expected a name, a colon and a value"),
            ("header=A%20b:%201", "no field name"),
            ("header=Age:%201%0d%0aX:%202", "a control character"),
            ("header=Content-Length:%201", "the server sees to `content-length` itself"),
            ("header=TRANSFER-ENCODING:%20chunked", "the server sees to"),
            ("header=Connection:%20close", "the server sees to"),
            ("header=Upgrade:%20x", "the server sees to"),
            ("header=Set-Cookie:%20a=b", "a browser would keep"),
            ("header=Location:%20//example.com", "leads elsewhere"),
            ("header=Refresh:%200;url=//example.com", "leads elsewhere"),
            ("header=A:%ff", "not UTF-8"),
            ("header=A:%2", "not UTF-8"),
            ("then=200", "`then` needs a `key`"),
            ("then=99&key=a", "expected a number from 100 to 999"),
            ("key=a", "need `then`"),
            ("times=2&key=a", "need `then`"),
            ("when=If-Match", "need `then`"),
            ("when=If%20Match&then=200&key=a", "expected the name of a field"),
            ("times=0&then=200&key=a", "expected a number from 1 to 1000"),
            ("key=&then=200", "expected 1 to 128 bytes"),
        ] {
            let message = read(query).expect_err(query);
            assert!(message.contains(expected), "{query}: {message}");
        }
        let many = vec!["header=A:%201"; MOST_FIELDS + 1].join("&");
        assert!(read(&many).is_err());
    }

    #[test]
    fn locations_stay_on_this_machine() {
        for text in [
            "/status/200",
            "200",
            "../x",
            "?a=b",
            "%23top",
            "//127.0.0.1:80/x",
            "http://localhost/",
            "https://[::1]:8443/x",
            "HTTP://127.0.0.1/",
        ] {
            assert!(read(&format!("location={text}")).is_ok(), "{text}");
        }
        for text in [
            "//example.com",
            "https://example.com/",
            "http://127.0.0.1@example.com/",
            "http://127.0.0.1.example.com/",
            "javascript:alert(1)",
            "data:,x",
            "mailto:a@b",
            "/%5cexample.com",
            "%5c%5cexample.com",
            "http:%5c%5cexample.com",
            "%09//example.com",
            "http:///example.com",
            "http:example.com",
            "a%20b",
            "///example.com",
            "/%0d%0aA:b",
            "http://user@localhost/",
        ] {
            let read = read(&format!("location={text}"));
            assert!(read.is_err(), "{text}: {read:?}");
        }
    }
}
