use alloc::format;

use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "length-required-despite-length",
        summary: "a 411 response to a request with a length",
        docs: include_str!("length_required_despite_length.md"),
        help: "look for the part that drops `Content-Length` on the way, or send the code of what is wrong",
        group: Group::Suspicious,
        requirements: &[],
        basis: Some("RFC9110 15.5.12"),
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(411).request_has(&[FieldName::CONTENT_LENGTH]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    if request.lacks(FieldName::TRANSFER_ENCODING)
        && let Some(length) = request.fields.only(FieldName::CONTENT_LENGTH).and_then(value::number)
    {
        report.finding(
            Place::Status,
            format!("411 demands a length, and the request has `Content-Length: {length}`"),
        );
    }
}
