use alloc::format;

use crate::lint::earlier::{agrees, missing};
use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "incomplete-head",
        summary: "a response to HEAD without fields that the response to GET had",
        docs: include_str!("incomplete_head.md"),
        help: "send the fields for HEAD that GET gets",
        group: Group::Pedantic,
        requirements: &["any-head-fields-of-the-get"],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Earlier],
        since: "0.1.0",
    },
    when: When::code(200),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(earlier) = exchange.earlier else { return };
    let (fields, before) = (&exchange.response.fields, &earlier.fields);
    let may_be_same = |name| !fields.has(name) || agrees(fields, before, name);
    if !exchange.is_method("HEAD")
        || !may_be_same(FieldName::ETAG)
        || !may_be_same(FieldName::LAST_MODIFIED)
    {
        return;
    }
    if let Some(list) = missing(before, fields, KNOWN_WITHOUT_CONTENT) {
        report.finding(
            Place::Status,
            format!("the response to HEAD lacks what the one to GET had: {list}"),
        );
    }
}

const KNOWN_WITHOUT_CONTENT: [FieldName; 4] = [
    FieldName::CACHE_CONTROL,
    FieldName::CONTENT_TYPE,
    FieldName::LAST_MODIFIED,
    FieldName::LOCATION,
];
