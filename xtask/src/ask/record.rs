//! `tests/authorities/asked.tsv`: what the last run was told.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::refresh::version::compare;

const HEADER: &str = "\
# What the libraries themselves answered when they were asked for the symbols of data/symbols; by cargo xtask ask.
# asked: symbols that have their code; absent: rows of other versions, whose symbols do not resolve or have another
# code; listed: names, or codes, that the library lists itself; rows: a fingerprint of the symbols and codes asked for.
ecosystem\truntime\tversion\tasked\tabsent\tlisted\trows\tdate\tdifferences\tnot asked
";

/// A line: a library in one version and what it said, or why it was not asked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Line {
    pub(super) ecosystem: String,
    pub(super) runtime: String,
    pub(super) version: String,
    pub(super) asked: usize,
    pub(super) absent: usize,
    pub(super) listed: Option<usize>,
    pub(super) rows: String,
    pub(super) date: String,
    pub(super) differences: String,
    pub(super) why: Option<String>,
}

pub(super) fn read(text: &str) -> Result<Vec<Line>, String> {
    let body = text.lines().filter(|line| !line.starts_with('#')).skip(1);
    body.map(|line| parse(line).ok_or_else(|| format!("`{line}` is no line of what was asked")))
        .collect()
}

fn parse(line: &str) -> Option<Line> {
    let cells: Vec<&str> = line.split('\t').collect();
    let [ecosystem, runtime, version, asked, absent, listed, rows, date, differences, why] =
        cells[..]
    else {
        return None;
    };
    let [ecosystem, runtime, version, rows, date, differences] =
        [ecosystem, runtime, version, rows, date, differences].map(str::to_owned);
    let number = |cell: &str| if cell.is_empty() { Some(0) } else { cell.parse().ok() };
    Some(Line {
        ecosystem,
        runtime,
        version,
        asked: number(asked)?,
        absent: number(absent)?,
        listed: if listed.is_empty() { None } else { Some(listed.parse().ok()?) },
        rows,
        date,
        differences,
        why: (!why.is_empty()).then(|| why.to_owned()),
    })
}

pub(super) fn render(lines: &[Line]) -> String {
    let mut text = HEADER.to_owned();
    for line in lines {
        // One that was not asked has no numbers.
        let number = |number: usize| {
            if line.why.is_some() { String::new() } else { number.to_string() }
        };
        let listed = line.listed.map(|listed| listed.to_string()).unwrap_or_default();
        let _ = writeln!(
            text,
            "{}\t{}\t{}\t{}\t{}\t{listed}\t{}\t{}\t{}\t{}",
            line.ecosystem,
            line.runtime,
            line.version,
            number(line.asked),
            number(line.absent),
            line.rows,
            line.date,
            line.differences,
            line.why.as_deref().unwrap_or_default(),
        );
    }
    text
}

/// The lines of the last run with those of this one. What cannot be asked here keeps what was said elsewhere.
pub(super) fn merge(before: Vec<Line>, now: Vec<Line>) -> Vec<Line> {
    let replaced = |line: &Line| {
        now.iter()
            .any(|new| new.ecosystem == line.ecosystem && (new.why.is_none() || line.why.is_some()))
    };
    let mut lines: Vec<Line> = before.into_iter().filter(|line| !replaced(line)).collect();
    lines.extend(now);
    let answered: BTreeSet<String> =
        lines.iter().filter(|line| line.why.is_none()).map(|line| line.ecosystem.clone()).collect();
    lines.retain(|line| line.why.is_none() || !answered.contains(&line.ecosystem));
    lines.sort_by(|one, other| {
        one.ecosystem.cmp(&other.ecosystem).then_with(|| compare(&one.version, &other.version))
    });
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(ecosystem: &str, version: &str, asked: usize) -> Line {
        Line {
            ecosystem: ecosystem.to_owned(),
            version: version.to_owned(),
            asked,
            ..Line::default()
        }
    }

    fn not_asked(ecosystem: &str, why: &str) -> Line {
        Line { ecosystem: ecosystem.to_owned(), why: Some(why.to_owned()), ..Line::default() }
    }

    #[test]
    fn what_is_written_can_be_read() {
        let lines = vec![asked("rack", "3.2.7", 60), not_asked("swift-nio", "no swift")];
        assert_eq!(read(&render(&lines)), Ok(lines));
    }

    #[test]
    fn what_cannot_be_asked_here_keeps_what_was_said() {
        let before = vec![asked("rack", "3.1", 1), asked("zig", "0.9", 1), not_asked("r", "no R")];
        let now = vec![
            asked("rack", "3.2.7", 2),
            asked("rack", "3.2.10", 3),
            not_asked("zig", "no zig"),
            not_asked("r", "no R here"),
        ];
        assert_eq!(
            merge(before, now),
            [
                not_asked("r", "no R here"),
                asked("rack", "3.2.7", 2),
                asked("rack", "3.2.10", 3),
                asked("zig", "0.9", 1)
            ]
        );
    }
}
