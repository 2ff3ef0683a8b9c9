//! Finds values in JSON that does not fit into memory, without parsing them.

use std::cell::Cell;
use std::io::{ErrorKind, Read};
use std::ops::Range;

use memchr::memchr2;

use super::HarError;
use crate::Position;

/// How much is read at a time.
const CHUNK: usize = 256 * 1024;

/// Where the reader stands in its input. Of what lies behind, only what [`keep`](Self::keep) holds on to is still there.
pub(crate) struct Scanner<R> {
    input: R,
    /// All of it is there; what was read ends at `end`.
    buffer: Vec<u8>,
    end: usize,
    at: usize,
    /// Where what has to stay begins.
    kept: Option<usize>,
    /// The most that is kept.
    most: usize,
    /// Where what was given up began, because it became too long.
    lost: Option<Position>,
    /// An offset in the buffer whose position is known.
    mark: Cell<(usize, Position)>,
    is_done: bool,
}

/// Whether a byte, outside of strings, matters for where a value ends.
const fn is_structure(byte: u8) -> bool {
    matches!(byte, b'"' | b'[' | b']' | b'{' | b'}')
}

static STRUCTURE: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = is_structure(byte as u8);
        byte += 1;
    }
    table
};

impl<R: Read> Scanner<R> {
    pub(crate) fn new(input: R, most: usize) -> Self {
        Self {
            input,
            buffer: vec![0; CHUNK.min(most)],
            end: 0,
            at: 0,
            kept: None,
            most,
            lost: None,
            mark: Cell::new((0, Position::START)),
            is_done: false,
        }
    }

    /// What lies ahead and was read.
    pub(super) fn ahead(&self) -> &[u8] {
        self.buffer.get(self.at..self.end).unwrap_or_default()
    }

    /// The offset in the buffer of what lies ahead.
    pub(super) const fn at(&self) -> usize {
        self.at
    }

    /// Takes so many bytes of what lies ahead.
    pub(super) fn advance(&mut self, length: usize) {
        self.at = self.end.min(self.at + length);
    }

    /// Reads as much more as the buffer holds, and makes it larger when it is full. Says whether there was more.
    pub(super) fn more(&mut self) -> Result<bool, HarError> {
        let before = self.end - self.at;
        if before >= self.most {
            return Ok(false);
        }
        self.kept = Some(self.at);
        let mut result = self.fill();
        while matches!(result, Ok(true)) && self.end < self.buffer.len() {
            result = self.fill();
        }
        self.kept = None;
        result?;
        Ok(self.end - self.at > before)
    }

    /// Part of what was read.
    pub(crate) fn bytes(&self, range: Range<usize>) -> &[u8] {
        self.buffer.get(range).unwrap_or_default()
    }

    /// The position of an offset, which must not lie before one that was asked for.
    pub(crate) fn position(&self, offset: usize) -> Position {
        let (at, position) = self.mark.get();
        let position = position.after(self.bytes(at..offset));
        self.mark.set((offset.max(at), position));
        position
    }

    pub(super) fn error(&self, message: impl Into<String>) -> HarError {
        let position = Some(self.position(self.at));
        HarError { position, message: message.into() }
    }

    fn truncated(&mut self) -> HarError {
        self.at = self.end;
        self.error("the file ends too early; it is truncated, or not whole yet")
    }

    /// Reads more. Says whether there was more.
    fn fill(&mut self) -> Result<bool, HarError> {
        if self.is_done {
            return Ok(false);
        }
        let keep = self.kept.unwrap_or(self.at);
        if keep > 0 {
            let position = self.position(keep);
            self.buffer.copy_within(keep..self.end, 0);
            self.mark.set((self.mark.get().0 - keep, position));
            self.at -= keep;
            self.end -= keep;
            self.kept = self.kept.map(|_| 0);
        }
        if self.end == self.buffer.len() {
            if self.end >= self.most {
                // Too long to be kept: it is only skipped from here on.
                if self.kept.take().is_some() {
                    self.lost = Some(self.position(0));
                    return self.fill();
                }
            } else {
                self.buffer.resize((self.end * 2).min(self.most), 0);
            }
        }
        loop {
            let free = self.buffer.get_mut(self.end..).unwrap_or_default();
            match self.input.read(free) {
                Ok(0) => {
                    self.is_done = true;
                    return Ok(false);
                }
                Ok(count) => {
                    self.end += count;
                    return Ok(true);
                }
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(self.error(format!("cannot be read further: {error}"))),
            }
        }
    }

    /// The next byte that is not white space, if there is one; it is not taken.
    pub(super) fn peek(&mut self) -> Result<Option<u8>, HarError> {
        loop {
            let is_white = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r');
            let ahead = self.ahead();
            if let Some(step) = ahead.iter().position(|byte| !is_white(byte)) {
                let byte = ahead.get(step).copied();
                self.at += step;
                return Ok(byte);
            }
            self.at = self.end;
            if !self.fill()? {
                return Ok(None);
            }
        }
    }

    /// Takes a sign.
    pub(super) fn expect(&mut self, sign: u8, what: &str) -> Result<(), HarError> {
        match self.peek()? {
            Some(byte) if byte == sign => {
                self.at += 1;
                Ok(())
            }
            Some(_) => Err(self.error(format!("not JSON: expected {what}"))),
            None => Err(self.truncated()),
        }
    }

    /// Takes a sign that goes on with a list, or the one that ends it: says whether it goes on.
    pub(super) fn goes_on(&mut self, end: u8) -> Result<bool, HarError> {
        match self.peek()? {
            Some(b',') => {
                self.at += 1;
                Ok(true)
            }
            Some(byte) if byte == end => {
                self.at += 1;
                Ok(false)
            }
            Some(_) => Err(self.error(format!("not JSON: expected `,` or `{}`", char::from(end)))),
            None => Err(self.truncated()),
        }
    }

    /// Takes a sign if it stands here.
    pub(super) fn takes(&mut self, sign: u8) -> Result<bool, HarError> {
        let is_there = self.peek()? == Some(sign);
        self.at += usize::from(is_there);
        Ok(is_there)
    }

    /// Takes a value and keeps it until the next is taken. `None` when it is too long to be kept: then its position is in
    /// [`lost`](Self::lost).
    pub(super) fn keep(&mut self, what: &str) -> Result<Option<Range<usize>>, HarError> {
        self.peek()?;
        self.kept = Some(self.at);
        let skipped = self.skip(what);
        let kept = self.kept.take();
        skipped?;
        Ok(kept.map(|start| start..self.at))
    }

    /// Where the value began that was too long.
    pub(super) const fn lost(&mut self) -> Option<Position> {
        self.lost.take()
    }

    /// Takes a value.
    pub(super) fn skip(&mut self, what: &str) -> Result<(), HarError> {
        match self.peek()? {
            Some(b'"') => self.skip_string(),
            Some(b'{' | b'[') => self.skip_container(),
            Some(b'-' | b'0'..=b'9' | b't' | b'f' | b'n') => self.skip_word(),
            Some(_) => Err(self.error(format!("not JSON: expected {what}"))),
            None => Err(self.truncated()),
        }
    }

    fn skip_string(&mut self) -> Result<(), HarError> {
        self.at += 1;
        loop {
            let ahead = self.ahead();
            match memchr2(b'"', b'\\', ahead) {
                Some(step) if ahead.get(step) == Some(&b'"') => {
                    self.at += step + 1;
                    return Ok(());
                }
                Some(step) if step + 1 < ahead.len() => self.at += step + 2,
                found => {
                    self.at += found.unwrap_or(ahead.len());
                    if !self.fill()? {
                        return Err(self.truncated());
                    }
                }
            }
        }
    }

    fn skip_container(&mut self) -> Result<(), HarError> {
        let mut depth = 0usize;
        loop {
            let ahead = self.ahead();
            let found = ahead.iter().position(|byte| STRUCTURE[usize::from(*byte)]);
            let Some((step, byte)) = found.and_then(|step| Some((step, *ahead.get(step)?))) else {
                self.at = self.end;
                if !self.fill()? {
                    return Err(self.truncated());
                }
                continue;
            };
            self.at += step;
            match byte {
                b'"' => {
                    self.skip_string()?;
                    continue;
                }
                b'{' | b'[' => depth += 1,
                _ => depth = depth.saturating_sub(1),
            }
            self.at += 1;
            if depth == 0 {
                return Ok(());
            }
        }
    }

    fn skip_word(&mut self) -> Result<(), HarError> {
        loop {
            let is_word =
                |byte: &u8| matches!(byte, b'-' | b'+' | b'.') || byte.is_ascii_alphanumeric();
            let ahead = self.ahead();
            let step = ahead.iter().position(|byte| !is_word(byte));
            self.at += step.unwrap_or(ahead.len());
            if step.is_some() || !self.fill()? {
                return Ok(());
            }
        }
    }
}
