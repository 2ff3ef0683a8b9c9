//! Requests and responses as rules see them.

use super::{FieldName, Fields, value};
use crate::{AnyStatus, StatusClass};

enumeration! {
    /// Who sent a response. What only binds one kind of sender is found only when it is known that it is one.
    pub enum Sender: "sender of a response" {
        /// Nobody says.
        Unknown = "unknown",
        /// The origin server.
        OriginServer = "origin-server" | "origin",
        /// A gateway, also called reverse proxy: it is the origin server for those outside.
        Gateway = "gateway" | "reverse-proxy",
        /// A proxy that the client chose.
        Proxy = "proxy",
        /// A cache that answers from its store.
        Cache = "cache",
    }
}

/// The version of HTTP that a message was sent in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Version {
    /// HTTP/1.0
    Http10,
    /// HTTP/1.1
    Http11,
    /// HTTP/2
    Http2,
    /// HTTP/3
    Http3,
}

impl Version {
    /// The version that a text names: `HTTP/1.1`, `HTTP/2`, `h2`, `http/2.0`, `h3`, as status lines, HAR files and tools write it.
    ///
    /// ```
    /// use http_status::lint::Version;
    ///
    /// assert_eq!(Version::named("HTTP/1.1"), Some(Version::Http11));
    /// assert_eq!(Version::named("h2"), Some(Version::Http2));
    /// assert_eq!(Version::named("unknown"), None);
    /// ```
    #[must_use]
    pub fn named(text: &str) -> Option<Self> {
        let number = ["http/", "h"].iter().find_map(|start| {
            let (found, number) = text.split_at_checked(start.len())?;
            found.eq_ignore_ascii_case(start).then_some(number)
        })?;
        match number {
            "1.0" => Some(Self::Http10),
            "1.1" => Some(Self::Http11),
            "2" | "2.0" => Some(Self::Http2),
            "3" | "3.0" => Some(Self::Http3),
            _ => None,
        }
    }

    /// Whether the version has a status line with a reason phrase, and fields for the connection: HTTP/1.0 and HTTP/1.1.
    #[must_use]
    pub const fn is_textual(self) -> bool {
        matches!(self, Self::Http10 | Self::Http11)
    }
}

/// The content of a message, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Content<'a> {
    /// Nobody looked.
    #[default]
    Unknown,
    /// So many bytes, of which nothing else is known.
    Length(u64),
    /// These bytes, without content codings where the capture has removed them.
    Bytes(&'a [u8]),
}

impl<'a> Content<'a> {
    /// Whether it is known that there is none.
    #[must_use]
    pub const fn is_none(self) -> bool {
        matches!(self.length(), Some(0))
    }

    /// Whether it is known that there is some.
    #[must_use]
    pub const fn is_some(self) -> bool {
        matches!(self.length(), Some(1..))
    }

    /// The number of bytes.
    #[must_use]
    pub const fn length(self) -> Option<u64> {
        match self {
            Self::Unknown => None,
            Self::Length(length) => Some(length),
            Self::Bytes(bytes) => Some(bytes.len() as u64),
        }
    }

    /// The bytes.
    #[must_use]
    pub const fn bytes(self) -> Option<&'a [u8]> {
        match self {
            Self::Bytes(bytes) => Some(bytes),
            _ => None,
        }
    }
}

impl<'a> From<&'a [u8]> for Content<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        Self::Bytes(bytes)
    }
}

impl<'a> From<&'a str> for Content<'a> {
    fn from(text: &'a str) -> Self {
        Self::Bytes(text.as_bytes())
    }
}

/// Whether any rule reads the content of a response with that status code and that `Content-Type`; of other content, rules
/// want to know no more than how long it is. For readers of captures, so that they need not decode pictures.
///
/// ```
/// use http_status::lint::reads_content;
///
/// assert!(reads_content(404, Some(b"application/problem+json")));
/// assert!(reads_content(511, Some(b"text/html; charset=utf-8")) && !reads_content(200, Some(b"text/html")));
/// assert!(!reads_content(200, Some(b"image/png")));
/// ```
#[must_use]
pub fn reads_content(status: u16, content_type: Option<&[u8]>) -> bool {
    /// Media types, or what they begin with.
    const NEVER: [&str; 9] = [
        "application/javascript",
        "application/octet-stream",
        "application/wasm",
        "audio/",
        "font/",
        "image/",
        "text/css",
        "text/javascript",
        "video/",
    ];
    let Some(media_type) = content_type.map(value::media_type) else { return true };
    let is = |known: &&str| {
        let start = media_type.get(..known.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(known.as_bytes()))
            && (known.ends_with('/') || media_type.len() == known.len())
    };
    // Pages for people are looked at when something went wrong.
    !NEVER.iter().any(is) && (matches!(status, 400..=599) || !is(&"text/html"))
}

/// A request.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The method, as it was sent.
    pub method: &'a str,
    /// What it is about.
    pub target: Target<'a>,
    /// The version of the message.
    pub version: Option<Version>,
    /// The fields.
    pub fields: Fields<'a>,
    /// Whether there may have been fields that are not here, as in captures of browsers that left some out.
    pub is_partial: bool,
    /// The content.
    pub content: Content<'a>,
}

/// The target of a request.
#[derive(Debug, Clone, Copy)]
pub enum Target<'a> {
    /// As it stands in the request line, or a whole URI.
    Text(&'a str),
    /// A URI of the crate `http`.
    #[cfg(feature = "http")]
    Uri(&'a http::Uri),
}

impl<'a> Request<'a> {
    /// A request without fields, of which nothing else is known.
    #[must_use]
    pub const fn new(method: &'a str, target: &'a str) -> Self {
        Self {
            method,
            target: Target::Text(target),
            version: None,
            fields: Fields::EMPTY,
            is_partial: false,
            content: Content::Unknown,
        }
    }

    /// With these fields.
    #[must_use]
    pub fn fields(self, fields: impl Into<Fields<'a>>) -> Self {
        Self { fields: fields.into(), ..self }
    }

    /// Whether it is certain that there was no field with the name.
    #[must_use]
    pub const fn lacks(&self, name: FieldName) -> bool {
        !self.is_partial && !self.fields.has(name)
    }

    /// With this content.
    #[must_use]
    pub fn content(self, content: impl Into<Content<'a>>) -> Self {
        Self { content: content.into(), ..self }
    }

    /// With this version.
    #[must_use]
    pub const fn version(self, version: Version) -> Self {
        Self { version: Some(version), ..self }
    }

    /// The scheme, if the target has one: `https`.
    #[must_use]
    pub fn scheme(&self) -> Option<&'a str> {
        match self.target {
            // Most targets are paths, in which there is nothing to look for.
            Target::Text(text) if text.starts_with('/') => None,
            Target::Text(text) => text.split_once("://").map(|(scheme, _)| scheme),
            #[cfg(feature = "http")]
            Target::Uri(uri) => uri.scheme_str(),
        }
    }

    /// The authority of the target, or the value of `Host`: `example.com:8080`.
    #[must_use]
    pub fn authority(&self) -> Option<&'a str> {
        let authority = match self.target {
            Target::Text(text) => match text.split_once("://") {
                Some((_, rest)) => rest.split(['/', '?', '#']).next(),
                None if self.method == "CONNECT" => Some(text),
                None => None,
            },
            #[cfg(feature = "http")]
            Target::Uri(uri) => uri.authority().map(http::uri::Authority::as_str),
        };
        authority.or_else(|| str::from_utf8(self.fields.only(FieldName::HOST)?).ok())
    }

    /// Path and query, without fragment: `/a?b`. `*` and the target of CONNECT have none.
    #[must_use]
    pub fn path_and_query(&self) -> Option<&'a str> {
        #[cfg_attr(
            not(feature = "http"),
            expect(clippy::infallible_destructuring_match, reason = "there are two with `http`")
        )]
        let text = match self.target {
            Target::Text(text) => text,
            #[cfg(feature = "http")]
            Target::Uri(uri) => return uri.path_and_query().map(http::uri::PathAndQuery::as_str),
        };
        let path = match text.split_once("://") {
            Some((_, rest)) => match rest.find(['/', '?', '#']) {
                Some(at) if rest.get(at..).is_some_and(|rest| rest.starts_with('/')) => {
                    rest.get(at..)?
                }
                _ => "/",
            },
            None if text.starts_with('/') => text,
            None => return None,
        };
        path.split('#').next()
    }

    /// The length of the target in bytes.
    #[must_use]
    pub fn target_length(&self) -> usize {
        match self.target {
            Target::Text(text) => text.len(),
            #[cfg(feature = "http")]
            Target::Uri(uri) => {
                let origin = uri.scheme_str().map_or(0, |scheme| scheme.len() + 3)
                    + uri.authority().map_or(0, |authority| authority.as_str().len());
                origin + uri.path_and_query().map_or(0, |path| path.as_str().len())
            }
        }
    }

    /// Whether a tool wrote it down: it has a whole URI as text, as in HAR files. Browsers then show a 304 as the stored
    /// response that they took for it.
    pub(super) fn is_retold(&self) -> bool {
        matches!(self.target, Target::Text(text) if text.contains("://") && !text.starts_with('/'))
    }

    /// Whether the method is GET or HEAD.
    #[must_use]
    pub fn is_get_or_head(&self) -> bool {
        matches!(self.method, "GET" | "HEAD")
    }

    /// Whether the method is known to be safe (RFC 9110, section 9.2.1, and the registry of methods).
    #[must_use]
    pub fn is_safe(&self) -> bool {
        matches!(
            self.method,
            "GET" | "HEAD" | "OPTIONS" | "TRACE" | "PROPFIND" | "REPORT" | "SEARCH" | "QUERY"
        )
    }

    /// Whether it asks for something to be done only if a condition holds.
    #[must_use]
    pub const fn is_conditional(&self) -> bool {
        self.fields.present().meets(CONDITIONS)
    }
}

/// The fields that make a request conditional: RFC 9110, section 13.1, and `If` of RFC 4918, section 10.4.
const CONDITIONS: super::FieldSet = super::FieldSet::of(&[
    FieldName::IF,
    FieldName::IF_MATCH,
    FieldName::IF_MODIFIED_SINCE,
    FieldName::IF_NONE_MATCH,
    FieldName::IF_RANGE,
    FieldName::IF_UNMODIFIED_SINCE,
]);

/// A response, interim or final.
#[derive(Debug, Clone, Copy)]
pub struct Response<'a> {
    /// The status code.
    pub status: u16,
    /// The reason phrase; `None` when there was none or nobody looked.
    pub reason: Option<&'a [u8]>,
    /// The version of the message.
    pub version: Option<Version>,
    /// The fields.
    pub fields: Fields<'a>,
    /// The content.
    pub content: Content<'a>,
    /// The trailer fields; `None` when there were none or nobody looked.
    pub trailers: Option<Fields<'a>>,
}

impl<'a> Response<'a> {
    /// A response without fields, of which nothing else is known.
    #[must_use]
    pub const fn new(status: u16) -> Self {
        Self {
            status,
            reason: None,
            version: None,
            fields: Fields::EMPTY,
            content: Content::Unknown,
            trailers: None,
        }
    }

    /// With these fields.
    #[must_use]
    pub fn fields(self, fields: impl Into<Fields<'a>>) -> Self {
        Self { fields: fields.into(), ..self }
    }

    /// With this content.
    #[must_use]
    pub fn content(self, content: impl Into<Content<'a>>) -> Self {
        Self { content: content.into(), ..self }
    }

    /// With this reason phrase.
    #[must_use]
    pub const fn reason(self, reason: &'a str) -> Self {
        Self { reason: Some(reason.as_bytes()), ..self }
    }

    /// With this version.
    #[must_use]
    pub const fn version(self, version: Version) -> Self {
        Self { version: Some(version), ..self }
    }

    /// What can be said of the status code.
    #[must_use]
    pub const fn any(&self) -> AnyStatus {
        AnyStatus::of(self.status)
    }

    /// The class, if the code has one.
    #[must_use]
    pub const fn class(&self) -> Option<StatusClass> {
        StatusClass::of(self.status)
    }

    /// Whether the class is 1xx.
    #[must_use]
    pub const fn is_interim(&self) -> bool {
        matches!(self.status, 100..=199)
    }

    /// Whether the class is 2xx.
    #[must_use]
    pub const fn is_successful(&self) -> bool {
        matches!(self.status, 200..=299)
    }

    /// Whether the class is 4xx or 5xx.
    #[must_use]
    pub const fn is_error(&self) -> bool {
        matches!(self.status, 400..=599)
    }

    /// Whether it is certain that there is no content: it is known to be empty, or nobody looked and `Content-Length` says 0.
    /// Of a response to HEAD that field says nothing.
    #[must_use]
    pub fn has_no_content(&self) -> bool {
        match self.content {
            Content::Unknown => {
                !self.fields.has(FieldName::TRANSFER_ENCODING)
                    && self.fields.only(FieldName::CONTENT_LENGTH).and_then(value::number)
                        == Some(0)
            }
            content => content.is_none(),
        }
    }

    /// Whether the media type of the content is this one, in any case and whatever its parameters.
    #[must_use]
    pub fn is_media_type(&self, media_type: &str) -> bool {
        self.fields.only(FieldName::CONTENT_TYPE).is_some_and(|written| {
            value::media_type(written).eq_ignore_ascii_case(media_type.as_bytes())
        })
    }
}

#[cfg(feature = "http")]
impl From<http::Version> for Version {
    /// HTTP/0.9, which has no status codes, counts as HTTP/1.0.
    fn from(version: http::Version) -> Self {
        match version {
            http::Version::HTTP_11 => Self::Http11,
            http::Version::HTTP_2 => Self::Http2,
            http::Version::HTTP_3 => Self::Http3,
            _ => Self::Http10,
        }
    }
}

#[cfg(feature = "http")]
impl<'a> From<&'a http::request::Parts> for Request<'a> {
    fn from(parts: &'a http::request::Parts) -> Self {
        Self::of(&parts.method, &parts.uri, parts.version, &parts.headers)
    }
}

/// The content is not looked at: add it with [`content`](Request::content).
#[cfg(feature = "http")]
impl<'a, B> From<&'a http::Request<B>> for Request<'a> {
    fn from(request: &'a http::Request<B>) -> Self {
        Self::of(request.method(), request.uri(), request.version(), request.headers())
    }
}

#[cfg(feature = "http")]
impl<'a> Request<'a> {
    fn of(
        method: &'a http::Method,
        uri: &'a http::Uri,
        version: http::Version,
        headers: &'a http::HeaderMap,
    ) -> Self {
        Self {
            method: method.as_str(),
            target: Target::Uri(uri),
            version: Some(version.into()),
            fields: Fields::of(headers),
            is_partial: false,
            content: Content::Unknown,
        }
    }
}

#[cfg(feature = "http")]
impl<'a> From<&'a http::response::Parts> for Response<'a> {
    fn from(parts: &'a http::response::Parts) -> Self {
        Self::new(parts.status.as_u16()).version(parts.version.into()).fields(&parts.headers)
    }
}

/// The content is not looked at: add it with [`content`](Response::content).
#[cfg(feature = "http")]
impl<'a, B> From<&'a http::Response<B>> for Response<'a> {
    fn from(response: &'a http::Response<B>) -> Self {
        Self::new(response.status().as_u16())
            .version(response.version().into())
            .fields(response.headers())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_come_apart_in_every_form() {
        let parts = |method, target| {
            let request = Request::new(method, target);
            (request.scheme(), request.authority(), request.path_and_query())
        };
        assert_eq!(parts("GET", "/a?b#c"), (None, None, Some("/a?b")));
        assert_eq!(
            parts("GET", "https://example.com:8/a"),
            (Some("https"), Some("example.com:8"), Some("/a"))
        );
        assert_eq!(parts("GET", "http://a?b"), (Some("http"), Some("a"), Some("/")));
        assert_eq!(parts("CONNECT", "a:443"), (None, Some("a:443"), None));
        assert_eq!(parts("OPTIONS", "*"), (None, None, None));
        let host = [super::super::FieldLine::new("host", "b")];
        assert_eq!(Request::new("GET", "/").fields(&host).authority(), Some("b"));
    }

    #[test]
    fn versions_are_read_in_every_spelling() {
        for text in ["HTTP/2", "http/2.0", "h2", "H2"] {
            assert_eq!(Version::named(text), Some(Version::Http2), "{text}");
        }
        assert_eq!(Version::named("http/1.0"), Some(Version::Http10));
        assert_eq!(Version::named(""), None);
        assert_eq!(Version::named("hé"), None);
    }
}
