use alloc::format;

use crate::lint::value::{ByteRange, ContentRange};
use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, When, value};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "unrequested-range",
        summary: "a part that lies outside of the range asked for",
        docs: include_str!("unrequested_range.md"),
        help: "send the range that was asked for, or less of it, or the whole with 200",
        group: Group::Suspicious,
        requirements: &[],
        basis: Some("RFC9110 14.2"),
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(206)
        .response_has(&[FieldName::CONTENT_RANGE])
        .request_has(&[FieldName::RANGE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let fields = &exchange.response.fields;
    let Some(request) = exchange.request.as_ref() else { return };
    let asked = request.fields.only(FieldName::RANGE).unwrap_or_default();
    let mut ranges = value::byte_ranges(asked);
    let (Some(Some(ByteRange::From(first, last))), None) = (ranges.next(), ranges.next()) else {
        return;
    };
    let name = FieldName::CONTENT_RANGE;
    let Some(written) = fields.only(name) else { return };
    let read = ContentRange::read(written).filter(|range| range.is_bytes() && range.is_valid());
    let Some((start, end)) = read.and_then(|range| range.range) else { return };
    if start < first || last.is_some_and(|last| last < end) {
        let (sent, asked) = (value::shown(written), value::shown(asked));
        report.finding(name, format!("`{sent}` is not within `{asked}`, which was asked for"));
    }
}
