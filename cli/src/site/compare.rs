//! Two codes side by side.

use std::collections::BTreeSet;

use askama::Template;
use http_status::document::Status;

use super::SiteFile;
use super::data::Data;
use super::frame::Frame;
use super::links::{At, pair};
use crate::page::Property;
use crate::property::PROPERTIES;

#[derive(Template)]
#[template(path = "compare.html")]
struct Compare<'a> {
    frame: Frame<'a>,
    at: At<'a>,
    statuses: &'a [Status],
    properties: Vec<Property>,
    pairs: Vec<(&'a Status, &'a Status)>,
}

#[derive(Template)]
#[template(path = "comparison.html")]
struct Comparison<'a> {
    frame: Frame<'a>,
    at: At<'a>,
    /// Each with what speaks for it.
    sides: Vec<Side<'a>>,
    differences: Vec<Property>,
    same: Vec<Property>,
    /// What there is for none of them.
    neither: String,
}

struct Side<'a> {
    status: &'a Status,
    why: Option<&'a str>,
}

pub(super) fn files(data: &Data) -> Vec<SiteFile> {
    let pairs = pairs(data);
    let mut files: Vec<SiteFile> =
        pairs.iter().map(|(left, right)| one(data, left, right)).collect();
    files.push(all(data, pairs));
    files
}

/// The pairs that are easily confused, as the documents of codes name them.
fn pairs(data: &Data) -> Vec<(&Status, &Status)> {
    let related = data.export.statuses.iter().flat_map(|status| {
        status
            .docs
            .related
            .iter()
            .map(|other| (status.code.min(other.code), status.code.max(other.code)))
    });
    let codes: BTreeSet<(u16, u16)> = related.filter(|(left, right)| left != right).collect();
    codes
        .into_iter()
        .filter_map(|(left, right)| Some((data.status(left)?, data.status(right)?)))
        .collect()
}

fn all<'a>(data: &'a Data, pairs: Vec<(&'a Status, &'a Status)>) -> SiteFile {
    let path = "compare/index.html";
    let at = At::of(path, data);
    let title = "Compare HTTP status codes";
    let description = "Two HTTP status codes side by side: cacheability, retry, content, fields, and when to choose which.";
    let statuses = data.export.statuses.as_slice();
    let properties = PROPERTIES.iter().map(|property| property.of(statuses)).collect();
    let frame = Frame { part: "compare/", ..Frame::new(at, path, title, description) };
    SiteFile::page(path, &Compare { frame, at, statuses, properties, pairs })
}

/// What the document of one code says for choosing another.
fn why<'a>(from: &'a Status, to: &Status) -> Option<&'a str> {
    from.docs.related.iter().find(|other| other.code == to.code).map(|other| &*other.why)
}

fn one(data: &Data, left: &Status, right: &Status) -> SiteFile {
    let path = format!("compare/{}/index.html", pair(left.code, right.code));
    let at = At::of(&path, data);
    let both = [left.clone(), right.clone()];
    let (same, differences) = PROPERTIES
        .iter()
        .map(|property| property.of(&both))
        .partition::<Vec<_>, _>(|property| property.texts.first() == property.texts.last());
    let none =
        same.iter().filter(|property| property.texts.first().is_some_and(|text| text == "none"));
    let neither = none.map(|property| property.label).collect::<Vec<_>>().join(", ").to_lowercase();
    let title = format!(
        "{} or {}: {} or {}",
        left.code, right.code, left.reason_phrase, right.reason_phrase
    );
    let description = format!(
        "When to choose {} {}, when {} {}, and what caches, clients and servers make of each.",
        left.code, left.reason_phrase, right.code, right.reason_phrase
    );
    let page = Comparison {
        frame: Frame {
            part: "compare/",
            class: (left.class == right.class).then_some(left.class),
            ..Frame::new(at, &path, title, description)
        },
        at,
        sides: vec![
            Side { status: left, why: why(right, left) },
            Side { status: right, why: why(left, right) },
        ],
        differences,
        same,
        neither,
    };
    SiteFile::page(&path, &page)
}
