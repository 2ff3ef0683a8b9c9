use crate::lint::{Exchange, ExchangeRule, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "empty-delete-outcome",
        summary: "a 200 response to DELETE without content",
        docs: include_str!("empty_delete_outcome.md"),
        help: "send 204, or tell the outcome in the content",
        group: Group::Pedantic,
        requirements: &["200-delete-described", "204-delete-done"],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Content],
        since: "0.1.0",
    },
    when: When::code(200),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    if exchange.is_method("DELETE") && exchange.response.has_no_content() {
        report.finding(
            Place::Status,
            "the 200 response to DELETE has no content to tell the outcome",
        );
    }
}
