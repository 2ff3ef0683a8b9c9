//! The page of a registered code.

use askama::Template;
use http_status::document::{
    Behaviour, ClaimDoc, Docs, FieldDetail, NameDoc, RequirementDoc, Status, Vendor,
};

use super::SiteFile;
use super::data::Data;
use super::frame::Frame;
use super::linked;
use super::links::At;
use super::requirement::{OfSpec, by_spec, is_alone};
use super::symbols::{self, OfLanguage};
use crate::words;

#[derive(Template)]
#[template(path = "status.html")]
struct Page<'a> {
    frame: Frame<'a>,
    at: At<'a>,
    status: &'a Status,
    docs: &'a Docs,
    retry: Vec<String>,
    fields: Vec<Field<'a>>,
    /// The current name, then the former ones, the latest first.
    names: Vec<&'a NameDoc>,
    own: Vec<&'a RequirementDoc>,
    shared: Vec<OfSpec<'a>>,
    shared_count: usize,
    behaviour: Vec<(&'a str, Vec<&'a Behaviour>)>,
    symbols: Vec<OfLanguage<'a>>,
    symbols_count: usize,
    uses: Vec<&'a Vendor>,
    claims: Vec<&'a ClaimDoc>,
    citation: String,
}

/// Fields of which the same is said.
struct Field<'a> {
    names: Vec<&'a str>,
    detail: &'a FieldDetail,
}

pub(super) fn files(data: &Data) -> Vec<SiteFile> {
    data.export.statuses.iter().map(|status| one(data, status)).collect()
}

fn one(data: &Data, status: &Status) -> SiteFile {
    let path = format!("{}/index.html", status.code);
    let at = At::of(&path, data);
    let title = title(status);
    let linked = linked::status(&at, &path, &title, status);
    let (own, shared): (Vec<_>, Vec<_>) =
        status.requirements.iter().partition(|requirement| is_alone(requirement, status.code));
    let symbols = symbols::by_language(data, status);
    let page = Page {
        frame: Frame {
            class: Some(status.class),
            json: Some(format!("{}.json", status.code)),
            linked,
            ..Frame::new(at, &path, title, &*status.docs.summary)
        },
        at,
        status,
        docs: &status.docs,
        retry: words::retry(&status.retry),
        fields: fields(&status.fields.details),
        names: status.names.iter().rev().collect(),
        own,
        shared_count: shared.len(),
        shared: by_spec(data, shared.into_iter()),
        behaviour: behaviour(&status.behaviour),
        symbols_count: symbols.iter().map(|group| group.rows.len()).sum(),
        symbols,
        uses: data.uses(status.code).collect(),
        claims: data.claims(status.code).collect(),
        citation: citation(data, status),
    };
    SiteFile::page(&path, &page)
}

/// `421 Misdirected Request`; 306 has no phrase.
fn title(status: &Status) -> String {
    if status.reason_phrase.is_empty() {
        format!("{} (unused)", status.code)
    } else {
        format!("{} {}", status.code, status.reason_phrase)
    }
}

fn fields(details: &[FieldDetail]) -> Vec<Field<'_>> {
    let mut fields: Vec<Field<'_>> = Vec::new();
    for detail in details {
        let alike = |field: &&mut Field<'_>| {
            let other = field.detail;
            (other.usage, &other.when, &other.spec, &other.section)
                == (detail.usage, &detail.when, &detail.spec, &detail.section)
        };
        match fields.iter_mut().find(alike) {
            Some(field) => field.names.push(&detail.name),
            None => fields.push(Field { names: vec![&detail.name], detail }),
        }
    }
    fields
}

/// By role: those who send it first, then those who may repeat the request.
fn behaviour(rows: &[Behaviour]) -> Vec<(&str, Vec<&Behaviour>)> {
    const ROLES: [&str; 5] = ["server", "proxy", "cache", "browser", "client"];

    let of = |role: &'static str| (role, rows.iter().filter(|row| row.role == role).collect::<Vec<_>>());
    ROLES.into_iter().map(of).filter(|(_, rows)| !rows.is_empty()).collect()
}

/// How to cite the definition, in the manner of an RFC.
fn citation(data: &Data, status: &Status) -> String {
    let Status { code, reason_phrase, defined_by, .. } = status;
    let name = if reason_phrase.is_empty() { String::new() } else { format!(" ({reason_phrase})") };
    let title = data
        .spec(&defined_by.spec)
        .map_or_else(String::new, |spec| format!(", \u{201c}{}\u{201d}, {}", spec.title, words::month(&spec.date)));
    let place = words::place(&defined_by.section);
    format!("{code}{name}, {place} of {}{title}", words::document(&defined_by.spec))
}
