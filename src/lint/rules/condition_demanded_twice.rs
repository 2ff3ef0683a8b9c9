use alloc::format;

use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "condition-demanded-twice",
        summary: "a 428 response to a request that has a condition",
        docs: include_str!("condition_demanded_twice.md"),
        help: "evaluate the condition of the request; if it is the wrong kind, say in the content which one is wanted",
        group: Group::Suspicious,
        requirements: &[],
        basis: Some("RFC6585 3"),
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(428).request_has(&[FieldName::IF_MATCH, FieldName::IF_NONE_MATCH]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let fields = &request.fields;
    let is_condition = |tag: &[u8]| tag == b"*" || value::is_entity_tag(tag);
    let guards = |name| match name {
        // With tags it says nothing to a method that writes.
        FieldName::IF_NONE_MATCH if !request.is_get_or_head() => fields.only(name) == Some(b"*"),
        _ => fields.list(name).any(is_condition),
    };
    let names = [FieldName::IF_MATCH, FieldName::IF_NONE_MATCH];
    if let Some(name) = names.into_iter().find(|name| guards(*name)) {
        report.finding(
            Place::Status,
            format!("428 demands a condition, and the request has `{name}`"),
        );
    }
}
