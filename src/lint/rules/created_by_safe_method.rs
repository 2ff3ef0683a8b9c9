use alloc::format;

use crate::lint::{Exchange, ExchangeRule, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "created-by-safe-method",
        summary: "a 201 response to a safe method",
        docs: include_str!("created_by_safe_method.md"),
        help: "send 200, or let the resource be created by POST or PUT",
        group: Group::Suspicious,
        requirements: &[],
        basis: Some("RFC9110 9.2.1"),
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(201),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    if let Some(request) = exchange.request.as_ref().filter(|request| request.is_safe()) {
        let method = request.method;
        report.finding(
            Place::Status,
            format!("201 says that {method} has created something, but {method} is safe"),
        );
    }
}
