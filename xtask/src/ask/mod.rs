//! `cargo xtask ask`: a second reading of the names, by the libraries themselves.
//!
//! `refresh` reads texts; here the real library runs, and is asked for every symbol of `data/symbols` as a user writes
//! it, in the version of the table where that can be had. Compared are the code of each symbol that the version has,
//! deprecated ones too, that the others do not resolve, and, where the library, its compiler or its preprocessor can
//! list what there is, that the table lacks nothing. A version that is not the table's is compared with the names that
//! the table says it has.
//!
//! A program for each language stands in `xtask/ask`; who is asked by which program, and where the library comes from,
//! is in `scripts` (the program reads the symbols) and `compiled` (they stand in its text). The libraries come from the
//! store of `refresh`; what it fetched is used again. What is not here is told, with what to install, and keeps the
//! line that it has in `tests/authorities/asked.tsv`.

mod asker;
mod compiled;
mod record;
mod run;
mod scripts;
mod table;
#[cfg(test)]
mod tests;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, iter};

use clap::Parser;

use crate::refresh::store::Store;
use crate::refresh::{cache, ecosystems, root};
use asker::Asker;
use record::Line;
use run::Silence;
use table::{Answers, Table};

/// Ask the real libraries for every symbol of `data/symbols`, and record what they said in `tests/authorities/asked.tsv`.
///
/// Exits with 1 when a library differs from its table, with 2 when one that is here could not be asked.
#[derive(Parser)]
pub(crate) struct Args {
    /// Ids as in `data/ecosystems.tsv`; all if there is none.
    ecosystems: Vec<String>,
    /// A folder with artefacts that are already on disk, as for `refresh`.
    #[arg(long, value_name = "DIR")]
    from: Vec<PathBuf>,
    /// Use nothing that is not on disk.
    #[arg(long)]
    offline: bool,
    /// The day to record; that of the table if there is none.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<String>,
}

pub(crate) fn run(args: &Args) -> io::Result<ExitCode> {
    let root = root();
    let mut wanted = args.ecosystems.clone();
    if let Some(id) = wanted.iter().find(|id| !ids().any(|known| known == id.as_str())) {
        let ids: Vec<&str> = ids().collect();
        let message = format!("nobody can be asked for `{id}`\n\nhint: one of {}", ids.join(", "));
        return Err(io::Error::other(message));
    }
    if wanted.is_empty() {
        wanted.extend(ids().map(str::to_owned));
    }
    let store = Store { given: args.from.clone(), cache: cache(&root), offline: args.offline };
    let mut out = io::stdout().lock();
    let mut lines = Vec::new();
    let (mut failed, mut differ) = (false, false);
    for id in &wanted {
        let table = table(&root, id)?;
        for answered in ask(id, &table, &store) {
            match answered {
                Ok(answers) => {
                    let line = compare(id, &table, &answers, args.date.as_deref());
                    differ |= !line.differences.is_empty();
                    tell(&mut out, &line)?;
                    lines.push(line);
                }
                Err(Silence::NotAsked(why)) => {
                    writeln!(out, "{id}: not asked: {why}")?;
                    let ecosystem = id.clone();
                    lines.push(Line { ecosystem, why: Some(why), ..Line::default() });
                }
                Err(Silence::Failed(why)) => {
                    failed = true;
                    writeln!(out, "{id}: could not be asked: {why}")?;
                }
            }
        }
    }
    let file = root.join(RECORD);
    let before = match fs::read_to_string(&file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        text => record::read(&text?).map_err(io::Error::other)?,
    };
    // What was said is never half written.
    let part = file.with_extension("tsv.part");
    fs::write(&part, record::render(&record::merge(before, lines)))?;
    fs::rename(&part, &file)?;
    Ok(ExitCode::from(if failed { 2 } else { u8::from(differ) }))
}

const RECORD: &str = "tests/authorities/asked.tsv";

fn askers() -> impl Iterator<Item = &'static Asker> {
    scripts::ASKERS.iter().chain(compiled::ASKERS)
}

/// Everything that has a table.
fn ids() -> impl Iterator<Item = &'static str> {
    ecosystems().map(|ecosystem| ecosystem.id)
}

fn table(root: &Path, id: &str) -> io::Result<Table> {
    let file = root.join("data/symbols").join(format!("{id}.tsv"));
    let text = fs::read_to_string(&file)
        .map_err(|error| io::Error::other(format!("{}: {error}", file.display())))?;
    Table::read(&text).map_err(|problem| io::Error::other(format!("{}: {problem}", file.display())))
}

fn ask(id: &str, table: &Table, store: &Store) -> Vec<Result<Answers, Silence>> {
    let asker = askers().find(|asker| asker.ecosystem == id);
    let known = compiled::NOT_ASKED.iter().find(|(other, _)| *other == id);
    match (asker, known) {
        (Some(asker), _) => run::ask(asker, table, store),
        (None, Some((_, why))) => iter::once(Err(Silence::NotAsked((*why).to_owned()))).collect(),
        (None, None) => vec![Err(Silence::Failed("nobody knows how".to_owned()))],
    }
}

fn compare(id: &str, table: &Table, answers: &Answers, date: Option<&str>) -> Line {
    let except =
        ecosystems().find(|ecosystem| ecosystem.id == id).map_or(&[][..], |found| found.except);
    let asked = table.at(&answers.version).count();
    Line {
        ecosystem: id.to_owned(),
        runtime: answers.runtime.clone(),
        version: answers.version.clone(),
        asked,
        absent: table.rows.len() - asked,
        listed: answers.listed.as_ref().map(|listed| {
            listed.iter().filter(|(name, _)| !except.contains(&name.as_str())).count()
        }),
        rows: table.fingerprint(&answers.version),
        date: date.unwrap_or_else(|| table.header("retrieved")).to_owned(),
        differences: table::differences(table, answers, except).join("; "),
        why: None,
    }
}

fn tell(out: &mut impl Write, line: &Line) -> io::Result<()> {
    let Line { ecosystem, runtime, version, asked, absent, .. } = line;
    let listed = line
        .listed
        .map_or("nobody lists its names".to_owned(), |listed| format!("{listed} listed"));
    let said = if line.differences.is_empty() { "agrees" } else { "differs" };
    writeln!(
        out,
        "{ecosystem} {version} ({runtime}): {said}: {asked} asked, {absent} absent, {listed}"
    )?;
    line.differences
        .split("; ")
        .filter(|difference| !difference.is_empty())
        .try_for_each(|difference| writeln!(out, "  {difference}"))
}

fn day(text: &str) -> Result<String, String> {
    let shape = text.len() == 10
        && text.bytes().enumerate().all(|(index, byte)| match index {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if shape { Ok(text.to_owned()) } else { Err("a day is written YYYY-MM-DD".to_owned()) }
}
