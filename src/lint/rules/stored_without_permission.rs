use alloc::format;

use crate::Cacheability;
use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "stored-without-permission",
        summary: "a response out of a cache that nothing allowed to store",
        docs: include_str!("stored_without_permission.md"),
        help: "let the cache ask for explicit freshness where the code is not heuristically cacheable",
        group: Group::Pedantic,
        requirements: &["any-cache-needs-permission"],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::codes(Codes::Except(&OF_STORED_ONES)).response_has(&[FieldName::AGE]),
    check,
};

/// What a cache makes of a stored 200 itself, in answer to a condition or a range.
const OF_STORED_ONES: Codes = Codes::Of(&[304, 412, 416]);

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let response = &exchange.response;
    let fields = &response.fields;
    if response.any().cacheability() != Cacheability::Explicit
        || fields.only(FieldName::AGE).and_then(value::number).is_none_or(|age| age == 0)
        || fields.has(FieldName::EXPIRES)
        || fields.has(FieldName::SURROGATE_CONTROL)
        || fields.has(FieldName::CDN_CACHE_CONTROL)
        || fields.has(FieldName::PRAGMA)
        || fields.list(FieldName::CACHE_CONTROL).any(|directive| {
            ["public", "max-age", "s-maxage", "private"]
                .iter()
                .any(|name| value::is_directive(directive, name))
        })
    {
        return;
    }
    report.finding(
        FieldName::AGE,
        format!("a stored {} response without explicit freshness: the code is not heuristically cacheable", response.status),
    );
}
