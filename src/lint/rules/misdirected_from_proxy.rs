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
    if exchange.sender != Sender::Proxy {
        return;
    }
    let fields = &exchange.response.fields;
    let member = fields.list(FieldName::PROXY_STATUS).last();
    let parameter = |name| member.and_then(|member| value::parameter(member, name));
    let is_forwarded = parameter("received-status").and_then(value::number) == Some(421);
    // A proxy has to add `Via` to what it forwards (RFC 9110, section 7.6.3), and may add it to responses of its own.
    if !is_forwarded && !fields.has(FieldName::VIA) || parameter("error").is_some_and(is_of_proxy) {
        report.finding(Place::Status, "a proxy must not generate a 421 response");
    }
}

/// Whether an error says that an intermediary made the response itself, with a code of its own choice (RFC 9209, sections
/// 2.3.16 and 2.3.29). For the others one code is recommended.
fn is_of_proxy(error: &[u8]) -> bool {
    matches!(error, b"http_request_error" | b"proxy_internal_response")
}
