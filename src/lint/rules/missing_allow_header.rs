use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, Sender, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "missing-allow-header",
        summary: "a 405 response without an `Allow` field",
        docs: include_str!("missing_allow_header.md"),
        help: "send `Allow` with the methods that the resource supports; an empty value says that there is none",
        group: Group::Correctness,
        requirements: &["405-allow", "405-allow-field-definition"],
        basis: None,
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::code(405),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    // A proxy that refuses a method is not the origin server, which alone knows the others.
    if !exchange.response.fields.has(FieldName::ALLOW) && exchange.sender != Sender::Proxy {
        report.finding(Place::Status, "a 405 response must list the allowed methods in `Allow`");
    }
}
