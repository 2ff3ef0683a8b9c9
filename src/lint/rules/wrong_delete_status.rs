use alloc::format;

use crate::lint::{Codes, Exchange, ExchangeRule, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "wrong-delete-status",
        summary: "a 201 or 205 response to DELETE",
        docs: include_str!("wrong_delete_status.md"),
        help: "send 204, 200 with content that tells the outcome, or 202 while it is not done",
        group: Group::Suspicious,
        requirements: &["204-delete-done", "200-delete-described"],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[201, 205])),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    if exchange.is_method("DELETE") {
        let status = exchange.response.status;
        report.finding(Place::Status, format!("a DELETE that succeeded is answered with {status}"));
    }
}
