use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "stored-unstorable-response",
        summary: "a response out of a cache that no cache may store",
        docs: include_str!("stored_unstorable_response.md"),
        help: "keep responses with this code out of the cache, whatever their fields say",
        group: Group::Correctness,
        requirements: &[
            "428-cache-must-not-store",
            "429-cache-must-not-store",
            "431-cache-must-not-store",
            "511-no-store",
        ],
        basis: None,
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[428, 429, 431, 511])).response_has(&[FieldName::AGE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(age) = exchange.response.fields.only(FieldName::AGE).and_then(value::number) else {
        return;
    };
    if age > 0 {
        let status = exchange.response.status;
        report.against(
            requirement(status),
            FieldName::AGE,
            format!("a {status} response that has been {age} seconds in a cache"),
        );
    }
}

/// The requirement that binds the code.
const fn requirement(status: u16) -> &'static str {
    match status {
        428 => "428-cache-must-not-store",
        429 => "429-cache-must-not-store",
        431 => "431-cache-must-not-store",
        _ => "511-no-store",
    }
}
