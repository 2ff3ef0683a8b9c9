use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "method-changing-redirect",
        summary: "a POST that is answered with 301 or 302",
        docs: include_str!("method_changing_redirect.md"),
        help: "send 303 if the next request is to be a GET, 307 or 308 if it is to be the same POST",
        group: Group::Advice,
        requirements: &[],
        basis: Some("RFC9110 15.4.3"),
        inputs: &[Input::Request],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[301, 302])).response_has(&[FieldName::LOCATION]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    if exchange.is_method("POST") {
        let message = match exchange.response.status {
            301 => "a 301 response to POST leaves open whether the next request is a GET or a POST",
            _ => "a 302 response to POST leaves open whether the next request is a GET or a POST",
        };
        report.finding(Place::Status, message);
    }
}
