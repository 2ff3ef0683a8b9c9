//! The register of all codes, and the page for addresses that lead nowhere.

use askama::Template;
use http_status::document::{AnyDoc, Status};
use http_status::{
    Cacheability, ContentRule, RegistrationStatus, RetryConnection, RetryPermission, StatusClass,
};

use super::SiteFile;
use super::data::Data;
use super::frame::Frame;
use super::links::At;
use super::{linked, number};

#[derive(Template)]
#[template(path = "index.html")]
struct Index<'a> {
    frame: Frame<'a>,
    at: At<'a>,
    filters: Vec<Filter>,
    classes: Vec<(StatusClass, Vec<Entry<'a>>)>,
    numbers: Vec<Numbered<'a>>,
}

#[derive(Template)]
#[template(path = "404.html")]
struct NotFound<'a> {
    frame: Frame<'a>,
    at: At<'a>,
}

/// A property by which the register is filtered.
pub(super) struct Filter {
    pub(super) name: &'static str,
    pub(super) label: &'static str,
    pub(super) values: Vec<(&'static str, &'static str)>,
}

/// A code in a register, with the words that filters look for.
pub(super) struct Entry<'a> {
    pub(super) status: &'a Status,
    pub(super) words: String,
    pub(super) marks: Vec<Mark>,
}

/// A property in one letter.
pub(super) struct Mark {
    pub(super) letter: &'static str,
    pub(super) says: &'static str,
}

/// An unregistered number with its names and owners.
struct Numbered<'a> {
    any: &'a AnyDoc,
    names: String,
    owners: String,
}

pub(super) fn files(data: &Data) -> Vec<SiteFile> {
    vec![index(data), not_found(data)]
}

fn index(data: &Data) -> SiteFile {
    let path = "index.html";
    let at = At::of(path, data);
    let title = "HTTP status codes";
    let description = format!(
        "The {} registered HTTP status codes: meaning, caching, retrying, what documents demand, and what {} languages and frameworks call them.",
        data.export.statuses.len(),
        data.export.ecosystems.len()
    );
    let classes = StatusClass::ALL
        .iter()
        .map(|class| {
            (*class, entries(data.export.statuses.iter().filter(|status| status.class == *class)))
        })
        .collect();
    let numbers = data.numbers.iter().map(|any| Numbered {
        any,
        names: number::names(any).join(", "),
        owners: number::owners(any).join(", "),
    });
    let linked = linked::index(&at, title, &description);
    let page = Index {
        frame: Frame {
            linked,
            json: Some("export.json".to_owned()),
            ..Frame::new(at, path, title, description)
        },
        at,
        filters: filters(),
        classes,
        numbers: numbers.collect(),
    };
    SiteFile::page(path, &page)
}

/// It is served for addresses of any depth, so its links begin at the root of the host, or at the path of the site where
/// that is known.
fn not_found(data: &Data) -> SiteFile {
    let root = data.base.as_ref().map_or("/", |base| base.path());
    let at = At { root, data };
    let page = NotFound {
        frame: Frame {
            class: Some(StatusClass::ClientError),
            ..Frame::new(at, "404.html", "Not found", "There is no page at this address.")
        },
        at,
    };
    SiteFile::page("404.html", &page)
}

pub(super) fn entries<'a>(statuses: impl Iterator<Item = &'a Status>) -> Vec<Entry<'a>> {
    statuses
        .map(|status| Entry { status, words: words_of(status).join(" "), marks: marks(status) })
        .collect()
}

fn filters() -> Vec<Filter> {
    vec![
        Filter {
            name: "class",
            label: "Class",
            values: StatusClass::ALL
                .iter()
                .map(|class| (class.pattern(), class.pattern()))
                .collect(),
        },
        Filter {
            name: "cacheability",
            label: "Cacheability",
            values: vec![("heuristic", "heuristic"), ("explicit", "explicit"), ("never", "never")],
        },
        Filter {
            name: "retry",
            label: "Retry",
            values: vec![
                ("retry", "permitted"),
                ("no-retry", "spoken against"),
                ("unstated", "unstated"),
                ("different", "over a different connection"),
                ("common", "common practice"),
            ],
        },
        Filter {
            name: "message",
            label: "Response",
            values: vec![
                ("required", "has a required field"),
                ("retry-after", "with Retry-After"),
                ("no-content", "never has content"),
                ("no-proxy", "not from a proxy"),
            ],
        },
        Filter {
            name: "redirect",
            label: "Redirect",
            values: vec![
                ("permanent", "permanent"),
                ("temporary-redirect", "temporary"),
                ("method-kept", "method kept"),
            ],
        },
        Filter {
            name: "registration",
            label: "Registration",
            values: RegistrationStatus::ALL
                .iter()
                .map(|status| (status.as_str(), status.as_str()))
                .collect(),
        },
    ]
}

/// The words of a code that filters look for.
fn words_of(status: &Status) -> Vec<&'static str> {
    let mut words = vec![
        status.class.pattern(),
        status.cacheability.default.as_str(),
        status.registration.status.as_str(),
    ];
    words.push(match status.retry.permission {
        RetryPermission::Must | RetryPermission::Should | RetryPermission::May => "retry",
        RetryPermission::ShouldNot | RetryPermission::MustNot => "no-retry",
        RetryPermission::Unstated => "unstated",
    });
    if let Some(redirect) = &status.redirect {
        words.push(if redirect.permanent { "permanent" } else { "temporary-redirect" });
        words.extend(
            (redirect.method == http_status::RedirectMethod::Kept).then_some("method-kept"),
        );
    }
    let others = [
        (status.retry.connection == RetryConnection::Different, "different"),
        (status.retry.common, "common"),
        (!status.fields.required.is_empty(), "required"),
        (status.retry.retry_after, "retry-after"),
        (status.content == ContentRule::Never, "no-content"),
        (status.proxies_must_not_generate, "no-proxy"),
    ];
    words.extend(others.into_iter().filter_map(|(holds, word)| holds.then_some(word)));
    words
}

/// What the letters in a register say. Class and name go without them.
pub(super) const MARKS: [Mark; 6] = [
    Mark { letter: "h", says: "heuristically cacheable" },
    Mark { letter: "n", says: "must not be stored" },
    Mark { letter: "r", says: "a document lets the request be repeated" },
    Mark { letter: "f", says: "has a required field" },
    Mark { letter: "e", says: "empty: never has content" },
    Mark { letter: "x", says: "not in regular use" },
];

fn marks(status: &Status) -> Vec<Mark> {
    let retry = matches!(
        status.retry.permission,
        RetryPermission::Must | RetryPermission::Should | RetryPermission::May
    );
    let holds = [
        status.cacheability.default == Cacheability::Heuristic,
        // The interim responses are told by their class.
        status.cacheability.default == Cacheability::Never
            && status.class != StatusClass::Informational,
        retry,
        !status.fields.required.is_empty(),
        status.content == ContentRule::Never && status.class != StatusClass::Informational,
        status.registration.status != RegistrationStatus::Assigned,
    ];
    MARKS.into_iter().zip(holds).filter_map(|(mark, holds)| holds.then_some(mark)).collect()
}
