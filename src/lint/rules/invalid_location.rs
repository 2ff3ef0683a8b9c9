use alloc::format;

use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, UriReference, When, value::shown,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "invalid-location",
        summary: "a `Location` value that is no URI reference",
        docs: include_str!("invalid_location.md"),
        help: "percent-encode what may not stand in a URI, and send one URI alone",
        group: Group::Correctness,
        requirements: &[],
        basis: Some("RFC9110 10.2.2"),
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::codes(super::repeated_location::CODES).response_has(&[FieldName::LOCATION]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    // Several lines are the fault of another rule.
    let Some(value) = exchange.response.fields.only(FieldName::LOCATION) else { return };
    if let Err(fault) = UriReference::read(value) {
        let message = format!("`{}` is no URI reference: {fault}", shown(value));
        report.finding(FieldName::LOCATION, message);
    }
}
