use alloc::format;

use crate::lint::upload::{Purpose, integer, is_complete, is_shown, purpose};
use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, FieldSet, Group, Input, Place, Report, Request, Rule,
    When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "wrong-upload-status",
        summary: "a status code that a resumable upload must not get for what was asked",
        docs: include_str!("wrong_upload_status.md"),
        help: "send the status code that the draft asks for: 201 for a part, 200 or 204 for HEAD, 204 for DELETE, 400 for a request that contradicts itself",
        group: Group::Correctness,
        requirements: &[
            "201-upload-creation-incomplete",
            "201-upload-append-incomplete",
            "200-upload-offset-retrieval",
            "204-upload-cancellation",
            "301-not-from-upload-resource",
            "400-upload-creation-sizes-differ",
            "400-upload-offset-retrieval-fields",
            "400-upload-cancellation-fields",
        ],
        basis: None,
        inputs: &[Input::Request, Input::Interim, Input::Response],
        since: "0.1.0",
    },
    when: When::codes(Codes::Either(&[Codes::SUCCESSFUL, Codes::Of(&[301, 302])]))
        .request_has(&[FieldName::UPLOAD_DRAFT_INTEROP_VERSION]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let Some(purpose) = purpose(request) else { return };
    let status = exchange.response.status;
    // 202: what becomes of it is still open.
    if status == 202 || !is_shown(exchange) {
        return;
    }
    let is_part = is_complete(&request.fields) == Some(false);
    let (requirement, message) = match (purpose, status) {
        (Purpose::OffsetRetrieval | Purpose::Cancellation, 301 | 302) => {
            let message = format!("an upload resource answers {} with {status}", request.method);
            ("301-not-from-upload-resource", message)
        }
        (_, 301 | 302) => return,
        (Purpose::OffsetRetrieval, _) if has(request, STATE) => (
            "400-upload-offset-retrieval-fields",
            format!(
                "{status} for a HEAD that has fields about the upload; they are to be answered with 400"
            ),
        ),
        (Purpose::Cancellation, _) if has(request, OFFSET_OR_COMPLETE) => (
            "400-upload-cancellation-fields",
            format!(
                "{status} for a DELETE that has fields about the upload; they are to be answered with 400"
            ),
        ),
        (Purpose::OffsetRetrieval, 200 | 204) | (Purpose::Cancellation, 204) => return,
        (Purpose::OffsetRetrieval, _) => {
            ("200-upload-offset-retrieval", format!("{status} for the state of an upload"))
        }
        (Purpose::Cancellation, _) => {
            ("204-upload-cancellation", format!("{status} for the end of an upload"))
        }
        (Purpose::Creation, _) if do_sizes_differ(request) => (
            "400-upload-creation-sizes-differ",
            format!(
                "{status}, although `Upload-Length` and `Content-Length` contradict each other"
            ),
        ),
        (Purpose::Creation, _) if is_part && status != 201 => {
            ("201-upload-creation-incomplete", format!("{status} for a part of an upload, not 201"))
        }
        (Purpose::Append, _) if is_part && status != 201 => {
            ("201-upload-append-incomplete", format!("{status} for a part of an upload, not 201"))
        }
        (Purpose::Creation | Purpose::Append, _) => return,
    };
    report.against(requirement, Place::Status, message);
}

const OFFSET_OR_COMPLETE: FieldSet =
    FieldSet::of(&[FieldName::UPLOAD_OFFSET, FieldName::UPLOAD_COMPLETE]);

const STATE: FieldSet =
    FieldSet::of(&[FieldName::UPLOAD_OFFSET, FieldName::UPLOAD_COMPLETE, FieldName::UPLOAD_LENGTH]);

const fn has(request: &Request<'_>, names: FieldSet) -> bool {
    request.fields.present().meets(names)
}

/// Section 4: the length of content that is the whole upload is its size, and has to be the other size.
fn do_sizes_differ(request: &Request<'_>) -> bool {
    let fields = &request.fields;
    let sizes = integer(fields, FieldName::UPLOAD_LENGTH)
        .zip(integer(fields, FieldName::CONTENT_LENGTH))
        .filter(|_| !fields.has(FieldName::TRANSFER_ENCODING));
    is_complete(fields) == Some(true) && sizes.is_some_and(|(one, other)| one != other)
}
