use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "long-lived-server-error",
        summary: "a server error that may be kept for more than an hour",
        docs: include_str!("long_lived_server_error.md"),
        help: "send `Cache-Control: no-store` with a 500, 502, 503 or 504, or a lifetime of seconds",
        group: Group::Advice,
        requirements: &[],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[500, 502, 503, 504])).response_has(&[FieldName::CACHE_CONTROL]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    // What answers another method is hardly ever stored (RFC 9111, section 3).
    if exchange.request.is_some_and(|request| !request.is_get_or_head()) {
        return;
    }
    let directives = || exchange.response.fields.list(FieldName::CACHE_CONTROL);
    let is_any = |directive: &[u8], names: &[&str]| {
        names.iter().any(|name| value::is_directive(directive, name))
    };
    if directives().any(|directive| is_any(directive, &["no-store", "no-cache"])) {
        return;
    }
    let is_long = |directive: &[u8]| {
        is_any(directive, &["max-age", "s-maxage"])
            && value::argument(directive)
                .and_then(value::number)
                .is_some_and(|seconds| seconds > HOUR)
    };
    if let Some(directive) = directives().find(|directive| is_long(directive)) {
        report.finding(
            FieldName::CACHE_CONTROL,
            format!(
                "`{}` keeps a {} in caches for more than an hour",
                value::shown(directive),
                exchange.response.status
            ),
        );
    }
}

/// Seconds.
const HOUR: u64 = 3600;
