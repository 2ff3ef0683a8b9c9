use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, FieldSet, Group, Input, Place, Report, Request, Rule,
    When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "sensitive-trace-request",
        summary: "a TRACE request with content, credentials or cookies",
        docs: include_str!("sensitive_trace_request.md"),
        help: "send TRACE without content, credentials and cookies",
        group: Group::Correctness,
        requirements: &["200-trace-no-sensitive-fields", "any-trace-without-content"],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::codes(Codes::FINAL),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = exchange.request.as_ref().filter(|request| request.method == "TRACE")
    else {
        return;
    };
    if request.content.is_some() {
        report.against(
            "any-trace-without-content",
            Place::RequestContent,
            "a TRACE request with content",
        );
    }
    // Only the answer 200 shows them to somebody.
    if exchange.response.status == 200 {
        for name in SENSITIVE.and(request.fields.present()).iter() {
            // A proxy on the way has to have them, and takes them out.
            if name == FieldName::PROXY_AUTHORIZATION && goes_through_proxy(request) {
                continue;
            }
            report.finding(Place::RequestField(name, 0), format!("a TRACE request with `{name}`"));
        }
    }
}

/// Whether the request was sent to a proxy that is not the last to get it.
fn goes_through_proxy(request: &Request<'_>) -> bool {
    request.scheme().is_some() && request.fields.only(FieldName::MAX_FORWARDS) != Some(b"0")
}

const SENSITIVE: FieldSet =
    FieldSet::of(&[FieldName::AUTHORIZATION, FieldName::COOKIE, FieldName::PROXY_AUTHORIZATION]);
