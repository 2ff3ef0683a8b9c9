use alloc::format;

use crate::lint::earlier::{missing, tag};
use crate::lint::value::is_directive;
use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Request, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "incomplete-not-modified",
        summary: "a 304 response without fields that the 200 had",
        docs: include_str!("incomplete_not_modified.md"),
        help: "send the `Cache-Control`, `Content-Location`, `ETag`, `Expires` and `Vary` of the 200 in the 304 too",
        group: Group::Correctness,
        requirements: &["304-fields-of-the-200"],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Earlier],
        since: "0.1.0",
    },
    when: When::code(304),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let (Some(request), Some(earlier)) = (&exchange.request, exchange.earlier) else { return };
    let (fields, before) = (&exchange.response.fields, &earlier.fields);
    // Without a tag of its own, the 304 confirms the only one that the request has.
    let from = if fields.has(FieldName::ETAG) { fields } else { &request.fields };
    let name = if fields.has(FieldName::ETAG) { FieldName::ETAG } else { FieldName::IF_NONE_MATCH };
    let (Some(confirmed), Some(known)) = (tag(from, name), tag(before, FieldName::ETAG)) else {
        return;
    };
    if !request.is_get_or_head() || !confirmed.equals_weakly(known) {
        return;
    }
    let counts = |name: &FieldName| match *name {
        // A recipient looks at `Expires` only where there is no `max-age`.
        FieldName::EXPIRES => !fields
            .list(FieldName::CACHE_CONTROL)
            .any(|directive| is_directive(directive, "max-age")),
        FieldName::VARY => {
            !before.list(FieldName::VARY).all(|element| is_left_out(request, element))
        }
        _ => true,
    };
    let names = NEEDED.into_iter().filter(counts);
    if let Some(list) = missing(before, fields, names) {
        report.finding(
            Place::Status,
            format!("the 304 lacks what the 200 with the same entity tag had: {list}"),
        );
    }
}

const NEEDED: [FieldName; 5] = [
    FieldName::CACHE_CONTROL,
    FieldName::CONTENT_LOCATION,
    FieldName::ETAG,
    FieldName::EXPIRES,
    FieldName::VARY,
];

/// Whether it is a field that servers name in `Vary` only for requests that have it, and this one has not.
fn is_left_out(request: &Request<'_>, element: &[u8]) -> bool {
    [FieldName::ACCEPT_ENCODING, FieldName::ORIGIN]
        .into_iter()
        .any(|name| request.lacks(name) && name.as_str().as_bytes().eq_ignore_ascii_case(element))
}
