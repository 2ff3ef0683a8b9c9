//! What `curl -v` prints: `>` before each line of a request, `<` before each line of a response, `*` before remarks.

use super::head::{self, Cursor, Start};
use super::{Comment, Pairing, Text, TextError};
use crate::capture::Message;

/// Whether the first message in a text is shown as `curl -v` shows it. Content further on may look like anything.
pub(super) fn is_verbose(text: &[u8]) -> bool {
    let mut cursor = Cursor::new(text);
    while !cursor.is_at_end() {
        if cursor.is_at_message() {
            return false;
        }
        let span = cursor.line();
        if is_message(cursor.slice(span)) {
            return true;
        }
    }
    false
}

/// Whether a text begins like what `curl -v` prints, in which remarks come first.
pub(super) fn begins(text: &[u8]) -> bool {
    let mut cursor = Cursor::new(text);
    while !cursor.is_at_end() {
        let span = cursor.line();
        let line = cursor.slice(span);
        // The table of the progress meter stands there too.
        if is_message(line) {
            return true;
        }
        let is_remark =
            matches!(line.first(), None | Some(b'*' | b' ' | b'{' | b'}' | b'0'..=b'9'));
        if !is_remark {
            return false;
        }
    }
    false
}

/// Whether a line shows how a message begins.
fn is_message(line: &[u8]) -> bool {
    let is = |sign, kind| {
        shown(line, sign)
            .is_some_and(|line| head::start(line, 0).is_ok_and(|start| start.0 == kind))
    };
    is(b'>', Start::Request) || is(b'<', Start::Response)
}

/// What stands after the sign and the blank.
fn shown(line: &[u8], sign: u8) -> Option<&[u8]> {
    let rest = line.strip_prefix(&[sign])?;
    Some(rest.strip_prefix(b" ").unwrap_or(rest))
}

/// Reads the messages. Content is not parted from remarks by anything, so it is unknown.
pub(super) fn read(bytes: &[u8]) -> Text<'_> {
    let mut text = Text::default();
    let mut pairing = Pairing::default();
    if let Err(error) = messages(bytes, &mut text, &mut pairing) {
        text.error = Some(error);
    }
    pairing.finish(&mut text);
    if text.exchanges.is_empty() && text.error.is_none() {
        text.error = Some(TextError::new(
            0,
            "no response in it; expected lines such as `< HTTP/1.1 404 Not Found`",
        ));
    }
    text
}

fn messages<'a>(
    bytes: &'a [u8],
    text: &mut Text<'a>,
    pairing: &mut Pairing<'a>,
) -> Result<(), TextError> {
    let mut cursor = Cursor::new(bytes);
    let mut open: Option<(u8, Message<'a>)> = None;
    while !cursor.is_at_end() {
        if cursor.rest().starts_with(b"# status-lint:")
            && let Some((span, comment)) = cursor.comment()
        {
            let exchange = text.exchanges.len();
            text.comments.push(Comment { text: comment, span, exchange });
            continue;
        }
        let span = cursor.line();
        let line = cursor.slice(span.clone());
        // Without such a remark the connection may be an old one, of which nothing is said.
        if line.starts_with(b"* SSL connection using ") {
            pairing.scheme = Some("https");
        } else if line.starts_with(b"*   Trying ") {
            pairing.scheme = None;
        }
        let Some((sign, rest)) =
            [b'>', b'<'].into_iter().find_map(|sign| Some((sign, shown(line, sign)?)))
        else {
            continue;
        };
        let at = span.end - rest.len();
        match &mut open {
            // Older programs print no empty line behind an interim response.
            Some((b'<', message))
                if sign == b'<'
                    && (100..=199).contains(&message.code)
                    && head::start(rest, at).is_ok_and(|start| start.0 == Start::Response) =>
            {
                let (_, next) = head::start(rest, at)?;
                let interim = std::mem::replace(message, next);
                close(sign, interim, text, pairing);
            }
            Some((of, message)) if *of == sign => {
                if rest.is_empty() {
                    if let Some((_, message)) = open.take() {
                        close(sign, message, text, pairing);
                    }
                } else if message.lines.len() == head::MOST_LINES {
                    return Err(TextError::new(at, "more than 10000 field lines in a head"));
                } else {
                    head::add(&mut message.lines, rest, at)?;
                }
            }
            _ => {
                // Content may have lines that begin like this; only a start line opens a message.
                let Ok((kind, message)) = head::start(rest, at) else {
                    if sign == b'<' && rest.starts_with(b"HTTP/") {
                        head::start(rest, at)?;
                    }
                    continue;
                };
                if (kind == Start::Response) == (sign == b'<') {
                    if let Some((sign, message)) = open.take() {
                        close(sign, message, text, pairing);
                    }
                    open = Some((sign, message));
                }
            }
        }
    }
    if let Some((sign, message)) = open {
        close(sign, message, text, pairing);
    }
    Ok(())
}

fn close<'a>(sign: u8, message: Message<'a>, text: &mut Text<'a>, pairing: &mut Pairing<'a>) {
    if sign == b'>' {
        pairing.requests.push_back(message);
    } else {
        pairing.response(message, text);
    }
}
