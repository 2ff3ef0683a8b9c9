use alloc::format;

use crate::lint::{Codes, Exchange, ExchangeRule, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "invalid-status-code",
        summary: "a status code outside of 100 to 599",
        docs: include_str!("invalid_status_code.md"),
        help: "send a registered code; a program that needs a mark of its own can put it into a field or into the content",
        group: Group::Suspicious,
        requirements: &[],
        basis: Some("RFC9110 15"),
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::codes(Codes::Except(&Codes::Range(100, 599))),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let status = exchange.response.status;
    // 0 is how captures write that there was no response.
    if status != 0 {
        report.finding(
            Place::Status,
            format!("{status} is no status code: those go from 100 to 599"),
        );
    }
}
