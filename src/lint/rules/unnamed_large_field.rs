use alloc::format;

use crate::lint::{
    Content, Exchange, ExchangeRule, FieldLine, FieldName, Group, Input, Place, Report, Rule, When,
    value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "unnamed-large-field",
        summary: "a 431 response that does not name the one large field",
        docs: include_str!("unnamed_large_field.md"),
        help: "say in the content which field was too large",
        group: Group::Pedantic,
        requirements: &["431-name-the-field"],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Content],
        since: "0.1.0",
    },
    when: When::code(431),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let response = &exchange.response;
    if request.is_partial
        || request.method == "HEAD"
        || response.fields.has(FieldName::CONTENT_ENCODING)
    {
        return;
    }
    let content = match response.content {
        content if content.is_none() => b"",
        Content::Bytes(bytes) if str::from_utf8(bytes).is_ok() => bytes,
        _ => return,
    };
    let octets = |line: &FieldLine<'_>| line.name.len() + line.value.len();
    let all: usize = request.fields.lines().map(|line| octets(&line)).sum();
    let Some(line) = request.fields.lines().max_by_key(octets) else { return };
    let large = octets(&line);
    if large < LARGE || line.name.is_empty() || large.saturating_mul(10) < all.saturating_mul(9) {
        return;
    }
    if !content.windows(line.name.len()).any(|word| word.eq_ignore_ascii_case(line.name)) {
        let place = if content.is_empty() { Place::Status } else { Place::Content };
        report.finding(
            place,
            format!(
                "the content does not name `{}`, which has {large} of the {all} octets of all fields",
                value::shown(line.name)
            ),
        );
    }
}

/// Octets of name and value from which on a field can be blamed. Where all fields together have fewer, the limit is too low.
const LARGE: usize = 2048;
