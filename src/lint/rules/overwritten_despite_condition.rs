use alloc::format;

use crate::lint::condition::is_any;
use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Request, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "overwritten-despite-condition",
        summary: "something replaced by a request that was not to replace anything",
        docs: include_str!("overwritten_despite_condition.md"),
        help: "send 412 when there is something already, and 201 when it was created",
        group: Group::Correctness,
        requirements: &[
            "412-if-none-match-false",
            "412-if-none-match-method-not-performed",
            "201-put-created",
            "4xx-copy-without-overwrite",
        ],
        // For MOVE, of which no sentence with a keyword says it.
        basis: Some("RFC4918 9.9.3"),
        inputs: &[Input::Request],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[200, 204]))
        .request_has(&[FieldName::IF_NONE_MATCH, FieldName::OVERWRITE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let status = exchange.response.status;
    match request.method {
        "PUT" if is_any(&request.fields, FieldName::IF_NONE_MATCH) && is_whole(request) => {
            let message = format!(
                "a {status} response to PUT with `If-None-Match: *`, where 412 or 201 is due"
            );
            report.finding(Place::Status, message);
        }
        "COPY" if status == 204 && forbids_overwriting(request) => report.against(
            "4xx-copy-without-overwrite",
            Place::Status,
            "a 204 response says that COPY has overwritten something, although `Overwrite` is `F`",
        ),
        "MOVE" if status == 204 && forbids_overwriting(request) => report.without_requirement(
            Place::Status,
            "a 204 response says that MOVE has overwritten something, although `Overwrite` is `F`",
        ),
        _ => {}
    }
}

fn forbids_overwriting(request: &Request<'_>) -> bool {
    request.fields.only(FieldName::OVERWRITE).is_some_and(|value| value.eq_ignore_ascii_case(b"F"))
}

/// Whether it is not a part of an upload in several requests.
fn is_whole(request: &Request<'_>) -> bool {
    let parts = [
        FieldName::CONTENT_RANGE,
        FieldName::UPLOAD_COMPLETE,
        FieldName::UPLOAD_LENGTH,
        FieldName::UPLOAD_OFFSET,
    ];
    parts.iter().all(|name| request.lacks(*name))
        && !request.fields.lines().any(|line| line.name.eq_ignore_ascii_case(b"tus-resumable"))
}
