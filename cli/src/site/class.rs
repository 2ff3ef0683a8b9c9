//! The classes.

use askama::Template;
use http_status::StatusClass;
use http_status::document::AnyDoc;

use super::SiteFile;
use super::data::Data;
use super::frame::Frame;
use super::index::{Entry, entries};
use super::links::At;
use super::number;
use super::requirement::{OfSpec, by_spec};
use crate::words;

#[derive(Template)]
#[template(path = "class.html")]
struct Class<'a> {
    frame: Frame<'a>,
    at: At<'a>,
    class: StatusClass,
    entries: Vec<Entry<'a>>,
    numbers: Vec<(&'a AnyDoc, String)>,
    requirements: Vec<OfSpec<'a>>,
    count: usize,
}

pub(super) fn files(data: &Data) -> Vec<SiteFile> {
    StatusClass::ALL.iter().map(|class| one(data, *class)).collect()
}

fn one(data: &Data, class: StatusClass) -> SiteFile {
    let path = format!("{}/index.html", class.pattern());
    let at = At::of(&path, data);
    let entries = entries(data.export.statuses.iter().filter(|status| status.class == class));
    let numbers = data.numbers.iter().filter(|any| any.valid && any.class == class);
    let numbers = numbers.map(|any| (any, number::owners(any).join(", ")));
    let binding = || {
        let bound = |binds: &[_]| binds.iter().any(|word: &http_status::document::Text| *word == class.pattern());
        data.export.requirements.iter().filter(move |requirement| bound(&requirement.binds))
    };
    let title = format!("{}: HTTP status codes", words::class(class));
    let description = format!("The {} registered status codes of the class {}, and what documents demand of all of them.", entries.len(), words::class(class));
    let page = Class {
        frame: Frame { class: Some(class), ..Frame::new(at, &path, title, description) },
        at,
        class,
        entries,
        numbers: numbers.collect(),
        requirements: by_spec(data, binding()),
        count: binding().count(),
    };
    SiteFile::page(&path, &page)
}
