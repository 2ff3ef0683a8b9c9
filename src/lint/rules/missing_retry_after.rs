use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "missing-retry-after",
        summary: "a 429 or 503 response that does not say when to come back",
        docs: include_str!("missing_retry_after.md"),
        help: "send `Retry-After` if the server can tell when it will answer again",
        group: Group::Pedantic,
        requirements: &[],
        basis: Some("RFC9110 15.6.4"),
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[429, 503])),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let fields = &exchange.response.fields;
    let limits = |name: &[u8]| {
        let name = name.strip_prefix(b"x-").or_else(|| name.strip_prefix(b"X-")).unwrap_or(name);
        name.get(..9).is_some_and(|start| start.eq_ignore_ascii_case(b"ratelimit"))
    };
    if !fields.has(FieldName::RETRY_AFTER) && !fields.lines().any(|line| limits(line.name)) {
        report.finding(
            Place::Status,
            format!(
                "a {} response can say in `Retry-After` when to come back",
                exchange.response.status
            ),
        );
    }
}
