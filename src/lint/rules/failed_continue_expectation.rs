use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Request, Rule, Version, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "failed-continue-expectation",
        summary: "a 417 response to `Expect: 100-continue`",
        docs: include_str!("failed_continue_expectation.md"),
        help: "answer with 100 and read the content, or with the final response at once",
        group: Group::Advice,
        requirements: &[],
        basis: Some("RFC9110 10.1.1"),
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(417).request_has(&[FieldName::EXPECT]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    if request.version.is_some_and(|version| version >= Version::Http11)
        && expects_continue_alone(request)
    {
        report.finding(
            Place::Status,
            "417 to `100-continue`: a server can always answer with 100, or with the final response",
        );
    }
}

/// Whether the request has an expectation, and no other than `100-continue`.
pub(super) fn expects_continue_alone(request: &Request<'_>) -> bool {
    let mut expectations = request.fields.list(FieldName::EXPECT).peekable();
    expectations.peek().is_some()
        && expectations.all(|expectation| expectation.eq_ignore_ascii_case(b"100-continue"))
}
