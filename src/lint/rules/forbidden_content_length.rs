use alloc::format;

use crate::lint::{Codes, Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "forbidden-content-length",
        summary: "a `Content-Length` field in a 1xx or 204 response, or in a 2xx response to CONNECT",
        docs: include_str!("forbidden_content_length.md"),
        help: "leave `Content-Length` out, even with the value 0",
        group: Group::Correctness,
        requirements: &[
            "1xx-content-length-forbidden",
            "204-no-content-length",
            "2xx-connect-content-length-forbidden",
            "2xx-connect-framing-forbidden",
        ],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::codes(Codes::Either(&[Codes::INFORMATIONAL, Codes::SUCCESSFUL]))
        .response_has(&[FieldName::CONTENT_LENGTH]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let name = FieldName::CONTENT_LENGTH;
    match exchange.response.status {
        status @ 100..=199 => {
            report.finding(name, format!("a {status} response must not have `{name}`"));
        }
        204 => report.against(
            "204-no-content-length",
            name,
            format!("a 204 response must not have `{name}`"),
        ),
        status if exchange.is_method("CONNECT") => report.against(
            "2xx-connect-content-length-forbidden",
            name,
            format!("a {status} response to CONNECT opens a tunnel and must not have `{name}`"),
        ),
        _ => {}
    }
}
