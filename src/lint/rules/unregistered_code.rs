use alloc::format;

use crate::lint::{Codes, Exchange, ExchangeRule, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "unregistered-code",
        summary: "a status code that nobody has registered or documented",
        docs: include_str!("unregistered_code.md"),
        help: "send a registered code of the same class, and say the rest in the content",
        group: Group::Suspicious,
        requirements: &["unregistered-not-for-applications"],
        basis: Some("RFC9110 15"),
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::codes(Codes::Unregistered),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let any = exchange.response.any();
    if any.vendors().is_empty() && any.vendor_ranges().next().is_none() {
        let known = any.treated_as();
        report.finding(
            Place::Status,
            format!(
                "{} is not registered: recipients treat it as {} ({})",
                any.code(),
                known.code(),
                known.reason_phrase()
            ),
        );
    }
}
