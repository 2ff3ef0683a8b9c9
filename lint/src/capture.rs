//! Messages that were read, and where each part of them stands.

use std::borrow::Cow;
use std::ops::Range;

use http_status::lint::{
    Content, Exchange, FieldLine, Fields, Place, Request, Response, Sender, Target, Version,
};

/// A line of a head with the places of its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'a> {
    /// The name.
    pub name: Cow<'a, [u8]>,
    /// The value, trimmed.
    pub value: Cow<'a, [u8]>,
    /// Where name and value stand.
    pub span: Range<usize>,
}

/// A message.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Message<'a> {
    /// Where the start line stands, or what stands for it.
    pub start: Range<usize>,
    /// Where the status code stands; for a request, the method.
    pub status: Range<usize>,
    /// Where the reason phrase stands.
    pub reason_span: Range<usize>,
    /// The version.
    pub version: Option<Version>,
    /// The method of a request.
    pub method: Cow<'a, str>,
    /// The target of a request.
    pub target: Cow<'a, str>,
    /// The status code of a response.
    pub code: u16,
    /// The reason phrase of a response.
    pub reason: Option<Cow<'a, [u8]>>,
    /// The fields.
    pub lines: Vec<Line<'a>>,
    /// The content.
    pub content: Body<'a>,
    /// Where the content stands.
    pub content_span: Range<usize>,
    /// The trailer fields.
    pub trailers: Vec<Line<'a>>,
    /// Whether there may have been fields that the capture left out.
    pub is_partial: bool,
}

/// The content of a message that was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Body<'a> {
    /// The capture does not say.
    #[default]
    Unknown,
    /// So many bytes, which are not in the capture.
    Length(u64),
    /// These bytes.
    Bytes(Cow<'a, [u8]>),
}

impl Body<'_> {
    fn content(&self) -> Content<'_> {
        match self {
            Self::Unknown => Content::Unknown,
            Self::Length(length) => Content::Length(*length),
            Self::Bytes(bytes) => Content::Bytes(bytes),
        }
    }
}

/// A request with its responses.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Captured<'a> {
    /// The request.
    pub request: Option<Message<'a>>,
    /// The interim responses.
    pub interim: Vec<Message<'a>>,
    /// The last response.
    pub response: Message<'a>,
    /// The scheme, where the request does not say.
    pub scheme: Option<Cow<'a, str>>,
    /// What the file says beside the messages.
    pub asides: Vec<Aside<'a>>,
}

/// Something that a file says beside the messages: `redirectURL` in a HAR file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside<'a> {
    /// Its name in the file.
    pub name: &'static str,
    /// What it says.
    pub value: Cow<'a, str>,
    /// Where it stands.
    pub span: Range<usize>,
}

/// The lines of a message as rules read them.
fn lines<'a>(lines: &'a [Line<'_>]) -> Vec<FieldLine<'a>> {
    lines.iter().map(|line| FieldLine { name: &line.name, value: &line.value }).collect()
}

impl Message<'_> {
    fn as_request<'a>(&'a self, fields: &'a [FieldLine<'a>]) -> Request<'a> {
        Request {
            method: &self.method,
            target: Target::Text(&self.target),
            version: self.version,
            fields: Fields::new(fields),
            is_partial: self.is_partial,
            content: self.content.content(),
        }
    }

    fn as_response<'a>(
        &'a self,
        fields: &'a [FieldLine<'a>],
        trailers: &'a [FieldLine<'a>],
    ) -> Response<'a> {
        Response {
            status: self.code,
            reason: self.reason.as_deref(),
            version: self.version,
            fields: Fields::new(fields),
            content: self.content.content(),
            trailers: if trailers.is_empty() { None } else { Some(Fields::new(trailers)) },
        }
    }
}

impl Captured<'_> {
    /// What the file says under that name beside the messages.
    #[must_use]
    pub fn aside(&self, name: &str) -> Option<&str> {
        self.asides.iter().find(|aside| aside.name == name).map(|aside| &*aside.value)
    }

    /// Calls a function with the exchange as rules read it, and an earlier 200 response to a GET for the same target.
    pub fn with<T>(
        &self,
        sender: Sender,
        earlier: Option<&Message<'_>>,
        act: impl FnOnce(&Exchange<'_>) -> T,
    ) -> T {
        let request_lines = self.request.as_ref().map(|request| lines(&request.lines));
        let interim_lines: Vec<_> =
            self.interim.iter().map(|response| lines(&response.lines)).collect();
        let interim: Vec<_> = self
            .interim
            .iter()
            .zip(&interim_lines)
            .map(|(response, lines)| response.as_response(lines, &[]))
            .collect();
        let response_lines = lines(&self.response.lines);
        let trailer_lines = lines(&self.response.trailers);
        let mut exchange =
            Exchange::new(self.response.as_response(&response_lines, &trailer_lines))
                .interim(&interim)
                .sender(sender);
        exchange.scheme = self.scheme.as_deref();
        if let (Some(request), Some(lines)) = (&self.request, &request_lines) {
            exchange = exchange.request(request.as_request(lines));
        }
        let earlier_lines = earlier.map(|response| lines(&response.lines));
        let earlier = match (earlier, &earlier_lines) {
            (Some(response), Some(lines)) => Some(response.as_response(lines, &[])),
            _ => None,
        };
        exchange.earlier = earlier.as_ref();
        act(&exchange)
    }

    /// Where a part of the exchange stands: what `interim` and `place` of a finding say.
    #[must_use]
    pub fn span(&self, interim: Option<usize>, place: Place) -> Range<usize> {
        let response =
            interim.and_then(|position| self.interim.get(position)).unwrap_or(&self.response);
        let nth = |lines: &[Line<'_>], name: &str, nth: usize| {
            let mut named =
                lines.iter().filter(|line| line.name.eq_ignore_ascii_case(name.as_bytes()));
            named.nth(nth).map(|line| line.span.clone())
        };
        let request = self.request.as_ref();
        let found = match place {
            Place::Status => None,
            Place::Capture(name) => {
                let aside = self.asides.iter().find(|aside| aside.name == name);
                aside.map(|aside| aside.span.clone())
            }
            Place::Reason => Some(response.reason_span.clone()),
            Place::Field(name, at) => nth(&response.lines, name.as_str(), at),
            Place::Content => Some(response.content_span.clone()),
            Place::Trailer(name, at) => nth(&response.trailers, name.as_str(), at),
            Place::RequestLine => request.map(|request| request.start.clone()),
            Place::RequestField(name, at) => {
                request.and_then(|request| nth(&request.lines, name.as_str(), at))
            }
            Place::RequestContent => request.map(|request| request.content_span.clone()),
        };
        found.filter(|span| !span.is_empty()).unwrap_or_else(|| response.status.clone())
    }
}
