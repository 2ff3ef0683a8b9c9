//! HTTP as text: requests and responses as HTTP/1.x sends them, and what `curl -i` and `curl -v` print.
//!
//! The reader is tolerant where a linter has to be: it keeps what it finds, and only refuses what it cannot place.

mod content;
mod curl;
mod head;

use std::borrow::Cow;
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
    while let Err(error) = messages(&mut cursor, &mut text, &mut pairing) {
        // What was wrong first is told; the responses behind it can be read all the same, though not which requests they answer.
        text.error.get_or_insert(error);
        pairing.requests.clear();
        cursor.line();
        while !cursor.is_at_end() && !cursor.is_at_status_line() {
            cursor.line();
        }
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
    /// The scheme of the connection, where the text tells.
    scheme: Option<&'static str>,
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
            scheme: self.scheme.map(Cow::Borrowed),
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
                scheme: self.scheme.map(Cow::Borrowed),
                ..Captured::default()
            });
        }
    }
}

/// No content, and that is known.
const fn none<'a>() -> Body<'a> {
    Body::Length(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<Captured<'_>> {
        let read = read(text.as_bytes());
        assert_eq!(read.error, None, "{text}");
        read.exchanges
    }

    fn codes(exchanges: &[Captured<'_>]) -> Vec<u16> {
        exchanges.iter().map(|exchange| exchange.response.code).collect()
    }

    fn bytes(text: &str) -> Body<'_> {
        Body::Bytes(text.as_bytes().into())
    }

    #[test]
    fn remarks_of_curl_are_no_messages_and_interim_responses_need_no_empty_line() {
        let text = "* using HTTP/2\n* h2 [:path: /]\n> GET / HTTP/2\n> Host: a\n> \n< HTTP/2 103\n< link: <x>\n\
                    < HTTP/2 200\n< server: b\n< \nhello";
        let [exchange] = &of(text)[..] else { panic!("one exchange") };
        assert_eq!(exchange.interim.len(), 1);
        assert_eq!((exchange.response.code, exchange.response.lines.len()), (200, 1));
        assert_eq!(exchange.request.as_ref().map(|request| &*request.method), Some("GET"));
    }

    #[test]
    fn responses_behind_a_request_that_cannot_be_read_are_read() {
        let read =
            read(b"GET / a b HTTP/1.1\nHost: a\n\nHTTP/1.1 400 Bad Request\nContent-Length: 0\n\n");
        assert_eq!(codes(&read.exchanges), [400]);
        assert_eq!(read.exchanges[0].request, None);
        assert_eq!(read.error.map(|error| error.offset), Some(0));
    }

    #[test]
    fn line_ends_may_be_those_of_any_system() {
        for end in ["\r\n", "\n"] {
            let text = ["HTTP/1.1 200 OK", "A: b", "Content-Length: 2", "", "hi"].join(end);
            let [exchange] = &of(&text)[..] else { panic!("one response") };
            assert_eq!(exchange.response.reason.as_deref(), Some(b"OK".as_slice()));
            assert_eq!(exchange.response.content, bytes("hi"));
        }
        // Cut off within a line end.
        assert_eq!(of("HTTP/1.1 200 OK\r")[0].response.reason.as_deref(), Some(b"OK".as_slice()));
        // A CR alone is none, and rules may want to see it.
        assert_eq!(&*of("HTTP/1.1 200 OK\nA: b\rc\n\n")[0].response.lines[0].value, b"b\rc");
    }

    #[test]
    fn a_phrase_may_be_missing_or_empty() {
        assert_eq!(of("HTTP/2 404\n\n")[0].response.reason, None);
        assert_eq!(of("HTTP/1.1 404 \n\n")[0].response.reason.as_deref(), Some(b"".as_slice()));
    }

    #[test]
    fn folded_lines_are_one() {
        let plain = of("HTTP/1.1 200 OK\nA: b\n  c\n\td\nE: f\n\n");
        assert_eq!(&*plain[0].response.lines[0].value, b"b\n  c\n\td");
        assert_eq!(plain[0].response.lines.len(), 2);
        let curl = of("< HTTP/1.1 200 OK\n< A: b\n<   c\n< E: f\n<\n");
        assert_eq!(&*curl[0].response.lines[0].value, b"b\r\n c");
        assert_eq!(curl[0].response.lines.len(), 2);
    }

    #[test]
    fn chunks_are_joined_whatever_codings_stand_before() {
        let chunked =
            "HTTP/1.1 200 OK\nTransfer-Encoding: gzip,\tChunked\n\n3;a=b\nabc\n2\nde\n0\nX: y\n\n";
        let [exchange] = &of(chunked)[..] else { panic!("one response") };
        assert_eq!(exchange.response.content, bytes("abcde"));
        assert_eq!(exchange.response.trailers.len(), 1);
        // The last one decides.
        let other = of("HTTP/1.1 200 OK\nTransfer-Encoding: chunked, gzip\n\n3\nabc\n0\n\n");
        assert_eq!(other[0].response.content, bytes("3\nabc\n0\n\n"));
    }

    #[test]
    fn content_that_a_program_decoded_need_not_look_like_chunks() {
        for content in ["<p>hi</p>\n", "cafe\n", "+5\nhello", "ffffffffffffffffff\n", "2\nhello\n"]
        {
            let text = format!("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n{content}");
            assert_eq!(of(&text)[0].response.content, bytes(content), "{content}");
        }
    }

    #[test]
    fn content_that_was_not_printed_does_not_swallow_the_next_response() {
        let text = "HTTP/1.1 301 Moved\nLocation: /a\nContent-Length: 99\n\nHTTP/1.1 200 OK\nContent-Length: 2\n\nhi";
        let exchanges = of(text);
        assert_eq!(codes(&exchanges), [301, 200]);
        assert_eq!(exchanges[0].response.content, Body::Length(99));
        assert_eq!(exchanges[1].response.content, bytes("hi"));
        let chunked = "HTTP/1.1 302 Found\nTransfer-Encoding: chunked\n\nHTTP/1.1 200 OK\n\nhi";
        assert_eq!(of(chunked)[0].response.content, Body::Unknown);
        assert_eq!(of("HTTP/1.1 302 Found\n\nHTTP/1.1 200 OK\n\nhi")[0].response.content, none());
    }

    #[test]
    fn what_follows_a_switch_or_a_tunnel_is_no_content() {
        let switch =
            of("HTTP/1.1 101 Switching Protocols\nUpgrade: websocket\n\n\u{81}\u{5}hello\n");
        assert_eq!(switch[0].response.content, none());
        let tunnel =
            "CONNECT a:443 HTTP/1.1\n\nHTTP/1.1 200 OK\n\n\u{16}\u{3}\nHTTP/1.1 404 Not Found\n\n";
        let tunnel = of(tunnel);
        assert_eq!(codes(&tunnel), [200, 404]);
        assert_eq!(tunnel[0].response.content, none());
    }

    #[test]
    fn requests_in_a_row_are_answered_in_order_and_comments_go_with_them() {
        let text = "# first\nGET /a HTTP/1.1\n\n# second\nGET /b HTTP/1.1\n\nHTTP/1.1 200 OK\nContent-Length: 0\n\n# third\nHTTP/1.1 404 Not Found\nContent-Length: 0\n\n# last\n";
        let read = read(text.as_bytes());
        let comments: Vec<_> =
            read.comments.iter().map(|comment| (comment.text, comment.exchange)).collect();
        assert_eq!(comments, [("first", 0), ("second", 1), ("third", 1), ("last", 2)]);
        let targets: Vec<_> = read
            .exchanges
            .iter()
            .filter_map(|exchange| exchange.request.as_ref().map(|request| &*request.target))
            .collect();
        assert_eq!(targets, ["/a", "/b"]);
    }

    #[test]
    fn an_old_response_without_a_status_line_is_told() {
        let error = read(b"<html>hello</html>\n").error.expect("it cannot be read");
        assert!(error.to_string().contains("neither a status line nor a request line"), "{error}");
        // The version alone is nobody's fault here: rules look at it.
        assert_eq!(of("HTTP/0.9 200 OK\n\n")[0].response.version, None);
    }

    #[test]
    fn what_curl_says_of_the_connection_tells_the_scheme() {
        let text = "* SSL connection using TLSv1.3\n> GET / HTTP/1.1\n>\n< HTTP/1.1 301 Moved\n<\n*   Trying 192.0.2.1:80...\n> GET / HTTP/1.1\n>\n< HTTP/1.1 200 OK\n<\n";
        let schemes: Vec<_> = of(text).into_iter().map(|exchange| exchange.scheme).collect();
        assert_eq!(schemes, [Some("https".into()), None]);
    }

    #[test]
    fn what_curl_prints_is_known_by_its_first_message() {
        let verbose = "* Trying\n> GET / HTTP/1.1\n> Host: a\n> \n< HTTP/1.1 200 OK\n< \n";
        assert!(curl::is_verbose(verbose.as_bytes()));
        // A page about curl.
        let plain = format!("HTTP/1.1 200 OK\nContent-Length: {}\n\n{verbose}", verbose.len());
        assert_eq!(of(&plain)[0].response.content, bytes(verbose));
    }

    #[test]
    fn texts_are_known_by_how_they_begin() {
        let known = [
            "HTTP/1.1 200 OK\n",
            "\u{feff}\r\n# status-lint: allow(x) y\nGET / HTTP/1.1\n",
            "* Trying 192.0.2.1:443...\n* Connected\n> GET / HTTP/2\n",
            "  % Total    % Received\n  0     0\n< HTTP/1.1 200 OK\n",
        ];
        for text in known {
            assert!(begins_like_messages(text.as_bytes()), "{text}");
        }
        let others = [
            "",
            "# A heading\n",
            "* a list\n* of things\n",
            "> quoted\n",
            "HTTP is a protocol\n",
            "{}",
        ];
        for text in others {
            assert!(!begins_like_messages(text.as_bytes()), "{text}");
        }
    }
}
