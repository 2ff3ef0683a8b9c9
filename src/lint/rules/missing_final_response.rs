use alloc::format;

use crate::lint::{Codes, Exchange, ExchangeRule, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "missing-final-response",
        summary: "an interim response that no final response follows",
        docs: include_str!("missing_final_response.md"),
        help: "send a final response after the interim ones, a 5xx if the request cannot be completed",
        group: Group::Suspicious,
        requirements: &["100-final-response-follows", "102-final-response-follows"],
        basis: Some("RFC9110 15"),
        inputs: &[Input::Response, Input::Interim],
        since: "0.1.0",
    },
    // 101 is the last response in HTTP: what follows is another protocol.
    when: When::codes(Codes::Either(&[Codes::Range(100, 100), Codes::Range(102, 199)])),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    if exchange.is_followed() {
        return;
    }
    let status = exchange.response.status;
    let message = format!("{status} is an interim response, and no final one follows");
    match status {
        100 => report.finding(Place::Status, message),
        102 => report.against("102-final-response-follows", Place::Status, message),
        _ => report.without_requirement(Place::Status, message),
    }
}
