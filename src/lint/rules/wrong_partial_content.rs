use alloc::format;

use crate::lint::earlier::{is_same, whole_content};
use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "wrong-partial-content",
        summary: "a 206 response whose part is not that of the 200",
        docs: include_str!("wrong_partial_content.md"),
        help: "cut the part out of the representation that the entity tag names, and count its length in bytes",
        group: Group::Correctness,
        requirements: &["206-single-content-range"],
        basis: None,
        inputs: &[Input::Response, Input::Content, Input::Earlier],
        since: "0.1.0",
    },
    when: When::code(206).response_has(&[FieldName::CONTENT_RANGE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(earlier) = exchange.earlier else { return };
    let (fields, before) = (&exchange.response.fields, &earlier.fields);
    if !exchange.is_method("GET") || !is_same(fields, before) {
        return;
    }
    let Some(whole) = whole_content(earlier) else { return };
    let name = FieldName::CONTENT_RANGE;
    let Some((first, last, complete)) = fields.only(name).and_then(range) else { return };
    if fields.has(FieldName::CONTENT_ENCODING) {
        return;
    }
    let length = whole.len();
    if complete.is_some_and(|complete| complete != length as u64) || last >= length as u64 {
        report.finding(
            name,
            format!(
                "`{}` does not fit the 200 with the same entity tag, whose content has {length} bytes",
                value::shown(fields.only(name).unwrap_or_default())
            ),
        );
        return;
    }
    let bounds = (usize::try_from(first), usize::try_from(last));
    let (Ok(first), Ok(last)) = bounds else { return };
    let Some(part) = whole_content(&exchange.response) else { return };
    // A part of another length is the matter of another rule.
    if whole.get(first..=last).is_some_and(|right| right.len() == part.len() && right != part) {
        report.finding(
            Place::Content,
            format!("the content is not that of the 200 with the same entity tag, bytes {first} to {last}"),
        );
    }
}

/// First and last position of a `Content-Range` in bytes, and the length of the whole, if it is told.
fn range(value: &[u8]) -> Option<(u64, u64, Option<u64>)> {
    let mut words = value.splitn(2, |byte| *byte == b' ');
    words.next().filter(|unit| unit.eq_ignore_ascii_case(b"bytes"))?;
    let mut sides = words.next()?.splitn(2, |byte| *byte == b'/');
    let mut bounds = sides.next()?.splitn(2, |byte| *byte == b'-');
    let (first, last) = (value::number(bounds.next()?)?, value::number(bounds.next()?)?);
    (first <= last).then_some((first, last, value::number(sides.next()?)))
}
