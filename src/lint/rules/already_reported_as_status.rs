use crate::lint::{Exchange, ExchangeRule, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "already-reported-as-status",
        summary: "208 as the status of a response",
        docs: include_str!("already_reported_as_status.md"),
        help: "send 200 or 207; 208 belongs into a `status` element of a Multi-Status response",
        group: Group::Suspicious,
        requirements: &[],
        basis: Some("RFC5842 7.1"),
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::code(208),
    check,
};

fn check(_: &Exchange<'_>, report: &mut Report<'_>) {
    report.finding(
        Place::Status,
        "208 is for the `status` of a member in a 207 response, and stands on the response itself",
    );
}
