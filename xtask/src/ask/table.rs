//! What a table says of a version, and how it differs from what the library answers.

use std::collections::{BTreeMap, BTreeSet};

use crate::refresh::version::compare;

/// A line of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) code: u16,
    pub(super) symbol: String,
    pub(super) bare: String,
    since: String,
    removed: String,
}

/// `data/symbols/ID.tsv`.
pub(super) struct Table {
    header: BTreeMap<String, String>,
    pub(super) rows: Vec<Row>,
}

impl Table {
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let mut header = BTreeMap::new();
        let mut rows = Vec::new();
        for line in text.lines() {
            if let Some((key, value)) =
                line.strip_prefix("# ").and_then(|line| line.split_once(": "))
            {
                header.insert(key.to_owned(), value.to_owned());
                continue;
            }
            let cells: Vec<&str> = line.split('\t').collect();
            let [code, symbol, bare, since, _, removed] = cells[..] else {
                return Err(format!("`{line}` is no row of symbols"));
            };
            // The names of the columns.
            let Ok(code) = code.parse() else { continue };
            let [symbol, bare, since, removed] = [symbol, bare, since, removed].map(str::to_owned);
            rows.push(Row { code, symbol, bare, since, removed });
        }
        Ok(Self { header, rows })
    }

    /// A line of the header; nothing if there is none.
    pub(super) fn header(&self, key: &str) -> &str {
        self.header.get(key).map_or("", String::as_str)
    }

    /// The repository on GitHub that the table was read from.
    pub(super) fn repository(&self) -> Option<&str> {
        self.header("source").strip_prefix("github ")?.split(' ').next()
    }

    /// The rows that a version has; those that have no `since` are older than what was read.
    pub(super) fn at(&self, version: &str) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(move |row| {
            (row.since.is_empty() || compare(&row.since, version).is_le())
                && (row.removed.is_empty() || compare(&row.removed, version).is_gt())
        })
    }

    /// Each symbol that the table ever had, once: those of a version, then the others.
    pub(super) fn symbols(&self, version: &str) -> (Vec<&str>, Vec<&str>) {
        let mut seen = BTreeSet::new();
        let mut new = |row: &&Row| seen.insert(row.symbol.clone());
        let present = self.at(version).filter(&mut new).map(|row| row.symbol.as_str()).collect();
        let absent = self.rows.iter().filter(&mut new).map(|row| row.symbol.as_str()).collect();
        (present, absent)
    }

    /// A number that is another one when the codes and symbols of a version are others (FNV-1a).
    pub(super) fn fingerprint(&self, version: &str) -> String {
        let mut rows: Vec<String> =
            self.at(version).map(|row| format!("{}\t{}\n", row.code, row.symbol)).collect();
        rows.sort_unstable();
        let hash = rows.concat().bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        format!("{hash:016x}")
    }
}

/// What a library said.
#[derive(Debug, Default)]
pub(super) struct Answers {
    pub(super) runtime: String,
    pub(super) version: String,
    /// Symbol to code; one that does not resolve is not in there.
    pub(super) values: BTreeMap<String, u16>,
    /// Name and code of all that the library has; the name is empty where only the code is told.
    pub(super) listed: Option<BTreeSet<(String, u16)>>,
}

/// How the answers differ from the table, a line each.
pub(super) fn differences(table: &Table, answers: &Answers, except: &[&str]) -> Vec<String> {
    let mut lines = Vec::new();
    let present: BTreeSet<(&str, u16)> =
        table.at(&answers.version).map(|row| (row.symbol.as_str(), row.code)).collect();
    for row in &table.rows {
        let said = answers.values.get(&row.symbol).copied();
        let here = present.contains(&(row.symbol.as_str(), row.code));
        match said {
            Some(said) if here && said != row.code => {
                lines.push(format!("{} is {said}, not {}", row.symbol, row.code));
            }
            None if here => lines.push(format!("{} does not resolve", row.symbol)),
            Some(said) if !here && !present.contains(&(row.symbol.as_str(), said)) => lines
                .push(format!("{} is {said}, and the table says that it is not there", row.symbol)),
            _ => {}
        }
    }
    let names: BTreeSet<(&str, u16)> =
        table.at(&answers.version).map(|row| (row.bare.as_str(), row.code)).collect();
    let codes: BTreeSet<u16> = names.iter().map(|(_, code)| *code).collect();
    for (name, code) in answers.listed.iter().flatten() {
        let known = if name.is_empty() {
            codes.contains(code)
        } else {
            names.contains(&(name.as_str(), *code)) || except.contains(&name.as_str())
        };
        if !known {
            lines.push(format!("{name} {code} is not in the table").trim_start().to_owned());
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "# source: github one/two lib/status\n# version: 3.1\ncode\tsymbol\tbare\tsince\tdeprecated\tremoved\n\
        200\t:ok\tok\t\t\t\n\
        413\t:content_too_large\tcontent_too_large\t3.0.10\t\t\n\
        413\t:too_large\ttoo_large\t1.0\t\t3.0.9\n\
        102\t:early\tearly\t2.0\t\t3.0.9\n\
        103\t:early\tearly\t3.0.9\t\t\n";

    fn table() -> Table {
        Table::read(TABLE).expect("the table is well formed")
    }

    fn answers(version: &str, values: &[(&str, u16)], listed: &[(&str, u16)]) -> Answers {
        let own = |(name, code): &(&str, u16)| ((*name).to_owned(), *code);
        Answers {
            runtime: String::new(),
            version: version.to_owned(),
            values: values.iter().map(own).collect(),
            listed: Some(listed.iter().map(own).collect()),
        }
    }

    #[test]
    fn rows_of_a_version_are_those_that_were_there() {
        let table = table();
        let at = |version| table.at(version).map(|row| row.code).collect::<Vec<_>>();
        assert_eq!(at("1.0"), [200, 413]);
        assert_eq!(at("3.0.9"), [200, 103]);
        assert_eq!(at("3.1"), [200, 413, 103]);
        assert_eq!(
            table.symbols("1.0"),
            (vec![":ok", ":too_large"], vec![":content_too_large", ":early"])
        );
        assert_eq!(table.repository(), Some("one/two"));
    }

    #[test]
    fn fingerprint_tells_one_set_of_rows_from_another() {
        let table = table();
        assert_eq!(table.fingerprint("3.0.10"), table.fingerprint("3.1"));
        assert_ne!(table.fingerprint("3.0.9"), table.fingerprint("3.1"));
    }

    #[test]
    fn library_that_agrees_differs_in_nothing() {
        let agreed = [(":ok", 200), (":content_too_large", 413), (":early", 103)];
        let listed = [("ok", 200), ("content_too_large", 413), ("early", 103), ("port", 443)];
        assert!(differences(&table(), &answers("3.1", &agreed, &listed), &["port"]).is_empty());
        let codes = [("", 200), ("", 413)];
        assert!(differences(&table(), &answers("3.1", &agreed, &codes), &[]).is_empty());
    }

    #[test]
    fn every_kind_of_difference_is_told() {
        let said = [(":ok", 201), (":too_large", 413), (":early", 103)];
        let listed = [("ok", 200), ("gone", 410), ("", 411)];
        assert_eq!(
            differences(&table(), &answers("3.1", &said, &listed), &[]),
            [
                ":ok is 201, not 200",
                ":content_too_large does not resolve",
                ":too_large is 413, and the table says that it is not there",
                "411 is not in the table",
                "gone 410 is not in the table",
            ]
        );
    }
}
