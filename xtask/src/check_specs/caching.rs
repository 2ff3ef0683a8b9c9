//! The sets of codes that documents give in so many words.

use std::collections::BTreeSet;

use http_status::{Cacheability, StatusInfo};

use super::report::Report;
use super::{Texts, codes};
use crate::rfc::Rfc;

/// The document that says which codes are heuristically cacheable, and where.
const SEMANTICS: &str = "RFC9110";
const OVERVIEW: &str = "15.1";

pub(super) fn check(texts: &Texts, report: &mut Report) {
    heuristic(texts, report);
    never(texts, report);
    proxies(texts, report);
    misdirected(texts, report);
}

/// Twelve codes of RFC 9110, and what other documents in force call cacheable by default.
fn heuristic(texts: &Texts, report: &mut Report) {
    let Some(semantics) = texts.get(SEMANTICS) else { return };
    let said = sayings(semantics, "response is heuristically cacheable");
    let listed = listed(semantics);
    if said != listed {
        report.problem(
            SEMANTICS,
            &format!("the sections call {said:?} heuristically cacheable"),
            &format!("{listed:?}, which {OVERVIEW} lists"),
        );
    }
    let mut expected = said;
    for rfc in texts.in_force() {
        expected.extend(sayings(rfc, "response is cacheable by default"));
    }
    compare("heuristically cacheable", &table(Cacheability::Heuristic), &expected, report);
}

/// What must not be stored: by name, and what is no final response.
fn never(texts: &Texts, report: &mut Report) {
    let mut expected = BTreeSet::new();
    for rfc in texts.in_force() {
        expected.extend(sayings(rfc, "status code MUST NOT be stored by a cache"));
    }
    let Some(caching) = texts.get("RFC9111") else { return };
    let storing = caching.section("3").map(|section| section.text.as_str()).unwrap_or_default();
    if storing.contains("the response status code is final") {
        expected.extend(StatusInfo::all().map(StatusInfo::code).filter(|code| *code < 200));
    } else {
        report.problem(
            "RFC9111 3",
            "nothing says that only final responses are stored",
            "the condition on the status code",
        );
    }
    compare("never stored", &table(Cacheability::Never), &expected, report);
}

fn proxies(texts: &Texts, report: &mut Report) {
    let mut expected = BTreeSet::new();
    for rfc in texts.in_force() {
        // Fields are forbidden in the same words; they have no number.
        expected.extend(sayings(rfc, "proxy MUST NOT generate a"));
    }
    let ours = StatusInfo::all()
        .filter(|info| info.proxies_must_not_generate())
        .map(StatusInfo::code)
        .collect();
    compare("forbidden to proxies", &ours, &expected, report);
}

/// RFC 9110 took back that 421 is heuristically cacheable.
fn misdirected(texts: &Texts, report: &mut Report) {
    const PLACE: &str = "RFC9110 B.3";
    let Some(semantics) = texts.get(SEMANTICS) else { return };
    report.checked("codes by what documents say");
    let changes = semantics.section("B.3").map(|section| section.text.as_str()).unwrap_or_default();
    if !changes.contains("421 is no longer defined as heuristically cacheable") {
        report.problem(
            PLACE,
            "421 is not withdrawn",
            "that it is no longer heuristically cacheable",
        );
    }
    let Some(info) = StatusInfo::of(421) else { return };
    let history = info.cacheability_history().last();
    let once = history.is_some_and(|change| {
        change.cacheability() == Cacheability::Heuristic && change.source().spec().id() == "RFC7540"
    });
    let cited = info.caching().basis().iter().any(|basis| super::place(*basis) == PLACE);
    if info.cacheability() != Cacheability::Explicit || !once || !cited {
        report.problem(
            PLACE,
            "421 has another cacheability, history or basis",
            "explicit by this section, once heuristic by RFC7540",
        );
    }
}

fn table(cacheability: Cacheability) -> BTreeSet<u16> {
    StatusInfo::all()
        .filter(|info| info.cacheability() == cacheability)
        .map(StatusInfo::code)
        .collect()
}

fn compare(what: &str, ours: &BTreeSet<u16>, theirs: &BTreeSet<u16>, report: &mut Report) {
    for code in ours.union(theirs) {
        report.checked("codes by what documents say");
        let definition = StatusInfo::of(*code)
            .map_or_else(|| code.to_string(), |info| super::place(info.defined_by()));
        if !theirs.contains(code) {
            report.problem(
                &definition,
                &format!("{code} is in our set of codes {what}"),
                "a document that says so",
            );
        } else if !ours.contains(code) {
            report.problem(
                &definition,
                &format!("{code} is missing from our set of codes {what}"),
                "it, as a document says so",
            );
        }
    }
}

/// The codes of which sentences with the words speak.
fn sayings(rfc: &Rfc, words: &str) -> BTreeSet<u16> {
    let mut found = BTreeSet::new();
    for section in &rfc.sections {
        for position in 0..section.sentences.len() {
            let sentence = section.sentence(position);
            if let Some(start) = sentence.find(words) {
                // What follows may cite other codes: `A 206 response is heuristically cacheable; ...`.
                let (saying, behind) = sentence.split_at(start + words.len());
                let behind = behind.split_whitespace().next().unwrap_or_default();
                found.extend(
                    codes(saying).chain(codes(behind)).filter(|code| (100..600).contains(code)),
                );
            }
        }
    }
    found
}

/// The codes that the overview lists as heuristically cacheable.
fn listed(rfc: &Rfc) -> BTreeSet<u16> {
    let Some(section) = rfc.section(OVERVIEW) else { return BTreeSet::new() };
    let sentence = (0..section.sentences.len())
        .map(|position| section.sentence(position))
        .find(|text| text.contains("heuristically cacheable"));
    sentence.map(|sentence| codes(sentence).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rfc::tests::UNPAGED;

    #[test]
    fn sets_are_read_from_sentences() {
        let rfc = Rfc::parse("RFC9110", UNPAGED);
        assert_eq!(sayings(&rfc, "response is heuristically cacheable"), BTreeSet::from([422]));
        assert_eq!(sayings(&rfc, "proxy MUST NOT generate a"), BTreeSet::from([421]));
        assert_eq!(listed(&rfc), BTreeSet::from([200, 203, 501]));
    }

    #[test]
    fn sets_are_compared_both_ways() {
        let mut report = Report::default();
        compare("of a kind", &BTreeSet::from([200, 421]), &BTreeSet::from([200, 404]), &mut report);
        let lines = report.to_string();
        assert!(lines.contains("RFC9110 15.5.5: 404 is missing"), "{lines}");
        assert!(lines.contains("RFC9110 15.5.20: 421 is in our set"), "{lines}");
        assert!(!lines.contains(": 200 is"), "{lines}");
    }
}
