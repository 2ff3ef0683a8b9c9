//! One entry.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use http_status::lint::value::{number, trim};
use http_status::lint::{Version, reads_content};
use serde::Deserialize;
use serde::de::{self, Deserializer, IgnoredAny, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::capture::{Aside, Body, Captured, Line, Message};

/// What an entry says.
#[derive(Debug)]
pub(crate) struct Entry<'a> {
    /// The exchange, if there was one. The places in it are all empty: see [`places`].
    pub(crate) captured: Result<Captured<'a>, NoExchange>,
    /// Whether somebody commented on it: then [`places`] has the comments.
    pub(crate) is_commented: bool,
}

/// Why an entry is no exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoExchange {
    /// The request was blocked, aborted, or answered by nobody.
    Unanswered,
    /// The response was not sent by HTTP: a `data:` URL, or one that the browser made up out of its store.
    Elsewhere,
}

/// What somebody wrote in a `comment`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Comment<'a> {
    pub(crate) text: Cow<'a, str>,
    pub(crate) span: Range<usize>,
}

/// A text that is borrowed where nothing in it is escaped; in an `Option`, `Cow` itself never is.
#[derive(Deserialize)]
#[serde(transparent)]
struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

#[derive(Deserialize)]
#[serde(expecting = "an object with `request` and `response`")]
struct RawEntry<'a> {
    #[serde(borrow)]
    request: RawRequest<'a>,
    #[serde(borrow)]
    response: Option<RawResponse<'a>>,
    #[serde(borrow)]
    comment: Option<Text<'a>>,
    /// Chromium's: the response came from its cache, or from the page's own worker.
    #[serde(rename = "_fromCache")]
    from_cache: Option<IgnoredAny>,
    #[serde(rename = "_fetchedViaServiceWorker")]
    from_worker: Option<Flag>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", expecting = "a request, which is an object")]
struct RawRequest<'a> {
    #[serde(borrow)]
    method: Text<'a>,
    #[serde(borrow)]
    url: Text<'a>,
    #[serde(borrow)]
    http_version: Option<Text<'a>>,
    #[serde(borrow)]
    headers: Option<Headers<'a>>,
    #[serde(borrow)]
    post_data: Option<PostData<'a>>,
    body_size: Option<Size>,
    #[serde(borrow)]
    comment: Option<Text<'a>>,
}

#[derive(Deserialize)]
#[serde(expecting = "posted data, which is an object")]
struct PostData<'a> {
    #[serde(borrow)]
    text: Option<Text<'a>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", expecting = "a response, which is an object")]
struct RawResponse<'a> {
    status: Status,
    #[serde(borrow)]
    status_text: Option<Text<'a>>,
    #[serde(borrow)]
    http_version: Option<Text<'a>>,
    #[serde(borrow)]
    headers: Option<Headers<'a>>,
    #[serde(borrow)]
    content: Option<RawContent<'a>>,
    #[serde(borrow, rename = "redirectURL")]
    redirect_url: Option<Text<'a>>,
    #[serde(borrow)]
    comment: Option<Text<'a>>,
    /// Chromium's: why the transfer failed.
    #[serde(rename = "_error")]
    error: Option<IgnoredAny>,
    #[serde(rename = "_fetchedViaServiceWorker")]
    from_worker: Option<Flag>,
}

#[derive(Deserialize)]
#[serde(expecting = "content, which is an object")]
struct RawContent<'a> {
    size: Option<Size>,
    /// How many bytes content codings saved.
    compression: Option<Size>,
    /// Decoded only when a rule can want it.
    #[serde(borrow)]
    text: Option<&'a RawValue>,
    #[serde(borrow)]
    encoding: Option<Text<'a>>,
}

/// A status code; `None` where programs write 0 or -1 because there was no response.
struct Status(Option<u16>);

impl<'de> Deserialize<'de> for Status {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Number;

        impl Visitor<'_> for Number {
            type Value = Status;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a status code from 100 to 999")
            }

            fn visit_i64<E: de::Error>(self, value: i64) -> Result<Status, E> {
                match value {
                    -1 => Ok(Status(None)),
                    _ => Err(E::invalid_value(de::Unexpected::Signed(value), &self)),
                }
            }

            fn visit_u64<E: de::Error>(self, value: u64) -> Result<Status, E> {
                match u16::try_from(value) {
                    Ok(0) => Ok(Status(None)),
                    Ok(code @ 100..=999) => Ok(Status(Some(code))),
                    _ => Err(E::invalid_value(de::Unexpected::Unsigned(value), &self)),
                }
            }
        }

        deserializer.deserialize_any(Number)
    }
}

/// Whether something is `true`; whatever else it is does not count.
#[derive(Clone, Copy)]
struct Flag(bool);

impl<'de> Deserialize<'de> for Flag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <&'de RawValue>::deserialize(deserializer)?;
        Ok(Self(text.get() == "true"))
    }
}

/// A number of bytes; `None` where programs write -1, or less, because they do not know.
struct Size(Option<u64>);

impl<'de> Deserialize<'de> for Size {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Number;

        impl Visitor<'_> for Number {
            type Value = Size;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number of bytes")
            }

            fn visit_i64<E>(self, value: i64) -> Result<Size, E> {
                Ok(Size(u64::try_from(value).ok()))
            }

            fn visit_u64<E>(self, value: u64) -> Result<Size, E> {
                Ok(Size(Some(value)))
            }

            // Some programs write all numbers with a point.
            fn visit_f64<E>(self, value: f64) -> Result<Size, E> {
                let is_whole = value >= 0.0 && value.fract() == 0.0 && value < 9e15;
                Ok(Size(is_whole.then_some(value as u64)))
            }
        }

        deserializer.deserialize_any(Number)
    }
}

/// The lines of a head. Their spans are their numbers in the array, until [`places`] knows better.
#[derive(Default)]
struct Headers<'a> {
    lines: Vec<Line<'a>>,
    /// Whether there was a pseudo-header field `:authority`.
    has_authority: bool,
}

#[derive(Deserialize)]
#[serde(expecting = "a header, which is an object")]
struct Header<'a> {
    #[serde(borrow)]
    name: Text<'a>,
    #[serde(borrow)]
    value: Text<'a>,
}

/// The most lines that a head may have, as in texts.
const MOST_LINES: usize = crate::text::MOST_LINES;

impl<'de: 'a, 'a> Deserialize<'de> for Headers<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Array;

        impl<'de> Visitor<'de> for Array {
            type Value = Headers<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an array of headers")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut array: A) -> Result<Headers<'de>, A::Error> {
                let mut lines = Vec::with_capacity(16);
                let mut number = 0;
                let mut has_authority = false;
                while let Some(header) = array.next_element::<Header<'de>>()? {
                    has_authority |= header.name.0 == ":authority";
                    header.lines(number, &mut lines);
                    number += 1;
                    if lines.len() > MOST_LINES {
                        return Err(de::Error::custom(format_args!(
                            "more than {MOST_LINES} headers in a message"
                        )));
                    }
                }
                Ok(Headers { lines, has_authority })
            }
        }

        deserializer.deserialize_seq(Array)
    }
}

impl<'a> Header<'a> {
    /// The lines that it stands for: none for the pseudo-header fields of HTTP/2 and HTTP/3, several where Chromium's
    /// protocol joined them with newlines.
    fn lines(self, number: usize, lines: &mut Vec<Line<'a>>) {
        let (name, value) = (bytes(self.name.0), bytes(self.value.0));
        if name.starts_with(b":") {
            return;
        }
        let span = number..number;
        // Where it stands in the file, a newline is escaped.
        if matches!(value, Cow::Owned(_)) && value.contains(&b'\n') {
            for part in value.split(|byte| *byte == b'\n') {
                let value = Cow::Owned(trim(part).to_vec());
                lines.push(Line { name: name.clone(), value, span: span.clone() });
            }
            return;
        }
        let value = match value {
            Cow::Borrowed(value) => Cow::Borrowed(trim(value)),
            Cow::Owned(value) => Cow::Owned(trim(&value).to_vec()),
        };
        lines.push(Line { name, value, span });
    }
}

fn bytes(text: Cow<'_, str>) -> Cow<'_, [u8]> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.as_bytes()),
        Cow::Owned(text) => Cow::Owned(text.into_bytes()),
    }
}

/// Why an entry cannot be read, and the byte of it where that is.
#[derive(Debug)]
pub(crate) struct EntryError {
    pub(crate) offset: usize,
    pub(crate) message: String,
}

impl EntryError {
    fn of(text: &[u8], error: &serde_json::Error) -> Self {
        if let Err(error) = str::from_utf8(text) {
            let message = "an entry that is not UTF-8".to_owned();
            return Self { offset: error.valid_up_to(), message };
        }
        // serde_json counts lines and bytes of a line, both from 1.
        let lines = text.split_inclusive(|byte| *byte == b'\n');
        let before = lines.take(error.line().saturating_sub(1)).map(<[u8]>::len).sum::<usize>();
        let offset = before + error.column().saturating_sub(1);
        Self { offset, message: format!("an entry that cannot be read: {}", shown(error)) }
    }
}

/// What is wrong, without the place, and not longer than anybody reads.
fn shown(error: &serde_json::Error) -> String {
    const MOST: usize = 200;
    let message = error.to_string();
    let message = message.rsplit_once(" at line ").map_or(&*message, |(message, _)| message);
    let mut shown: String = message.chars().take(MOST).collect();
    if shown.len() < message.len() {
        shown.push('…');
    }
    shown
}

/// What a text begins with.
#[expect(
    clippy::large_enum_variant,
    reason = "nearly always it is an entry, and it is taken apart at once"
)]
pub(super) enum First<'a> {
    /// An entry, and how long it is.
    Entry(Entry<'a>, usize),
    /// An entry that does not end in it.
    Incomplete,
    /// One that cannot be read, or looks so because it is cut off.
    Faulty,
}

/// Reads the entry that a text begins with.
pub(super) fn parse_first(text: &[u8]) -> First<'_> {
    let mut stream = serde_json::Deserializer::from_slice(text).into_iter();
    match stream.next() {
        Some(Ok(entry)) => match self::entry(entry) {
            Ok(entry) => First::Entry(entry, stream.byte_offset()),
            Err(_) => First::Faulty,
        },
        Some(Err(error)) if !error.is_eof() => First::Faulty,
        _ => First::Incomplete,
    }
}

/// Reads an entry.
pub(super) fn parse(text: &[u8]) -> Result<Entry<'_>, EntryError> {
    serde_json::from_slice(text).map_err(|error| EntryError::of(text, &error)).and_then(entry)
}

fn entry(entry: RawEntry<'_>) -> Result<Entry<'_>, EntryError> {
    let response = entry.response.as_ref();
    let of_response = response.and_then(|response| response.comment.as_ref());
    let comments = [entry.comment.as_ref(), entry.request.comment.as_ref(), of_response];
    let is_commented = comments.into_iter().flatten().any(|comment| !comment.0.is_empty());
    let from_worker = [entry.from_worker, response.and_then(|response| response.from_worker)];
    let is_elsewhere = entry.from_cache.is_some()
        || from_worker.into_iter().flatten().any(|flag| flag.0)
        || !is_http(&entry.request.url.0);
    let captured = match entry.response {
        _ if is_elsewhere => Err(NoExchange::Elsewhere),
        Some(response) => captured(entry.request, response)?,
        None => Err(NoExchange::Unanswered),
    };
    Ok(Entry { captured, is_commented })
}

/// Whether a URL is one for HTTP; a target without a scheme may be.
fn is_http(url: &str) -> bool {
    let scheme = match url.split_once(':') {
        Some((scheme, _))
            if scheme.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-') =>
        {
            scheme
        }
        _ => return true,
    };
    ["http", "https", "ws", "wss"].iter().any(|known| scheme.eq_ignore_ascii_case(known))
}

/// The version, as browsers spell it: drafts of HTTP/3 have numbers.
fn version(text: Option<&Text<'_>>) -> Option<Version> {
    let text = &*text?.0;
    Version::named(text).or_else(|| {
        text.get(..3).filter(|start| start.eq_ignore_ascii_case("h3-")).map(|_| Version::Http3)
    })
}

fn captured<'a>(
    request: RawRequest<'a>,
    response: RawResponse<'a>,
) -> Result<Result<Captured<'a>, NoExchange>, EntryError> {
    let Some(code) = response.status.0 else { return Ok(Err(NoExchange::Unanswered)) };
    let version = version(response.http_version.as_ref());
    let mut asides = Vec::new();
    let mut aside = |name, text: Option<Text<'a>>| {
        asides.extend(text.filter(|text| !text.0.is_empty()).map(|text| Aside {
            name,
            value: text.0,
            span: 0..0,
        }));
    };
    // A reason phrase is sent in HTTP/1.x alone; beside other versions programs write what they like.
    let is_textual = version.is_some_and(Version::is_textual);
    let reason = response.status_text.as_ref().filter(|text| is_textual && !text.0.is_empty());
    let reason = reason.map(|text| bytes(text.0.clone()));
    aside("statusText", response.status_text);
    aside("redirectURL", response.redirect_url);
    let lines = response.headers.unwrap_or_default().lines;
    let known = Known {
        code,
        method: &request.method.0,
        lines: &lines,
        is_failed: response.error.is_some(),
    };
    let content = known.content(response.content)?;
    let message = Message { version, code, reason, content, lines, ..Message::default() };
    Ok(Ok(Captured {
        request: Some(request.message()),
        response: message,
        asides,
        ..Captured::default()
    }))
}

fn length(lines: &[Line<'_>]) -> Option<u64> {
    value(lines, b"content-length").and_then(number)
}

fn value<'l>(lines: &'l [Line<'_>], name: &[u8]) -> Option<&'l [u8]> {
    lines.iter().find(|line| line.name.eq_ignore_ascii_case(name)).map(|line| &*line.value)
}

impl<'a> RawRequest<'a> {
    fn message(self) -> Message<'a> {
        let Headers { lines, has_authority } = self.headers.unwrap_or_default();
        // Every request has one of the two. Browsers that did not see what was sent write what they would have sent, less that.
        let is_partial = !has_authority && value(&lines, b"host").is_none();
        let size = self.body_size.and_then(|size| size.0);
        let text = self.post_data.and_then(|data| data.text).filter(|text| !text.0.is_empty());
        let content = match (text, size) {
            // What was posted may have been turned into UTF-8, or cut off; then it is not what was sent.
            (Some(text), Some(size)) if size > 0 && size != text.0.len() as u64 => {
                Body::Length(size)
            }
            (Some(text), _) => Body::Bytes(bytes(text.0)),
            // Programs write 0 too when they did not see the content, such as that of an uploaded file.
            (None, Some(0)) => match length(&lines) {
                Some(0) => Body::Length(0),
                None if matches!(&*self.method.0, "GET" | "HEAD") => Body::Length(0),
                _ => Body::Unknown,
            },
            (None, Some(size)) => Body::Length(size),
            (None, None) => Body::Unknown,
        };
        Message {
            version: version(self.http_version.as_ref()),
            method: self.method.0,
            target: self.url.0,
            lines,
            content,
            is_partial,
            ..Message::default()
        }
    }
}

/// What says how to understand the content.
struct Known<'k> {
    code: u16,
    method: &'k str,
    lines: &'k [Line<'k>],
    is_failed: bool,
}

impl Known<'_> {
    /// The content as it was sent, less its codings; unknown when in doubt. A `size` is the length without codings. Browsers
    /// write 0 for what they threw away, such as the content of redirects, and the stored content beside a 304.
    fn content<'a>(&self, content: Option<RawContent<'a>>) -> Result<Body<'a>, EntryError> {
        let Some(content) = content else { return Ok(Body::Unknown) };
        let is_coded = value(self.lines, b"content-encoding").is_some();
        let was_coded = content.compression.and_then(|size| size.0).is_some_and(|size| size > 0);
        // Beside coded content, fields that were taken away would make its length wrong.
        if self.is_failed || self.code == 304 || was_coded && !is_coded {
            return Ok(Body::Unknown);
        }
        let size = content.size.and_then(|size| size.0);
        let text = content.text.filter(|text| text.get() != "\"\"");
        let is_wanted =
            text.is_some() && reads_content(self.code, value(self.lines, b"content-type"));
        Ok(match (text, size) {
            (Some(text), size) if is_wanted || size.is_none_or(|size| size == 0) => {
                let bytes = decode(text, content.encoding.as_ref())?;
                match (bytes, size) {
                    // A text in another charset, or one that was cut off, is not what was sent.
                    (Some(bytes), Some(size)) if size > 0 && size != bytes.len() as u64 => {
                        Body::Length(size)
                    }
                    (Some(bytes), _) => Body::Bytes(bytes),
                    (None, Some(size)) if size > 0 => Body::Length(size),
                    (None, _) => Body::Unknown,
                }
            }
            // Only the field is certain.
            (None, Some(0)) if self.is_surely_empty() => Body::Length(0),
            (None, Some(0) | None) => Body::Unknown,
            // Firefox writes what Content-Length says.
            (None, Some(_)) if self.method == "HEAD" => Body::Unknown,
            (_, Some(size)) => Body::Length(size),
            (Some(_), None) => Body::Unknown,
        })
    }

    fn is_surely_empty(&self) -> bool {
        length(self.lines) == Some(0) && value(self.lines, b"transfer-encoding").is_none()
    }
}

/// Decodes the text of content; `None` when its encoding is unknown, or not kept to.
fn decode<'a>(
    text: &'a RawValue,
    encoding: Option<&Text<'_>>,
) -> Result<Option<Cow<'a, [u8]>>, EntryError> {
    /// Padded or not: programs differ.
    const BASE64: GeneralPurpose = GeneralPurpose::new(
        &STANDARD,
        GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
    );
    let text: Text<'a> = serde_json::from_str(text.get()).map_err(|error| EntryError {
        offset: 0,
        message: format!("an entry that cannot be read: its content: {}", shown(&error)),
    })?;
    Ok(match encoding.map(|encoding| &*encoding.0) {
        None | Some("") => Some(bytes(text.0)),
        Some(encoding) if encoding.eq_ignore_ascii_case("base64") => {
            BASE64.decode(text.0.as_bytes()).ok().map(Cow::Owned)
        }
        Some(_) => None,
    })
}

/// The same entry, to find where things stand.
#[derive(Deserialize)]
struct PlacedEntry<'a> {
    #[serde(borrow)]
    request: PlacedRequest<'a>,
    #[serde(borrow)]
    response: Option<PlacedResponse<'a>>,
    #[serde(borrow)]
    comment: Option<&'a RawValue>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct PlacedRequest<'a> {
    #[serde(borrow)]
    method: &'a RawValue,
    #[serde(borrow)]
    url: &'a RawValue,
    #[serde(borrow)]
    headers: Option<Vec<&'a RawValue>>,
    #[serde(borrow)]
    post_data: Option<PlacedText<'a>>,
    #[serde(borrow)]
    comment: Option<&'a RawValue>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct PlacedResponse<'a> {
    #[serde(borrow)]
    status: &'a RawValue,
    #[serde(borrow)]
    status_text: Option<&'a RawValue>,
    #[serde(borrow)]
    headers: Option<Vec<&'a RawValue>>,
    #[serde(borrow)]
    content: Option<PlacedText<'a>>,
    #[serde(borrow, rename = "redirectURL")]
    redirect_url: Option<&'a RawValue>,
    #[serde(borrow)]
    comment: Option<&'a RawValue>,
}

#[derive(Deserialize)]
struct PlacedText<'a> {
    #[serde(borrow)]
    text: Option<&'a RawValue>,
}

#[derive(Deserialize)]
struct PlacedHeader<'a> {
    #[serde(borrow)]
    value: &'a RawValue,
}

/// What [`places`] found.
#[derive(Debug, Default)]
pub(crate) struct Places<'a> {
    /// Where the status code stands; where there was no response, the target of the request.
    pub(crate) status: Range<usize>,
    /// The comments.
    pub(crate) comments: Vec<Comment<'a>>,
}

/// Reads an entry again that was read before, and writes down where everything in it stands. Most entries have no findings;
/// so nobody has to look for their places.
pub(crate) fn places<'a>(text: &'a [u8], captured: Option<&mut Captured<'_>>) -> Places<'a> {
    let span = |part: &RawValue| {
        let start = (part.get().as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
        start..start + part.get().len()
    };
    let Ok(entry) = serde_json::from_slice::<PlacedEntry<'a>>(text) else {
        return Places::default();
    };
    let (request, response) = (&entry.request, entry.response.as_ref());
    let of_response = response.and_then(|response| response.comment);
    let mut places = Places {
        status: span(response.map_or(request.url, |response| response.status)),
        comments: Vec::new(),
    };
    for raw in [entry.comment, request.comment, of_response].into_iter().flatten() {
        if let Ok(Text(text)) = serde_json::from_str(raw.get()) {
            places.comments.push(Comment { text, span: span(raw) });
        }
    }
    places.comments.sort_by_key(|comment| comment.span.start);
    let Some(captured) = captured else { return places };
    let place_lines = |lines: &mut [Line<'_>], headers: &Option<Vec<&RawValue>>| {
        let headers = headers.as_deref().unwrap_or_default();
        for line in lines {
            let Some(header) = headers.get(line.span.start) else { continue };
            line.span = span(header);
            // Over several lines only the value is worth showing.
            if header.get().contains('\n')
                && let Ok(header) = serde_json::from_str::<PlacedHeader<'_>>(header.get())
            {
                line.span = span(header.value);
            }
        }
    };
    let place = |part: Option<&RawValue>| part.map(span).unwrap_or_default();
    if let Some(message) = &mut captured.request {
        message.start = span(request.url);
        message.status = span(request.method);
        message.content_span = place(request.post_data.as_ref().and_then(|data| data.text));
        place_lines(&mut message.lines, &request.headers);
    }
    if let Some(response) = response {
        let message = &mut captured.response;
        message.status = span(response.status);
        message.start = message.status.clone();
        message.reason_span = place(response.status_text);
        message.content_span = place(response.content.as_ref().and_then(|content| content.text));
        place_lines(&mut message.lines, &response.headers);
        for aside in &mut captured.asides {
            aside.span = place(match aside.name {
                "statusText" => response.status_text,
                _ => response.redirect_url,
            });
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(response: &str) -> String {
        format!(
            r#"{{ "request": {{ "method": "GET", "url": "https://example.com/", "headers": [] }}, "response": {response} }}"#
        )
    }

    fn content(response: &str) -> Body<'static> {
        let text = entry(response);
        let entry = parse(text.as_bytes()).expect("it is an entry");
        match entry.captured.expect("there was a response").response.content {
            Body::Bytes(bytes) => Body::Bytes(Cow::Owned(bytes.into_owned())),
            Body::Length(length) => Body::Length(length),
            Body::Unknown => Body::Unknown,
        }
    }

    #[test]
    fn content_is_known_only_when_the_capture_agrees_with_itself() {
        let text = |text: &[u8]| Body::Bytes(Cow::Owned(text.to_vec()));
        let cases = [
            (
                r#"{ "status": 200, "content": { "size": 5, "text": "h\u00e9llo" } }"#,
                Body::Length(5),
            ),
            (r#"{ "status": 200, "content": { "size": 5, "text": "hello" } }"#, text(b"hello")),
            (r#"{ "status": 200, "content": { "size": -1, "text": "hello" } }"#, text(b"hello")),
            (r#"{ "status": 200, "content": { "size": 5.0 } }"#, Body::Length(5)),
            (
                r#"{ "status": 200, "content": { "size": 3, "text": "aGk/", "encoding": "base64" } }"#,
                text(b"hi?"),
            ),
            (
                r#"{ "status": 200, "content": { "size": 2, "text": "aGk", "encoding": "base64" } }"#,
                text(b"hi"),
            ),
            (
                r#"{ "status": 200, "content": { "size": 2, "text": "*", "encoding": "base64" } }"#,
                Body::Length(2),
            ),
            (
                r#"{ "status": 200, "content": { "size": 2, "text": "x", "encoding": "rot13" } }"#,
                Body::Length(2),
            ),
            (
                r#"{ "status": 200, "content": { "size": 0, "text": "" }, "bodySize": 0 }"#,
                Body::Unknown,
            ),
            (
                r#"{ "status": 200, "headers": [{ "name": "content-length", "value": "0" }], "content": { "size": 0 } }"#,
                Body::Length(0),
            ),
            (
                r#"{ "status": 200, "content": { "size": 5, "compression": 3, "text": "hello" } }"#,
                Body::Unknown,
            ),
            (r#"{ "status": 200, "content": { "size": 0 }, "bodySize": -1 }"#, Body::Unknown),
            (r#"{ "status": 200, "content": { "size": 0 }, "bodySize": 9 }"#, Body::Unknown),
            (r#"{ "status": 301, "content": { "size": 0 }, "bodySize": 0 }"#, Body::Unknown),
            (
                r#"{ "status": 304, "content": { "size": 9, "text": "stored it" }, "bodySize": 0 }"#,
                Body::Unknown,
            ),
            (
                r#"{ "status": 200, "_error": "net::ERR_ABORTED", "content": { "size": 9 } }"#,
                Body::Unknown,
            ),
            (r#"{ "status": 200, "_error": null, "content": { "size": 9 } }"#, Body::Length(9)),
            (r#"{ "status": 200 }"#, Body::Unknown),
            (
                r#"{ "status": 200, "headers": [{ "name": "Content-Length", "value": "7" }], "content": { "size": 0 }, "bodySize": 0 }"#,
                Body::Unknown,
            ),
        ];
        for (response, expected) in cases {
            assert_eq!(content(response), expected, "{response}");
        }
    }

    #[test]
    fn content_that_no_rule_reads_is_not_decoded() {
        let of = |content_type: &str| {
            content(&format!(
                r#"{{ "status": 200, "headers": [{{ "name": "content-type", "value": "{content_type}" }}], "content": {{ "size": 5, "text": "hello" }} }}"#
            ))
        };
        assert_eq!(of("image/png"), Body::Length(5));
        assert!(matches!(of("application/problem+json"), Body::Bytes(_)));
    }

    #[test]
    fn pseudo_header_fields_are_dropped_and_joined_lines_parted() {
        let text = entry(
            r#"{ "status": 200, "httpVersion": "h2", "statusText": "OK", "headers": [{ "name": ":status", "value": "200" },
            { "name": "a", "value": " 1 " }, { "name": "b", "value": "2\n3" }] }"#,
        );
        let entry = parse(text.as_bytes()).expect("it is an entry");
        let mut captured = entry.captured.expect("there was a response");
        let lines = |captured: &Captured<'_>| -> Vec<_> {
            let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            let lines = captured.response.lines.iter();
            lines.map(|line| format!("{}: {}", text(&line.name), text(&line.value))).collect()
        };
        assert_eq!(lines(&captured), ["a: 1", "b: 2", "b: 3"]);
        assert_eq!(captured.response.version, Some(Version::Http2));
        // What a program writes there for HTTP/2 was never sent.
        assert_eq!(captured.response.reason, None);
        places(text.as_bytes(), Some(&mut captured));
        let shown: Vec<_> =
            captured.response.lines.iter().map(|line| text.get(line.span.clone())).collect();
        assert_eq!(
            shown,
            [
                Some(r#"{ "name": "a", "value": " 1 " }"#),
                Some(r#"{ "name": "b", "value": "2\n3" }"#),
                Some(r#"{ "name": "b", "value": "2\n3" }"#),
            ]
        );
        assert_eq!(text.get(captured.response.status.clone()), Some("200"));
        assert_eq!(text.get(captured.asides[0].span.clone()), Some("\"OK\""));
    }

    #[test]
    fn an_entry_without_a_response_is_no_exchange() {
        for response in ["null", r#"{ "status": 0 }"#, r#"{ "status": -1 }"#] {
            let text = entry(response);
            let entry = parse(text.as_bytes()).expect("it is an entry");
            assert_eq!(entry.captured, Err(NoExchange::Unanswered), "{response}");
        }
    }

    #[test]
    fn what_was_not_sent_by_http_is_no_exchange() {
        let is_exchange =
            |text: &str| parse(text.as_bytes()).expect("it is an entry").captured.is_ok();
        let of = |url: &str, mark: &str| {
            format!(
                r#"{{ {mark} "request": {{ "method": "GET", "url": "{url}" }}, "response": {{ "status": 200 }} }}"#
            )
        };
        assert!(is_exchange(&of("https://example.com/", "")));
        assert!(is_exchange(&of("WSS://example.com/", "")));
        assert!(is_exchange(&of("example.com:80/", r#""_fetchedViaServiceWorker": false,"#)));
        for url in ["data:text/plain,x", "blob:https://example.com/1", "chrome-extension://x/y"] {
            assert!(!is_exchange(&of(url, "")), "{url}");
        }
        assert!(!is_exchange(&of("https://example.com/", r#""_fromCache": "disk","#)));
        assert!(!is_exchange(&of("https://example.com/", r#""_fetchedViaServiceWorker": true,"#)));
    }

    #[test]
    fn a_request_without_an_authority_is_not_known_whole() {
        let is_partial = |headers: &str| {
            let text = format!(
                r#"{{ "request": {{ "method": "GET", "url": "http://a/", "headers": {headers} }}, "response": {{ "status": 200 }} }}"#
            );
            let entry = parse(text.as_bytes()).expect("it is an entry");
            let captured = entry.captured.expect("there was a response");
            captured.request.expect("there was a request").is_partial
        };
        assert!(is_partial("[]") && is_partial(r#"[{ "name": "Accept", "value": "*/*" }]"#));
        assert!(!is_partial(r#"[{ "name": ":authority", "value": "a" }]"#));
        assert!(!is_partial(r#"[{ "name": "HOST", "value": "a" }]"#));
    }
}
