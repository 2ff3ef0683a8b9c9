use alloc::format;

use crate::lint::upload::{Purpose, purpose};
use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "untidy-upload-response",
        summary: "a response about a resumable upload without what it should have beside the state",
        docs: include_str!("untidy_upload_response.md"),
        help: "send a 104 while content comes in, `Cache-Control: no-store` with the state, both offsets in the problem",
        group: Group::Pedantic,
        requirements: &[
            "200-upload-offset-retrieval-no-store",
            "104-shows-support",
            "409-upload-problem-members",
        ],
        basis: None,
        inputs: &[Input::Request, Input::Interim, Input::Response, Input::Content],
        since: "0.1.0",
    },
    when: When::codes(Codes::Either(&[Codes::SUCCESSFUL, Codes::Range(409, 409)])).response_has(&[
        FieldName::UPLOAD_OFFSET,
        FieldName::UPLOAD_COMPLETE,
        FieldName::CONTENT_TYPE,
    ]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let response = &exchange.response;
    if response.status == 409 {
        problem(exchange, report);
        return;
    }
    if !response.fields.has(FieldName::UPLOAD_OFFSET)
        && !response.fields.has(FieldName::UPLOAD_COMPLETE)
    {
        return;
    }
    match exchange.request.as_ref().and_then(purpose) {
        Some(Purpose::OffsetRetrieval)
            if matches!(response.status, 200 | 204)
                && !response
                    .fields
                    .list(FieldName::CACHE_CONTROL)
                    .any(|directive| value::is_directive(directive, "no-store")) =>
        {
            report
                .finding(Place::Status, "the state of an upload without `Cache-Control: no-store`");
        }
        // An empty list may be one that nobody wrote down.
        Some(Purpose::Creation)
            if !exchange.interim.is_empty()
                && !exchange.interim.iter().any(|interim| interim.status == 104) =>
        {
            report.against(
                "104-shows-support",
                Place::Status,
                "an upload was created without a 104",
            );
        }
        _ => {}
    }
}

fn problem(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    if !exchange.response.is_media_type("application/problem+json") {
        return;
    }
    let Some(content) = exchange.response.content.bytes() else { return };
    let has = |text: &str| content.windows(text.len()).any(|part| part == text.as_bytes());
    if !has("http-problem-types#mismatching-upload-offset\"") {
        return;
    }
    for member in ["expected-offset", "provided-offset"] {
        if !has(&format!("\"{member}\"")) {
            report.against(
                "409-upload-problem-members",
                Place::Content,
                format!("the problem with an offset has no member `{member}`"),
            );
            return;
        }
    }
}
