//! What was said, against the tables as they are now.

use std::collections::BTreeSet;
use std::fs;

use super::*;

const AGAIN: &str = "run `cargo xtask ask";

fn record() -> Vec<Line> {
    let text = fs::read_to_string(root().join(RECORD)).expect("what was said is committed");
    record::read(&text).expect("what was said is well formed")
}

#[test]
fn every_ecosystem_was_asked_or_is_known_not_to_be() {
    let lines = record();
    let named: BTreeSet<&str> = lines.iter().map(|line| line.ecosystem.as_str()).collect();
    assert_eq!(named, ids().collect(), "{AGAIN}`");
    for id in ids() {
        let asked = askers().filter(|asker| asker.ecosystem == id).count();
        let known = compiled::NOT_ASKED.iter().filter(|(other, _)| *other == id).count();
        assert_eq!(asked + known, 1, "{id}");
    }
}

#[test]
fn nothing_differs() {
    for line in record() {
        assert_eq!(line.differences, "", "{} {}", line.ecosystem, line.version);
    }
}

#[test]
fn what_was_asked_is_what_the_tables_say_now() {
    for line in record().iter().filter(|line| line.why.is_none()) {
        let id = &line.ecosystem;
        let table = table(&root(), id).expect("every ecosystem has a table");
        let asked = table.at(&line.version).count();
        let now = (asked, table.rows.len() - asked, table.fingerprint(&line.version));
        let then = (line.asked, line.absent, line.rows.clone());
        assert_eq!(then, now, "data/symbols/{id}.tsv is another one; {AGAIN} {id}`");
    }
}

#[test]
fn dates_are_days() {
    assert!(day("2026-11-22").is_ok());
    assert!(day("22 November").is_err());
    assert!(record().iter().all(|line| line.why.is_some() || day(&line.date).is_ok()));
}
