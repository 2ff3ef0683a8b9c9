use alloc::format;

use crate::lint::{Codes, Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "forbidden-transfer-encoding",
        summary: "a `Transfer-Encoding` field in a 1xx or 204 response, or in a 2xx response to CONNECT",
        docs: include_str!("forbidden_transfer_encoding.md"),
        help: "leave `Transfer-Encoding` out; the message ends with its head",
        group: Group::Correctness,
        requirements: &[
            "1xx-transfer-encoding-forbidden",
            "204-no-transfer-encoding",
            "2xx-connect-transfer-encoding-forbidden",
            "2xx-connect-framing-forbidden",
        ],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::codes(Codes::Either(&[Codes::INFORMATIONAL, Codes::SUCCESSFUL]))
        .response_has(&[FieldName::TRANSFER_ENCODING]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    // In HTTP/2 and HTTP/3 the field is wrong whatever the code: another rule.
    if exchange.response.version.is_some_and(|version| !version.is_textual()) {
        return;
    }
    let name = FieldName::TRANSFER_ENCODING;
    match exchange.response.status {
        status @ 100..=199 => {
            report.finding(name, format!("a {status} response must not have `{name}`"));
        }
        204 => report.against(
            "204-no-transfer-encoding",
            name,
            format!("a 204 response must not have `{name}`"),
        ),
        status if exchange.is_method("CONNECT") => report.against(
            "2xx-connect-transfer-encoding-forbidden",
            name,
            format!("a {status} response to CONNECT opens a tunnel and must not have `{name}`"),
        ),
        _ => {}
    }
}
