//! Numbers that the registry does not know: single ones, and ranges.

use std::cmp::Reverse;

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

/// The uses of the number alone.
fn uses(any: &AnyDoc) -> impl Iterator<Item = &Vendor> {
    any.vendor_statuses.iter().filter(|row| row.code_last.is_none())
}

/// The names that owners give it, each once.
pub(super) fn names(any: &AnyDoc) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for name in uses(any).map(|row| &*row.name).filter(|name| !name.is_empty()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// The owners, each once.
pub(super) fn owners(any: &AnyDoc) -> Vec<&str> {
    let mut owners: Vec<&str> = uses(any).map(|row| &*row.owner).collect();
    owners.dedup();
    owners
}

/// The name that most owners give it, and these owners.
fn usual_name(any: &AnyDoc) -> Option<(&str, Vec<&str>)> {
    let named = |name: &str| {
        let rows = uses(any).filter(|row| row.name.eq_ignore_ascii_case(name));
        let mut owners: Vec<&str> = rows.map(|row| &*row.owner).collect();
        owners.dedup();
        owners
    };
    let names = names(any).into_iter().map(|name| (name, named(name)));
    names.min_by_key(|(_, owners)| Reverse(owners.len()))
}

fn title(any: &AnyDoc) -> String {
    let code = any.code;
    let owners = owners(any);
    match usual_name(any) {
        Some((name, givers)) => {
            let others = if givers.len() < owners.len() { ", and other uses" } else { "" };
            format!("{code} {name} ({}){others}", givers.join(", "))
        }
        None if owners.is_empty() => format!("{code}: an unregistered HTTP status code"),
        None => format!("{code} of {}: an unregistered HTTP status code", owners.join(", ")),
    }
}

fn one(data: &Data, any: &AnyDoc) -> SiteFile {
    let code = any.code;
    let path = format!("{code}/index.html");
    let at = At::of(&path, data);
    let owners = owners(any);
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
            ..Frame::new(at, &path, title(any), description)
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A name is ascribed to those who give it, and to nobody else.
    #[test]
    fn titles_have_the_name_of_their_owners() {
        let data = Data::new(None);
        for any in &data.numbers {
            let Some((name, givers)) = usual_name(any) else { continue };
            for owner in owners(any) {
                let gives =
                    |row: &Vendor| row.owner == owner && row.name.eq_ignore_ascii_case(name);
                assert_eq!(givers.contains(&owner), uses(any).any(gives), "{} {owner}", any.code);
            }
            assert!(title(any).starts_with(&format!("{} {name} (", any.code)));
        }
        let any = data.numbers.iter().find(|any| any.code == 499).expect("it has a page");
        let title = title(any);
        assert!(
            title.starts_with("499 Client Closed Request (") && title.contains("nginx"),
            "{title}"
        );
        assert!(!title.contains("Caddy") && title.ends_with(", and other uses"), "{title}");
    }
}
