use alloc::format;

use crate::lint::condition::{Match, compare};
use crate::lint::value::{EntityTag, shown};
use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, Sender, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "mismatched-not-modified",
        summary: "a 304 response with an entity tag that the request does not list",
        docs: include_str!("mismatched_not_modified.md"),
        help: "send the whole response when no entity tag of `If-None-Match` is that of the representation",
        group: Group::Correctness,
        requirements: &[
            "200-order-of-evaluation",
            "304-if-modified-since-beside-if-none-match",
            "304-with-entity-tag-unknown-to-client",
            "200-cache-answers-after-304",
        ],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(304).response_has(&[FieldName::ETAG]).request_has(&[FieldName::IF_NONE_MATCH]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = exchange.request.as_ref().filter(|request| request.is_get_or_head()) else {
        return;
    };
    let Some(value) = exchange.response.fields.only(FieldName::ETAG) else { return };
    let Some(tag) = EntityTag::read(value) else { return };
    if compare(&request.fields, FieldName::IF_NONE_MATCH, tag) != Match::Nothing {
        return;
    }
    let tag = shown(value);
    if exchange.sender == Sender::Cache {
        let message = format!(
            "`{tag}` is not in `If-None-Match`: the client has not stored what the 304 is about"
        );
        report.against("304-with-entity-tag-unknown-to-client", FieldName::ETAG, message);
    } else if request.fields.has(FieldName::IF_MODIFIED_SINCE) {
        let message = format!(
            "`{tag}` is not in `If-None-Match`, and `If-Modified-Since` does not count beside it"
        );
        report.against("304-if-modified-since-beside-if-none-match", FieldName::ETAG, message);
    } else {
        let message = format!(
            "`{tag}` is not in `If-None-Match`, so the condition is true and 304 no answer"
        );
        report.finding(FieldName::ETAG, message);
    }
}
