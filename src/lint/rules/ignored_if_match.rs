use alloc::format;

use crate::lint::condition::{Match, compare, may_be_of_cache};
use crate::lint::value::{EntityTag, date, shown};
use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Report, Request, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "ignored-if-match",
        summary: "a representation that `If-Match` or `If-Unmodified-Since` does not want",
        docs: include_str!("ignored_if_match.md"),
        help: "send 412 when the representation is another than the request names",
        group: Group::Correctness,
        requirements: &[
            "412-if-match-evaluated",
            "412-if-unmodified-since-evaluated",
            "412-if-match-method-not-performed",
            "412-if-unmodified-since-method-not-performed",
            "412-order-of-evaluation",
            "200-order-of-evaluation",
        ],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Sender],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[200, 206]))
        .request_has(&[FieldName::IF_MATCH, FieldName::IF_UNMODIFIED_SINCE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = exchange.request.as_ref().filter(|request| request.is_get_or_head()) else {
        return;
    };
    if may_be_of_cache(exchange) {
        return;
    }
    let fields = &exchange.response.fields;
    if request.fields.has(FieldName::IF_MATCH) {
        if let Some(value) = unwanted_tag(exchange, request) {
            let message = format!("`{}` is none of the entity tags in `If-Match`", shown(value));
            report.finding(FieldName::ETAG, message);
        }
        return;
    }
    let (modified, since) = (
        fields.only(FieldName::LAST_MODIFIED),
        request.fields.only(FieldName::IF_UNMODIFIED_SINCE),
    );
    let (Some(modified), Some(since)) = (modified, since) else { return };
    let is_later =
        date(modified).zip(date(since)).is_some_and(|(modified, since)| modified > since);
    if is_later && request.lacks(FieldName::IF_MATCH) {
        let message = format!("`{}` is later than `If-Unmodified-Since`", shown(modified));
        report.against("412-if-unmodified-since-evaluated", FieldName::LAST_MODIFIED, message);
    }
}

/// The entity tag of the response if `If-Match` lists others alone.
pub(super) fn unwanted_tag<'a>(exchange: &Exchange<'a>, request: &Request<'_>) -> Option<&'a [u8]> {
    let value = exchange.response.fields.only(FieldName::ETAG)?;
    let tag = EntityTag::read(value)?;
    (compare(&request.fields, FieldName::IF_MATCH, tag) == Match::Nothing).then_some(value)
}
