use alloc::format;

use crate::Seen;
use crate::lint::{Codes, Exchange, ExchangeRule, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "vendor-code",
        summary: "a status code that only a product knows",
        docs: include_str!("vendor_code.md"),
        help: "send a registered code to clients that do not know the product; the page of the number names its owners",
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
    let mut owners = any.vendors().iter().chain(any.vendor_ranges());
    // What no owner sends is the business of `internal-code-on-wire`.
    let Some(first) = owners.find(|row| row.seen() == Seen::OnWire) else { return };
    let (others, known) = (owners.count(), any.treated_as());
    let and_others = if others == 0 { "" } else { " and others" };
    let (open, close) = if first.name().is_empty() { ("", "") } else { (" (`", "`)") };
    report.finding(
        Place::Status,
        format!(
            "{} is a code of {}{and_others}{open}{}{close}, not a registered one: other recipients treat it as {}",
            any.code(),
            first.owner(),
            first.name(),
            known.code()
        ),
    );
}
