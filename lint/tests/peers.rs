//! What other linters find, this one finds: `tests/peers/lint_rules.tsv` of the root says which rule does, `peers.md` has the messages.

use std::collections::{BTreeMap, BTreeSet};

use http_status::lint::{RuleSet, Sender};
use http_status_lint::session::Session;
use http_status_lint::{Config, Level, Levels, Linter, Outcome, rule, text};
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};

const ENTRIES: &str = include_str!("../../tests/peers/lint_rules.tsv");
const CASES: &str = include_str!("peers.md");

/// A message that has the fault of an entry.
struct Case {
    entry: String,
    info: String,
    text: String,
}

impl Case {
    /// The language of the block.
    fn language(&self) -> &str {
        self.info.split(',').next().unwrap_or_default()
    }

    fn option(&self, name: &str) -> Option<&str> {
        self.info.split(',').find_map(|part| part.strip_prefix(name)?.strip_prefix('='))
    }

    /// The rules that find something in it, of those by default and the one that is asked for; and whether it can be read.
    fn findings(&self, name: &str) -> (Vec<&'static str>, bool) {
        let bytes = self.text.trim_end_matches('\n').as_bytes();
        let mut found = Vec::new();
        if self.language() == "json" {
            return findings_in_file(bytes, name);
        }
        let sender =
            self.option("sender").map_or(Sender::Unknown, |word| word.parse().expect("a sender"));
        let set = if name.is_empty() {
            RuleSet::DEFAULT
        } else {
            RuleSet::DEFAULT.with(name).expect("it is a rule for exchanges")
        };
        let mut read = text::read(bytes);
        let mut session = Session::new(set, sender);
        for exchange in &mut read.exchanges {
            if let Some(scheme) = self.option("scheme") {
                exchange.scheme = Some(scheme.to_owned().into());
            }
            session.check(exchange, &mut |finding| found.push(finding.rule().name));
        }
        (found, read.error.is_none())
    }
}

/// The rules that find something in a whole file, and whether it can be read.
fn findings_in_file(bytes: &[u8], name: &str) -> (Vec<&'static str>, bool) {
    let (mut found, mut is_read) = (Vec::new(), true);
    let mut levels = Levels::default();
    levels.set(name, Level::Error).expect("it is a rule");
    Linter::new(Config { levels, ..Config::default() }).read("case", bytes, &mut |outcome| {
        match outcome {
            Outcome::Finding(finding) => found.push(finding.rule.name),
            Outcome::Failure(_) => is_read = false,
        }
    });
    (found, is_read)
}

fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    let (mut entry, mut is_heading) = (String::new(), false);
    let mut open: Option<Case> = None;
    for event in Parser::new(CASES) {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H2, .. }) => {
                is_heading = true;
                entry.clear();
            }
            Event::End(TagEnd::Heading(_)) => is_heading = false,
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                let (entry, info) = (entry.clone(), info.into_string());
                open = Some(Case { entry, info, text: String::new() });
            }
            Event::Text(text) if is_heading => entry.push_str(&text),
            Event::Text(text) => {
                if let Some(case) = &mut open {
                    case.text.push_str(&text);
                }
            }
            Event::End(TagEnd::CodeBlock) => cases.extend(open.take()),
            _ => {}
        }
    }
    cases
}

/// The rules of each entry.
fn entries() -> BTreeMap<&'static str, Vec<&'static str>> {
    let lines = ENTRIES.lines().filter(|line| !line.starts_with('#')).skip(1);
    let entry = |line: &'static str| {
        let mut cells = line.split('\t');
        let id = cells.next().unwrap_or_default();
        let rules = cells.next().unwrap_or_default();
        (id, rules.split(',').filter(|rule| !rule.is_empty()).collect())
    };
    lines.map(entry).collect()
}

#[test]
fn each_rule_that_an_entry_names_finds_its_fault() {
    let mut faults = Vec::new();
    let mut shown: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for case in cases() {
        let entry = &case.entry;
        match case.option("fires") {
            Some(name) if rule(name).is_ok() => {
                let (found, is_read) = case.findings(name);
                if !is_read || !found.contains(&name) {
                    faults.push(format!(
                        "{entry}: `{name}` finds nothing, {found:?} do (read: {is_read}), in\n{}",
                        case.text
                    ));
                }
                shown.entry(entry.clone()).or_default().push(name.to_owned());
            }
            Some(name) => faults.push(format!("{entry}: there is no rule `{name}`")),
            None if case.info.ends_with(",unreadable") => {
                if case.findings("").1 {
                    faults.push(format!("{entry}: can be read:\n{}", case.text));
                }
                shown.entry(entry.clone()).or_default();
            }
            None => faults.push(format!("{entry}: a block of `{}`", case.info)),
        }
    }
    let entries = entries();
    for (id, rules) in &entries {
        let shown = shown.get(*id).map(Vec::as_slice).unwrap_or_default();
        let missing = rules.iter().filter(|rule| !shown.iter().any(|shown| shown == *rule));
        faults.extend(
            missing.map(|rule| format!("{id}: no case for `{rule}` in lint/tests/peers.md")),
        );
    }
    for (id, shown) in &shown {
        match entries.get(&**id) {
            None => faults.push(format!("{id}: a case for no entry")),
            Some(rules) => {
                let unnamed = shown.iter().filter(|shown| !rules.contains(&&***shown));
                faults
                    .extend(unnamed.map(|rule| format!("{id}: the entry does not name `{rule}`")));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn each_entry_has_a_rule_or_a_reason() {
    let mut faults = Vec::new();
    let mut ids = BTreeSet::new();
    for line in ENTRIES.lines().filter(|line| !line.starts_with('#')).skip(1) {
        let [id, rules, reason] = line.split('\t').collect::<Vec<_>>()[..] else {
            faults.push(format!("{line}: expected three columns"));
            continue;
        };
        if rules.is_empty() && reason.is_empty() {
            faults.push(format!("{id}: neither a rule nor a reason"));
        }
        let unknown = rules.split(',').filter(|name| !name.is_empty() && rule(name).is_err());
        // Names of rules are the only literals with hyphens in lower case.
        let literals = reason.split('`').skip(1).step_by(2);
        let names = literals.filter(|literal| {
            literal.contains('-')
                && literal.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
        });
        let unknown = unknown.chain(names.filter(|name| rule(name).is_err()));
        faults.extend(unknown.map(|name| format!("{id}: there is no rule `{name}`")));
        if !ids.insert(id) {
            faults.push(format!("{id}: twice"));
        }
    }
    // As many as were collected; one that is new is a row more.
    assert_eq!(ids.len(), 155);
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

/// `benches/peers/same.tsv`: which finding of the others is which of ours.
#[test]
fn what_is_the_same_in_the_captures_names_rules_that_exist() {
    let lines = include_str!("../../benches/peers/same.tsv").lines().skip(1);
    for line in lines {
        let [theirs, ours, why] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line}: expected three columns");
        };
        assert!(!ours.is_empty() || !why.is_empty(), "{theirs}: neither a rule nor a reason");
        for name in ours.split(',').filter(|name| !name.is_empty()) {
            assert!(rule(name).is_ok(), "{theirs}: there is no rule `{name}`");
        }
    }
}
