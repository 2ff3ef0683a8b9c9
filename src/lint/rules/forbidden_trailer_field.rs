use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, FieldSet, Group, Input, Place, Report, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "forbidden-trailer-field",
        summary: "a trailer field that has to be in the header section",
        docs: include_str!("forbidden_trailer_field.md"),
        help: "send the field in the header section",
        group: Group::Correctness,
        requirements: &["any-trailer-field-permitted"],
        basis: None,
        inputs: &[Input::Response, Input::Trailers],
        since: "0.1.0",
    },
    when: When::codes(Codes::Except(&Codes::Either(&[
        Codes::INFORMATIONAL,
        Codes::Of(&[204, 304]),
    ]))),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(trailers) = &exchange.response.trailers else { return };
    for name in FORBIDDEN.and(trailers.present()).iter() {
        report.finding(
            Place::Trailer(name, 0),
            format!("`{name}` is a trailer field, but it is needed before the content"),
        );
    }
}

/// Fields for framing, routing, control of requests, authentication, control of responses and the format of content
/// (RFC 9110, section 6.5.1), whose definitions say nothing of trailers.
const FORBIDDEN: FieldSet = FieldSet::of(&[
    FieldName::AGE,
    FieldName::AUTHORIZATION,
    FieldName::CACHE_CONTROL,
    FieldName::CONNECTION,
    FieldName::CONTENT_ENCODING,
    FieldName::CONTENT_LENGTH,
    FieldName::CONTENT_RANGE,
    FieldName::CONTENT_TYPE,
    FieldName::COOKIE,
    FieldName::DATE,
    FieldName::EXPECT,
    FieldName::EXPIRES,
    FieldName::HOST,
    FieldName::IF_MATCH,
    FieldName::IF_MODIFIED_SINCE,
    FieldName::IF_NONE_MATCH,
    FieldName::IF_RANGE,
    FieldName::IF_UNMODIFIED_SINCE,
    FieldName::LOCATION,
    FieldName::MAX_FORWARDS,
    FieldName::PROXY_AUTHENTICATE,
    FieldName::PROXY_AUTHORIZATION,
    FieldName::RANGE,
    FieldName::RETRY_AFTER,
    FieldName::SET_COOKIE,
    FieldName::TE,
    FieldName::TRAILER,
    FieldName::TRANSFER_ENCODING,
    FieldName::UPGRADE,
    FieldName::VARY,
    FieldName::WWW_AUTHENTICATE,
]);
