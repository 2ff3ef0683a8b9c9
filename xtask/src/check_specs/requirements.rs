//! Requirements stand where they are said to stand, with a keyword of their level; and no keyword of a defining section
//! is without a requirement.

use std::collections::{BTreeMap, BTreeSet};

use http_status::{Level, Requirement, SpecRef, StatusInfo};

use super::report::Report;
use super::{Texts, place};
use crate::rfc::{Rfc, Section, keywords, normal};

/// What the requirements cover.
pub(super) fn check(texts: &Texts, report: &mut Report) -> Covered {
    let mut covered = Covered::default();
    for requirement in Requirement::all() {
        let source = requirement.source();
        let Some(rfc) = texts.get(source.spec().id()) else { continue };
        let Some(section) = rfc.section(source.section()) else { continue };
        report.checked("requirements");
        match sentences(section, requirement.anchor(), requirement.level()) {
            Ok(sentences) => covered.add(source, &sentences, requirement.level()),
            Err((what, expected)) => {
                let elsewhere = elsewhere(rfc, source.section(), requirement.anchor());
                let what = format!("{}: {what}{elsewhere}", requirement.id());
                report.problem(&place(source), &what, expected);
            }
        }
    }
    let mut seen = BTreeSet::new();
    for info in StatusInfo::all() {
        let source = info.defined_by();
        let Some(rfc) = texts.get(source.spec().id()) else { continue };
        for section in rfc.tree(source.section()) {
            let place = format!("{} {}", rfc.id, section.label);
            if seen.insert(place.clone()) {
                covered.check(&place, info.code(), section, report);
            }
        }
    }
    covered
}

/// The sentences around the words by which a requirement is found, those with a keyword of its level. In a list that is
/// the sentence that introduces it.
fn sentences(
    section: &Section,
    anchor: &str,
    level: Level,
) -> Result<Vec<usize>, (String, &'static str)> {
    let around = section
        .around(anchor)
        .map_err(|count| (format!("`{anchor}` stands {count} times in the section"), "it once"))?;
    let inside = keywords(&normal(anchor));
    if !inside.is_empty() && inside.iter().all(|keyword| keyword.level != level) {
        return Err((
            format!("the level is {level} and `{anchor}` has another keyword"),
            "the level of the keyword",
        ));
    }
    let mut found = Vec::new();
    for position in around {
        for position in
            [Some(position), section.sentences[position].introduced_by].into_iter().flatten()
        {
            if keywords(section.sentence(position)).iter().any(|keyword| keyword.level == level)
                && !found.contains(&position)
            {
                found.push(position);
            }
        }
    }
    if found.is_empty() {
        return Err((
            format!("no sentence around `{anchor}` has a keyword of the level {level}"),
            "one",
        ));
    }
    Ok(found)
}

/// Where else in the document the words stand.
fn elsewhere(rfc: &Rfc, label: &str, anchor: &str) -> String {
    let anchor = normal(anchor);
    let others: Vec<&str> = rfc
        .sections
        .iter()
        .filter(|section| section.label != label && section.text.contains(&anchor))
        .map(|section| section.label.as_str())
        .collect();
    if others.is_empty() { String::new() } else { format!(" and in {}", others.join(", ")) }
}

/// How many requirements of each level there are for a sentence.
#[derive(Default)]
pub(super) struct Covered(BTreeMap<(String, usize, &'static str), usize>);

impl Covered {
    fn add(&mut self, source: SpecRef, sentences: &[usize], level: Level) {
        for sentence in sentences {
            *self.0.entry((place(source), *sentence, level.as_str())).or_default() += 1;
        }
    }

    fn check(&self, place: &str, code: u16, section: &Section, report: &mut Report) {
        for position in 0..section.sentences.len() {
            let sentence = section.sentence(position);
            for _ in keywords(sentence) {
                report.checked("keywords of defining sections");
            }
            for (level, records, count) in self.lacking(place, position, section) {
                let what = format!(
                    "{code} has {records} of {count} requirements of the level {level} for `{sentence}`"
                );
                report.problem(place, &what, "one a keyword");
            }
        }
    }

    /// The levels of which a sentence has more keywords than requirements: the level, how many requirements, how many keywords.
    pub(super) fn lacking(
        &self,
        place: &str,
        position: usize,
        section: &Section,
    ) -> Vec<(&'static str, usize, usize)> {
        let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
        for keyword in keywords(section.sentence(position)) {
            *counts.entry(keyword.level.as_str()).or_default() += 1;
        }
        let records = |level| self.0.get(&(place.to_owned(), position, level)).copied();
        let counted =
            counts.into_iter().map(|(level, count)| (level, records(level).unwrap_or(0), count));
        counted.filter(|(_, records, count)| records < count).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rfc::tests::{PAGED, UNPAGED};

    #[test]
    fn requirements_are_found_by_their_words_and_level() {
        let rfc = Rfc::parse("RFC9110", UNPAGED);
        let section = rfc.section("15.5.20").expect("it is there");
        assert_eq!(sentences(section, "A proxy MUST NOT  generate", Level::MustNot), Ok(vec![1]));
        assert_eq!(sentences(section, "the request, whether or not", Level::May), Ok(vec![0]));
        assert!(
            sentences(section, "A proxy MUST NOT generate", Level::Must).is_err(),
            "another level"
        );
        assert!(
            sentences(section, "the request, whether or not", Level::Must).is_err(),
            "another level"
        );
        assert!(sentences(section, "421", Level::May).is_err(), "more than once");
        assert!(sentences(section, "nothing of the kind", Level::May).is_err());
        assert_eq!(elsewhere(&rfc, "15.5.21", "A proxy MUST NOT generate"), " and in 15.5.20");
    }

    #[test]
    fn items_stand_under_the_keyword_that_introduces_them() {
        let rfc = Rfc::parse("RFC9110", UNPAGED);
        let section = rfc.section("15.5.21").expect("it is there");
        assert_eq!(sentences(section, "Date", Level::Must), Ok(vec![1]));
        assert_eq!(sentences(section, "SHOULD be strong", Level::Should), Ok(vec![3]));
    }

    #[test]
    fn a_sentence_goes_on_after_a_page_break() {
        let rfc = Rfc::parse("RFC2616", PAGED);
        let section = rfc.section("10.4.14").expect("it is there");
        assert_eq!(
            sentences(section, "prevent the client from continuing", Level::May),
            Ok(vec![1])
        );
    }

    #[test]
    fn keywords_without_a_requirement_are_reported() {
        let rfc = Rfc::parse("RFC2616", PAGED);
        let source = StatusInfo::of(413).expect("it is registered").defined_by();
        let section = rfc.section("10.4.14").expect("it is there");
        let mut covered = Covered::default();
        covered.add(source, &[1], Level::May);
        let mut report = Report::default();
        covered.check(&place(source), 413, section, &mut report);
        let lines = report.to_string();
        assert_eq!(lines.matches("one a keyword").count(), 2, "{lines}");
        assert!(lines.contains("0 of 1 requirements of the level should"), "{lines}");
    }
}
