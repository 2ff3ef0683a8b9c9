use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "early-data-in-response",
        summary: "a response with `Early-Data`",
        docs: include_str!("early_data_in_response.md"),
        help: "leave `Early-Data` out: it is a field of requests that intermediaries add",
        group: Group::Correctness,
        requirements: &[],
        basis: Some("RFC8470 5.1"),
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::ANY.response_has(&[FieldName::EARLY_DATA]),
    check,
};

fn check(_: &Exchange<'_>, report: &mut Report<'_>) {
    report.finding(FieldName::EARLY_DATA, "`Early-Data` must not be in responses");
}
