use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "freshness-in-unstorable-response",
        summary: "freshness in a response that no cache may store",
        docs: include_str!("freshness_in_unstorable_response.md"),
        help: "send `Cache-Control: no-store`, or no field at all: the code itself forbids to store it",
        group: Group::Suspicious,
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
    when: When::codes(Codes::Of(&[428, 429, 431, 511]))
        .response_has(&[FieldName::CACHE_CONTROL, FieldName::EXPIRES]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let fields = &exchange.response.fields;
    let (control, status) = (FieldName::CACHE_CONTROL, exchange.response.status);
    let has =
        |name: &str| fields.list(control).any(|directive| value::is_directive(directive, name));
    if has("no-store") {
        return;
    }
    let has_max_age = has("max-age");
    // Beside `max-age=0`, which content delivery networks add to whatever they send, these give nothing.
    let is_limited = has_max_age || has("no-cache");
    let gives = |directive: &[u8]| {
        !is_limited
            && ["public", "immutable"].iter().any(|name| value::is_directive(directive, name))
            || ["max-age", "s-maxage"].iter().any(|name| value::is_directive(directive, name))
                && directive.iter().position(|byte| *byte == b'=').is_some_and(|at| {
                    let seconds = directive.get(at + 1..).unwrap_or_default();
                    value::number(value::unquote(seconds)).is_some_and(|seconds| seconds > 0)
                })
    };
    if let Some(directive) = fields.list(control).find(|directive| gives(directive)) {
        report.against(
            requirement(status),
            control,
            format!(
                "`{}` in a {status} response, which no cache may store",
                value::shown(directive)
            ),
        );
    // `Expires` does not count beside `max-age` (RFC 9111, section 5.3).
    } else if !has_max_age
        && let (Some(expires), Some(date)) = (
            fields.only(FieldName::EXPIRES).and_then(value::date),
            fields.only(FieldName::DATE).and_then(value::date),
        )
        && expires > date
    {
        report.against(
            requirement(status),
            FieldName::EXPIRES,
            format!("`Expires` in a {status} response, which no cache may store"),
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
