//! The classes.

use askama::Template;
use http_status::document::{AnyDoc, ClassDoc, Docs, FixDetail};
use http_status::{Reader, StatusClass};

use super::SiteFile;
use super::data::Data;
use super::frame::Frame;
use super::index::{Entry, entries};
use super::links::At;
use super::requirement::{OfSpec, by_spec};
use super::{number, status};
use crate::words;

#[derive(Template)]
#[template(path = "class.html")]
struct Class<'a> {
    frame: Frame<'a>,
    at: At<'a>,
    class: StatusClass,
    docs: &'a Docs,
    fixes: Vec<(Reader, Vec<&'a FixDetail>)>,
    entries: Vec<Entry<'a>>,
    numbers: Vec<(&'a AnyDoc, String)>,
    requirements: Vec<OfSpec<'a>>,
    count: usize,
}

pub(super) fn files(data: &Data) -> Vec<SiteFile> {
    data.export.classes.iter().map(|class| one(data, class)).collect()
}

fn one(data: &Data, document: &ClassDoc) -> SiteFile {
    let class = document.class;
    let path = format!("{}/index.html", class.pattern());
    let at = At::of(&path, data);
    let entries = entries(data.export.statuses.iter().filter(|status| status.class == class));
    let numbers = data.numbers.iter().filter(|any| any.valid && any.class == class);
    let numbers = numbers.map(|any| (any, number::owners(any).join(", ")));
    let title = format!("{}: HTTP status codes", words::class(class));
    let description = format!(
        "The {} registered status codes of the class {}, and what documents demand of all of them.",
        entries.len(),
        words::class(class)
    );
    let page = Class {
        frame: Frame { class: Some(class), ..Frame::new(at, &path, title, description) },
        at,
        class,
        docs: &document.docs,
        fixes: status::fixes(&document.docs),
        entries,
        numbers: numbers.collect(),
        requirements: by_spec(data, document.requirements.iter()),
        count: document.requirements.len(),
    };
    SiteFile::page(&path, &page)
}
