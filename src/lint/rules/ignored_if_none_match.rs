use alloc::format;

use crate::lint::condition::{Match, compare, is_any};
use crate::lint::value::{EntityTag, shown};
use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, Sender, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "ignored-if-none-match",
        summary: "a whole response where `If-None-Match` asks for 304",
        docs: include_str!("ignored_if_none_match.md"),
        help: "send 304 when an entity tag of `If-None-Match` is that of the representation",
        group: Group::Suspicious,
        requirements: &[
            "304-when-if-none-match-is-false",
            "304-if-none-match-weak-comparison",
            "304-if-none-match-evaluated",
            "200-order-of-evaluation",
            "412-order-of-evaluation",
            "200-order-of-evaluation-in-cache",
            "200-cache-evaluates-conditions",
            "206-cache-evaluates-conditions",
        ],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[200, 206])).request_has(&[FieldName::IF_NONE_MATCH]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = exchange.request.as_ref() else { return };
    // Captures that are not complete show a 304 as the response that the client made of it.
    if !request.is_get_or_head()
        || request.is_retold()
        || request.is_partial
        || request.fields.has(FieldName::IF_MATCH)
        || request.fields.has(FieldName::IF_UNMODIFIED_SINCE)
    {
        return;
    }
    let status = exchange.response.status;
    if is_any(&request.fields, FieldName::IF_NONE_MATCH) {
        let message =
            format!("a {status} response, although `If-None-Match: *` is false where there is one");
        return against(exchange, "304-if-none-match-evaluated", Place::Status, message, report);
    }
    let Some(value) = exchange.response.fields.only(FieldName::ETAG) else { return };
    let Some(tag) = EntityTag::read(value) else { return };
    let requirement = match compare(&request.fields, FieldName::IF_NONE_MATCH, tag) {
        Match::Strong => "304-when-if-none-match-is-false",
        Match::Weak => "304-if-none-match-weak-comparison",
        _ => return,
    };
    let message = format!("a {status} response, although `{}` is in `If-None-Match`", shown(value));
    against(exchange, requirement, FieldName::ETAG.into(), message, report);
}

/// A cache has its own requirement; the others bind who has the representation.
fn against(
    exchange: &Exchange<'_>,
    requirement: &'static str,
    place: Place,
    message: alloc::string::String,
    report: &mut Report<'_>,
) {
    let requirement = match (exchange.sender, exchange.response.status) {
        (Sender::Cache, 206) => "206-cache-evaluates-conditions",
        (Sender::Cache, _) => "200-cache-evaluates-conditions",
        _ => requirement,
    };
    report.against(requirement, place, message);
}
