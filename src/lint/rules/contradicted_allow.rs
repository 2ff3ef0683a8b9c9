use alloc::format;

use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Report, Request, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "contradicted-allow",
        summary: "a 405 response whose `Allow` lists the method that it refuses",
        docs: include_str!("contradicted_allow.md"),
        help: "take the method out of `Allow`, or answer with the code for what is wrong: 403 for a lack of rights, 404 for a route that is not there",
        group: Group::Suspicious,
        requirements: &[],
        basis: Some("RFC9110 15.5.6"),
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(405).response_has(&[FieldName::ALLOW]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = exchange.request.as_ref() else { return };
    let name = FieldName::ALLOW;
    if exchange.response.fields.list(name).any(|allowed| allowed == request.method.as_bytes())
        && !is_overridden(request)
    {
        let method = value::shown(request.method.as_bytes());
        report.finding(name, format!("{method} is refused, and `{name}` lists it"));
    }
}

/// Whether a field asks for another method than that of the request line.
fn is_overridden(request: &Request<'_>) -> bool {
    let names = ["x-http-method-override", "x-http-method", "x-method-override"];
    request
        .fields
        .lines()
        .any(|line| names.iter().any(|name| line.name.eq_ignore_ascii_case(name.as_bytes())))
}
