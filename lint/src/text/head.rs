//! Start lines and field lines.

use std::borrow::Cow;
use std::ops::Range;

use http_status::lint::Version;
use http_status::lint::value::{is_token, trim};
use memchr::memchr;

use super::TextError;
use crate::capture::{Line, Message};

/// A place in a text.
#[derive(Clone)]
pub(super) struct Cursor<'a> {
    pub(super) text: &'a [u8],
    pub(super) at: usize,
}

/// What a head begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    Request,
    Response,
}

impl<'a> Cursor<'a> {
    pub(super) const fn new(text: &'a [u8]) -> Self {
        Self { text, at: 0 }
    }

    pub(super) const fn is_at_end(&self) -> bool {
        self.at >= self.text.len()
    }

    pub(super) fn rest(&self) -> &'a [u8] {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The span of the line here without its end, and where the next one begins.
    pub(super) fn peek_line(&self) -> (Range<usize>, usize) {
        let rest = self.rest();
        match memchr(b'\n', rest) {
            Some(end) => {
                let text = rest.get(..end).unwrap_or_default();
                let length = text.strip_suffix(b"\r").unwrap_or(text).len();
                (self.at..self.at + length, self.at + end + 1)
            }
            None => {
                let length = rest.strip_suffix(b"\r").unwrap_or(rest).len();
                (self.at..self.at + length, self.text.len())
            }
        }
    }

    pub(super) fn line(&mut self) -> Range<usize> {
        let (span, next) = self.peek_line();
        self.at = next;
        span
    }

    pub(super) fn slice(&self, span: Range<usize>) -> &'a [u8] {
        self.text.get(span).unwrap_or_default()
    }

    pub(super) fn skip_blank_lines(&mut self) {
        while !self.is_at_end() {
            let (span, next) = self.peek_line();
            if !trim(self.slice(span)).is_empty() {
                return;
            }
            self.at = next;
        }
    }

    /// The line here if it is a comment: where it stands and what it says.
    pub(super) fn comment(&mut self) -> Option<(Range<usize>, &'a str)> {
        let (span, next) = self.peek_line();
        let text = self.slice(span.clone()).strip_prefix(b"#")?;
        self.at = next;
        // What is not UTF-8 says nothing to us.
        Some((span, str::from_utf8(trim(text)).unwrap_or_default()))
    }

    /// Whether a response begins here.
    pub(super) fn is_at_response(&self) -> bool {
        is_status_line(self.slice(self.peek_line().0))
    }

    /// Whether a response begins here that can be read.
    pub(super) fn is_at_status_line(&self) -> bool {
        let line = self.slice(self.peek_line().0);
        is_status_line(line) && start(line, 0).is_ok()
    }

    /// Whether a message begins here.
    pub(super) fn is_at_message(&self) -> bool {
        let line = self.slice(self.peek_line().0);
        is_status_line(line) || request_line(line).is_some()
    }
}

fn is_status_line(line: &[u8]) -> bool {
    matches!(line, [b'H', b'T', b'T', b'P', b'/', b'0'..=b'9', ..])
}

/// Method, target and version of a request line.
fn request_line(line: &[u8]) -> Option<(&str, &str, &str)> {
    let mut words = str::from_utf8(line).ok()?.split(' ');
    let (method, target, version) = (words.next()?, words.next()?, words.next()?);
    let is_one = words.next().is_none()
        && is_token(method.as_bytes())
        // `*` is how `curl -v` marks its remarks; no method begins so.
        && !method.starts_with('*')
        && !target.is_empty()
        && version.starts_with("HTTP/");
    is_one.then_some((method, target, version))
}

/// The span of a text that was cut out of another.
fn span_in(whole: &[u8], start: usize, part: &[u8]) -> Range<usize> {
    let offset = (part.as_ptr() as usize).saturating_sub(whole.as_ptr() as usize);
    start + offset..start + offset + part.len()
}

/// Reads a start line.
pub(super) fn start<'a>(line: &'a [u8], at: usize) -> Result<(Start, Message<'a>), TextError> {
    let mut message = Message { start: at..at + line.len(), ..Message::default() };
    if is_status_line(line) {
        status_line(line, at, &mut message)?;
        return Ok((Start::Response, message));
    }
    let Some((method, target, version)) = request_line(line) else {
        let what = if line.contains(&0) {
            "not a text; expected HTTP messages, a HAR file, or what curl prints"
        } else {
            "neither a status line nor a request line; expected one such as `HTTP/1.1 404 Not Found` or `GET / HTTP/1.1`"
        };
        return Err(TextError::new(at, what));
    };
    message.status = span_in(line, at, method.as_bytes());
    message.method = Cow::Borrowed(method);
    message.target = Cow::Borrowed(target);
    message.version = Version::named(version);
    Ok((Start::Request, message))
}

/// `HTTP/1.1 404 Not Found` (RFC 9112, section 4). HTTP/2 and HTTP/3 have no such line; programs print one without a phrase.
fn status_line<'a>(line: &'a [u8], at: usize, message: &mut Message<'a>) -> Result<(), TextError> {
    let mut words = line.splitn(3, |byte| *byte == b' ');
    let version = words.next().unwrap_or_default();
    let Some(code) = words.next().filter(|code| !code.is_empty()) else {
        let what =
            "a status line without a status code; expected one such as `HTTP/1.1 404 Not Found`";
        return Err(TextError::new(at, what));
    };
    let span = span_in(line, at, code);
    message.version = str::from_utf8(version).ok().and_then(Version::named);
    message.code = match code {
        [a, b, c] if code.iter().all(u8::is_ascii_digit) => {
            [a, b, c].iter().fold(0, |code, digit| code * 10 + u16::from(**digit - b'0'))
        }
        _ => {
            let shown = String::from_utf8_lossy(code.get(..40).unwrap_or(code)).into_owned();
            return Err(TextError::new(
                span.start,
                format!("`{}` is no status code; expected three digits", shown.escape_debug()),
            ));
        }
    };
    message.status = span;
    if let Some(reason) = words.next() {
        message.reason_span = span_in(line, at, reason);
        message.reason = Some(Cow::Borrowed(reason));
    }
    Ok(())
}

/// The most lines that a head may have: nobody sends more, and a rule that looks at each should not be kept busy.
pub(crate) const MOST_LINES: usize = 10_000;

/// Reads a head up to the empty line.
pub(super) fn read<'a>(cursor: &mut Cursor<'a>) -> Result<(Start, Message<'a>), TextError> {
    let span = cursor.line();
    let (kind, mut message) = start(cursor.slice(span.clone()), span.start)?;
    message.lines = fields(cursor)?;
    Ok((kind, message))
}

/// Reads field lines up to the empty line.
pub(super) fn fields<'a>(cursor: &mut Cursor<'a>) -> Result<Vec<Line<'a>>, TextError> {
    let mut lines: Vec<Line<'a>> = Vec::new();
    while !cursor.is_at_end() {
        let span = cursor.line();
        let text = cursor.slice(span.clone());
        if text.is_empty() {
            break;
        }
        if lines.len() == MOST_LINES {
            return Err(TextError::new(span.start, "more than 10000 field lines in a head"));
        }
        // A line that begins with a blank goes on with the one before (RFC 9112, section 5.2).
        if let ([b' ' | b'\t', ..], Some(last)) = (text, lines.last_mut()) {
            if let Cow::Borrowed(value) = last.value {
                let start = span_in(cursor.text, 0, value).start;
                last.value = Cow::Borrowed(trim(cursor.slice(start..span.end)));
            }
            last.span.end = span.end;
            continue;
        }
        lines.push(field(text, span.start)?);
    }
    Ok(lines)
}

/// Reads a field line, or what goes on with the one before, and adds it. The lines do not stand one behind the other.
pub(super) fn add<'a>(
    lines: &mut Vec<Line<'a>>,
    text: &'a [u8],
    at: usize,
) -> Result<(), TextError> {
    match (text, lines.last_mut()) {
        ([b' ' | b'\t', ..], Some(last)) => {
            let value = last.value.to_mut();
            value.extend_from_slice(b"\r\n ");
            value.extend_from_slice(trim(text));
            last.span.end = at + text.len();
        }
        _ => lines.push(field(text, at)?),
    }
    Ok(())
}

/// Reads a field line.
pub(super) fn field(text: &[u8], at: usize) -> Result<Line<'_>, TextError> {
    // A pseudo-header field, as tools show it for HTTP/2 and HTTP/3, has a colon in front of its name.
    let colon = text.iter().skip(1).position(|byte| *byte == b':').map(|at| at + 1);
    let Some(colon) = colon.or_else(|| text.starts_with(b":").then_some(0)) else {
        return Err(TextError::new(
            at,
            "a line of the head without a colon; expected `Name: value`",
        ));
    };
    let (name, value) = text.split_at(colon);
    let value = trim(value.get(1..).unwrap_or_default());
    Ok(Line { name: Cow::Borrowed(name), value: Cow::Borrowed(value), span: at..at + text.len() })
}
