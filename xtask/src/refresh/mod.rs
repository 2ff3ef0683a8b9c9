//! `cargo xtask refresh`: the names of the codes, read from the real libraries.
//!
//! This is the only place of the project that uses the network. It does not use the library, so that it runs when
//! `data/` is broken: `cargo run -p xtask --no-default-features -- refresh`.

mod compiled;
mod ecosystems;
mod extract;
mod history;
pub(crate) mod read;
mod source;
pub(crate) mod store;
mod table;
pub(crate) mod version;

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};
use std::{env, fs};

use clap::Parser;

use source::Ecosystem;
use store::Store;

/// Read the names of the codes from the real libraries, rewrite `data/symbols`, and tell what changed.
///
/// Exits with 1 when an artefact could not be read; its table stays as it was.
#[derive(Parser)]
pub(crate) struct Args {
    /// Ids as in `data/ecosystems.tsv`; all that can be read if there is none.
    ecosystems: Vec<String>,
    /// A folder with artefacts that are already on disk: `owner+name` (git directories), `npm/NAME@VERSION/package`,
    /// `pypi/NAME`, `crates/NAME`, `debian/NAME`.
    #[arg(long, value_name = "DIR")]
    from: Vec<PathBuf>,
    /// Use nothing that is not on disk.
    #[arg(long)]
    offline: bool,
}

pub(crate) fn run(args: &Args) -> io::Result<ExitCode> {
    let root = root();
    let known = fs::read_to_string(root.join("data/ecosystems.tsv"))?;
    let mut wanted: Vec<&Ecosystem> = Vec::new();
    for id in &args.ecosystems {
        let ecosystem = ecosystems().find(|ecosystem| ecosystem.id == id);
        wanted.push(ecosystem.ok_or_else(|| io::Error::other(unknown(id)))?);
    }
    if wanted.is_empty() {
        wanted.extend(ecosystems());
    }
    let store = Store { given: args.from.clone(), cache: cache(&root), offline: args.offline };
    let phrases = phrases(&root.join("data/codes"))?;
    let today = today();
    let mut out = io::stdout().lock();
    let mut failed = false;
    for ecosystem in wanted {
        if !known.lines().any(|line| line.split('\t').next() == Some(ecosystem.id)) {
            return Err(io::Error::other(format!(
                "{} is not in data/ecosystems.tsv",
                ecosystem.id
            )));
        }
        let file = root.join("data/symbols").join(format!("{}.tsv", ecosystem.id));
        match table(ecosystem, &phrases, &store, &today) {
            Ok(after) => report(&mut out, ecosystem, &file, &after)?,
            Err(problem) => {
                failed = true;
                writeln!(out, "{}: left as it was: {problem}", ecosystem.id)?;
            }
        }
    }
    Ok(ExitCode::from(u8::from(failed)))
}

/// Everything that can be read.
pub(crate) fn ecosystems() -> impl Iterator<Item = &'static Ecosystem> {
    ecosystems::ECOSYSTEMS.iter().chain(compiled::ECOSYSTEMS)
}

/// The table of an ecosystem, from its artefacts.
fn table(
    ecosystem: &Ecosystem,
    phrases: &BTreeMap<u16, String>,
    store: &Store,
    today: &str,
) -> Result<String, String> {
    let mut readings = Vec::new();
    for source in ecosystem.sources {
        for reading in read::readings(source, ecosystem.except, store)? {
            if readings.iter().all(|known: &history::Reading| known.version != reading.version) {
                readings.push(reading);
            }
        }
    }
    let rows = history::merge(&mut readings, phrases);
    Ok(table::render(ecosystem, &readings, &rows, today))
}

/// Writes a table that says something new, and tells what.
fn report(out: &mut impl Write, ecosystem: &Ecosystem, file: &Path, after: &str) -> io::Result<()> {
    let before = match fs::read_to_string(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        read => read?,
    };
    if table::same(&before, after) {
        return writeln!(out, "{}: nothing new", ecosystem.id);
    }
    // A table is never half written.
    let part = file.with_extension("tsv.part");
    fs::write(&part, after)?;
    fs::rename(&part, file)?;
    let changes = table::changes(&before, after);
    match changes.len() {
        0 => writeln!(out, "{}: a new header, the same names", ecosystem.id)?,
        1 => writeln!(out, "{}: 1 change", ecosystem.id)?,
        number => writeln!(out, "{}: {number} changes", ecosystem.id)?,
    }
    changes.iter().try_for_each(|change| writeln!(out, "  {change}"))
}

/// The reason phrases of the registered codes, as far as they can be read.
fn phrases(folder: &Path) -> io::Result<BTreeMap<u16, String>> {
    let mut phrases = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let Some(code) = path.file_stem().and_then(|stem| stem.to_str()?.parse().ok()) else {
            continue;
        };
        let text = fs::read_to_string(&path)?;
        let phrase =
            text.lines().find_map(|line| line.strip_prefix("phrase = \"")?.strip_suffix('"'));
        phrases.extend(phrase.map(|phrase| (code, phrase.to_owned())));
    }
    Ok(phrases)
}

fn unknown(id: &str) -> String {
    let ids: Vec<&str> = ecosystems().map(|ecosystem| ecosystem.id).collect();
    format!("`{id}` is no ecosystem that can be read\n\nhint: one of {}", ids.join(", "))
}

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(PathBuf::new, Path::to_owned)
}

pub(crate) fn cache(root: &Path) -> PathBuf {
    env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root.join("target"), PathBuf::from)
        .join("refresh-cache")
}

/// The day, in UTC.
fn today() -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let (year, month, day) = date(seconds / 86_400);
    format!("{year:04}-{month:02}-{day:02}")
}

/// The date of a day since 1970-01-01.
fn date(mut days: u64) -> (u64, u64, u64) {
    let leap = |year: u64| {
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
    };
    let mut year = 1970;
    while days >= 365 + u64::from(leap(year)) {
        days -= 365 + u64::from(leap(year));
        year += 1;
    }
    let february = 28 + u64::from(leap(year));
    for (month, length) in (1..).zip([31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
        if days < length {
            return (year, month, days + 1);
        }
        days -= length;
    }
    (year, 12, 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_1970() {
        assert_eq!(date(0), (1970, 1, 1));
        assert_eq!(date(11_016), (2000, 2, 29));
        assert_eq!(date(20_779), (2026, 11, 22));
    }
}
