use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, Version, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "interim-response-to-old-client",
        summary: "an interim response to an HTTP/1.0 request",
        docs: include_str!("interim_response_to_old_client.md"),
        help: "send only a final response to an HTTP/1.0 request, whatever `Expect` or `Upgrade` in it say",
        group: Group::Correctness,
        requirements: &[
            "1xx-not-to-http10",
            "101-not-for-http10",
            "100-ignore-expectation-of-http10",
        ],
        basis: None,
        inputs: &[Input::Request, Input::Interim, Input::Response],
        since: "0.1.0",
    },
    when: When::codes(Codes::INFORMATIONAL),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    // Several are one fault: it is found in the first of them.
    let is_first = exchange.position.map_or(exchange.interim.is_empty(), |position| position == 0);
    if !is_first || request.version != Some(Version::Http10) {
        return;
    }
    let status = exchange.response.status;
    let message = format!("{status} is an interim response, and the request is HTTP/1.0");
    match status {
        100 if request.fields.lists(FieldName::EXPECT, "100-continue") => {
            report.against("100-ignore-expectation-of-http10", Place::Status, message);
        }
        101 if request.fields.has(FieldName::UPGRADE) => {
            report.against("101-not-for-http10", Place::Status, message);
        }
        _ => report.finding(Place::Status, message),
    }
}
