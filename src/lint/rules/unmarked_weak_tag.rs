use alloc::format;

use crate::lint::earlier::{agrees, is_same, length, whole_content};
use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "unmarked-weak-tag",
        summary: "the same strong entity tag for different content",
        docs: include_str!("unmarked_weak_tag.md"),
        help: "make the tag from the content, or put `W/` in front of it",
        group: Group::Correctness,
        requirements: &["2xx-weak-entity-tag-marked"],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Content, Input::Earlier],
        since: "0.1.0",
    },
    when: When::code(200).response_has(&[FieldName::ETAG]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(earlier) = exchange.earlier else { return };
    let (fields, before) = (&exchange.response.fields, &earlier.fields);
    if !exchange.is_method("GET")
        || !is_same(fields, before)
        || !agrees(fields, before, FieldName::CONTENT_ENCODING)
        || !agrees(fields, before, FieldName::CONTENT_TYPE)
    {
        return;
    }
    let name = FieldName::ETAG;
    if let (Some(one), Some(other)) = (length(before), length(fields))
        && one != other
    {
        report.finding(
            name,
            format!("content of {other} bytes has the strong entity tag that earlier content of {one} bytes had"),
        );
    } else if let (Some(one), Some(other)) =
        (whole_content(earlier), whole_content(&exchange.response))
        && one != other
    {
        report.finding(
            name,
            "the content has changed since the last response, its strong entity tag has not",
        );
    }
}
