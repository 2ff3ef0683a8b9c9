use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, Version, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "unasked-continue",
        summary: "a 100 response to a request that does not expect one",
        docs: include_str!("unasked_continue.md"),
        help: "send 100 only to requests with `Expect: 100-continue`",
        group: Group::Advice,
        requirements: &[],
        basis: Some("RFC9110 15.2.1"),
        inputs: &[Input::Request, Input::Interim],
        since: "0.1.0",
    },
    when: When::code(100),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let before = exchange.position.unwrap_or(exchange.interim.len());
    if request.is_partial
        || request.fields.lists(FieldName::EXPECT, "100-continue")
        // Who starts such an upload is prepared for interim responses.
        || request.fields.has(FieldName::UPLOAD_COMPLETE)
        // `interim-response-to-old-client` finds these.
        || request.version == Some(Version::Http10)
        // One fault, one finding.
        || exchange.interim.iter().take(before).any(|response| response.status == 100)
    {
        return;
    }
    report
        .finding(Place::Status, "the request did not ask for this 100 with `Expect: 100-continue`");
}
