use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "incomplete-negotiated-response",
        summary: "a `TCN` field without what a transparently negotiated response needs",
        docs: include_str!("incomplete_negotiated_response.md"),
        help: "name one of `list`, `choice` and `adhoc` in `TCN`; send `Alternates`, `Vary` and content with `list`",
        group: Group::Correctness,
        requirements: &["2xx-tcn-response-type", "2xx-transparently-negotiated"],
        basis: Some("RFC2295 10.1"),
        inputs: &[Input::Response, Input::Request, Input::Content],
        since: "0.1.0",
    },
    when: When::codes(Codes::Either(&[Codes::SUCCESSFUL, Codes::REDIRECTION]))
        .response_has(&[FieldName::TCN]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let response = &exchange.response;
    let (fields, name) = (&response.fields, FieldName::TCN);
    // RFC 2295, section 10: these are shortened from the response that would have been sent.
    if matches!(response.status, 206 | 304) {
        return;
    }
    if !["list", "choice", "adhoc"].iter().any(|kind| fields.lists(name, kind)) {
        report.finding(
            name,
            format!(
                "a negotiated {} must say in `TCN` whether it is `list`, `choice` or `adhoc`",
                response.status
            ),
        );
    } else if fields.lists(name, "list") {
        for needed in [FieldName::ALTERNATES, FieldName::VARY] {
            if !fields.has(needed) {
                report.without_requirement(name, format!("a list response must have `{needed}`"));
            }
        }
        if response.content.is_none() && exchange.method().is_some_and(|method| method != "HEAD") {
            report.without_requirement(
                Place::Content,
                "a list response must have content from which the user can choose",
            );
        }
    }
}
