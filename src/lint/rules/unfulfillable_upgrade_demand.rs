use alloc::format;

use crate::lint::{Exchange, ExchangeRule, Group, Input, Place, Report, Rule, Version, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "unfulfillable-upgrade-demand",
        summary: "a 426 response in HTTP/2 or HTTP/3, which cannot be upgraded",
        docs: include_str!("unfulfillable_upgrade_demand.md"),
        help: "redirect to a URI that serves the other protocol, or refuse with another 4xx such as 400",
        group: Group::Suspicious,
        requirements: &[],
        basis: Some("RFC9110 15.5.22"),
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::code(426),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let version = match exchange.response.version {
        Some(Version::Http2) => "HTTP/2",
        Some(Version::Http3) => "HTTP/3",
        _ => return,
    };
    report
        .finding(Place::Status, format!("a 426 needs `Upgrade`, and {version} forbids that field"));
}
