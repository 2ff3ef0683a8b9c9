//! Names of codes: in the headings and lists of the documents, and in our table; each by the first document that has it.

use std::collections::BTreeMap;

use http_status::StatusInfo;

use super::report::Report;
use super::{Texts, place};
use crate::rfc::{Rfc, normal};

/// Documents with numbers of another protocol.
const OTHER_PROTOCOLS: &[(&str, &str)] =
    &[("RFC2326", "RTSP has its own status codes"), ("RFC7826", "RTSP has its own status codes")];

/// Documents that give every name in a heading or a list.
const LISTING: &[&str] = &["RFC1945", "RFC2068", "RFC2616", "RFC7231"];

pub(super) fn check(texts: &Texts, report: &mut Report) {
    ours(texts, report);
    theirs(texts, report);
}

/// Each name stands where it is said to stand, and nowhere earlier.
fn ours(texts: &Texts, report: &mut Report) {
    let whole: Vec<(&str, &str, String)> = texts
        .known()
        .filter(|(spec, _)| OTHER_PROTOCOLS.iter().all(|(other, _)| *other != spec.id()))
        .map(|(spec, rfc)| (spec.date(), spec.id(), normal(&rfc.lines.join("\n"))))
        .collect();
    let listed: BTreeMap<&str, Vec<Entry>> =
        LISTING.iter().filter_map(|id| Some((*id, entries(texts.get(id)?)))).collect();
    for info in StatusInfo::all() {
        let code = info.code();
        for name in info.names() {
            let (source, phrase) = (name.source(), name.phrase());
            let Some(section) = texts.section(source) else { continue };
            report.checked("names");
            let stands_there = match listed.get(source.spec().id()) {
                Some(entries) => entries.contains(&Entry {
                    label: source.section().to_owned(),
                    code,
                    phrase: phrase.to_owned(),
                }),
                None => stands(&section.whole(), code, phrase),
            };
            if !stands_there {
                report.problem(
                    &place(source),
                    &format!("`{code} {phrase}` does not stand in the section"),
                    "the place of the name",
                );
            }
            for (date, id, text) in &whole {
                if *date < source.spec().date() && stands(text, code, phrase) {
                    report.problem(
                        &place(source),
                        &format!("`{code} {phrase}` is older: it stands in {id}"),
                        "the first document",
                    );
                }
            }
        }
        let last = info.names().last().map(|name| name.phrase()).unwrap_or_default();
        if let Some(section) = texts.section(info.defined_by()) {
            report.checked("reason phrases");
            if !info.reason_phrase().is_empty() && !stands(&section.whole(), code, last) {
                let what = format!("`{code} {last}` does not stand in the section that defines it");
                report.problem(&place(info.defined_by()), &what, "the reason phrase");
            }
        }
    }
}

/// Each name of the documents is one of ours.
fn theirs(texts: &Texts, report: &mut Report) {
    for (spec, rfc) in texts.known() {
        if OTHER_PROTOCOLS.iter().any(|(other, _)| *other == spec.id()) {
            continue;
        }
        for Entry { label, code, phrase } in entries(rfc) {
            report.checked("names in headings and lists of documents");
            let known = StatusInfo::of(code)
                .is_some_and(|info| info.names().iter().any(|name| name.phrase() == phrase));
            if !known {
                let what = format!("`{code} {phrase}` is no name in our table");
                report.problem(
                    &format!("{} {label}", spec.id()),
                    &what,
                    "every name that a document gave",
                );
            }
        }
    }
}

/// Whether the number stands in a text with the name behind it, in any of the ways that documents write it:
/// `413 Request Entity Too Large`, `413 (Content Too Large)`, `"413" ; Section 10.4.14: Request Entity Too Large`.
fn stands(text: &str, code: u16, phrase: &str) -> bool {
    let number = code.to_string();
    text.match_indices(&number).any(|(start, _)| {
        let before = text[..start].chars().next_back();
        let rest = text[start + number.len()..].trim_start_matches([' ', '"', '(', '|', ';', ':']);
        let rest = match rest.strip_prefix("Section ").and_then(|rest| rest.split_once(": ")) {
            Some((section, rest))
                if section.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') =>
            {
                rest
            }
            _ => rest,
        };
        let after = rest.strip_prefix(phrase).map(|rest| rest.chars().next());
        before.is_none_or(|before| !before.is_ascii_alphanumeric())
            && after.is_some_and(|after| after.is_none_or(|after| !after.is_ascii_alphanumeric()))
    })
}

/// A number and a name in a heading or a list.
#[derive(Debug, PartialEq, Eq)]
struct Entry {
    label: String,
    code: u16,
    phrase: String,
}

/// The headings and the lists of a document. RFC 1945 sets its headings of codes in, without a number.
fn entries(rfc: &Rfc) -> Vec<Entry> {
    let mut found = Vec::new();
    for section in &rfc.sections {
        let heading = named(&section.title);
        let body = &rfc.lines[section.lines.clone()];
        let after_blank = |number: usize| number == 0 || body[number - 1].is_empty();
        let listed = body.iter().enumerate().filter_map(|(number, line)| {
            let unnumbered = line
                .strip_prefix("   ")
                .filter(|line| after_blank(number) && !line.ends_with(['.', ',', ':']));
            row(&body[number..]).or_else(|| assignment(line)).or_else(|| named(unnumbered?))
        });
        found.extend(heading.into_iter().chain(listed).map(|(code, phrase)| Entry {
            label: section.label.clone(),
            code,
            phrase,
        }));
    }
    found
}

/// `413 Request Entity Too Large`, also with ` - ` and an explanation behind it.
fn named(text: &str) -> Option<(u16, String)> {
    let (number, phrase) = text.split_once(' ')?;
    name(number, phrase.split_once(" - ").map_or(phrase, |(phrase, _)| phrase))
}

/// `| 413 | Payload Too Large | Section 6.5.11 |`; a narrow cell goes on in rows without a number.
fn row(lines: &[String]) -> Option<(u16, String)> {
    let mut cells = lines.iter().map_while(|line| {
        let mut cells = line.trim().strip_prefix('|')?.split('|').map(str::trim);
        Some((cells.next()?, cells.next()?))
    });
    let (number, first) = cells.next()?;
    let more = cells.take_while(|(number, _)| number.is_empty());
    let phrase = more.fold(first.to_owned(), |phrase, (_, more)| format!("{phrase} {more}"));
    name(number, &phrase)
}

/// `| "413"  ; Section 10.4.14: Request Entity Too Large`
fn assignment(line: &str) -> Option<(u16, String)> {
    let (number, phrase) = line.split_once('"')?.1.split_once('"')?;
    let phrase = phrase.trim_start().strip_prefix(';')?.trim_start();
    let phrase = phrase
        .strip_prefix("Section ")
        .and_then(|rest| rest.split_once(": "))
        .map_or(phrase, |(_, phrase)| phrase);
    name(number, phrase)
}

/// A number of three digits and words; not `(Unused)`.
fn name(number: &str, phrase: &str) -> Option<(u16, String)> {
    let code = number
        .parse()
        .ok()
        .filter(|_| number.len() == 3)
        .filter(|code| (100..600).contains(code))?;
    phrase
        .starts_with(|first: char| first.is_ascii_uppercase())
        .then(|| (code, phrase.trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rfc::tests::{PAGED, UNPAGED};

    #[test]
    fn names_stand_behind_their_numbers() {
        for text in [
            "413 Request Entity Too Large",
            "a 413 (Request Entity Too Large) response",
            "| \"413\" ; Section 10.4.14: Request Entity Too Large",
            "| 413 | Request Entity Too Large | Section 1 |",
        ] {
            assert!(stands(text, 413, "Request Entity Too Large"), "{text}");
        }
        for text in [
            "413 Request Entity Too Larger",
            "1413 Request Entity Too Large",
            "413 Request entity Too Large",
            "413",
        ] {
            assert!(!stands(text, 413, "Request Entity Too Large"), "{text}");
        }
    }

    #[test]
    fn headings_and_lists_are_entries() {
        let entries = |text| -> Vec<(String, u16, String)> {
            entries(&Rfc::parse("", text))
                .into_iter()
                .map(|entry| (entry.label, entry.code, entry.phrase))
                .collect()
        };
        let expected = [
            ("6.1.1", 302, "Found"),
            ("6.1.1", 413, "Request Entity Too Large"),
            ("6.1.1", 416, "Requested range not satisfiable"),
            ("10.4.14", 413, "Request Entity Too Large"),
            ("10.4.16", 415, "Unsupported Media Type"),
            ("10.4.16", 302, "Moved Temporarily"),
        ];
        assert_eq!(
            entries(PAGED),
            expected.map(|(label, code, phrase)| (label.to_owned(), code, phrase.to_owned()))
        );
        let rows = ["| 412 | Precondition | 1 |", "|     | Failed       |   |", "| 413 | x | y |"]
            .map(str::to_owned);
        assert_eq!(row(&rows), Some((412, "Precondition Failed".to_owned())));
        assert_eq!(named("403 Forbidden - It may not."), Some((403, "Forbidden".to_owned())));
        let codes: Vec<u16> = entries(UNPAGED).into_iter().map(|(_, code, _)| code).collect();
        assert_eq!(codes, [421, 421, 422]);
    }
}
