//! What a response with a code carries.

use std::ops::Range;
use std::sync::LazyLock;

use hyper::body::Bytes;
use hyper::http::request::Parts;

use super::answer::{Shared, largest};
use super::condition::{self, Outcome};
use super::explain::{Explanation, Link};
use super::pages::tag;

/// Content, and what fields say of it.
#[derive(Debug)]
pub(super) struct Content {
    pub(super) bytes: Bytes,
    pub(super) media_type: &'static str,
    /// The entity tag of the representation, with the quotes.
    pub(super) tag: String,
    /// The place in the representation, when it is a part.
    pub(super) part: Option<Range<usize>>,
    /// The length of the representation.
    pub(super) whole: usize,
    /// Whether `Accept` has decided.
    pub(super) is_negotiated: bool,
}

/// What 206 has parts of: lines of ten bytes with their numbers.
static LINES: LazyLock<Bytes> =
    LazyLock::new(|| (0..1000).map(|line| format!("{line:09}\n")).collect::<String>().into());

/// What an unknown range of it comes to.
const FIRST: Range<usize> = 0..100;

const PLAIN: &str = "text/plain; charset=utf-8";
const XML: &str = "application/xml; charset=utf-8";

/// The second line is another one: output of `diff -e`, which RFC 3229 calls `diffe`.
const DELTA: &str = "2c\nthis line has changed\n.\n";

/// The content of the response to a request.
pub(super) fn content(shared: &Shared, request: &Parts, code: u16) -> Content {
    match code {
        206 => {
            let part = match condition::part(&request.headers, LINES.len()) {
                Outcome::Part(range) => range,
                _ => FIRST,
            };
            Content {
                tag: tag(&LINES),
                whole: LINES.len(),
                part: Some(part.clone()),
                ..Content::fixed(PLAIN, LINES.slice(part))
            }
        }
        207 => Content::fixed(XML, include_str!("../../templates/serve/207.xml")),
        208 => Content::fixed(XML, include_str!("../../templates/serve/208.xml")),
        226 => Content { tag: "\"2\"".to_owned(), ..Content::fixed(PLAIN, DELTA) },
        431 => {
            let largest = format!("The largest field is `{}`.", largest(&request.headers));
            Content::explained(&Explanation::of(shared, code).and(&largest), request)
        }
        _ => {
            let explanation = Explanation::of(shared, code).links(links(shared, code));
            Content::explained(&explanation, request)
        }
    }
}

/// What there is to choose, where a code leaves a choice, and where to log in.
fn links(shared: &Shared, code: u16) -> Vec<Link> {
    let link = |path: &str, title: &str| Link {
        href: format!("{}{path}", shared.base),
        title: title.to_owned(),
    };
    match code {
        300 => {
            vec![link("status/200", "The one that is preferred"), link("status/203", "Another one")]
        }
        406 => vec![link("status/200", "As `text/html` or `application/json`")],
        511 => vec![link("status/200", "Log in to this network")],
        _ => Vec::new(),
    }
}

impl Content {
    fn fixed(media_type: &'static str, bytes: impl Into<Bytes>) -> Self {
        let bytes = bytes.into();
        Self {
            media_type,
            tag: tag(&bytes),
            part: None,
            whole: bytes.len(),
            is_negotiated: false,
            bytes,
        }
    }

    /// An explanation, in the form that the client prefers.
    pub(super) fn explained(explanation: &Explanation, request: &Parts) -> Self {
        let (media_type, bytes) = explanation.write(&request.headers);
        Self { is_negotiated: true, ..Self::fixed(media_type, bytes) }
    }
}
