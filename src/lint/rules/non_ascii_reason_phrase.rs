use crate::lint::{Exchange, ExchangeRule, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "non-ascii-reason-phrase",
        summary: "a reason phrase with bytes outside of ASCII",
        docs: include_str!("non_ascii_reason_phrase.md"),
        help: "write the phrase in ASCII, and say it in other languages in the content",
        group: Group::Pedantic,
        requirements: &[],
        basis: Some("RFC9112 4"),
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::ANY,
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    if exchange.response.reason.is_some_and(|reason| !reason.is_ascii()) {
        report.finding(Place::Reason, "the reason phrase has bytes outside of ASCII");
    }
}
