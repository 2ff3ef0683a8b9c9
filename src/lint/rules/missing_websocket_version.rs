use alloc::format;

use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "missing-websocket-version",
        summary: "a 426 to an unknown WebSocket version that does not say which ones are known",
        docs: include_str!("missing_websocket_version.md"),
        help: "list the versions that the server knows: `Sec-WebSocket-Version: 13`",
        group: Group::Correctness,
        requirements: &["426-websocket-version"],
        basis: None,
        inputs: &[Input::Request, Input::Response],
        since: "0.1.0",
    },
    when: When::code(426).request_has(&[FieldName::SEC_WEBSOCKET_VERSION]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let name = FieldName::SEC_WEBSOCKET_VERSION;
    let Some(version) = request.fields.only(name) else { return };
    // 13 is what everybody knows; its refusal has another cause.
    if version == b"13"
        || !request.fields.lists(FieldName::UPGRADE, "websocket")
        || exchange.response.fields.list(name).next().is_some()
    {
        return;
    }
    let shown = version.escape_ascii();
    report.finding(
        Place::Status,
        format!("the request asks for WebSocket version `{shown}`, and this 426 has no `{name}`"),
    );
}
