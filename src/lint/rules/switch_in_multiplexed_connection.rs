use crate::lint::{Exchange, ExchangeRule, Group, Input, Place, Report, Rule, Version, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "switch-in-multiplexed-connection",
        summary: "a 101 response in HTTP/2 or HTTP/3",
        docs: include_str!("switch_in_multiplexed_connection.md"),
        help: "use extended CONNECT (RFC 8441) to open a WebSocket, and answer it with a 2xx",
        group: Group::Suspicious,
        requirements: &[],
        basis: Some("RFC9113 8.6"),
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::code(101),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let message = match exchange.response.version {
        Some(Version::Http2) => "HTTP/2 has no 101",
        Some(Version::Http3) => "HTTP/3 has no 101",
        _ => return,
    };
    // Browsers record a WebSocket with a 101, in whatever way it was opened.
    if !matches!(exchange.known_scheme(), Some("ws" | "wss")) {
        report.finding(Place::Status, message);
    }
}
