use alloc::format;

use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "invalid-retry-after",
        summary: "a `Retry-After` that is neither a number of seconds nor a date",
        docs: include_str!("invalid_retry_after.md"),
        help: "send whole seconds such as `120`, or a date such as `Sun, 22 Nov 2026 08:00:00 GMT`",
        group: Group::Correctness,
        requirements: &[],
        basis: Some("RFC9110 10.2.3"),
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::ANY.response_has(&[FieldName::RETRY_AFTER]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let name = FieldName::RETRY_AFTER;
    for (position, field) in exchange.response.fields.all(name).enumerate() {
        if value::number(field).is_none() && value::date(field).is_none() {
            report.finding(
                Place::Field(name, position),
                format!(
                    "`{}` is neither a number of seconds nor an HTTP date",
                    value::shown(field)
                ),
            );
        }
    }
}
