use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "failed-absent-expectation",
        summary: "a 417 response to a request without `Expect`",
        docs: include_str!("failed_absent_expectation.md"),
        help: "send the code of what is wrong: 417 is for `Expect` alone",
        group: Group::Suspicious,
        requirements: &[],
        basis: Some("RFC9110 15.5.18"),
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(417),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    if request.lacks(FieldName::EXPECT) {
        report.finding(
            Place::Status,
            "417 says that an expectation failed, and the request has no `Expect`",
        );
    }
}
