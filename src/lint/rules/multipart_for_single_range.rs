use alloc::format;

use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, When, value};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "multipart-for-single-range",
        summary: "several parts in answer to a request for one range",
        docs: include_str!("multipart_for_single_range.md"),
        help: "send a single part with `Content-Range` in the head",
        group: Group::Correctness,
        requirements: &["206-no-multipart-for-one-range"],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(206).response_has(&[FieldName::CONTENT_TYPE]).request_has(&[FieldName::RANGE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    if !exchange.response.is_media_type("multipart/byteranges") {
        return;
    }
    let Some(range) =
        exchange.request.as_ref().and_then(|request| request.fields.only(FieldName::RANGE))
    else {
        return;
    };
    let Some(at) = range.iter().position(|byte| *byte == b'=') else { return };
    let set = range.get(at + 1..).unwrap_or_default();
    if value::elements(set).count() == 1 {
        let message = format!(
            "`multipart/byteranges` in answer to the single range `{}`",
            value::shown(range)
        );
        report.finding(FieldName::CONTENT_TYPE, message);
    }
}
