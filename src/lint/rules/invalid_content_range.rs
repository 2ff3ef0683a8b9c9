use alloc::format;

use crate::lint::value::ContentRange;
use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "invalid-content-range",
        summary: "a `Content-Range` that cannot be read or contradicts itself",
        docs: include_str!("invalid_content_range.md"),
        help: "write the unit, a space, first and last position, and the complete length: `bytes 0-499/1234`",
        group: Group::Correctness,
        requirements: &[],
        basis: Some("RFC9110 14.4"),
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[206, 416])).response_has(&[FieldName::CONTENT_RANGE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let response = &exchange.response;
    let name = FieldName::CONTENT_RANGE;
    if response.is_media_type("multipart/byteranges") {
        return;
    }
    if response.fields.is_repeated(name) {
        return report.finding(
            Place::Field(name, 1),
            format!("`{name}` twice: a response has one range in it"),
        );
    }
    let Some(written) = response.fields.get(name) else { return };
    let shown = value::shown(written);
    match ContentRange::read(written) {
        None if is_of_other_unit(written) => {}
        None => {
            let message = format!(
                "`{shown}` is no `{name}`, which looks like `bytes 0-499/1234` or `bytes */1234`"
            );
            report.finding(name, message);
        }
        Some(range) if !range.is_bytes() || range.is_valid() => {}
        Some(ContentRange { range: Some((first, last)), .. }) if last < first => {
            report.finding(name, format!("`{shown}` ends before it begins"));
        }
        Some(_) => {
            let message =
                format!("`{shown}` ends at or behind the complete length: positions count from 0");
            report.finding(name, message);
        }
    }
}

/// Whether it is a unit other than bytes, a space and something.
fn is_of_other_unit(written: &[u8]) -> bool {
    let mut sides = written.splitn(2, |byte| *byte == b' ');
    let unit = sides.next().unwrap_or_default();
    let is_other = value::is_token(unit) && !unit.eq_ignore_ascii_case(b"bytes");
    is_other && sides.next().is_some_and(|rest| !rest.is_empty())
}
