use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, Version, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "missing-close-option",
        summary: "a response without the option `close`, although the request has it",
        docs: include_str!("missing_close_option.md"),
        help: "send `Connection: close` in the last response on a connection",
        group: Group::Pedantic,
        requirements: &["2xx-close-in-final-response"],
        basis: None,
        inputs: &[Input::Request, Input::Response],
        since: "0.1.0",
    },
    when: When::codes(Codes::FINAL).request_has(&[FieldName::CONNECTION]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let (name, response) = (FieldName::CONNECTION, &exchange.response);
    let is_tunnel = request.method == "CONNECT" && response.is_successful();
    if is_tunnel
        || request.version != Some(Version::Http11)
        || response.version != Some(Version::Http11)
        || !request.fields.lists(name, "close")
        || response.fields.lists(name, "close")
    {
        return;
    }
    report
        .finding(Place::Status, "the request asks for `close`, and this response does not have it");
}
