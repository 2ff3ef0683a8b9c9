use super::honoured_range_on_other_method;
use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Request, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "unasked-partial-content",
        summary: "a 206 response to a request without `Range`",
        docs: include_str!("unasked_partial_content.md"),
        help: "send the whole representation with 200",
        group: Group::Suspicious,
        requirements: &["206-if-range-without-range"],
        basis: Some("RFC9110 15.3.7"),
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(206),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = exchange.request.as_ref() else { return };
    let response = &exchange.response;
    let is_part = response.fields.has(FieldName::CONTENT_RANGE)
        || response.is_media_type("multipart/byteranges");
    if !request.lacks(FieldName::RANGE)
        || !is_part
        || honoured_range_on_other_method::finds(exchange)
        || asks_otherwise(request)
    {
        return;
    }
    if request.fields.has(FieldName::IF_RANGE) {
        let message = "a part was sent because of `If-Range`, which says nothing without `Range`";
        report.against("206-if-range-without-range", Place::Status, message);
    } else {
        let message = "a part of the representation, for which the request did not ask";
        report.without_requirement(Place::Status, message);
    }
}

/// Whether a field of some product asks for a range: `x-ms-range`, `Request-Range`.
pub(super) fn asks_otherwise(request: &Request<'_>) -> bool {
    request.fields.lines().any(|line| {
        let start = line.name.len().saturating_sub(6);
        let ends = line.name.get(start..).is_some_and(|end| end.eq_ignore_ascii_case(b"-range"));
        ends && !line.name.eq_ignore_ascii_case(b"if-range")
    })
}
