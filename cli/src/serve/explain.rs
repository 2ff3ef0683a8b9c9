//! Content that says what a code means: HTML for people, JSON for programs, problem details (RFC 9457) for errors.

use askama::Template;
use http_status::AnyStatus;
use hyper::HeaderMap;
use hyper::body::Bytes;
use serde::Serialize;

use super::accept::prefers;
use super::answer::Shared;

const HTML: &str = "text/html";
const JSON: &str = "application/json";
const PROBLEM: &str = "application/problem+json";

/// What is said of a response, in the response.
#[derive(Debug)]
pub(super) struct Explanation {
    any: AnyStatus,
    /// What happened.
    detail: String,
    /// The page of the code, when the site has it.
    page: Option<String>,
    links: Vec<Link>,
}

/// Something to go on with.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Link {
    pub(super) href: String,
    pub(super) title: String,
}

#[derive(Template)]
#[template(path = "serve/explanation.html")]
struct Page<'a> {
    code: u16,
    phrase: &'a str,
    detail: &'a str,
    page: Option<&'a str>,
    links: &'a [Link],
}

#[derive(Serialize)]
struct Problem<'a> {
    #[serde(rename = "type")]
    problem_type: &'a str,
    title: &'a str,
    status: u16,
    detail: &'a str,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    links: &'a [Link],
}

#[derive(Serialize)]
struct Object<'a> {
    code: u16,
    reason_phrase: &'a str,
    summary: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<&'a str>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    links: &'a [Link],
}

/// The phrase of a registered code. Others have none: a recipient ignores it anyway (RFC 9112, section 4).
pub(super) fn phrase(code: u16) -> &'static str {
    AnyStatus::of(code).registered().map_or("", |info| info.reason_phrase())
}

impl Explanation {
    /// What the code means.
    pub(super) fn of(shared: &Shared, code: u16) -> Self {
        let any = AnyStatus::of(code);
        let detail = match any.registered() {
            Some(info) => info.docs().summary().to_owned(),
            None => {
                let treated = any.treated_as();
                let valid = if any.is_valid() {
                    "is not registered"
                } else {
                    "is no status code of HTTP, which go from 100 to 599"
                };
                let (treated, phrase) = (treated.code(), treated.reason_phrase());
                format!("{code} {valid}; a client treats it as {treated} ({phrase}).")
            }
        };
        Self::because(shared, code, detail)
    }

    /// What went wrong here.
    pub(super) fn because(shared: &Shared, code: u16, detail: impl Into<String>) -> Self {
        let path = format!("{code}/");
        let page = shared.pages.has(&format!("/{path}")).then(|| format!("{}{path}", shared.base));
        Self { any: AnyStatus::of(code), detail: detail.into(), page, links: Vec::new() }
    }

    /// With another sentence.
    pub(super) fn and(self, sentence: &str) -> Self {
        Self { detail: format!("{} {sentence}", self.detail), ..self }
    }

    pub(super) fn links(self, links: Vec<Link>) -> Self {
        Self { links, ..self }
    }

    /// Writes it in the form that the client prefers: the media type and the content.
    pub(super) fn write(&self, fields: &HeaderMap) -> (&'static str, Bytes) {
        let is_error = self.any.class().is_error();
        let json = if is_error { PROBLEM } else { JSON };
        let code = self.any.code();
        let phrase = phrase(code);
        if prefers(fields, HTML, json) {
            let page = Page {
                code,
                phrase,
                detail: &self.detail,
                page: self.page.as_deref(),
                links: &self.links,
            };
            let html = page.render().expect("writing to a string does not fail");
            return ("text/html; charset=utf-8", html.into());
        }
        let page = self.page.as_deref();
        let content = if is_error {
            // RFC 9457, 4.2.1: without a type of its own, the title is the phrase.
            let title = if phrase.is_empty() { "Unregistered Status Code" } else { phrase };
            serde_json::to_vec_pretty(&Problem {
                problem_type: page.unwrap_or("about:blank"),
                title,
                status: code,
                detail: &self.detail,
                links: &self.links,
            })
        } else {
            serde_json::to_vec_pretty(&Object {
                code,
                reason_phrase: phrase,
                summary: &self.detail,
                page,
                links: &self.links,
            })
        };
        let mut content = content.expect("texts and numbers are JSON");
        content.push(b'\n');
        (json, content.into())
    }
}
