//! The ecosystems, and every name of one.

use askama::Template;
use http_status::document::{EcosystemDoc, Status, SymbolDoc};

use super::SiteFile;
use super::data::Data;
use super::frame::Frame;
use super::links::At;
use super::symbols::is_current;

#[derive(Template)]
#[template(path = "ecosystems.html")]
struct Ecosystems<'a> {
    frame: Frame<'a>,
    at: At<'a>,
    languages: Vec<(&'a str, Vec<Counted<'a>>)>,
}

/// An ecosystem with the number of its names, current and all.
struct Counted<'a> {
    ecosystem: &'a EcosystemDoc,
    current: usize,
    codes: usize,
}

#[derive(Template)]
#[template(path = "ecosystem.html")]
struct Ecosystem<'a> {
    frame: Frame<'a>,
    at: At<'a>,
    ecosystem: &'a EcosystemDoc,
    rows: Vec<Named<'a>>,
    names: usize,
    missing: Vec<&'a Status>,
    versions: Vec<VersionColumn>,
}

/// A column of versions, for those ecosystems that have one.
struct VersionColumn {
    label: &'static str,
    of: fn(&SymbolDoc) -> Option<&str>,
}

const VERSIONS: [VersionColumn; 3] = [
    VersionColumn { label: "Since", of: |symbol| symbol.since.as_deref() },
    VersionColumn { label: "Deprecated", of: |symbol| symbol.deprecated.as_deref() },
    VersionColumn { label: "Removed", of: |symbol| symbol.removed.as_deref() },
];

/// A code with its names.
struct Named<'a> {
    status: &'a Status,
    symbols: &'a [SymbolDoc],
}

pub(super) fn files(data: &Data) -> Vec<SiteFile> {
    let mut files = vec![all(data)];
    files.extend(data.export.ecosystems.iter().map(|ecosystem| one(data, ecosystem)));
    files
}

fn all(data: &Data) -> SiteFile {
    let path = "ecosystems/index.html";
    let at = At::of(path, data);
    let mut sorted: Vec<&EcosystemDoc> = data.export.ecosystems.iter().collect();
    sorted.sort_by_key(|ecosystem| {
        (ecosystem.language.to_lowercase(), ecosystem.display.to_lowercase())
    });
    let languages = sorted
        .chunk_by(|left, right| left.language == right.language)
        .map(|group| {
            (&*group[0].language, group.iter().map(|ecosystem| counted(data, ecosystem)).collect())
        })
        .collect();
    let title = "HTTP status codes in languages and frameworks";
    let description = format!(
        "How {} languages, libraries and frameworks name the HTTP status codes, each read in the source of a version.",
        data.export.ecosystems.len()
    );
    let frame = Frame { part: "ecosystems/", ..Frame::new(at, path, title, description) };
    SiteFile::page(path, &Ecosystems { frame, at, languages })
}

fn names<'a>(data: &'a Data, id: &'a str) -> impl Iterator<Item = Named<'a>> {
    data.export
        .statuses
        .iter()
        .filter_map(move |status| Some(Named { status, symbols: status.symbols.get(id)? }))
}

fn counted<'a>(data: &'a Data, ecosystem: &'a EcosystemDoc) -> Counted<'a> {
    let symbols = || names(data, &ecosystem.id).flat_map(|row| row.symbols);
    let current = symbols().filter(|symbol| is_current(symbol)).count();
    Counted { ecosystem, current, codes: names(data, &ecosystem.id).count() }
}

fn one(data: &Data, ecosystem: &EcosystemDoc) -> SiteFile {
    let path = format!("ecosystems/{}/index.html", ecosystem.id);
    let at = At::of(&path, data);
    let rows: Vec<Named<'_>> = names(data, &ecosystem.id).collect();
    let missing =
        data.export.statuses.iter().filter(|status| !status.symbols.contains_key(&ecosystem.id));
    let names = rows.iter().map(|row| row.symbols.len()).sum();
    let versions = VERSIONS.into_iter().filter(|column| {
        rows.iter().flat_map(|row| row.symbols).any(|symbol| (column.of)(symbol).is_some())
    });
    let versions = versions.collect();
    let title = format!("{}: HTTP status codes", ecosystem.display);
    let description = format!(
        "Every name that {} {} has for an HTTP status code, with the versions that brought, deprecated or removed it.",
        ecosystem.display, ecosystem.version
    );
    let page = Ecosystem {
        frame: Frame { part: "ecosystems/", ..Frame::new(at, &path, title, description) },
        at,
        ecosystem,
        rows,
        names,
        missing: missing.collect(),
        versions,
    };
    SiteFile::page(&path, &page)
}
