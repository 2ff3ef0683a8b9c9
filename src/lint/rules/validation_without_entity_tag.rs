use alloc::format;

use crate::lint::earlier::tag;
use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "validation-without-entity-tag",
        summary: "a date in `If-Range` where there was an entity tag",
        docs: include_str!("validation_without_entity_tag.md"),
        help: "send the entity tag in `If-Range`",
        group: Group::Suspicious,
        requirements: &["206-if-range-date"],
        basis: None,
        inputs: &[Input::Request, Input::Earlier],
        since: "0.1.0",
    },
    when: When::codes(Codes::FINAL).request_has(&[FieldName::IF_RANGE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let (Some(request), Some(earlier)) = (&exchange.request, exchange.earlier) else { return };
    let name = FieldName::IF_RANGE;
    let date = request.fields.only(name);
    // A weak tag could not be sent in its place.
    if tag(&earlier.fields, FieldName::ETAG).is_some_and(|tag| !tag.is_weak)
        && date.is_some()
        && date == earlier.fields.only(FieldName::LAST_MODIFIED)
    {
        report.finding(
            Place::RequestField(name, 0),
            format!(
                "`{name}` has the `Last-Modified` of the earlier 200, which also had an entity tag"
            ),
        );
    }
}
