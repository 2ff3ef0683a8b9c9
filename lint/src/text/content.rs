//! Where content ends (RFC 9112, section 6), as far as a capture tells.

use std::borrow::Cow;

use http_status::lint::value::{number, trim};

use super::head::{self, Cursor};
use super::{TextError, none};
use crate::capture::{Body, Line, Message};

pub(super) fn of_request<'a>(
    cursor: &mut Cursor<'a>,
    message: &mut Message<'a>,
) -> Result<(), TextError> {
    if is_chunked(&message.lines) {
        return chunked(cursor, message);
    }
    match length(&message.lines) {
        Some(length) => counted(cursor, message, length),
        // Without a length there is no content (RFC 9112, section 6.3).
        None => {
            message.content = none();
            message.content_span = cursor.at..cursor.at;
        }
    }
    Ok(())
}

pub(super) fn of_response<'a>(
    cursor: &mut Cursor<'a>,
    message: &mut Message<'a>,
    method: Option<&str>,
) -> Result<(), TextError> {
    let ends_with_head = matches!(message.code, 100..=199 | 204 | 304)
        || method == Some("HEAD")
        || method == Some("CONNECT") && matches!(message.code, 200..=299);
    let length = length(&message.lines);
    if nothing_follows(cursor) {
        // A head alone says how much there was, or nothing at all.
        message.content_span = cursor.at..cursor.at;
        message.content = match length {
            Some(length) if !ends_with_head => Body::Length(length),
            _ => Body::Unknown,
        };
        return Ok(());
    }
    // Another protocol (RFC 9110, section 15.2.2) or a tunnel (section 9.3.6): not ours to read.
    if message.code == 101 || ends_with_head && method == Some("CONNECT") {
        upto_next(cursor, message);
        message.content_span = cursor.at..cursor.at;
        message.content = none();
        return Ok(());
    }
    if ends_with_head {
        // What stands there all the same is content that should not be.
        let mut after = cursor.clone();
        after.skip_blank_lines();
        if after.is_at_end() || after.is_at_message() || after.rest().starts_with(b"#") {
            message.content_span = cursor.at..cursor.at;
            message.content = none();
        } else {
            match length {
                Some(length) => counted(cursor, message, length),
                None => upto_next(cursor, message),
            }
        }
        return Ok(());
    }
    // A program that follows redirects prints the head of each response and the content of the last.
    if cursor.is_at_response() && length != Some(0) {
        message.content_span = cursor.at..cursor.at;
        message.content = match length {
            Some(length) => Body::Length(length),
            None if is_chunked(&message.lines) => Body::Unknown,
            None => none(),
        };
        return Ok(());
    }
    if is_chunked(&message.lines) {
        return chunked(cursor, message);
    }
    match length {
        Some(length) => counted(cursor, message, length),
        None => upto_next(cursor, message),
    }
    Ok(())
}

fn nothing_follows(cursor: &Cursor<'_>) -> bool {
    let mut after = cursor.clone();
    after.skip_blank_lines();
    after.is_at_end()
}

fn values<'m>(lines: &'m [Line<'_>], name: &str) -> impl Iterator<Item = &'m [u8]> {
    lines
        .iter()
        .filter(move |line| line.name.eq_ignore_ascii_case(name.as_bytes()))
        .map(|line| &*line.value)
}

fn length(lines: &[Line<'_>]) -> Option<u64> {
    values(lines, "content-length").find_map(number)
}

/// Whether the last transfer coding is `chunked`.
fn is_chunked(lines: &[Line<'_>]) -> bool {
    let last = values(lines, "transfer-encoding").last();
    let last = last.and_then(|value| value.rsplit(|byte| *byte == b',').next());
    last.is_some_and(|coding| trim(coding).eq_ignore_ascii_case(b"chunked"))
}

/// The size of a chunk, from the line before it.
fn size(line: &[u8]) -> Option<usize> {
    let digits = trim(line.split(|byte| *byte == b';').next()?);
    let is_hexadecimal = !digits.is_empty() && digits.iter().all(u8::is_ascii_hexdigit);
    is_hexadecimal.then(|| usize::from_str_radix(str::from_utf8(digits).ok()?, 16).ok())?
}

/// So many bytes, or what there is.
fn counted<'a>(cursor: &mut Cursor<'a>, message: &mut Message<'a>, length: u64) {
    let most = cursor.rest().len();
    let length = usize::try_from(length).unwrap_or(most).min(most);
    let span = cursor.at..cursor.at + length;
    message.content = Body::Bytes(Cow::Borrowed(cursor.slice(span.clone())));
    cursor.at = span.end;
    message.content_span = span;
}

/// All lines up to the next message.
fn upto_next<'a>(cursor: &mut Cursor<'a>, message: &mut Message<'a>) {
    let start = cursor.at;
    while !cursor.is_at_end() && !cursor.is_at_message() {
        cursor.line();
    }
    let span = start..cursor.at;
    message.content = Body::Bytes(Cow::Borrowed(cursor.slice(span.clone())));
    message.content_span = span;
}

/// Chunks (RFC 9112, section 7.1). Programs print content without them although the field says so, and such content may
/// begin like a chunk; it goes on to the next message.
fn chunked<'a>(cursor: &mut Cursor<'a>, message: &mut Message<'a>) -> Result<(), TextError> {
    let start = cursor.at;
    let mut content = Vec::new();
    let mut ahead = cursor.clone();
    let mut is_first = true;
    loop {
        match chunk(&mut ahead, &mut content) {
            Ok(true) => is_first = false,
            Ok(false) => break,
            Err(_) if is_first => {
                upto_next(cursor, message);
                return Ok(());
            }
            Err(error) => return Err(error),
        }
    }
    message.trailers = head::fields(&mut ahead)?;
    cursor.at = ahead.at;
    message.content = Body::Bytes(Cow::Owned(content));
    message.content_span = start..cursor.at;
    Ok(())
}

/// Reads a chunk. Says whether others follow.
fn chunk(cursor: &mut Cursor<'_>, content: &mut Vec<u8>) -> Result<bool, TextError> {
    let line = cursor.line();
    let Some(size) = size(cursor.slice(line.clone())) else {
        let what = "not the size of a chunk; expected hexadecimal digits";
        return Err(TextError::new(line.start, what));
    };
    if size == 0 {
        return Ok(false);
    }
    let Some(chunk) = cursor.rest().get(..size) else {
        return Err(TextError::new(line.start, "the text ends within a chunk"));
    };
    cursor.at += size;
    let end = cursor.line();
    if !end.is_empty() {
        return Err(TextError::new(end.start, "a chunk is longer than its size says"));
    }
    content.extend_from_slice(chunk);
    Ok(true)
}
