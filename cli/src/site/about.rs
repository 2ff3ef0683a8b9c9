//! Where the data are from, and how to use them elsewhere.

use askama::Template;

use super::SiteFile;
use super::data::Data;
use super::frame::Frame;
use super::links::At;

#[derive(Template)]
#[template(path = "about.html")]
struct About<'a> {
    frame: Frame<'a>,
    at: At<'a>,
    requirements: usize,
    names: usize,
}

pub(super) fn files(data: &Data) -> Vec<SiteFile> {
    let path = "about/index.html";
    let at = At::of(path, data);
    let names =
        data.export.statuses.iter().flat_map(|status| status.symbols.values()).map(Vec::len).sum();
    let title = "About this reference of HTTP status codes";
    let description = "Sources and versions of the data, and how to use them elsewhere: as JSON, as a Rust crate, as a command.";
    let page = About {
        frame: Frame { part: "about/", ..Frame::new(at, path, title, description) },
        at,
        requirements: data.requirements().count(),
        names,
    };
    vec![SiteFile::page(path, &page)]
}
