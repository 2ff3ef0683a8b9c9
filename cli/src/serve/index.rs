//! `/status/`: what can be asked for, for people and for programs.

use std::collections::BTreeMap;

use askama::Template;
use http_status::StatusInfo;
use serde::Serialize;

use super::fits::Fit;
use super::options::{LISTED, Listed};
use super::pages::File;

#[derive(Template)]
#[template(path = "serve/index.html")]
struct Page<'a> {
    base: &'a str,
    codes: Vec<Row>,
    options: &'static [Listed],
}

struct Row {
    code: u16,
    phrase: &'static str,
    command: String,
}

#[derive(Serialize)]
struct Index {
    statuses: Vec<Status>,
    options: Vec<Choice>,
}

#[derive(Serialize)]
struct Status {
    code: u16,
    reason_phrase: &'static str,
    href: String,
    request: Request,
}

/// A request that the code fits.
#[derive(Serialize)]
struct Request {
    method: &'static str,
    fields: BTreeMap<&'static str, &'static str>,
    content: Option<&'static str>,
}

#[derive(Serialize)]
struct Choice {
    name: &'static str,
    value: &'static str,
    does: &'static str,
}

/// The page, or its JSON.
pub(super) fn file(base: &str, is_json: bool) -> File {
    if is_json {
        let statuses = StatusInfo::all().map(|info| {
            let Fit { method, fields, content, .. } = Fit::of(info.code());
            Status {
                code: info.code(),
                reason_phrase: info.reason_phrase(),
                href: format!("{base}status/{}", info.code()),
                request: Request { method, fields: fields.iter().copied().collect(), content },
            }
        });
        let options = LISTED.iter().map(|option| {
            let Listed { name, value, does } = *option;
            Choice { name, value, does }
        });
        let index = Index { statuses: statuses.collect(), options: options.collect() };
        let json = serde_json::to_vec_pretty(&index).expect("texts and numbers are JSON");
        return File::new("index.json", json, None);
    }
    let codes = StatusInfo::all().map(|info| Row {
        code: info.code(),
        phrase: info.reason_phrase(),
        command: Fit::of(info.code()).curl(base),
    });
    let page = Page { base, codes: codes.collect(), options: LISTED };
    let html = page.render().expect("writing to a string does not fail");
    File::new("index.html", html, None)
}
