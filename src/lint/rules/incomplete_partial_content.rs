use alloc::format;

use crate::lint::earlier::{missing, tag};
use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "incomplete-partial-content",
        summary: "a 206 response without fields that the 200 had",
        docs: include_str!("incomplete_partial_content.md"),
        help: "send the `Cache-Control`, `Content-Location`, `ETag`, `Expires` and `Vary` of the 200, and without `If-Range` all fields of the representation",
        group: Group::Correctness,
        requirements: &["206-fields-of-200", "206-without-if-range-all-fields"],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Earlier],
        since: "0.1.0",
    },
    when: When::code(206),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let (Some(request), Some(earlier)) = (&exchange.request, exchange.earlier) else { return };
    let (fields, before) = (&exchange.response.fields, &earlier.fields);
    // What a cache has put together from several responses is its own matter.
    if request.method != "GET" || fields.has(FieldName::AGE) || before.has(FieldName::AGE) {
        return;
    }
    let tags = match fields.has(FieldName::ETAG) {
        true => (tag(fields, FieldName::ETAG), tag(before, FieldName::ETAG)),
        // The request has asked for a part of that representation alone.
        false => (tag(&request.fields, FieldName::IF_RANGE), tag(before, FieldName::ETAG)),
    };
    if !matches!(tags, (Some(one), Some(other)) if one.equals_strongly(other)) {
        return;
    }
    if let Some(list) = missing(before, fields, ALWAYS) {
        report.finding(
            Place::Status,
            format!("the 206 lacks what the 200 with the same entity tag had: {list}"),
        );
    }
    if request.lacks(FieldName::IF_RANGE) {
        let is_multipart = exchange.response.is_media_type("multipart/byteranges");
        let names = OF_REPRESENTATION
            .into_iter()
            .filter(|name| !is_multipart || *name != FieldName::CONTENT_TYPE);
        if let Some(list) = missing(before, fields, names) {
            report.against(
                "206-without-if-range-all-fields",
                Place::Status,
                format!("the 206 to a request without `If-Range` lacks what the 200 had: {list}"),
            );
        }
    }
}

const ALWAYS: [FieldName; 5] = [
    FieldName::CACHE_CONTROL,
    FieldName::CONTENT_LOCATION,
    FieldName::ETAG,
    FieldName::EXPIRES,
    FieldName::VARY,
];

const OF_REPRESENTATION: [FieldName; 3] =
    [FieldName::CONTENT_LANGUAGE, FieldName::CONTENT_TYPE, FieldName::LAST_MODIFIED];
