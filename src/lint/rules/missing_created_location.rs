use crate::lint::{
    Exchange, ExchangeRule, FieldName, FieldSet, Group, Input, Place, Report, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "missing-created-location",
        summary: "a 201 response to POST that does not say what was created",
        docs: include_str!("missing_created_location.md"),
        help: "send `Location` with the URI of the new resource",
        group: Group::Suspicious,
        requirements: &["201-post-created"],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(201),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    if exchange.is_method("POST") && !exchange.response.fields.present().meets(IDENTIFYING) {
        report.finding(Place::Status, "a 201 response to POST without `Location`");
    }
}

const IDENTIFYING: FieldSet = FieldSet::of(&[FieldName::LOCATION, FieldName::CONTENT_LOCATION]);
