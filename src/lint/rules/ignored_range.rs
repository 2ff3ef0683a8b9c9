use alloc::format;

use crate::lint::value::{ByteRange, EntityTag, byte_ranges, number, shown};
use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Request, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "ignored-range",
        summary: "a whole representation where a range was asked for and ranges are supported",
        docs: include_str!("ignored_range.md"),
        help: "send 206 with the range, or 416 when it lies outside; `Accept-Ranges: none` says that there are no ranges",
        group: Group::Pedantic,
        requirements: &[
            "206-range-satisfiable",
            "206-if-range-true",
            "416-answer-unsatisfiable-range",
        ],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(200)
        .response_has(&[FieldName::ACCEPT_RANGES])
        .request_has(&[FieldName::RANGE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = exchange.request.as_ref().filter(|request| request.method == "GET") else {
        return;
    };
    let fields = &exchange.response.fields;
    if !fields.lists(FieldName::ACCEPT_RANGES, "bytes") || fields.has(FieldName::CONTENT_ENCODING) {
        return;
    }
    let Some(has_if_range) = if_range(request, fields.only(FieldName::ETAG)) else { return };
    let Some(value) = request.fields.only(FieldName::RANGE) else { return };
    let Some(length) = fields.only(FieldName::CONTENT_LENGTH).and_then(number) else { return };
    let mut ranges = byte_ranges(value);
    let (Some(Some(range)), None) = (ranges.next(), ranges.next()) else { return };
    let requirement = match part(range, length) {
        Part::Whole => return,
        Part::Some if has_if_range => "206-if-range-true",
        Part::Some => "206-range-satisfiable",
        Part::Nothing => "416-answer-unsatisfiable-range",
    };
    let message = format!("all {length} bytes are sent where `{}` was asked for", shown(value));
    report.against(requirement, Place::Status, message);
}

/// Whether there is an `If-Range`; `None` when it is not known to be true.
fn if_range(request: &Request<'_>, current: Option<&[u8]>) -> Option<bool> {
    if request.lacks(FieldName::IF_RANGE) {
        return Some(false);
    }
    let wanted = EntityTag::read(request.fields.only(FieldName::IF_RANGE)?)?;
    wanted.equals_strongly(EntityTag::read(current?)?).then_some(true)
}

/// How much of a representation a range is.
enum Part {
    Whole,
    Some,
    Nothing,
}

/// RFC 9110, section 14.1.2.
const fn part(range: ByteRange, length: u64) -> Part {
    match range {
        // A server may ignore ranges of nothing.
        _ if length == 0 => Part::Whole,
        ByteRange::Last(0) => Part::Nothing,
        ByteRange::Last(last) if last >= length => Part::Whole,
        ByteRange::From(first, _) if first >= length => Part::Nothing,
        ByteRange::From(0, None) => Part::Whole,
        ByteRange::From(0, Some(last)) if last >= length - 1 => Part::Whole,
        _ => Part::Some,
    }
}
