use alloc::format;
use alloc::string::String;

use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, Sender, Version, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "connection-field-in-multiplexed-response",
        summary: "a field for the connection in an HTTP/2 or HTTP/3 response",
        docs: include_str!("connection_field_in_multiplexed_response.md"),
        help: "leave these fields out in HTTP/2 and HTTP/3, and remove them when a response comes from HTTP/1.1",
        group: Group::Correctness,
        requirements: &[
            "any-http2-no-connection-fields",
            "any-http3-no-connection-fields",
            "any-http3-no-transfer-encoding",
            "any-http2-connection-fields-removed",
            "any-http3-connection-fields-removed",
            "any-http2-hop-fields-replaced",
            "any-http2-malformed-not-forwarded",
            "any-http3-malformed-not-forwarded",
        ],
        basis: None,
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::ANY.response_has(&NAMES),
    check,
};

/// RFC 9113, 8.2.2, after RFC 9110, 7.6.1.
const NAMES: [FieldName; 5] = [
    FieldName::CONNECTION,
    FieldName::PROXY_CONNECTION,
    FieldName::KEEP_ALIVE,
    FieldName::TRANSFER_ENCODING,
    FieldName::UPGRADE,
];

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let fields = &exchange.response.fields;
    let found = || NAMES.iter().copied().filter(|name| fields.has(*name));
    let Some(first) = found().next() else { return };
    let is_forwarded = matches!(exchange.sender, Sender::Gateway | Sender::Proxy);
    let (version, requirement) = match exchange.response.version {
        Some(Version::Http2) if is_forwarded => ("HTTP/2", "any-http2-connection-fields-removed"),
        Some(Version::Http2) => ("HTTP/2", "any-http2-no-connection-fields"),
        Some(Version::Http3) if is_forwarded => ("HTTP/3", "any-http3-connection-fields-removed"),
        Some(Version::Http3) if found().eq([FieldName::TRANSFER_ENCODING]) => {
            ("HTTP/3", "any-http3-no-transfer-encoding")
        }
        Some(Version::Http3) => ("HTTP/3", "any-http3-no-connection-fields"),
        _ => return,
    };
    let mut list = String::new();
    for name in found() {
        let sign = if list.is_empty() { "" } else { ", " };
        list.push_str(&format!("{sign}`{name}`"));
    }
    report.against(requirement, first, format!("{list} in an {version} response"));
}
