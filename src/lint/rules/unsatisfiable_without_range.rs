use super::unasked_partial_content;
use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "unsatisfiable-without-range",
        summary: "a 416 response to a request without `Range`",
        docs: include_str!("unsatisfiable_without_range.md"),
        help: "answer a request without `Range` with the whole, or with the code for what is wrong: 400 for a bad parameter",
        group: Group::Suspicious,
        requirements: &[],
        basis: Some("RFC9110 15.5.17"),
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(416),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = exchange.request.as_ref() else { return };
    if request.method == "GET"
        && request.lacks(FieldName::RANGE)
        && !unasked_partial_content::asks_otherwise(request)
    {
        report.finding(Place::Status, "a 416 refuses ranges, and the request has no `Range`");
    }
}
