//! The page of a registered code.

use askama::Template;
use http_status::document::{
    Behaviour, ClaimDoc, Docs, Example, FieldDetail, FixDetail, NameDoc, RequirementDoc, Status,
    Vendor,
};
use http_status::{Actor, ExampleKind, Reader, Topic};

use super::SiteFile;
use super::data::Data;
use super::example;
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
    contents: Vec<(&'static str, &'static str)>,
    fixes: Vec<(Reader, Vec<&'a FixDetail>)>,
    exchanges: Vec<&'a Example>,
    clients: Vec<&'a Example>,
    servers: Vec<&'a Example>,
    retry: Vec<String>,
    fields: Vec<Field<'a>>,
    /// The current name, then the former ones, the latest first.
    names: Vec<&'a NameDoc>,
    own: Vec<&'a RequirementDoc>,
    /// Those of them that count when the request is repeated.
    duties: Vec<&'a RequirementDoc>,
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
    let mut page = Page {
        frame: Frame {
            class: Some(status.class),
            code: Some(status.code),
            json: Some(format!("{}.json", status.code)),
            linked,
            ..Frame::new(at, &path, title, &*status.docs.summary)
        },
        at,
        status,
        docs: &status.docs,
        contents: Vec::new(),
        fixes: fixes(&status.docs),
        exchanges: example::of(&status.docs, ExampleKind::Exchange),
        clients: example::of(&status.docs, ExampleKind::Client),
        servers: example::of(&status.docs, ExampleKind::Server),
        retry: words::retry(&status.retry),
        fields: fields(&status.fields.details),
        names: status.names.iter().rev().collect(),
        duties: duties(&own),
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
    page.contents = contents(&page);
    SiteFile::page(&path, &page)
}

/// The sections of a page, in order: id and title.
fn contents(page: &Page<'_>) -> Vec<(&'static str, &'static str)> {
    let docs = page.docs;
    let sections = [
        ("causes", "Causes", !docs.causes.is_empty()),
        ("fixes", "Fixes", !docs.fixes.is_empty()),
        ("troubleshooting", "Steps", !docs.troubleshooting.is_empty()),
        ("meaning", "Meaning", !docs.description.is_empty()),
        ("related", "Instead", !docs.related.is_empty()),
        ("retry", "Retry", true),
        ("exchanges", "Exchanges", !page.exchanges.is_empty()),
        ("client-code", "Client code", !page.clients.is_empty()),
        ("server-code", "Server code", !page.servers.is_empty()),
        ("mistakes", "Mistakes", !docs.mistakes.is_empty()),
        ("in-practice", "In practice", docs.in_practice.is_some() || !page.behaviour.is_empty()),
        ("insight", "Insight", docs.insight.is_some()),
        ("requirements", "Requirements", true),
        ("symbols", "Symbols", !page.symbols.is_empty()),
        ("outside", "Outside", !page.uses.is_empty() || !page.claims.is_empty()),
        ("reuse", "Reuse", true),
    ];
    sections
        .into_iter()
        .filter_map(|(id, title, is_there)| is_there.then_some((id, title)))
        .collect()
}

/// Whom a fix is for.
pub(super) const fn reader(reader: Reader) -> &'static str {
    match reader {
        Reader::Visitor => "as a visitor",
        Reader::Client => "as a client",
        Reader::Operator => "as an operator",
    }
}

/// By reader, each the most frequent first.
pub(super) fn fixes(docs: &Docs) -> Vec<(Reader, Vec<&FixDetail>)> {
    let of = |reader: &Reader| {
        (*reader, docs.fix_details.iter().filter(|fix| fix.reader == *reader).collect())
    };
    let fixes = Reader::ALL.iter().map(of);
    fixes.filter(|(_, fixes): &(Reader, Vec<&FixDetail>)| !fixes.is_empty()).collect()
}

/// `421 Misdirected Request`; 306 has no phrase.
fn title(status: &Status) -> String {
    if status.reason_phrase.is_empty() {
        format!("{} (unused)", status.code)
    } else {
        format!("{} {}", status.code, status.reason_phrase)
    }
}

fn duties<'a>(own: &[&'a RequirementDoc]) -> Vec<&'a RequirementDoc> {
    let is_duty = |requirement: &&RequirementDoc| match requirement.topic.parse() {
        Ok(Topic::Retry) => true,
        Ok(Topic::Connection | Topic::Fields) => {
            matches!(requirement.actor, Actor::Client | Actor::UserAgent)
        }
        _ => false,
    };
    own.iter().copied().filter(is_duty).collect()
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

    let of =
        |role: &'static str| (role, rows.iter().filter(|row| row.role == role).collect::<Vec<_>>());
    ROLES.into_iter().map(of).filter(|(_, rows)| !rows.is_empty()).collect()
}

/// How to cite the definition, in the manner of an RFC.
fn citation(data: &Data, status: &Status) -> String {
    let Status { code, reason_phrase, defined_by, .. } = status;
    let name = if reason_phrase.is_empty() { String::new() } else { format!(" ({reason_phrase})") };
    let title = data.spec(&defined_by.spec).map_or_else(String::new, |spec| {
        format!(", \u{201c}{}\u{201d}, {}", spec.title, words::month(&spec.date))
    });
    let place = words::place(&defined_by.section);
    format!("{code}{name}, {place} of {}{title}", words::document(&defined_by.spec))
}
