use alloc::format;

use crate::lint::{Codes, Exchange, ExchangeRule, Group, Input, Place, Report, Rule, When};
use crate::{Seen, VendorStatus};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "internal-code-on-wire",
        summary: "a status code that its owner keeps for logs or for itself",
        docs: include_str!("internal_code_on_wire.md"),
        help: "find out which program lets it out, and have it send a registered code",
        group: Group::Suspicious,
        requirements: &[],
        basis: Some("RFC9110 15"),
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::codes(Codes::Unregistered),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let any = exchange.response.any();
    let rows = any.vendors();
    if let Some(first) = rows.first()
        && rows.iter().chain(any.vendor_ranges()).all(|row| row.seen() != Seen::OnWire)
    {
        report.finding(
            Place::Status,
            format!("{} is a number that {} {}", any.code(), first.owner(), use_of(first)),
        );
    }
}

/// What the owner does with a number that it does not send.
fn use_of(row: &VendorStatus) -> &'static str {
    match row.seen() {
        Seen::LogOnly => "only writes into logs",
        Seen::ClientMade => "makes up as a client where there is no response",
        _ => "has for its own use, not for clients",
    }
}
