use alloc::format;

use super::missing_explanation::explanation;
use crate::lint::{Codes, Exchange, ExchangeRule, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "empty-error-response",
        summary: "a 4xx or 5xx response without content",
        docs: include_str!("empty_error_response.md"),
        help: "explain in the content what went wrong and whether it will last",
        group: Group::Pedantic,
        requirements: &["4xx-explained", "5xx-explained"],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Content],
        since: "0.1.0",
    },
    when: When::codes(Codes::ERROR),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    if exchange.method().is_some_and(|method| method != "HEAD")
        && exchange.response.has_no_content()
        && explanation(exchange).is_none()
    {
        let status = exchange.response.status;
        let requirement = if status < 500 { "4xx-explained" } else { "5xx-explained" };
        report.against(
            requirement,
            Place::Status,
            format!("a {status} response without content to explain it"),
        );
    }
}
