use alloc::format;

use crate::lint::{Exchange, ExchangeRule, FieldName, FieldSet, Group, Input, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "extra-partial-metadata",
        summary: "representation metadata in a 206 response that `If-Range` makes needless",
        docs: include_str!("extra_partial_metadata.md"),
        help: "leave out what the client has from the response that it names in `If-Range`",
        group: Group::Pedantic,
        requirements: &["206-if-range-no-other-fields"],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(206).response_has(EXTRA).request_has(&[FieldName::IF_RANGE]),
    check,
};

const EXTRA: &[FieldName] =
    &[FieldName::CONTENT_LANGUAGE, FieldName::CONTENT_TYPE, FieldName::LAST_MODIFIED];

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let response = &exchange.response;
    if !exchange.request.is_some_and(|request| request.fields.has(FieldName::RANGE)) {
        return;
    }
    for name in response.fields.present().and(FieldSet::of(EXTRA)).iter() {
        let is_needed = match name {
            FieldName::CONTENT_TYPE => response.is_media_type("multipart/byteranges"),
            // Without an entity tag the date tells which representation it is.
            FieldName::LAST_MODIFIED => !response.fields.has(FieldName::ETAG),
            _ => false,
        };
        if !is_needed {
            let message =
                format!("a 206 response has `{name}`, which a client that sends `If-Range` has");
            report.finding(name, message);
        }
    }
}
