//! Every keyword sentence that speaks of status codes has a requirement, or a line that says why it has none.
//!
//! The lines stand in `tests/readings/sentences-DOCUMENT.tsv`. That the sentences which bind a code without one of our words are
//! found is left to readers.

use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, io};

use http_status::{Requirement, Spec, StatusInfo};

use super::Texts;
use super::report::Report;
use super::requirements::Covered;
use super::status_words::status_words;
use crate::rfc::{Rfc, Section, keywords};

/// The documents that are read wholly, beside the one that 104 is registered for and those that have a file of lines.
const DOCUMENTS: &[&str] = &[
    "RFC2295", "RFC2518", "RFC2774", "RFC3229", "RFC4918", "RFC5842", "RFC6585", "RFC7725",
    "RFC7838", "RFC8297", "RFC8336", "RFC8470", "RFC9110", "RFC9111", "RFC9112", "RFC9113",
    "RFC9114",
];

/// The sections of RFC 9110 that demand something of messages: fields, methods and status codes.
const SEMANTICS: (&str, std::ops::RangeInclusive<u32>) = ("RFC9110", 5..=15);

/// Where the lines are.
const READINGS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/readings");

pub(super) fn check(texts: &Texts, covered: &Covered, report: &mut Report) -> io::Result<()> {
    let draft = StatusInfo::of(104).map(|info| info.defined_by().spec().id());
    for spec in Spec::all() {
        let file = format!("sentences-{}.tsv", spec.id().to_ascii_lowercase());
        let lines = match fs::read_to_string(Path::new(READINGS).join(&file)) {
            Ok(text) => Some(text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(io::Error::other(format!("cannot read {file}: {error}"))),
        };
        let listed = DOCUMENTS.contains(&spec.id()) || draft == Some(spec.id());
        if !listed && lines.is_none() {
            continue;
        }
        match texts.get(spec.id()) {
            Some(rfc) => document(rfc, &lines.unwrap_or_default(), &file, covered, report),
            None => report.unread(spec.id()),
        }
    }
    Ok(())
}

/// Compares one document.
fn document(rfc: &Rfc, lines: &str, file: &str, covered: &Covered, report: &mut Report) {
    let excused = excused(rfc, lines, file, covered, report);
    for section in sections(rfc) {
        let place = format!("{} {}", rfc.id, section.label);
        for (position, words) in speaking(section) {
            report.checked("keyword sentences that speak of status codes");
            if excused.contains(&(section.label.as_str(), position)) {
                continue;
            }
            for (level, records, count) in covered.lacking(&place, position, section) {
                let sentence = section.sentence(position);
                let what = format!(
                    "speaks of `{words}` and has {records} of {count} requirements of the level {level}: `{sentence}`"
                );
                report.problem(&place, &what, &format!("one a keyword, or a line of {file}"));
            }
        }
    }
}

/// The sections that are read.
fn sections(rfc: &Rfc) -> impl Iterator<Item = &Section> {
    let is_read = |section: &&Section| {
        let (semantics, numbers) = SEMANTICS;
        let first = section.label.split('.').next().and_then(|number| number.parse().ok());
        let is_last = rfc.section(&section.label).is_some_and(|last| std::ptr::eq(last, *section));
        is_last && (rfc.id != semantics || first.is_some_and(|first| numbers.contains(&first)))
    };
    rfc.sections.iter().filter(is_read)
}

/// The sentences with a keyword that speak of status codes: themselves, in an earlier sentence of their paragraph, in the one that
/// introduces their list, or in an item of the list that they introduce. Each with the words.
fn speaking(section: &Section) -> Vec<(usize, &str)> {
    let items = |of: usize| {
        (of + 1..section.sentences.len())
            .filter(move |item| section.sentences[*item].introduced_by == Some(of))
    };
    let found = |position: usize| {
        let in_item = || items(position).find_map(|item| status_words(section.sentence(item)));
        words(section, position).or_else(in_item)
    };
    (0..section.sentences.len())
        .filter(|position| !keywords(section.sentence(*position)).is_empty())
        .filter_map(|position| Some((position, found(position)?)))
        .collect()
}

/// The words by which a sentence speaks of status codes, or what stands before it.
fn words(section: &Section, position: usize) -> Option<&str> {
    let sentence = &section.sentences[position];
    let paragraph = (sentence.opened_by..=position).rev();
    paragraph
        .map(|position| section.sentence(position))
        .find_map(status_words)
        .or_else(|| words(section, sentence.introduced_by?))
}

/// The sentences that have a line, by section and position. A line that excuses nothing is a problem.
fn excused<'a>(
    rfc: &Rfc,
    lines: &'a str,
    file: &str,
    covered: &Covered,
    report: &mut Report,
) -> BTreeSet<(&'a str, usize)> {
    let mut excused = BTreeSet::new();
    let rows = lines.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
    for (number, line) in rows.skip(1) {
        let place = format!("{file}:{}", number + 1);
        let cells: Vec<&str> = line.split('\t').collect();
        let [label, anchor, why] = cells[..] else {
            report.problem(&place, "the line has not three cells", "section, anchor, why");
            continue;
        };
        report.checked("lines on sentences without a requirement");
        match line_of(rfc, label, anchor, why) {
            Ok((section, positions)) => {
                let cited = format!("{} {label}", rfc.id);
                let has_all =
                    |position: &usize| covered.lacking(&cited, *position, section).is_empty();
                if positions.iter().all(has_all) {
                    let what = format!("the sentence around `{anchor}` has its requirements");
                    report.problem(&place, &what, "no line for it");
                }
                excused.extend(positions.into_iter().map(|position| (label, position)));
            }
            Err((what, expected)) => report.problem(&place, &what, expected),
        }
    }
    excused
}

/// The sentences that a line excuses.
fn line_of<'a>(
    rfc: &'a Rfc,
    label: &str,
    anchor: &str,
    why: &str,
) -> Result<(&'a Section, Vec<usize>), (String, &'static str)> {
    if why.is_empty() || anchor.split(' ').count() > 12 {
        return Err((
            "the line has no reason or a long anchor".to_owned(),
            "both, at most twelve words",
        ));
    }
    if let Some((_, id)) = why.split_once("the same demand as ") {
        let id = id.split([' ', ',', ';', ')']).next().unwrap_or_default();
        if Requirement::of(id).is_none() {
            return Err((format!("there is no requirement `{id}`"), "one that there is"));
        }
    }
    let Some(section) = rfc.section(label) else {
        return Err((format!("{} has no section {label}", rfc.id), "one that has"));
    };
    let around = section
        .around(anchor)
        .map_err(|count| (format!("`{anchor}` stands {count} times in the section"), "it once"))?;
    let has_keyword = |position: &usize| !keywords(section.sentence(*position)).is_empty();
    let mut positions: Vec<usize> = around.iter().copied().filter(has_keyword).collect();
    if positions.is_empty() {
        let introductions =
            around.iter().filter_map(|position| section.sentences[*position].introduced_by);
        positions = introductions.filter(has_keyword).collect();
    }
    if positions.is_empty() {
        return Err((
            format!("no sentence around `{anchor}` has a keyword"),
            "one that needs a line",
        ));
    }
    Ok((section, positions))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A document with the layout of an RFC.
    fn rfc(id: &str, body: &str) -> Rfc {
        let header = "HTTP Working Group                                       A. Author\n\
                      Request for Comments: 9999                               June 2022\n\n\
                      \x20                           A Title\n\n";
        Rfc::parse(id, &format!("{header}{body}"))
    }

    const BODY: &str = "1.  One\n\n   A 204 response MUST be short.  A cache MUST NOT keep it.  It is rare.\n\n\
        \x20  A server MUST be quick.\n\n\
        2.  Two\n\n   A sender MUST NOT send the field in:\n\n   *  a request\n\n   *  an interim response\n\n\
        \x20  These MAY be sent with any status code:\n\n   *  Date\n\n   *  ETag, which SHOULD be strong\n\n\
        \x20  A client MAY wait.\n";

    /// What is said of a document of which nothing has a requirement.
    fn said(body: &str, lines: &str) -> String {
        let mut report = Report::default();
        let file = "sentences-rfc9999.tsv";
        document(&rfc("RFC9999", body), lines, file, &Covered::default(), &mut report);
        let text = report.to_string();
        let problems = text.lines().filter(|line| line.contains("; expected "));
        problems.map(|line| format!("{line}\n")).collect()
    }

    #[test]
    fn sentences_speak_by_themselves_their_paragraph_their_list_or_its_introduction() {
        let rfc = rfc("RFC9999", BODY);
        let found = |label| {
            let section = rfc.section(label).expect("it is there");
            let found = speaking(section).into_iter();
            found.map(|(position, words)| (section.sentence(position), words)).collect::<Vec<_>>()
        };
        assert_eq!(
            found("1"),
            [("A 204 response MUST be short.", "204"), ("A cache MUST NOT keep it.", "204")]
        );
        assert_eq!(
            found("2"),
            [
                ("A sender MUST NOT send the field in:", "interim response"),
                ("These MAY be sent with any status code:", "status code"),
                ("* ETag, which SHOULD be strong", "status code"),
            ]
        );
    }

    #[test]
    fn a_sentence_without_requirement_and_line_is_told() {
        let said = said(BODY, "");
        assert_eq!(said.lines().count(), 5, "{said}");
        assert!(
            said.starts_with(
                "RFC9999 1: speaks of `204` and has 0 of 1 requirements of the level must: \
                 `A 204 response MUST be short.`; expected one a keyword, or a line of sentences-rfc9999.tsv\n"
            ),
            "{said}"
        );
    }

    #[test]
    fn a_line_excuses_its_sentence() {
        let lines = "# why not\nsection\tanchor\twhy\n\
            1\tA 204 response MUST\tabout its length\n\
            1\tA cache MUST NOT keep it.\tthe same demand as 421-proxy-must-not-generate, so to speak\n\
            2\t* an interim response\tabout the field\n";
        let said = said(BODY, lines);
        assert_eq!(said.lines().count(), 2, "{said}");
        assert!(
            said.lines().all(|line| line.starts_with("RFC9999 2: speaks of `status code`")),
            "{said}"
        );
    }

    #[test]
    fn a_line_that_excuses_nothing_is_told() {
        for (line, problem) in [
            ("1\tA 204 response MUST", "has not three cells"),
            ("1\tA 204 response MUST\t", "no reason"),
            ("1\ta b c d e f g h i j k l m\twhy", "long anchor"),
            ("3\tA 204 response MUST\twhy", "has no section 3"),
            ("1\tA 205 response MUST\twhy", "stands 0 times"),
            ("1\tA\twhy", "times in the section"),
            ("1\tIt is rare.\twhy", "has a keyword"),
            ("1\tA cache MUST NOT\tthe same demand as 421-no-such", "no requirement `421-no-such`"),
        ] {
            let said = said(BODY, &format!("section\tanchor\twhy\n{line}\n"));
            let of_line: Vec<_> =
                said.lines().filter(|said| said.starts_with("sentences-rfc9999.tsv:2: ")).collect();
            assert!(of_line.len() == 1 && of_line[0].contains(problem), "{line}: {said}");
        }
    }

    #[test]
    fn of_rfc_9110_the_sections_on_messages_are_read() {
        let body = "4.  A\n\n   A 204 MUST be.\n\n5.1.  B\n\n   A 204 MUST be.\n\n15.9.  C\n\n   Text.\n\n\
                    16.  D\n\n   Text.\n\nAppendix B.  E\n\n   Text.\n\nB.1.  F\n\n   Text.\n";
        let labels = |id| {
            let rfc = rfc(id, body);
            sections(&rfc).map(|section| section.label.clone()).collect::<Vec<_>>()
        };
        assert_eq!(labels("RFC9110"), ["5.1", "15.9"]);
        assert_eq!(labels("RFC9999"), ["4", "5.1", "15.9", "16", "B", "B.1"]);
    }
}
