use alloc::format;

use super::honoured_range_on_other_method;
use crate::lint::value::ContentRange;
use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "missing-unsatisfied-range",
        summary: "a 416 response that does not say how long the representation is",
        docs: include_str!("missing_unsatisfied_range.md"),
        help: "send `Content-Range: bytes */1234` with the current length of the representation",
        group: Group::Suspicious,
        requirements: &["416-content-range-for-byte-ranges", "416-content-range-unsatisfied-form"],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(416).request_has(&[FieldName::RANGE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = exchange.request.as_ref() else { return };
    let asked = request.fields.get(FieldName::RANGE).unwrap_or_default();
    let is_bytes = asked.get(..6).is_some_and(|start| start.eq_ignore_ascii_case(b"bytes="));
    if !is_bytes || honoured_range_on_other_method::finds(exchange) {
        return;
    }
    let name = FieldName::CONTENT_RANGE;
    let Some(written) = exchange.response.fields.get(name) else {
        return report.finding(
            Place::Status,
            format!("a 416 should say in `{name}` how long the representation is"),
        );
    };
    if ContentRange::read(written).is_some_and(|range| range.range.is_some() || !range.is_bytes()) {
        let message =
            format!("`{}` in a 416, where `bytes */` and the length belong", value::shown(written));
        report.against("416-content-range-unsatisfied-form", name, message);
    }
}
