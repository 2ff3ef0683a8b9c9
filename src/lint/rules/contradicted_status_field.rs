use alloc::format;

use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, When, value};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "contradicted-status-field",
        summary: "a field `Status` with another code than the response",
        docs: include_str!("contradicted_status_field.md"),
        help: "leave the field out: it belongs between a server and its CGI script and should not reach clients",
        group: Group::Suspicious,
        requirements: &[],
        basis: None,
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::ANY.response_has(&[FieldName::STATUS]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(value) = exchange.response.fields.only(FieldName::STATUS) else { return };
    let end = value.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(value.len());
    let Some(code) = value.get(..end).filter(|digits| digits.len() == 3).and_then(value::number)
    else {
        return;
    };
    // A cache makes these of a stored 200, whose fields it keeps, and browsers show stored fields with a 304.
    let is_of_stored = code == 200 && matches!(exchange.response.status, 206 | 304 | 412 | 416);
    if code != u64::from(exchange.response.status) && !is_of_stored {
        report.finding(
            FieldName::STATUS,
            format!("`Status` says {code} and the response says {}", exchange.response.status),
        );
    }
}
