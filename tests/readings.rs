//! The table against a second reading of the RFCs, which somebody made from the texts alone, without the data; and the
//! requirements of RFC 9110, RFC 9111 and RFC 9112 against another.
//!
//! A difference that was looked into and decided stands in `readings/decided.tsv` with the reason; it is an error when a
//! decided difference no longer differs.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use http_status::{Bound, FieldUse, Requirement, SpecRef, StatusInfo};

/// One fact as text: which file, which code, which column; and what stands there.
type Facts = BTreeMap<(&'static str, u16, String), String>;

const FILES: &[(&str, &str)] = &[
    ("cacheability", include_str!("readings/cacheability.tsv")),
    ("content", include_str!("readings/content.tsv")),
    ("defined", include_str!("readings/defined.tsv")),
    ("fields", include_str!("readings/fields.tsv")),
    ("names", include_str!("readings/names.tsv")),
    ("proxies", include_str!("readings/proxies.tsv")),
    ("redirect", include_str!("readings/redirect.tsv")),
    ("retry", include_str!("readings/retry.tsv")),
];
const REQUIREMENTS: &str = include_str!("readings/requirements-second.tsv");
const OTHER_REQUIREMENTS: &str = include_str!("readings/requirements-second-others.tsv");
const DECIDED: &str = include_str!("readings/decided.tsv");

fn rows(text: &'static str) -> Vec<BTreeMap<&'static str, &'static str>> {
    let mut lines = text.lines().filter(|line| !line.starts_with('#'));
    let header: Vec<_> = lines.next().expect("a header").split('\t').collect();
    lines
        .map(|line| {
            header.iter().copied().zip(line.split('\t').chain(std::iter::repeat(""))).collect()
        })
        .collect()
}

/// The second reading, in the terms of [`ours`].
fn theirs() -> Facts {
    let mut facts = Facts::new();
    for (file, text) in FILES.iter().copied() {
        for row in rows(text) {
            let code: u16 = row["code"].parse().expect("a code");
            let mut put = |key: &str, value: &str| {
                if !value.is_empty() {
                    facts.insert((file, code, key.to_owned()), value.to_owned());
                }
            };
            match file {
                "names" => put(row["phrase"], row["source"]),
                "fields" => {
                    put(&format!("{} {}", row["use"], row["field"]), row["source"]);
                    // Whether a MUST or MUST NOT holds always is a fact; what an optional field is good for is a remark.
                    if matches!(row["use"], "required" | "forbidden") {
                        let always =
                            if row["when"].is_empty() { "always" } else { "under a condition" };
                        put(&format!("{} {} holds", row["use"], row["field"]), always);
                    }
                }
                "cacheability" => {
                    put("default", row["default"]);
                    put("history", row["history"]);
                }
                "retry" => {
                    for column in
                        ["permission", "methods", "connection", "change", "retry_after", "source"]
                    {
                        put(column, row[column]);
                    }
                }
                _ => row
                    .iter()
                    .filter(|(column, _)| **column != "code")
                    .for_each(|(column, value)| put(column, value)),
            }
        }
    }
    facts
}

fn place(source: SpecRef) -> String {
    format!("{} {}", source.spec().id(), source.section())
}

/// The table, as facts.
fn ours() -> Facts {
    let mut facts = Facts::new();
    for info in StatusInfo::all() {
        let mut put = |file: &'static str, key: &str, value: &dyn Display| {
            facts.insert((file, info.code(), key.to_owned()), value.to_string());
        };
        for name in info.names() {
            put("names", name.phrase(), &place(name.source()));
        }
        put("cacheability", "default", &info.cacheability());
        let history: Vec<_> = info
            .cacheability_history()
            .iter()
            .map(|change| format!("{} {}", change.cacheability(), place(change.source())))
            .collect();
        if !history.is_empty() {
            put("cacheability", "history", &history.join("; "));
        }
        put("content", "rule", &info.content());
        put("content", "source", &place(info.content_source()));
        for usage in FieldUse::ALL {
            for field in info.fields().with(*usage) {
                put("fields", &format!("{usage} {}", field.name()), &place(field.source()));
                if matches!(usage, FieldUse::Required | FieldUse::Forbidden) {
                    let always =
                        if field.when().is_none() { "always" } else { "under a condition" };
                    put("fields", &format!("{usage} {} holds", field.name()), &always);
                }
            }
        }
        if let Some(redirect) = info.redirect() {
            put("redirect", "permanent", &redirect.is_permanent());
            put("redirect", "method", &redirect.method());
            put("redirect", "source", &place(redirect.source()));
        }
        let retry = info.retry();
        put("retry", "permission", &retry.permission());
        put("retry", "methods", &retry.methods());
        put("retry", "connection", &retry.connection());
        if let Some(change) = retry.change() {
            put("retry", "change", &change);
        }
        put("retry", "retry_after", &retry.retry_after());
        put("retry", "source", &place(retry.source()));
        if let Some(source) = info.proxies_source() {
            put("proxies", "source", &place(source));
        }
        put("defined", "defined_by", &place(info.defined_by()));
        put("defined", "status", &info.registration_status());
    }
    facts
}

#[test]
fn both_readings_agree_or_the_difference_is_decided() {
    let (ours, theirs) = (ours(), theirs());
    let keys: BTreeSet<_> = ours.keys().chain(theirs.keys()).collect();
    let found: BTreeMap<_, _> = keys
        .into_iter()
        .map(|key| {
            (
                key,
                (
                    ours.get(key).map_or("", String::as_str),
                    theirs.get(key).map_or("", String::as_str),
                ),
            )
        })
        .filter(|(_, (our, their))| our != their)
        .map(|((file, code, key), (our, their))| {
            (format!("{file}\t{code}\t{key}"), format!("{our}\t{their}"))
        })
        .collect();
    assert_decided(&found, |file| file != "requirements");
}

/// Fails unless the decisions about some files are about the differences found in these.
fn assert_decided(found: &BTreeMap<String, String>, is_about: impl Fn(&str) -> bool) {
    let decided: BTreeMap<_, _> = rows(DECIDED)
        .into_iter()
        .filter(|row| is_about(row["file"]))
        .map(|row| {
            assert!(!row["why"].is_empty(), "a decision has its reason: {row:?}");
            (
                format!("{}\t{}\t{}", row["file"], row["code"], row["key"]),
                format!("{}\t{}", row["ours"], row["theirs"]),
            )
        })
        .collect();
    let problems: Vec<_> = found
        .iter()
        .filter(|(key, values)| decided.get(*key) != Some(values))
        .map(|(key, values)| format!("undecided: {key}\t{values}"))
        .chain(
            decided
                .keys()
                .filter(|key| !found.contains_key(*key))
                .map(|key| format!("no longer differs: {key}")),
        )
        .collect();
    assert!(problems.is_empty(), "{} differences\n{}", problems.len(), problems.join("\n"));
}

/// Whether the second reading of requirements is about it: those of several codes, and those of these codes that stand
/// outside the section that defines the code.
fn is_read_again(requirement: Requirement) -> bool {
    let source = requirement.source();
    let chapter = source.section().split('.').next();
    match (source.spec().id(), only_code(requirement)) {
        ("RFC9110" | "RFC9111" | "RFC9112", None) => true,
        ("RFC9110", Some(101 | 200 | 206 | 304 | 400 | 401 | 412 | 416)) => chapter != Some("15"),
        _ => false,
    }
}

fn only_code(requirement: Requirement) -> Option<u16> {
    let mut binds = requirement.binds();
    match (binds.next(), binds.next()) {
        (Some(Bound::Code(code)), None) => Some(code),
        _ => None,
    }
}

#[test]
fn requirements_are_what_a_second_reader_found_or_the_difference_is_decided() {
    let rows = rows(REQUIREMENTS).into_iter().chain(rows(OTHER_REQUIREMENTS));
    let read: BTreeMap<_, _> = rows.map(|row| (row["id"], row)).collect();
    let mut found = BTreeMap::new();
    for requirement in Requirement::all() {
        let Some(row) = read.get(requirement.id()) else { continue };
        let bound: Vec<_> = requirement.binds().map(|bound| bound.to_string()).collect();
        // A sentence about several codes may have a record for each of them: then this one is one of those read.
        let is_among =
            only_code(requirement).is_some() && row["binds"].split(' ').any(|one| one == bound[0]);
        let binds = if is_among { row["binds"].to_owned() } else { bound.join(" ") };
        for (key, our) in [
            ("level", requirement.level().to_string()),
            ("actor", requirement.actor().to_string()),
            ("binds", binds),
        ] {
            if our != row[key] {
                let place = format!("requirements\t{}\t{key}", requirement.id());
                found.insert(place, format!("{our}\t{}", row[key]));
            }
        }
    }
    assert_decided(&found, |file| file == "requirements");
}

#[test]
fn the_second_reading_of_requirements_has_each_of_them() {
    let read: BTreeSet<_> = rows(REQUIREMENTS).into_iter().map(|row| row["id"]).collect();
    let known: BTreeSet<_> = Requirement::all()
        .filter(|requirement| is_read_again(*requirement))
        .map(Requirement::id)
        .collect();
    assert_eq!(read, known);

    let others: BTreeSet<_> = rows(OTHER_REQUIREMENTS).into_iter().map(|row| row["id"]).collect();
    let unknown: Vec<_> = others.iter().filter(|id| Requirement::of(id).is_none()).collect();
    assert!(unknown.is_empty(), "no requirement: {unknown:?}");
    let missing: Vec<_> = Requirement::all()
        .filter(|requirement| only_code(*requirement).is_none() && !is_read_again(*requirement))
        .map(Requirement::id)
        .filter(|id| !others.contains(id))
        .collect();
    assert!(missing.is_empty(), "not read a second time: {missing:?}");
}

#[test]
fn the_second_reading_has_every_code() {
    let codes = |file: &str| -> BTreeSet<u16> {
        theirs().keys().filter(|(name, ..)| *name == file).map(|(_, code, _)| *code).collect()
    };
    let all: BTreeSet<u16> = StatusInfo::all().map(StatusInfo::code).collect();
    for file in ["cacheability", "content", "defined", "retry"] {
        assert_eq!(codes(file), all, "{file}");
    }
}
