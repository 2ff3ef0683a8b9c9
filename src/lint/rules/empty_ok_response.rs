use alloc::format;

use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "empty-ok-response",
        summary: "a 200 response to POST, PUT or PATCH without content",
        docs: include_str!("empty_ok_response.md"),
        help: "send 204, which says that there is nothing to read",
        group: Group::Advice,
        requirements: &[],
        basis: Some("RFC9110 15.3.1"),
        inputs: &[Input::Response, Input::Request, Input::Content],
        since: "0.1.0",
    },
    when: When::code(200),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(method @ ("POST" | "PUT" | "PATCH")) = exchange.method() else { return };
    // Who says that the representation is there, and sends none, has another fault: another rule.
    if exchange.response.has_no_content()
        && !exchange.response.fields.has(FieldName::PREFERENCE_APPLIED)
        && !is_grpc(exchange)
    {
        report.finding(Place::Status, format!("the 200 response to {method} has no content"));
    }
}

/// gRPC answers every call with 200, and one that fails at once without content: the outcome is in fields.
fn is_grpc(exchange: &Exchange<'_>) -> bool {
    const START: &[u8] = b"application/grpc";
    let written = exchange.response.fields.only(FieldName::CONTENT_TYPE).unwrap_or_default();
    written.get(..START.len()).is_some_and(|start| start.eq_ignore_ascii_case(START))
}
