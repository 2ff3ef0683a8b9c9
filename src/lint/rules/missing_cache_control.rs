use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, FieldSet, Group, Input, Place, Report, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "missing-cache-control",
        summary: "a response that caches may keep for a time of their own choice",
        docs: include_str!("missing_cache_control.md"),
        help: "say in `Cache-Control` how long the response may be used, or that it has to be validated: `no-cache`",
        group: Group::Pedantic,
        requirements: &[],
        basis: Some("RFC9111 4.2.2"),
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[
        200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501,
    ])),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let fields = &exchange.response.fields;
    if !fields.present().meets(CONTROLS)
        && exchange.request.is_some_and(|request| {
            request.method == "GET" && request.lacks(FieldName::AUTHORIZATION)
        })
    {
        report.finding(
            Place::Status,
            format!(
                "nothing says how long this {} may be kept: caches choose a time of their own",
                exchange.response.status
            ),
        );
    }
}

/// The fields that say it: `Pragma` for caches of HTTP/1.0.
const CONTROLS: FieldSet =
    FieldSet::of(&[FieldName::CACHE_CONTROL, FieldName::EXPIRES, FieldName::PRAGMA]);
