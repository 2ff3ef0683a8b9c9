use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, Sender, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "forbidden-stale-response",
        summary: "a stale response out of a cache that forbids it",
        docs: include_str!("forbidden_stale_response.md"),
        help: "let the cache validate the stored response before it answers",
        group: Group::Suspicious,
        requirements: &["any-cache-stale-forbidden", "any-cache-reuse-fresh-or-validated"],
        basis: None,
        inputs: &[Input::Response, Input::Sender],
        since: "0.1.0",
    },
    when: When::codes(Codes::Range(200, 499)).response_has(&[FieldName::AGE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let fields = &exchange.response.fields;
    // A cache on the side of the server is often told in another place how long it may keep a response, and
    // `Cache-Control` is then for those behind it. That other place need not be seen.
    if !matches!(exchange.sender, Sender::Cache | Sender::Proxy)
        || fields.has(FieldName::CDN_CACHE_CONTROL)
        || fields.has(FieldName::SURROGATE_CONTROL)
    {
        return;
    }
    let Some(age) = fields.only(FieldName::AGE).and_then(value::number) else { return };
    let directives = || fields.list(FieldName::CACHE_CONTROL);
    let has = |name: &str| directives().any(|directive| value::is_directive(directive, name));
    let seconds = |name: &str| {
        let directive = directives().find(|directive| value::is_directive(directive, name))?;
        let at = directive.iter().position(|byte| *byte == b'=')?;
        value::number(value::unquote(directive.get(at + 1..)?))
    };
    if has("stale-while-revalidate") || has("stale-if-error") || has("immutable") {
        return;
    }
    let Some(lifetime) = seconds("s-maxage").or_else(|| seconds("max-age")) else { return };
    // What is stale from the beginning was not kept on account of this directive.
    let is_kept = lifetime > 0;
    if is_kept
        && age > lifetime.saturating_add(TOLERANCE)
        && ["must-revalidate", "proxy-revalidate", "s-maxage"].into_iter().any(has)
    {
        report.finding(
            FieldName::AGE,
            format!("{age} seconds old, fresh for {lifetime}, and not to be used when stale"),
        );
    }
}

/// Seconds that clocks and transport may take.
const TOLERANCE: u64 = 10;
