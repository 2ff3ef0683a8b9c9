use crate::lint::{Exchange, ExchangeRule, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "reserved-code",
        summary: "a 402 response, which is reserved for future use",
        docs: include_str!("reserved_code.md"),
        help: "if clients have to pay, say how in the content; a client that does not know the service can only treat 402 as 400",
        group: Group::Pedantic,
        requirements: &[],
        basis: Some("RFC9110 15.5.3"),
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::code(402),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let _ = exchange;
    report.finding(
        Place::Status,
        "402 is reserved for future use: what it means is agreed by nobody",
    );
}
