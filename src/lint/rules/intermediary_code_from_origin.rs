use alloc::format;

use crate::lint::{Codes, Exchange, ExchangeRule, Group, Input, Place, Report, Rule, Sender, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "intermediary-code-from-origin",
        summary: "a code of proxies and gateways that an origin server sends",
        docs: include_str!("intermediary_code_from_origin.md"),
        help: "send 401 for credentials of the server itself, 500 or 503 for its own failures",
        group: Group::Suspicious,
        requirements: &["511-not-from-origin-server"],
        basis: Some("RFC9110 15.6.3"),
        inputs: &[Input::Response, Input::Sender],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[407, 502, 504, 511])),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let status = exchange.response.status;
    if exchange.sender != Sender::OriginServer {
        return;
    }
    match status {
        // RFC 4918, sections 9.8.5 and 9.9.4: the destination lies on another server.
        502 if exchange.method().is_none_or(|method| matches!(method, "COPY" | "MOVE")) => {}
        511 => report.against(
            "511-not-from-origin-server",
            Place::Status,
            "511 is for those who control the access to a network, and an origin server sends it",
        ),
        407 => report.without_requirement(
            Place::Status,
            "407 asks for credentials for a proxy, and an origin server sends it",
        ),
        _ => report.without_requirement(
            Place::Status,
            format!(
                "{status} says that a server behind this one failed, and an origin server sends it"
            ),
        ),
    }
}
