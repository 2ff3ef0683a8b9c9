use alloc::format;

use crate::lint::value::ContentRange;
use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, Sender, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "meaningless-content-range",
        summary: "a `Content-Range` in bytes with a code that gives it no meaning",
        docs: include_str!("meaningless_content_range.md"),
        help: "send 206 if the content is a part, and leave the field out if it is not",
        group: Group::Suspicious,
        requirements: &["206-cache-marks-partial"],
        basis: Some("RFC9110 14.4"),
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::codes(Codes::Except(&Codes::Either(&[
        Codes::INFORMATIONAL,
        // A 304 may have it from the stored 206 that it updates.
        Codes::Of(&[206, 226, 304, 416]),
    ])))
    .response_has(&[FieldName::CONTENT_RANGE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let name = FieldName::CONTENT_RANGE;
    let response = &exchange.response;
    let Some(written) = response.fields.get(name) else { return };
    let read = ContentRange::read(written);
    let Some(range) =
        read.filter(|range| range.is_bytes() && response.any().registered().is_some())
    else {
        return;
    };
    let (status, shown) = (response.status, value::shown(written));
    let is_part = range.range.is_some_and(|(first, last)| {
        first > 0 || range.complete.is_some_and(|complete| last.saturating_add(1) < complete)
    });
    if exchange.sender == Sender::Cache && status == 200 && is_part {
        let message = format!("a cache sends the part `{shown}` and does not mark it with 206");
        report.against("206-cache-marks-partial", name, message);
    } else {
        report.without_requirement(name, format!("`{shown}` means nothing in a {status} response"));
    }
}
