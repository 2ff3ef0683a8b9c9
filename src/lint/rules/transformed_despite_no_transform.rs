use crate::lint::value::{elements, is_directive};
use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, Sender, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "transformed-despite-no-transform",
        summary: "a 203 response with `no-transform`",
        docs: include_str!("transformed_despite_no_transform.md"),
        help: "pass content on as it is where `Cache-Control` says `no-transform`",
        group: Group::Suspicious,
        requirements: &["203-no-transform-respected"],
        basis: None,
        inputs: &[Input::Response, Input::Sender],
        since: "0.1.0",
    },
    when: When::code(203).response_has(&[FieldName::CACHE_CONTROL]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let name = FieldName::CACHE_CONTROL;
    if exchange.sender != Sender::OriginServer
        && let Some(line) =
            exchange.response.fields.all(name).position(|value| {
                elements(value).any(|element| is_directive(element, "no-transform"))
            })
    {
        report.finding(
            Place::Field(name, line),
            "203 says that the content was transformed, `no-transform` that it must not be",
        );
    }
}
