use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "missing-blocked-by",
        summary: "a 451 response that does not say who blocks",
        docs: include_str!("missing_blocked_by.md"),
        help: "send `Link: <https://example.net/>; rel=\"blocked-by\"` with the address of the party that blocks",
        group: Group::Suspicious,
        requirements: &["451-link-blocked-by", "451-link-relation"],
        basis: None,
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::code(451),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let (fields, name) = (&exchange.response.fields, FieldName::LINK);
    let relations = || fields.list(name).map(|link| value::parameter(link, "rel"));
    let is_blocker = |relations: &[u8]| {
        relations
            .split(|byte| *byte == b' ')
            .any(|relation| relation.eq_ignore_ascii_case(b"blocked-by"))
    };
    if relations().flatten().any(is_blocker) {
        return;
    }
    // A comma in the URI parts it from its parameters here: then there is no `>` before the comma.
    let has_none = |link: &[u8]| {
        link.starts_with(b"<") && link.contains(&b'>') && value::parameter(link, "rel").is_none()
    };
    if fields.list(name).any(has_none) {
        report.against(
            "451-link-relation",
            name,
            "a link that says who blocks must have `rel=\"blocked-by\"`",
        );
    } else {
        report.finding(
            Place::Status,
            "a 451 should say in `Link` who blocks, with `rel=\"blocked-by\"`",
        );
    }
}
