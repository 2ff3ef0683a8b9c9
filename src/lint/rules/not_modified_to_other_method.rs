use alloc::format;

use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "not-modified-to-other-method",
        summary: "a 304 response to a conditional request that is no GET and no HEAD",
        docs: include_str!("not_modified_to_other_method.md"),
        help: "send 412 when `If-None-Match` is false, and take no notice of `If-Modified-Since`",
        group: Group::Correctness,
        requirements: &[
            "304-when-if-none-match-is-false",
            "412-if-none-match-false",
            "304-if-modified-since-invalid",
        ],
        basis: None,
        inputs: &[Input::Request],
        since: "0.1.0",
    },
    when: When::code(304).request_has(&[FieldName::IF_NONE_MATCH, FieldName::IF_MODIFIED_SINCE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let method = request.method;
    if !is_known_unsafe(method) {
        return;
    }
    if request.fields.has(FieldName::IF_NONE_MATCH) {
        let message =
            format!("a 304 response to {method}; where `If-None-Match` is false, 412 is due");
        report.finding(Place::Status, message);
    } else {
        let message = format!(
            "`If-Modified-Since` says nothing in a {method} request, so 304 is no answer to it"
        );
        report.against("304-if-modified-since-invalid", Place::Status, message);
    }
}

/// Whether documents define the method, and not as safe. What other methods make of a 304 is not known here.
fn is_known_unsafe(method: &str) -> bool {
    matches!(
        method,
        "COPY"
            | "DELETE"
            | "LOCK"
            | "MKCOL"
            | "MOVE"
            | "PATCH"
            | "POST"
            | "PROPPATCH"
            | "PUT"
            | "UNLOCK"
    )
}
