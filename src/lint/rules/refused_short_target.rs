use alloc::format;

use crate::lint::{Exchange, ExchangeRule, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "refused-short-target",
        summary: "a 414 response to a URI of fewer than 8000 octets",
        docs: include_str!("refused_short_target.md"),
        help: "raise the limit to at least 8000 octets, or send the code of what is wrong",
        group: Group::Suspicious,
        requirements: &[],
        basis: Some("RFC9110 4.1"),
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(414),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    // What the request line leaves out belongs to the URI too.
    let origin = match request.scheme() {
        Some(_) => 0,
        None => "https://".len() + request.authority().map_or(LONGEST_HOST, str::len),
    };
    let length = request.target_length();
    if length.saturating_add(origin) < SUPPORTED {
        report.finding(
            Place::Status,
            format!("414 to a request target of {length} octets: URIs of 8000 are to be supported"),
        );
    }
}

/// The length of URIs that everybody ought to support.
const SUPPORTED: usize = 8000;

/// More than a host name in DNS and a port can have (RFC 1035, section 2.3.4: 255 octets).
const LONGEST_HOST: usize = 261;
