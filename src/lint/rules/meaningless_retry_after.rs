use alloc::format;

use crate::lint::{Codes, Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "meaningless-retry-after",
        summary: "a `Retry-After` with a code that time does not heal",
        docs: include_str!("meaningless_retry_after.md"),
        help: "leave `Retry-After` out, or send 503 if the request could succeed later",
        group: Group::Advice,
        requirements: &[],
        basis: None,
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[405, 410, 414, 415, 501, 505]))
        .response_has(&[FieldName::RETRY_AFTER]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let status = exchange.response.status;
    report.finding(
        FieldName::RETRY_AFTER,
        format!("a {status} says that the same request fails later too, and `Retry-After` that it may not"),
    );
}
