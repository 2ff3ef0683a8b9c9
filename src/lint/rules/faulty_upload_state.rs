use alloc::format;

use crate::lint::upload::{Purpose, integer, is_complete, is_shown, purpose, sent};
use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Request, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "faulty-upload-state",
        summary: "a response about a resumable upload that does not say how far it has got",
        docs: include_str!("faulty_upload_state.md"),
        help: "send `Upload-Offset` with what is there, and `Upload-Complete` as it is",
        group: Group::Correctness,
        requirements: &[
            "200-upload-offset-retrieval-offset",
            "200-upload-offset-retrieval-complete",
            "2xx-upload-creation-offset",
            "2xx-upload-append-offset",
            "2xx-upload-creation-complete-not-false",
            "2xx-upload-append-complete-not-false",
        ],
        basis: None,
        inputs: &[Input::Request, Input::Interim, Input::Response],
        since: "0.1.0",
    },
    when: When::codes(Codes::SUCCESSFUL).request_has(&[FieldName::UPLOAD_DRAFT_INTEROP_VERSION]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    if !is_shown(exchange) {
        return;
    }
    match purpose(request) {
        Some(Purpose::OffsetRetrieval) => retrieval(exchange, report),
        Some(Purpose::Creation) => transfer(exchange, request, true, report),
        Some(Purpose::Append) => transfer(exchange, request, false, report),
        Some(Purpose::Cancellation) | None => {}
    }
}

fn retrieval(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    if !matches!(exchange.response.status, 200 | 204) {
        return;
    }
    let needed = [
        (FieldName::UPLOAD_OFFSET, "200-upload-offset-retrieval-offset"),
        (FieldName::UPLOAD_COMPLETE, "200-upload-offset-retrieval-complete"),
    ];
    for (name, requirement) in needed {
        if !exchange.response.fields.has(name) {
            let message = format!("the state of an upload without `{name}`");
            report.against(requirement, Place::Status, message);
        }
    }
}

fn transfer(
    exchange: &Exchange<'_>,
    request: &Request<'_>,
    is_creation: bool,
    report: &mut Report<'_>,
) {
    let fields = &exchange.response.fields;
    let either = |creation, append| if is_creation { creation } else { append };
    let name = FieldName::UPLOAD_OFFSET;
    // A server may be done with an upload that is complete; one that is not is active.
    if is_complete(&request.fields) == Some(false) && !fields.has(name) {
        let requirement = either("2xx-upload-creation-offset", "2xx-upload-append-offset");
        let message = format!("a part of an upload is there, and `{name}` does not say how much");
        report.against(requirement, Place::Status, message);
    }
    if is_complete(&request.fields) != Some(true) || is_complete(fields) != Some(false) {
        return;
    }
    let start = if is_creation { Some(0) } else { integer(&request.fields, name) };
    let end = start.zip(sent(request)).and_then(|(start, sent)| start.checked_add(sent));
    if end.is_some() && end == integer(fields, name) {
        report.against(
            either(
                "2xx-upload-creation-complete-not-false",
                "2xx-upload-append-complete-not-false",
            ),
            FieldName::UPLOAD_COMPLETE,
            "`Upload-Complete: ?0` for an upload that has come to its end",
        );
    }
}
