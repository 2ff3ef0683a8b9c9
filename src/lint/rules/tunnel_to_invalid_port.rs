use alloc::format;

use crate::lint::value::number;
use crate::lint::{Codes, Exchange, ExchangeRule, Group, Input, Place, Report, Rule, Target, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "tunnel-to-invalid-port",
        summary: "a 2xx response to CONNECT without a valid port",
        docs: include_str!("tunnel_to_invalid_port.md"),
        help: "refuse the request with 400",
        group: Group::Correctness,
        requirements: &["400-connect-without-port"],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::codes(Codes::SUCCESSFUL),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = exchange.request.as_ref().filter(|request| request.method == "CONNECT")
    else {
        return;
    };
    // With a path or a scheme it is an extended CONNECT (RFC 8441), or somebody has rewritten the target.
    let target = match request.target {
        Target::Text(text) if !text.contains('/') => text,
        #[cfg(feature = "http")]
        Target::Uri(uri) if uri.scheme().is_none() && uri.path_and_query().is_none() => {
            uri.authority().map_or("", http::uri::Authority::as_str)
        }
        _ => return,
    };
    if target.is_empty() {
        return;
    }
    // The colons within brackets are those of an IPv6 address.
    let after_host = target.rsplit_once(']').map_or(target, |(_, rest)| rest);
    match after_host.rsplit_once(':') {
        None => report.finding(
            Place::RequestLine,
            format!("a tunnel to `{}`, which has no port", target.escape_debug()),
        ),
        Some((_, port)) if !is_port(port) => report.finding(
            Place::RequestLine,
            format!("a tunnel to port `{}`, which is none of 1 to 65535", port.escape_debug()),
        ),
        Some(_) => {}
    }
}

fn is_port(text: &str) -> bool {
    number(text.as_bytes()).is_some_and(|port| (1..=65535).contains(&port))
}
