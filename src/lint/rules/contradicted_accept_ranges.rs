use alloc::format;

use crate::lint::value::ContentRange;
use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, When, value};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "contradicted-accept-ranges",
        summary: "a 206 response whose `Accept-Ranges` denies the unit of its range",
        docs: include_str!("contradicted_accept_ranges.md"),
        help: "send `Accept-Ranges` with the unit of the part, or leave it out",
        group: Group::Suspicious,
        requirements: &[],
        basis: Some("RFC9110 14.3"),
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::code(206).response_has(&[FieldName::ACCEPT_RANGES]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let fields = &exchange.response.fields;
    let name = FieldName::ACCEPT_RANGES;
    let mut units = fields.list(name);
    if units.any(|unit| unit.eq_ignore_ascii_case(b"none")) {
        return report.finding(name, format!("`{name}: none` in a response that has a part"));
    }
    let range = fields.only(FieldName::CONTENT_RANGE).and_then(ContentRange::read);
    let Some(ContentRange { unit, .. }) = range else { return };
    if fields.list(name).next().is_some()
        && !fields.list(name).any(|listed| listed.eq_ignore_ascii_case(unit))
    {
        report.finding(
            name,
            format!("a part in `{}`, a unit that `{name}` does not list", value::shown(unit)),
        );
    }
}
