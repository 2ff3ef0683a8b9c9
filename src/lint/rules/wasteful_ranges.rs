use alloc::format;

use crate::lint::value::{ByteRange, byte_ranges, shown};
use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "wasteful-ranges",
        summary: "several ranges that one would serve better, or that are not in ascending order",
        docs: include_str!("wasteful_ranges.md"),
        help: "ask for one range around those that overlap or lie close together, and list the others in ascending order",
        group: Group::Pedantic,
        requirements: &["206-no-wasteful-ranges", "206-ranges-ascending"],
        basis: None,
        inputs: &[Input::Request],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[206, 416])).request_has(&[FieldName::RANGE]),
    check,
};

/// A part of multipart/byteranges costs about so many bytes beside its content (RFC 9110, section 15.3.7.2).
const COST: u64 = 80;

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = exchange.request.as_ref().filter(|request| request.method == "GET") else {
        return;
    };
    let Some(value) = request.fields.only(FieldName::RANGE) else { return };
    let is_known = |range| matches!(range, Some(ByteRange::From(..)));
    if !byte_ranges(value).all(is_known) {
        return;
    }
    let place = Place::RequestField(FieldName::RANGE, 0);
    let ends = byte_ranges(value).filter_map(|range| match range {
        Some(ByteRange::From(first, last)) => Some((first, last.unwrap_or(u64::MAX))),
        _ => None,
    });
    let (mut before, mut is_descending) = (None, false);
    for (first, last) in ends {
        if let Some((first_before, last_before)) = before {
            let (low_end, high_start) =
                if first_before <= first { (last_before, first) } else { (last, first_before) };
            if high_start <= low_end.saturating_add(COST) {
                let message = format!(
                    "`{}` has ranges that overlap or lie less than {COST} bytes apart",
                    shown(value)
                );
                return report.finding(place, message);
            }
            is_descending |= first < first_before;
        }
        before = Some((first, last));
    }
    if is_descending {
        let message = format!("the ranges of `{}` are not in ascending order", shown(value));
        report.against("206-ranges-ascending", place, message);
    }
}
