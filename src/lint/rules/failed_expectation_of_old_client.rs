use super::failed_continue_expectation::expects_continue_alone;
use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, Version, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "failed-expectation-of-old-client",
        summary: "a 417 response to `Expect: 100-continue` in HTTP/1.0",
        docs: include_str!("failed_expectation_of_old_client.md"),
        help: "ignore the expectation in HTTP/1.0 requests",
        group: Group::Correctness,
        requirements: &["100-ignore-expectation-of-http10"],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(417).request_has(&[FieldName::EXPECT]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    if request.version == Some(Version::Http10) && expects_continue_alone(request) {
        report.finding(
            Place::Status,
            "417 to a `100-continue` expectation in HTTP/1.0, which a server must ignore",
        );
    }
}
