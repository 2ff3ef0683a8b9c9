//! HAR 1.2, the format in which browsers and proxies save what they saw.
//!
//! A file is read in one go and never held whole: the entries are found by a scanner that knows no more of JSON than where
//! a value ends, and each is parsed by itself. So a file may be larger than memory, and an entry that cannot be read does
//! not take the others with it.

mod entry;
mod scan;

use std::io::Read;
use std::ops::Range;

use self::entry::First;
pub(crate) use self::entry::{Entry, EntryError, NoExchange, places};
pub(crate) use self::scan::Scanner;
use crate::Position;

/// What cannot be read, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HarError {
    pub(crate) position: Option<Position>,
    pub(crate) message: String,
}

/// The most that one entry may take. Whatever is larger is no capture that somebody made.
pub(crate) const MOST: usize = 256 * 1024 * 1024;

/// What stands in a file, in the order in which it stands there.
#[expect(
    clippy::large_enum_variant,
    reason = "nearly always it is an entry, and it is taken apart at once"
)]
pub(crate) enum Part<'b> {
    /// An entry, and where its text is in the buffer of the scanner.
    Entry(Range<usize>, Result<Entry<'b>, EntryError>),
    /// An entry that is too large.
    Lost(Position),
    /// The comment of the whole file.
    Comment(Range<usize>),
}

/// Takes what stands in a file.
pub(crate) type Take<'t, R> = &'t mut dyn FnMut(&Scanner<R>, Part<'_>);

/// Reads a file and hands out its parts.
pub(crate) fn read<R: Read>(scanner: &mut Scanner<R>, take: Take<'_, R>) -> Result<(), HarError> {
    scanner.expect(b'{', "`{`")?;
    let is_found = members(scanner, &["log"], &mut |scanner, _| log(scanner, take))?;
    if is_found == [false] {
        return Err(scanner.error(NOT_HAR));
    }
    match scanner.peek()? {
        None => Ok(()),
        Some(_) => Err(scanner.error("something stands after the end of the HAR file")),
    }
}

const NOT_HAR: &str = "not a HAR file: expected `{ \"log\": { \"entries\": [ … ] } }`";

fn log<R: Read>(scanner: &mut Scanner<R>, take: Take<'_, R>) -> Result<(), HarError> {
    if !scanner.takes(b'{')? {
        return Err(scanner.error("`log` is not an object; expected `{ \"entries\": [ … ] }`"));
    }
    let is_found = members(scanner, &["entries", "comment"], &mut |scanner, name| match name {
        "entries" => entries(scanner, take),
        _ => {
            if let Some(range) = scanner.keep("a text")? {
                take(scanner, Part::Comment(range));
            }
            Ok(())
        }
    })?;
    match is_found.first() {
        Some(true) => Ok(()),
        _ => Err(scanner.error("no `entries` in `log`; expected an array of entries")),
    }
}

fn entries<R: Read>(scanner: &mut Scanner<R>, take: Take<'_, R>) -> Result<(), HarError> {
    if !scanner.takes(b'[')? {
        return Err(scanner.error("`entries` is not an array"));
    }
    if scanner.takes(b']')? {
        return Ok(());
    }
    loop {
        scanner.peek()?;
        if !parsed(scanner, take)? {
            // What is wrong with it is told when it is known where it ends, so that the next can be read.
            match scanner.keep("an entry")? {
                Some(range) => {
                    let parsed = entry::parse(scanner.bytes(range.clone()));
                    take(scanner, Part::Entry(range, parsed));
                }
                None => {
                    if let Some(position) = scanner.lost() {
                        take(scanner, Part::Lost(position));
                    }
                }
            }
        }
        if !scanner.goes_on(b']')? {
            return Ok(());
        }
    }
}

/// Takes an entry, if it can be read; to find its end first would be one more pass. Says whether it could.
fn parsed<R: Read>(scanner: &mut Scanner<R>, take: Take<'_, R>) -> Result<bool, HarError> {
    loop {
        match entry::parse_first(scanner.ahead()) {
            First::Entry(entry, length) => {
                let range = scanner.at()..scanner.at() + length;
                take(scanner, Part::Entry(range, Ok(entry)));
                scanner.advance(length);
                return Ok(true);
            }
            First::Incomplete => {
                if !scanner.more()? {
                    return Ok(false);
                }
            }
            First::Faulty => return Ok(false),
        }
    }
}

/// Takes the value of a member, whose name it is told.
type Member<'m, R> = &'m mut dyn FnMut(&mut Scanner<R>, &'static str) -> Result<(), HarError>;

/// Takes the members of an object, whose opening brace is taken already. Says which of the names were there.
fn members<R: Read>(
    scanner: &mut Scanner<R>,
    names: &[&'static str],
    member: Member<'_, R>,
) -> Result<Vec<bool>, HarError> {
    let mut is_found = vec![false; names.len()];
    if scanner.takes(b'}')? {
        return Ok(is_found);
    }
    loop {
        if scanner.peek()?.is_some_and(|byte| byte != b'"') {
            return Err(scanner.error("not JSON: expected a name in quotes"));
        }
        let start = scanner.keep("a name in quotes")?;
        let key = start.map(|range| scanner.bytes(range)).unwrap_or_default();
        let key = key.strip_prefix(b"\"").and_then(|key| key.strip_suffix(b"\""));
        let known = names.iter().position(|name| key == Some(name.as_bytes()));
        if let (Some(name), Some(is_found)) = (
            known.and_then(|known| names.get(known)),
            known.and_then(|known| is_found.get_mut(known)),
        ) {
            if std::mem::replace(is_found, true) {
                return Err(scanner.error(format!("a second `{name}`")));
            }
            scanner.expect(b':', "`:`")?;
            member(scanner, name)?;
        } else {
            scanner.expect(b':', "`:`")?;
            scanner.skip("a value")?;
        }
        if !scanner.goes_on(b'}')? {
            return Ok(is_found);
        }
    }
}
