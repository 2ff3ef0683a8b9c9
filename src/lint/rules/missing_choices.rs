use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "missing-choices",
        summary: "a 300 response that lists no choices",
        docs: include_str!("missing_choices.md"),
        help: "list the choices with their URIs in the content, or redirect to one of them",
        group: Group::Suspicious,
        requirements: &["300-content-lists-choices"],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Content],
        since: "0.1.0",
    },
    when: When::code(300),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let response = &exchange.response;
    let Some(method) = exchange.method() else { return };
    if method != "HEAD" && response.has_no_content() && !names_alternates(exchange) {
        report.finding(Place::Status, "a 300 response without content gives no choice");
    }
}

/// Whether the choices stand in fields: `Alternates` (RFC 2295), or links, as RFC 9110, section 15.4.1, suggests.
fn names_alternates(exchange: &Exchange<'_>) -> bool {
    let fields = &exchange.response.fields;
    fields.has(FieldName::ALTERNATES)
        || fields.list(FieldName::LINK).any(|link| {
            value::parameter(link, "rel").is_some_and(|relations| {
                relations
                    .split(|byte| *byte == b' ')
                    .any(|word| word.eq_ignore_ascii_case(b"alternate"))
            })
        })
}
