use alloc::format;

use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When, dav,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "missing-multistatus",
        summary: "a 207 response to a WebDAV method without a multistatus",
        docs: include_str!("missing_multistatus.md"),
        help: "send XML with `DAV:multistatus` as its root, or another code",
        group: Group::Suspicious,
        requirements: &["207-propfind-multistatus", "207-search-format"],
        basis: Some("RFC4918 13"),
        inputs: &[Input::Response, Input::Request, Input::Content],
        since: "0.1.0",
    },
    when: When::code(207),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    // DELETE is left out: interfaces of other kinds have it, and 207 with content of their own.
    let Some(method @ ("PROPFIND" | "PROPPATCH" | "SEARCH" | "REPORT" | "COPY" | "MOVE" | "LOCK")) =
        exchange.method()
    else {
        return;
    };
    let response = &exchange.response;
    let problem = if response.has_no_content() {
        "there is no content in it"
    } else if response.fields.has(FieldName::CONTENT_ENCODING) {
        return;
    } else if let Some(text) = dav::content(exchange) {
        match dav::root(text) {
            Some(root) if !root.is_dav("multistatus") => "its content has another root element",
            _ => return,
        }
    } else if response
        .content
        .bytes()
        .and_then(|bytes| bytes.trim_ascii_start().first())
        .is_some_and(u8::is_ascii_graphic)
    {
        "its content is no XML"
    } else {
        return;
    };
    let message = format!("a 207 response to {method} holds a `DAV:multistatus`, but {problem}");
    match method {
        "PROPFIND" => report.against("207-propfind-multistatus", Place::Content, message),
        "SEARCH" => report.against("207-search-format", Place::Content, message),
        _ => report.without_requirement(Place::Content, message),
    }
}
