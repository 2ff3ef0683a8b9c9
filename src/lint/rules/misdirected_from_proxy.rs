use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, Sender, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "misdirected-from-proxy",
        summary: "a 421 response that a proxy has made",
        docs: include_str!("misdirected_from_proxy.md"),
        help: "forward the request, or send 502 or 403 if that is not possible",
        group: Group::Correctness,
        requirements: &["421-proxy-must-not-generate"],
        basis: None,
        inputs: &[Input::Response, Input::Sender],
        since: "0.1.0",
    },
    when: When::code(421),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let is_421 = |received: &[u8]| value::number(received) == Some(421);
    let is_forwarded =
        |handled: &[u8]| value::parameter(handled, "received-status").is_some_and(is_421);
    if exchange.sender == Sender::Proxy
        && !exchange.response.fields.list(FieldName::PROXY_STATUS).any(is_forwarded)
    {
        report.finding(Place::Status, "a proxy must not generate a 421 response");
    }
}
