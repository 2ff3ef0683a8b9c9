//! `data/symbols/ID.tsv`: writing one, reading the last one, telling the difference.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::history::{Place, Reading, Row};
use super::source::Ecosystem;

const COLUMNS: &str = "code\tsymbol\tbare\tsince\tdeprecated\tremoved";

/// The text of a table.
pub(crate) fn render(
    ecosystem: &Ecosystem,
    readings: &[Reading],
    rows: &[Row],
    today: &str,
) -> String {
    let mut text = String::new();
    let empty = Place::default();
    let newest = readings.last();
    let place = newest.map_or(&empty, |reading| &reading.place);
    let version = newest.map_or("", |reading| &reading.version);
    let source = [place.artefact.as_str(), place.path.as_str()].join(" ");
    let mut line = |key: &str, value: &str| {
        let _ = writeln!(text, "# {key}: {}", value.trim());
    };
    line("source", &source);
    line("version", version);
    if let Some(commit) = &place.commit {
        line("commit", commit);
    }
    line("retrieved", today);
    line("extracted", &extracted(ecosystem, readings));
    line("licence", ecosystem.licence);
    text.push_str(COLUMNS);
    text.push('\n');
    for row in rows {
        for symbol in symbols(ecosystem, row) {
            let cell = |cell: &Option<String>| cell.clone().unwrap_or_default();
            let [since, deprecated, removed] =
                [&row.since, &row.deprecated, &row.removed].map(cell);
            let _ = writeln!(
                text,
                "{}\t{symbol}\t{}\t{since}\t{deprecated}\t{removed}",
                row.code, row.bare
            );
        }
    }
    text
}

fn extracted(ecosystem: &Ecosystem, readings: &[Reading]) -> String {
    let mut what: Vec<&str> =
        ecosystem.sources.iter().map(|source| source.extractor.what).collect();
    what.dedup();
    let mut text = format!("by cargo xtask refresh: {}; read were ", what.join(", then "));
    let stretches: Vec<&[Reading]> =
        readings.chunk_by(|one, other| one.place.artefact == other.place.artefact).collect();
    for (index, stretch) in stretches.iter().enumerate() {
        let [first, .., last] = stretch else {
            let _ = write!(
                text,
                "{}{} {}",
                if index > 0 { ", " } else { "" },
                stretch[0].place.artefact,
                stretch[0].version
            );
            continue;
        };
        let _ = write!(
            text,
            "{}{} {} of {}, {} to {}",
            if index > 0 { ", " } else { "" },
            stretch.len(),
            last.place.unit,
            last.place.artefact,
            first.version,
            last.version
        );
    }
    if readings.first().is_some_and(|first| !first.follows) {
        text.push_str("; what the first one has is without since");
    }
    text
}

/// How a user writes it.
fn symbols(ecosystem: &Ecosystem, row: &Row) -> Vec<String> {
    let plain = row.bare.chars().all(|c| c == '_' || c.is_ascii_alphanumeric());
    let plain = plain && !ecosystem.keywords.contains(&row.bare.as_str());
    let fill = |template: &&str| {
        let template = if row.bare.contains('\'') {
            template.replace("'{bare}'", "\"{bare}\"")
        } else {
            (*template).to_owned()
        };
        template.replace("{bare}", &row.bare).replace("{code}", &row.code.to_string())
    };
    match ecosystem.quoted.filter(|_| !plain) {
        Some(quoted) => vec![quoted.replace("{bare}", &row.bare.replace('\\', r"\\"))],
        None => ecosystem.symbols.iter().map(fill).collect(),
    }
}

/// Whether two tables say the same: everything but the day.
pub(crate) fn same(one: &str, other: &str) -> bool {
    let said = |text: &str| {
        text.lines()
            .filter(|line| !line.starts_with("# retrieved:"))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    said(one) == said(other)
}

/// What changed from one table to the next, a line each.
pub(crate) fn changes(before: &str, after: &str) -> Vec<String> {
    let [old, new] = [before, after].map(rows);
    let mut lines = Vec::new();
    for (key, cells) in &new {
        match old.get(key) {
            None => lines
                .push(format!("+ {} {} {}", key.0, key.1, history(cells)).trim_end().to_owned()),
            Some(last) if last != cells => lines.push(format!(
                "~ {} {} {}, before {}",
                key.0,
                key.1,
                history(cells),
                history(last)
            )),
            Some(_) => {}
        }
    }
    lines.extend(
        old.keys()
            .filter(|key| !new.contains_key(*key))
            .map(|(code, symbol)| format!("- {code} {symbol}")),
    );
    lines
}

/// Code and symbol to since, deprecated and removed.
fn rows(text: &str) -> BTreeMap<(&str, &str), [&str; 3]> {
    let lines = text.lines().filter(|line| !line.starts_with('#') && *line != COLUMNS);
    lines
        .filter_map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            let [code, symbol, _, since, deprecated, removed] = cells[..] else { return None };
            Some(((code, symbol), [since, deprecated, removed]))
        })
        .collect()
}

fn history([since, deprecated, removed]: &[&str; 3]) -> String {
    let mut words = Vec::new();
    for (word, version) in
        [("since", since), ("deprecated in", deprecated), ("removed in", removed)]
    {
        if !version.is_empty() {
            words.push(format!("{word} {version}"));
        }
    }
    if words.is_empty() { "since unknown".to_owned() } else { words.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ECOSYSTEM: Ecosystem = Ecosystem {
        id: "rack",
        licence: "MIT",
        symbols: &[":{bare}"],
        quoted: Some(":\"{bare}\""),
        ..Ecosystem::DEFAULT
    };

    fn row(code: u16, bare: &str, since: &str) -> Row {
        Row {
            code,
            bare: bare.to_owned(),
            since: Some(since.to_owned()),
            deprecated: None,
            removed: None,
        }
    }

    #[test]
    fn name_that_is_no_identifier_is_written_in_quotes() {
        assert_eq!(symbols(&ECOSYSTEM, &row(200, "ok", "1.1")), [":ok"]);
        assert_eq!(symbols(&ECOSYSTEM, &row(418, "i'm_a_teapot", "1.1")), [":\"i'm_a_teapot\""]);
    }

    #[test]
    fn tables_of_two_days_say_the_same() {
        let [one, other] = ["2026-11-22", "2026-11-29"]
            .map(|today| render(&ECOSYSTEM, &[], &[row(200, "ok", "1.1")], today));
        assert_ne!(one, other);
        assert!(same(&one, &other));
    }

    #[test]
    fn changes_are_told_by_name() {
        let before =
            render(&ECOSYSTEM, &[], &[row(200, "ok", "1.1"), row(413, "too_large", "1.1")], "");
        let after = render(
            &ECOSYSTEM,
            &[],
            &[row(200, "ok", "1.2"), row(413, "content_too_large", "3.1.0")],
            "",
        );
        assert_eq!(
            changes(&before, &after),
            [
                "~ 200 :ok since 1.2, before since 1.1",
                "+ 413 :content_too_large since 3.1.0",
                "- 413 :too_large"
            ]
        );
    }
}
