//! HTTP as text: requests and responses as HTTP/1.x sends them, and what `curl -i` and `curl -v` print.
//!
//! The reader is tolerant where a linter has to be: it keeps what it finds, and only refuses what it cannot place.

mod content;
mod curl;
mod head;

use std::collections::VecDeque;
use std::fmt;
use std::ops::Range;

pub(crate) use self::head::MOST_LINES;
use self::head::{Cursor, Start};
use crate::capture::{Body, Captured, Message};

/// What cannot be read, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextError {
    /// The byte at which it is.
    pub offset: usize,
    what: String,
}

impl TextError {
    pub(crate) fn new(offset: usize, what: impl Into<String>) -> Self {
        Self { offset, what: what.into() }
    }
}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)
    }
}

impl std::error::Error for TextError {}

/// A comment before a message: a line that begins with `#`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment<'a> {
    /// What stands after the `#`, trimmed.
    pub text: &'a str,
    /// Where it stands.
    pub span: Range<usize>,
    /// The number of the exchange that it stands before or in.
    pub exchange: usize,
}

/// What a text holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Text<'a> {
    /// The exchanges that could be read.
    pub exchanges: Vec<Captured<'a>>,
    /// The comments.
    pub comments: Vec<Comment<'a>>,
    /// What ended the reading.
    pub error: Option<TextError>,
}

/// Reads a text.
///
/// ```
/// let text = http_status_lint::text::read(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
/// assert_eq!(text.exchanges[0].response.code, 404);
/// assert_eq!(text.error, None);
/// ```
#[must_use]
pub fn read(text: &[u8]) -> Text<'_> {
    if curl::is_verbose(text) { curl::read(text) } else { plain(text) }
}

/// Whether a text begins like those that can be read. For a search among many files: some of the others can be read too.
pub(crate) fn begins_like_messages(start: &[u8]) -> bool {
    let start = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start);
    let mut cursor = Cursor::new(start);
    cursor.skip_blank_lines();
    while cursor.comment().is_some() {
        cursor.skip_blank_lines();
    }
    !cursor.is_at_end() && (cursor.is_at_message() || curl::begins(cursor.rest()))
}

/// Messages one after the other.
fn plain(bytes: &[u8]) -> Text<'_> {
    let mut text = Text::default();
    let mut pairing = Pairing::default();
    let mut cursor = Cursor::new(bytes);
    if let Err(error) = messages(&mut cursor, &mut text, &mut pairing) {
        text.error = Some(error);
    }
    pairing.finish(&mut text);
    if text.exchanges.is_empty() && text.error.is_none() {
        let what = if pairing.requests.is_empty() {
            "no HTTP message in it; expected a request line or a status line such as `HTTP/1.1 404 Not Found`"
        } else {
            "a request without a response; expected a status line after it"
        };
        text.error = Some(TextError::new(0, what));
    }
    text
}

fn messages<'a>(
    cursor: &mut Cursor<'a>,
    text: &mut Text<'a>,
    pairing: &mut Pairing<'a>,
) -> Result<(), TextError> {
    loop {
        cursor.skip_blank_lines();
        let first = text.comments.len();
        while let Some((span, comment)) = cursor.comment() {
            text.comments.push(Comment { text: comment, span, exchange: text.exchanges.len() });
            cursor.skip_blank_lines();
        }
        if cursor.is_at_end() {
            return Ok(());
        }
        match head::read(cursor)? {
            (Start::Request, mut message) => {
                // Requests that were not answered yet come before this one.
                for comment in text.comments.iter_mut().skip(first) {
                    comment.exchange += pairing.requests.len();
                }
                content::of_request(cursor, &mut message)?;
                pairing.requests.push_back(message);
            }
            (Start::Response, mut message) => {
                content::of_response(cursor, &mut message, pairing.method())?;
                pairing.response(message, text);
            }
        }
    }
}

/// Brings requests and responses together.
#[derive(Default)]
struct Pairing<'a> {
    requests: VecDeque<Message<'a>>,
    interim: Vec<Message<'a>>,
}

impl<'a> Pairing<'a> {
    /// The method of the request that the next response answers.
    fn method(&self) -> Option<&str> {
        self.requests.front().map(|request| &*request.method)
    }

    fn response(&mut self, message: Message<'a>, text: &mut Text<'a>) {
        // 101 is the last response in HTTP: what follows is another protocol.
        if matches!(message.code, 100 | 102..=199) {
            self.interim.push(message);
            return;
        }
        text.exchanges.push(Captured {
            request: self.requests.pop_front(),
            interim: std::mem::take(&mut self.interim),
            response: message,
            ..Captured::default()
        });
    }

    /// Interim responses that nothing followed: the last of them is all the answer that there was.
    fn finish(&mut self, text: &mut Text<'a>) {
        if let Some(response) = self.interim.pop() {
            text.exchanges.push(Captured {
                request: self.requests.pop_front(),
                interim: std::mem::take(&mut self.interim),
                response,
                ..Captured::default()
            });
        }
    }
}

/// No content, and that is known.
const fn none<'a>() -> Body<'a> {
    Body::Length(0)
}
