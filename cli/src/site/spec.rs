//! The documents: what each defines, demands, and is cited for.

use std::collections::BTreeMap;

use askama::Template;
use http_status::document::{RequirementDoc, RuleDoc, SpecDoc, Status};

use super::SiteFile;
use super::data::Data;
use super::frame::Frame;
use super::links::{At, slug};
use super::requirement::{Order, order};
use crate::words;

#[derive(Template)]
#[template(path = "specs.html")]
struct Specs<'a> {
    frame: Frame<'a>,
    at: At<'a>,
    groups: Vec<(&'static str, Vec<Listed<'a>>)>,
}

struct Listed<'a> {
    spec: &'a SpecDoc,
    defines: usize,
    requires: usize,
}

#[derive(Template)]
#[template(path = "spec.html")]
struct Spec<'a> {
    frame: Frame<'a>,
    at: At<'a>,
    spec: &'a SpecDoc,
    /// `RFC` and `9110`, or `Draft` and its name.
    kind: &'static str,
    name: &'a str,
    defines: Vec<&'a Status>,
    sections: Vec<(&'a str, Vec<&'a RequirementDoc>)>,
    requires: usize,
    facts: Vec<Cited<'a>>,
    rules: Vec<&'a RuleDoc>,
}

/// A section, and the facts that rest on it.
struct Cited<'a> {
    section: &'a str,
    facts: Vec<Fact<'a>>,
}

/// The codes of which one kind of fact rests on a section.
struct Fact<'a> {
    what: &'static str,
    codes: Vec<&'a Status>,
}

pub(super) fn files(data: &Data) -> Vec<SiteFile> {
    let mut files = vec![all(data)];
    files.extend(data.export.specs.iter().map(|spec| one(data, spec)));
    files
}

fn all(data: &Data) -> SiteFile {
    let path = "specs/index.html";
    let at = At::of(path, data);
    let listed = |current: bool| -> Vec<Listed<'_>> {
        let specs = data.export.specs.iter().filter(|spec| spec.obsoleted_by.is_empty() == current);
        let mut listed: Vec<Listed<'_>> = specs
            .map(|spec| Listed {
                spec,
                defines: defined(data, spec).count(),
                requires: data
                    .requirements()
                    .filter(|requirement| requirement.spec == spec.id)
                    .count(),
            })
            .collect();
        listed.sort_by(|left, right| {
            right.spec.date.cmp(&left.spec.date).then_with(|| left.spec.id.cmp(&right.spec.id))
        });
        listed
    };
    let groups = vec![("Current", listed(true)), ("Replaced", listed(false))];
    let title = "Specifications of HTTP status codes";
    let description = format!(
        "The {} documents that define or bind HTTP status codes: what each defines, demands, and is cited for.",
        data.export.specs.len()
    );
    let frame = Frame { part: "specs/", ..Frame::new(at, path, title, description) };
    SiteFile::page(path, &Specs { frame, at, groups })
}

fn defined<'a>(data: &'a Data, spec: &'a SpecDoc) -> impl Iterator<Item = &'a Status> {
    data.export.statuses.iter().filter(|status| status.defined_by.spec == spec.id)
}

fn one(data: &Data, spec: &SpecDoc) -> SiteFile {
    let path = format!("specs/{}/index.html", slug(&spec.id));
    let at = At::of(&path, data);
    let (kind, name) = match spec.id.strip_prefix("RFC") {
        Some(number) => ("RFC", number),
        None if spec.id.starts_with("draft-") => ("Draft", ""),
        None => ("Document", ""),
    };
    let mut requirements: Vec<&RequirementDoc> =
        data.requirements().filter(|requirement| requirement.spec == spec.id).collect();
    requirements
        .sort_by_cached_key(|requirement| (order(&requirement.section), requirement.id.clone()));
    let requires = requirements.len();
    let sections = requirements
        .chunk_by(|left, right| left.section == right.section)
        .map(|group| (&*group[0].section, group.to_vec()))
        .collect();
    let rules = data.export.rules.iter().filter(|rule| rule.spec.as_deref() == Some(&spec.id));
    let description = format!(
        "{} ({}): the HTTP status codes that it defines, what it demands of them, and the facts that rest on it.",
        words::document(&spec.id),
        spec.title
    );
    let title = format!("{}, {}: HTTP status codes", words::document(&spec.id), spec.title);
    let page = Spec {
        frame: Frame { part: "specs/", ..Frame::new(at, &path, title, description) },
        at,
        spec,
        kind,
        name,
        defines: defined(data, spec).collect(),
        sections,
        requires,
        facts: facts(data, &spec.id),
        rules: rules.collect(),
    };
    SiteFile::page(&path, &page)
}

/// What rests on a document, by section.
fn facts<'a>(data: &'a Data, id: &str) -> Vec<Cited<'a>> {
    let mut sections: BTreeMap<Order, Cited<'a>> = BTreeMap::new();
    for status in &data.export.statuses {
        for (what, spec, section) in cited(status) {
            if spec != id {
                continue;
            }
            let place = sections
                .entry(order(section))
                .or_insert_with(|| Cited { section, facts: Vec::new() });
            match place.facts.iter_mut().find(|fact| fact.what == what) {
                Some(fact) if fact.codes.last().is_some_and(|last| last.code == status.code) => {}
                Some(fact) => fact.codes.push(status),
                None => place.facts.push(Fact { what, codes: vec![status] }),
            }
        }
    }
    sections.into_values().collect()
}

/// Every place that a fact of a code rests on, except its definition and its requirements.
fn cited(status: &Status) -> Vec<(&'static str, &str, &str)> {
    let caching = &status.cacheability;
    let mut cited: Vec<(&'static str, &str, &str)> = Vec::new();
    cited.extend(status.names.iter().map(|name| ("Name", &*name.spec, &*name.section)));
    cited.extend(caching.basis.iter().map(|place| ("Cacheability", &*place.spec, &*place.section)));
    cited.extend(
        caching.history.iter().map(|entry| ("Former cacheability", &*entry.spec, &*entry.section)),
    );
    cited.push(("Retry", &status.retry.spec, &status.retry.section));
    cited.extend(
        status.proxies_source.iter().map(|place| ("Proxies", &*place.spec, &*place.section)),
    );
    cited.extend(
        status.content_source.iter().map(|place| ("Content", &*place.spec, &*place.section)),
    );
    cited.extend(
        status.fields.details.iter().map(|field| ("Fields", &*field.spec, &*field.section)),
    );
    let redirect = status.redirect.as_ref().and_then(|redirect| redirect.source.as_ref());
    cited.extend(redirect.map(|place| ("Redirect", &*place.spec, &*place.section)));
    cited
}
