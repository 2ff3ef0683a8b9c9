use crate::lint::{Codes, Exchange, ExchangeRule, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "refused-head",
        summary: "a 405 or 501 response to HEAD where GET was answered with 200",
        docs: include_str!("refused_head.md"),
        help: "allow HEAD wherever GET is allowed; most routers can answer it with the handler of GET",
        group: Group::Suspicious,
        requirements: &[],
        basis: Some("RFC9110 9.1"),
        inputs: &[Input::Response, Input::Request, Input::Earlier],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[405, 501])),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    if exchange.is_method("HEAD") && exchange.earlier.is_some() {
        report.finding(
            Place::Status,
            if exchange.response.status == 405 {
                "HEAD is not allowed where GET was answered with 200"
            } else {
                "HEAD is not implemented where GET was answered with 200"
            },
        );
    }
}
