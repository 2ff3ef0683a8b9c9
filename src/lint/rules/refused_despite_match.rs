use alloc::format;

use crate::lint::condition::{Match, compare, has_extension, is_without_representation};
use crate::lint::value::{EntityTag, shown};
use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "refused-despite-match",
        summary: "a 412 response with an entity tag that `If-Match` lists",
        docs: include_str!("refused_despite_match.md"),
        help: "perform the request when an entity tag of `If-Match` is that of the representation",
        group: Group::Correctness,
        requirements: &[
            "412-order-of-evaluation",
            "412-if-unmodified-since-beside-if-match",
            "412-if-match-evaluated",
        ],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(412).response_has(&[FieldName::ETAG]).request_has(&[FieldName::IF_MATCH]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let fields = &exchange.response.fields;
    // With `Content-Location` the entity tag is that of the explanation (RFC 9110, section 8.7).
    if fields.has(FieldName::CONTENT_LOCATION)
        || !request.lacks(FieldName::IF_NONE_MATCH)
        || is_without_representation(request.method)
        || has_extension(request)
    {
        return;
    }
    let Some(value) = fields.only(FieldName::ETAG) else { return };
    let Some(tag) = EntityTag::read(value) else { return };
    if compare(&request.fields, FieldName::IF_MATCH, tag) != Match::Strong {
        return;
    }
    let tag = shown(value);
    if request.fields.has(FieldName::IF_UNMODIFIED_SINCE) {
        let message =
            format!("`{tag}` is in `If-Match`, and `If-Unmodified-Since` does not count beside it");
        report.against("412-if-unmodified-since-beside-if-match", FieldName::ETAG, message);
    } else {
        report.finding(
            FieldName::ETAG,
            format!("`{tag}` is in `If-Match`, so the condition is true"),
        );
    }
}
