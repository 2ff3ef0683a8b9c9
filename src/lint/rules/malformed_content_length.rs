use alloc::format;

use crate::lint::value::elements;
use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, Sender, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "malformed-content-length",
        summary: "a `Content-Length` that is no number, or several that differ",
        docs: include_str!("malformed_content_length.md"),
        help: "send one `Content-Length` of digits alone",
        group: Group::Correctness,
        requirements: &["any-malformed-content-length-not-forwarded", "502-invalid-content-length"],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Sender],
        since: "0.1.0",
    },
    when: When::codes(Codes::Except(&Codes::Either(&[Codes::INFORMATIONAL, Codes::Of(&[204])])))
        .response_has(&[FieldName::CONTENT_LENGTH]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let name = FieldName::CONTENT_LENGTH;
    let fields = &exchange.response.fields;
    if fields.only(name).is_some_and(is_number)
        || fields.has(FieldName::TRANSFER_ENCODING)
        // There the field is forbidden: another rule.
        || exchange.response.is_successful() && exchange.is_method("CONNECT")
    {
        return;
    }
    let first = fields.list(name).next().unwrap_or_default();
    for (line, value) in fields.all(name).enumerate() {
        let message = if elements(value).next().is_none() || !elements(value).all(is_number) {
            let shown = value.get(..40).unwrap_or(value).escape_ascii();
            format!("`{name}` is `{shown}`, not a number")
        } else if let Some(other) =
            elements(value).find(|number| significant(number) != significant(first))
        {
            format!("`{name}` says both `{}` and `{}`", first.escape_ascii(), other.escape_ascii())
        } else {
            continue;
        };
        let requirement = match exchange.sender {
            // It should have noticed, and sent a 502.
            Sender::Proxy => "502-invalid-content-length",
            _ => "any-malformed-content-length-not-forwarded",
        };
        report.against(requirement, Place::Field(name, line), message);
        return;
    }
}

fn is_number(value: &[u8]) -> bool {
    !value.is_empty() && value.iter().all(u8::is_ascii_digit)
}

/// A number of any size without leading zeros.
fn significant(number: &[u8]) -> &[u8] {
    let start = number.iter().position(|digit| *digit != b'0').unwrap_or(number.len());
    number.get(start..).unwrap_or_default()
}
