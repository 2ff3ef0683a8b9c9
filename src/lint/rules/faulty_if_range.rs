use alloc::format;

use crate::lint::value::shown;
use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "faulty-if-range",
        summary: "`If-Range` without `Range`, or with a weak entity tag",
        docs: include_str!("faulty_if_range.md"),
        help: "send `If-Range` beside `Range` alone, with a strong entity tag",
        group: Group::Correctness,
        requirements: &["206-if-range-needs-range", "206-if-range-no-weak-tag"],
        basis: None,
        inputs: &[Input::Request],
        since: "0.1.0",
    },
    when: When::ANY.request_has(&[FieldName::IF_RANGE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    // It is the same request for all of its responses.
    if exchange.is_followed() {
        return;
    }
    let place = Place::RequestField(FieldName::IF_RANGE, 0);
    if request.lacks(FieldName::RANGE) {
        report.finding(place, "`If-Range` says nothing in a request without `Range`");
    } else if let Some(value @ [b'W', b'/', ..]) = request.fields.get(FieldName::IF_RANGE) {
        let message =
            format!("`{}` is weak, and `If-Range` needs a strong entity tag", shown(value));
        report.against("206-if-range-no-weak-tag", place, message);
    }
}
