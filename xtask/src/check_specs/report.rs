//! What the checks found.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::decided::DECIDED;

/// Problems, what could not be looked at, and how much was.
#[derive(Default)]
pub(super) struct Report {
    problems: Vec<String>,
    /// Positions in `DECIDED`.
    decided: BTreeSet<usize>,
    /// Citations of documents without a text.
    unread: BTreeMap<&'static str, usize>,
    checked: BTreeMap<&'static str, usize>,
}

impl Report {
    /// One thing of a kind was compared.
    pub(super) fn checked(&mut self, kind: &'static str) {
        *self.checked.entry(kind).or_default() += 1;
    }

    /// Something could not be compared because there is no text of a document.
    pub(super) fn unread(&mut self, document: &'static str) {
        *self.unread.entry(document).or_default() += 1;
    }

    /// A difference; one that stands in the table of decided differences is none.
    pub(super) fn problem(&mut self, place: &str, what: &str, expected: &str) {
        let decided = DECIDED
            .iter()
            .position(|decided| decided.place == place && what.contains(decided.what));
        match decided {
            Some(decided) => {
                self.decided.insert(decided);
            }
            None => self.problems.push(format!("{place}: {what}; expected {expected}")),
        }
    }

    /// A decision about a difference that is no longer there is a problem too.
    pub(super) fn finish(&mut self) {
        for (position, decided) in DECIDED.iter().enumerate() {
            let document = decided.place.split(' ').next().unwrap_or_default();
            if !self.decided.contains(&position) && !self.unread.contains_key(document) {
                let line = format!(
                    "{}: nothing differs at `{}`; expected it gone from the decided differences",
                    decided.place, decided.what
                );
                self.problems.push(line);
            }
        }
    }

    pub(super) fn is_clean(&self) -> bool {
        self.problems.is_empty()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in &self.problems {
            writeln!(f, "{problem}")?;
        }
        for (document, count) in &self.unread {
            writeln!(f, "not checked: {document}: no text; {count} citations")?;
        }
        for (kind, count) in &self.checked {
            writeln!(f, "checked: {count} {kind}")?;
        }
        for position in &self.decided {
            let decided = &DECIDED[*position];
            writeln!(f, "decided: {}: {}: {}", decided.place, decided.what, decided.reason)?;
        }
        writeln!(f, "{} problems, {} decided differences", self.problems.len(), self.decided.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_decision_has_a_reason() {
        for decided in DECIDED {
            assert!(!decided.reason.is_empty() && !decided.what.is_empty(), "{}", decided.place);
        }
    }

    #[test]
    fn problems_are_lines_and_decisions_are_none() {
        let mut report = Report::default();
        report.checked("things");
        report.problem("RFC9110 15.5.20", "there is no anchor", "one");
        assert!(!report.is_clean());
        assert!(
            report.to_string().starts_with("RFC9110 15.5.20: there is no anchor; expected one\n")
        );
        for decided in DECIDED {
            report.problem(decided.place, &format!("so: {}", decided.what), "otherwise");
        }
        report.finish();
        assert_eq!(report.problems.len(), 1);
    }
}
