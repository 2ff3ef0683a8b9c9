use super::refused_absent_content;
use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "missing-accept-patch",
        summary: "a response about PATCH that does not say which formats it takes",
        docs: include_str!("missing_accept_patch.md"),
        help: "send `Accept-Patch` with the media types of the supported patch formats",
        group: Group::Suspicious,
        requirements: &["415-accept-patch-after-patch", "2xx-options-accept-patch"],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::codes(Codes::Either(&[Codes::SUCCESSFUL, Codes::Range(415, 415)])),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    if exchange.response.status == 415 {
        if is_due(exchange) {
            report.finding(
                Place::Status,
                "a 415 response to PATCH should list the supported formats in `Accept-Patch`",
            );
        }
    } else if is_due_to_options(exchange) {
        report.against(
            "2xx-options-accept-patch",
            FieldName::ALLOW,
            "PATCH is allowed, and no `Accept-Patch` lists the formats that it takes",
        );
    }
}

/// Whether a 415 lacks the field.
pub(super) fn is_due(exchange: &Exchange<'_>) -> bool {
    exchange.request.as_ref().is_some_and(|request| {
        request.method == "PATCH"
            && request.lacks(FieldName::CONTENT_ENCODING)
            && !exchange.response.fields.has(FieldName::ACCEPT_PATCH)
            && !refused_absent_content::applies(exchange)
    })
}

/// Whether the response to OPTIONS lacks it.
fn is_due_to_options(exchange: &Exchange<'_>) -> bool {
    let fields = &exchange.response.fields;
    exchange.request.as_ref().is_some_and(|request| {
        request.method == "OPTIONS"
            && !fields.has(FieldName::ACCEPT_PATCH)
            && fields.list(FieldName::ALLOW).any(|method| method == b"PATCH")
            && request.lacks(FieldName::ORIGIN)
            && request.path_and_query().is_some_and(|path| path != "*")
    })
}
