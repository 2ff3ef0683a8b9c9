use alloc::format;

use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, Version, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "unrefused-websocket-handshake",
        summary: "a 101 to a WebSocket handshake that is not as RFC 6455 has it",
        docs: include_str!("unrefused_websocket_handshake.md"),
        help: "answer 400 to such a handshake; 426 when only the version is unknown",
        group: Group::Correctness,
        requirements: &["4xx-websocket-bad-handshake", "4xx-websocket-invalid-data"],
        basis: None,
        inputs: &[Input::Request, Input::Response],
        since: "0.1.0",
    },
    when: When::code(101).response_has(&[FieldName::UPGRADE]).request_has(&[FieldName::UPGRADE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let response = &exchange.response;
    let fields = &request.fields;
    // What was not offered is for other rules, and so are HTTP/1.0 requests.
    if request.is_partial
        || !response.version.is_some_and(Version::is_textual)
        || request.version == Some(Version::Http10)
        || !response.fields.lists(FieldName::UPGRADE, "websocket")
        || !fields.lists(FieldName::UPGRADE, "websocket")
    {
        return;
    }
    if request.method != "GET" {
        let method = request.method.escape_debug();
        report
            .finding(Place::RequestLine, format!("a WebSocket opened with {method}, not with GET"));
        return;
    }
    if !fields.lists(FieldName::CONNECTION, "upgrade") {
        let place = Place::RequestField(FieldName::UPGRADE, 0);
        report.finding(place, "a WebSocket opened without the option `upgrade` in `Connection`");
        return;
    }
    for name in [FieldName::SEC_WEBSOCKET_KEY, FieldName::SEC_WEBSOCKET_VERSION] {
        if !fields.has(name) {
            report.finding(Place::RequestLine, format!("a WebSocket opened without `{name}`"));
            return;
        }
    }
    let name = FieldName::SEC_WEBSOCKET_KEY;
    if !fields.only(name).is_some_and(is_key) {
        report.finding(
            Place::RequestField(name, 0),
            format!("a WebSocket opened, and `{name}` is not one value of 16 bytes in Base64"),
        );
    }
}

/// Whether it is Base64 of 16 bytes: 22 signs, and two that fill the last group of four.
fn is_key(value: &[u8]) -> bool {
    value.len() == 24
        && value.strip_suffix(b"==").is_some_and(|signs| {
            signs.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/'))
        })
}
