use alloc::format;

use crate::lint::value::ContentRange;
use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, When, value};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "hidden-complete-length",
        summary: "a byte range without the length of the whole",
        docs: include_str!("hidden_complete_length.md"),
        help: "send the complete length if it is known: `bytes 0-499/1234`",
        group: Group::Pedantic,
        requirements: &["206-complete-length-told"],
        basis: None,
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::code(206).response_has(&[FieldName::CONTENT_RANGE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let name = FieldName::CONTENT_RANGE;
    let Some(written) = exchange.response.fields.only(name) else { return };
    let read = ContentRange::read(written);
    if read
        .is_some_and(|range| range.is_bytes() && range.range.is_some() && range.complete.is_none())
        && !exchange.response.is_media_type("multipart/byteranges")
    {
        report.finding(
            name,
            format!("`{}` does not say how long the whole is", value::shown(written)),
        );
    }
}
