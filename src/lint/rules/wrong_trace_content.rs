use alloc::format;

use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "wrong-trace-content",
        summary: "a 200 response to TRACE that is not the request, or shows its secrets",
        docs: include_str!("wrong_trace_content.md"),
        help: "send the request back as `message/http`, without the fields that hold credentials or cookies",
        group: Group::Suspicious,
        requirements: &["200-trace-reflects-request", "200-trace-leaves-out-sensitive-fields"],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Content],
        since: "0.1.0",
    },
    when: When::code(200),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = exchange.request.as_ref().filter(|request| request.method == "TRACE")
    else {
        return;
    };
    let response = &exchange.response;
    if response.fields.has(FieldName::CONTENT_ENCODING) {
        return;
    }
    let Some(content) = response.content.bytes() else {
        if response.has_no_content() {
            report.finding(Place::Status, "the 200 response to TRACE has no content");
        }
        return;
    };
    if !holds(content, b"TRACE") {
        report.finding(Place::Content, "the content is not the TRACE request that was received");
    }
    for name in SENSITIVE {
        if request.fields.get(name).is_some_and(|secret| holds(content, secret)) {
            report.against(
                "200-trace-leaves-out-sensitive-fields",
                Place::Content,
                format!("the content repeats the `{name}` of the request"),
            );
        }
    }
}

const SENSITIVE: [FieldName; 3] =
    [FieldName::AUTHORIZATION, FieldName::COOKIE, FieldName::PROXY_AUTHORIZATION];

/// Whether a text is in the content. A few bytes may be there by chance.
fn holds(content: &[u8], text: &[u8]) -> bool {
    text.len() >= 5 && content.windows(text.len()).any(|part| part == text)
}
