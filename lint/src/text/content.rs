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

fn is_chunked(lines: &[Line<'_>]) -> bool {
    values(lines, "transfer-encoding").any(|value| value.eq_ignore_ascii_case(b"chunked"))
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

/// Chunks (RFC 9112, section 7.1). Programs print content without them although the field says so; then it goes on to the next message.
fn chunked<'a>(cursor: &mut Cursor<'a>, message: &mut Message<'a>) -> Result<(), TextError> {
    let start = cursor.at;
    let mut content = Vec::new();
    let mut ahead = cursor.clone();
    loop {
        let line = ahead.line();
        let digits =
            ahead.slice(line.clone()).split(|byte| *byte == b';').next().unwrap_or_default();
        let size = str::from_utf8(trim(digits))
            .ok()
            .and_then(|digits| usize::from_str_radix(digits, 16).ok());
        let Some(size) = size else {
            if content.is_empty() {
                upto_next(cursor, message);
                return Ok(());
            }
            return Err(TextError::new(
                line.start,
                "not the size of a chunk; expected hexadecimal digits",
            ));
        };
        if size == 0 {
            break;
        }
        let Some(chunk) = ahead.rest().get(..size) else {
            return Err(TextError::new(line.start, "the text ends within a chunk"));
        };
        content.extend_from_slice(chunk);
        ahead.at += size;
        let end = ahead.line();
        if !end.is_empty() {
            return Err(TextError::new(end.start, "a chunk is longer than its size says"));
        }
    }
    message.trailers = head::fields(&mut ahead)?;
    cursor.at = ahead.at;
    message.content = Body::Bytes(Cow::Owned(content));
    message.content_span = start..cursor.at;
    Ok(())
}
