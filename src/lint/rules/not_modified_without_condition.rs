use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "not-modified-without-condition",
        summary: "a 304 response to a request without `If-None-Match` and `If-Modified-Since`",
        docs: include_str!("not_modified_without_condition.md"),
        help: "send 304 only when a condition of the request is false, and the whole response otherwise",
        group: Group::Suspicious,
        requirements: &[],
        basis: Some("RFC9110 15.4.5"),
        inputs: &[Input::Request],
        since: "0.1.0",
    },
    when: When::code(304),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    if request.lacks(FieldName::IF_NONE_MATCH) && request.lacks(FieldName::IF_MODIFIED_SINCE) {
        report.finding(
            Place::Status,
            "a 304 response answers a request that has neither `If-None-Match` nor `If-Modified-Since`",
        );
    }
}
