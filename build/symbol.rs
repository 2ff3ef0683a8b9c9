//! `data/symbols/ID.tsv`: the names that an ecosystem gives to codes.

use super::enumeration::Word;
use super::file::File;
use super::place::{At, Place};
use super::prose;
use super::registry::day;
use super::table::position;
use super::tsv::Tsv;
use super::vocabulary::Ecosystem;

/// The comments that every file has, as `# key: value`.
const KEYS: [&str; 5] = ["source", "version", "retrieved", "extracted", "licence"];

/// The names of one ecosystem.
pub(crate) struct Symbols {
    pub(crate) ecosystem: Ecosystem,
    pub(crate) source: String,
    pub(crate) version: String,
    /// Sorted by code, the current name first.
    pub(crate) rows: Vec<Symbol>,
}

pub(crate) struct Symbol {
    pub(crate) code: u16,
    pub(crate) symbol: String,
    pub(crate) bare: String,
    pub(crate) since: Option<String>,
    pub(crate) deprecated: Option<String>,
    pub(crate) removed: Option<String>,
}

impl Symbols {
    pub(crate) fn read(stem: &str, file: &File) -> Option<Self> {
        let stem = file.start().of(stem.to_owned());
        let ecosystem = position(&stem, Ecosystem::WORDS, Ecosystem::NOUN);
        let tsv = Tsv::read(file, ["code", "symbol", "bare", "since", "deprecated", "removed"])?;
        let [source, version] = comments(file, &tsv.comments);
        let mut rows = Vec::new();
        for row in tsv.rows {
            let [code, symbol, bare, since, deprecated, removed] = row.value;
            for (cell, name) in [(&symbol, "symbol"), (&bare, "bare")] {
                if cell.is_empty() {
                    cell.place.report(format!("the row has no `{name}`; expected one"));
                }
            }
            let Some(number) = code.value.parse().ok().filter(|number| *number <= 999) else {
                code.place.report(format!("`{}` is no code; expected 0 to 999", code.value));
                continue;
            };
            let symbol = Symbol {
                code: number,
                symbol: symbol.value.to_owned(),
                bare: bare.value.to_owned(),
                since: optional(since.value),
                deprecated: optional(deprecated.value),
                removed: optional(removed.value),
            };
            symbol.check_order(&rows, row.place);
            rows.push(symbol);
        }
        let ecosystem = Ecosystem::ALL[ecosystem?];
        Some(Self { ecosystem, source: source?, version: version?, rows })
    }
}

impl Symbol {
    /// Compares with the rows before, the last of which has the same code or a lower one.
    fn check_order(&self, before: &[Self], place: Place<'_>) {
        let Self { code, symbol, .. } = self;
        let Some(last) = before.last() else { return };
        if last.code > *code {
            let last = last.code;
            place.report(format!("{code} stands behind {last}; expected the order of `code`"));
        }
        if last.code == *code && last.age() > self.age() {
            let expected = "current names, then deprecated, then removed ones";
            place.report(format!("`{symbol}` stands behind an older name; expected {expected}"));
        }
        let mut same_code = before.iter().rev().take_while(|other| other.code == *code);
        if same_code.any(|other| other.symbol == *symbol) {
            place.report(format!(
                "{code} has `{symbol}` already; expected each name of a code once"
            ));
        }
    }

    /// 0 for a current name, 1 for a deprecated one, 2 for one that is gone.
    fn age(&self) -> u8 {
        if self.removed.is_some() { 2 } else { u8::from(self.deprecated.is_some()) }
    }
}

fn optional(cell: &str) -> Option<String> {
    (!cell.is_empty()).then(|| cell.to_owned())
}

/// Source and version, from the comments at the top.
fn comments(file: &File, comments: &[At<'_, &str>]) -> [Option<String>; 2] {
    let mut values: [Option<String>; KEYS.len()] = Default::default();
    for comment in comments {
        let place = comment.place;
        let Some((key, value)) = comment.split_once(": ") else {
            place.report("the comment is not `# key: value`; expected that above the columns");
            continue;
        };
        if let Some(fault) = prose::fault(value) {
            place.report(fault);
        }
        let Some(index) = KEYS.iter().position(|known| *known == key) else { continue };
        if values[index].is_some() {
            place.report(format!("the comment `{key}` is there twice; expected it once"));
        }
        values[index] = Some(value.to_owned());
        if key == "retrieved" {
            day(place.of(value.to_owned()));
        }
    }
    for (key, value) in KEYS.iter().zip(&values) {
        if value.is_none() {
            let problem =
                format!("there is no comment `# {key}: …`; expected it above the columns");
            file.start().report(problem);
        }
    }
    let [source, version, ..] = values;
    [source, version]
}
