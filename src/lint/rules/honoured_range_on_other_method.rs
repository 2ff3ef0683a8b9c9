use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "honoured-range-on-other-method",
        summary: "a 206 or 416 response to a method that has no ranges",
        docs: include_str!("honoured_range_on_other_method.md"),
        help: "ignore `Range` unless the method is GET, and answer as if it were not there",
        group: Group::Correctness,
        requirements: &["206-only-where-range-is-defined", "416-only-where-range-is-defined"],
        basis: Some("RFC9110 14.2"),
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[206, 416])),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    if !finds(exchange) {
        return;
    }
    let Some(request) = exchange.request.as_ref() else { return };
    let (status, method) = (exchange.response.status, request.method);
    if !request.fields.has(FieldName::RANGE) {
        let message = format!("a {status} in answer to {method}, for which ranges are not defined");
        report.without_requirement(Place::Status, message);
    } else {
        let requirement = match status {
            206 => "206-only-where-range-is-defined",
            _ => "416-only-where-range-is-defined",
        };
        let message =
            format!("a {status} because of a `Range` that says nothing in a {method} request");
        report.against(requirement, Place::Status, message);
    }
}

/// Whether this rule finds something in a 206 or 416 response. Other rules then leave it alone.
pub(super) fn finds(exchange: &Exchange<'_>) -> bool {
    exchange.request.as_ref().is_some_and(|request| match request.method {
        "POST" => true,
        "HEAD" | "PUT" | "PATCH" | "DELETE" | "OPTIONS" | "TRACE" => {
            request.fields.has(FieldName::RANGE)
        }
        _ => false,
    })
}
