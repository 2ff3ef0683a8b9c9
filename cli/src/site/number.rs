//! Numbers that the registry does not know: single ones, and ranges.

use askama::Template;
use http_status::document::{AnyDoc, Vendor};

use super::SiteFile;
use super::data::Data;
use super::frame::Frame;
use super::links::{At, range};

#[derive(Template)]
#[template(path = "number.html")]
struct Number<'a> {
    frame: Frame<'a>,
    at: At<'a>,
    any: &'a AnyDoc,
    json: String,
}

#[derive(Template)]
#[template(path = "range.html")]
struct Range<'a> {
    frame: Frame<'a>,
    at: At<'a>,
    rows: Vec<&'a Vendor>,
    first: u16,
    last: u16,
    inside: Vec<&'a AnyDoc>,
}

pub(super) fn files(data: &Data) -> Vec<SiteFile> {
    let mut files = Vec::new();
    for any in &data.numbers {
        files.push(one(data, any));
    }
    let mut ranges: Vec<(u16, u16)> = data.ranges().map(|(row, last)| (row.code, last)).collect();
    ranges.dedup();
    files.extend(ranges.into_iter().map(|(first, last)| whole(data, first, last)));
    files
}

/// The names that owners give it, each once.
pub(super) fn names(any: &AnyDoc) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    let rows = any.vendor_statuses.iter().filter(|row| row.code_last.is_none());
    for name in rows.map(|row| &*row.name).filter(|name| !name.is_empty()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// The owners, each once.
pub(super) fn owners(any: &AnyDoc) -> Vec<&str> {
    let mut owners: Vec<&str> = any
        .vendor_statuses
        .iter()
        .filter(|row| row.code_last.is_none())
        .map(|row| &*row.owner)
        .collect();
    owners.dedup();
    owners
}

fn one(data: &Data, any: &AnyDoc) -> SiteFile {
    let code = any.code;
    let path = format!("{code}/index.html");
    let at = At::of(&path, data);
    let (names, owners) = (names(any), owners(any));
    let title = match (names.as_slice(), owners.as_slice()) {
        ([], []) => format!("{code}: an unregistered HTTP status code"),
        ([], owners) => {
            format!("{code} of {}: an unregistered HTTP status code", owners.join(", "))
        }
        ([name, ..], owners) => format!("{code} {name} ({})", owners.join(", ")),
    };
    let description = if owners.is_empty() {
        format!(
            "{code} is not registered, and no use of it is known that holds. What is said of it, and what is so."
        )
    } else {
        format!(
            "{code} is not registered. What it means to {}, where it is seen, and how a client treats it.",
            owners.join(", ")
        )
    };
    let json = format!("{code}.json");
    let page = Number {
        frame: Frame {
            class: any.valid.then_some(any.class),
            json: Some(json.clone()),
            ..Frame::new(at, &path, title, description)
        },
        at,
        any,
        json,
    };
    SiteFile::page(&path, &page)
}

fn whole(data: &Data, first: u16, last: u16) -> SiteFile {
    let path = format!("{}/index.html", range(first, last));
    let at = At::of(&path, data);
    let rows =
        data.ranges().filter(|(row, end)| (row.code, *end) == (first, last)).map(|(row, _)| row);
    let title = format!("{first} to {last}: numbers that are no HTTP status codes");
    let description = format!(
        "What the numbers from {first} to {last} are used for, although HTTP has status codes from 100 to 599 only."
    );
    let page = Range {
        frame: Frame::new(at, &path, title, description),
        at,
        rows: rows.collect(),
        first,
        last,
        inside: data.numbers.iter().filter(|any| (first..=last).contains(&any.code)).collect(),
    };
    SiteFile::page(&path, &page)
}
