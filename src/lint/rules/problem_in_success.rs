use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, When, json,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "problem-in-success",
        summary: "problem details in a 2xx response",
        docs: include_str!("problem_in_success.md"),
        help: "send the 4xx or 5xx code that fits the problem, or another media type if nothing went wrong",
        group: Group::Suspicious,
        requirements: &[],
        basis: Some("RFC9110 15.3"),
        inputs: &[Input::Response, Input::Request, Input::Content],
        since: "0.1.0",
    },
    when: When::codes(Codes::Either(&[Codes::Range(200, 206), Codes::Range(208, 299)]))
        .response_has(&[FieldName::CONTENT_TYPE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let response = &exchange.response;
    let is_problem = response.is_media_type("application/problem+json")
        || response.is_media_type("application/problem+xml");
    if is_problem && !is_instance(exchange) {
        report.finding(
            FieldName::CONTENT_TYPE,
            format!(
                "the content describes a problem, but {} says that all went well",
                response.status
            ),
        );
    }
}

/// Whether the problem is what the request is about: its `instance` is the target.
fn is_instance(exchange: &Exchange<'_>) -> bool {
    let Some(request) = &exchange.request else { return false };
    let instance = json::object(&exchange.response, "application/problem+json")
        .and_then(|problem| problem.get("instance"))
        .and_then(json::Value::text);
    request.method == "GET"
        && instance.is_some_and(|instance| {
            request.path_and_query().is_some_and(|path| instance.ends_with(path.as_bytes()))
        })
}
