use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, Version, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "skipped-continue",
        summary: "a 101 without the 100 that the request expects before it",
        docs: include_str!("skipped_continue.md"),
        help: "send 100 first, and 101 when the request has come in",
        group: Group::Correctness,
        requirements: &["101-after-100", "100-before-101"],
        basis: None,
        inputs: &[Input::Request, Input::Interim],
        since: "0.1.0",
    },
    when: When::code(101).request_has(&[FieldName::EXPECT]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let before = exchange.position.unwrap_or(exchange.interim.len());
    // An empty list may be one that nobody wrote down.
    if exchange.interim.is_empty()
        || exchange.interim.iter().take(before).any(|response| response.status == 100)
        || request.version == Some(Version::Http10)
        || !request.fields.has(FieldName::UPGRADE)
        || !request.fields.lists(FieldName::EXPECT, "100-continue")
        // RFC 9110, 10.1.1: without content a server may leave the 100 out.
        || request.content.is_none()
    {
        return;
    }
    report.finding(Place::Status, "the request expects a 100, and this 101 comes without one");
}
