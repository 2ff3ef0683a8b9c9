//! The rules of the linter.

use askama::Template;
use http_status::document::{RequirementDoc, RuleDoc};
use http_status::lint::Group;

use super::SiteFile;
use super::data::Data;
use super::frame::Frame;
use super::links::At;
use super::markdown::{self, Section};
use crate::words;

#[derive(Template)]
#[template(path = "rules.html")]
struct Rules<'a> {
    frame: Frame<'a>,
    at: At<'a>,
    groups: Vec<(Group, Vec<&'a RuleDoc>)>,
}

#[derive(Template)]
#[template(path = "rule.html")]
struct Rule<'a> {
    frame: Frame<'a>,
    at: At<'a>,
    rule: &'a RuleDoc,
    group: &'static str,
    sections: Vec<Section>,
    requirements: Vec<&'a RequirementDoc>,
}

pub(super) fn files(data: &Data) -> Vec<SiteFile> {
    let mut files = vec![all(data)];
    files.extend(data.export.rules.iter().map(|rule| one(data, rule)));
    files
}

fn all(data: &Data) -> SiteFile {
    let path = "rules/index.html";
    let at = At::of(path, data);
    let rules = &data.export.rules;
    let of = |group: Group| rules.iter().filter(|rule| rule.group == group.as_str()).collect();
    let groups = Group::ALL.iter().map(|group| (*group, of(*group))).collect();
    let title = "Rules of the linter";
    let description = format!(
        "The {} rules by which `http-status lint` checks captured HTTP messages against what documents demand.",
        rules.len()
    );
    let frame = Frame { part: "rules/", ..Frame::new(at, path, title, description) };
    SiteFile::page(path, &Rules { frame, at, groups })
}

fn one(data: &Data, rule: &RuleDoc) -> SiteFile {
    let path = format!("rules/{}/index.html", rule.name);
    let at = At::of(&path, data);
    let group = rule.group.parse::<Group>().map_or("", words::group);
    let requirements = rule.requirements.iter().filter_map(|id| data.requirement(id));
    let title = format!("{}: a rule for HTTP messages", rule.name);
    let page = Rule {
        frame: Frame { part: "rules/", ..Frame::new(at, &path, title, capitalised(&rule.summary)) },
        at,
        rule,
        group,
        sections: markdown::sections(&rule.docs, &at),
        requirements: requirements.collect(),
    };
    SiteFile::page(&path, &page)
}

/// A message begins with a lower-case letter and has no full stop; a sentence has both.
fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| {
        format!("{}{}.", first.to_uppercase(), characters.as_str())
    })
}
