use alloc::format;

use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Report, Request, Rule, Version, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "unoffered-websocket-choice",
        summary: "a WebSocket subprotocol or extension that the client did not offer",
        docs: include_str!("unoffered_websocket_choice.md"),
        help: "choose from what the request lists, or leave the field out",
        group: Group::Correctness,
        requirements: &[
            "101-websocket-only-offered-subprotocol",
            "101-websocket-no-subprotocol",
            "101-websocket-only-offered-extensions",
            "101-websocket-extensions-chosen",
        ],
        basis: None,
        inputs: &[Input::Request, Input::Response],
        since: "0.1.0",
    },
    when: When::code(101)
        .response_has(&[FieldName::SEC_WEBSOCKET_PROTOCOL, FieldName::SEC_WEBSOCKET_EXTENSIONS]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let response = &exchange.response;
    if request.is_partial
        || !response.version.is_some_and(Version::is_textual)
        || !response.fields.lists(FieldName::UPGRADE, "websocket")
    {
        return;
    }
    subprotocol(exchange, request, report);
    extensions(exchange, request, report);
}

fn subprotocol(exchange: &Exchange<'_>, request: &Request<'_>, report: &mut Report<'_>) {
    let name = FieldName::SEC_WEBSOCKET_PROTOCOL;
    let fields = &exchange.response.fields;
    if !fields.has(name) {
        return;
    }
    let mut chosen = fields.list(name);
    let Some(first) = chosen.next() else {
        report.against("101-websocket-no-subprotocol", name, format!("`{name}` is empty"));
        return;
    };
    if chosen.next().is_some() {
        report.finding(name, format!("`{name}` has more than one value"));
    } else if !request.fields.has(name) {
        let shown = first.escape_ascii();
        let message = format!("the subprotocol `{shown}`, and the request asks for none");
        report.against("101-websocket-no-subprotocol", name, message);
    } else if !request.fields.list(name).any(|offered| offered == first) {
        let shown = first.escape_ascii();
        report.finding(name, format!("the request does not list the subprotocol `{shown}`"));
    }
}

fn extensions(exchange: &Exchange<'_>, request: &Request<'_>, report: &mut Report<'_>) {
    let name = FieldName::SEC_WEBSOCKET_EXTENSIONS;
    for extension in exchange.response.fields.list(name) {
        let token = value::before_parameters(extension);
        let is_offered = request
            .fields
            .list(name)
            .any(|offered| value::before_parameters(offered).eq_ignore_ascii_case(token));
        if !is_offered {
            let shown = token.escape_ascii();
            report.against(
                "101-websocket-only-offered-extensions",
                name,
                format!("the request does not list the extension `{shown}`"),
            );
            return;
        }
    }
}
