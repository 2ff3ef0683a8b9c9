use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When, json, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "contradicted-problem-status",
        summary: "problem details whose `status` is not the code of the response",
        docs: include_str!("contradicted_problem_status.md"),
        help: "write the code that is sent into `status`, as a number, or leave the member out",
        group: Group::Suspicious,
        requirements: &[],
        basis: Some("RFC9457 3.1.2"),
        inputs: &[Input::Response, Input::Content],
        since: "0.1.0",
    },
    when: When::codes(Codes::ERROR).response_has(&[FieldName::CONTENT_TYPE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let response = &exchange.response;
    let Some(problem) = json::object(response, "application/problem+json") else { return };
    let Some(status) = problem.get("status") else { return };
    let written = status.written();
    match status.integer() {
        Some(code @ 100..=599) => {
            if code != u64::from(response.status) {
                report.finding(
                    Place::Content,
                    format!("the problem details say {code}, the response {}", response.status),
                );
            }
        }
        // 404.0 is 404 too: such spellings are let through.
        None if written.first().is_some_and(u8::is_ascii_digit) || status.is_null() => {}
        _ => report.finding(
            Place::Content,
            format!("`status` is `{}`, and not the number of a status code", value::shown(written)),
        ),
    }
}
