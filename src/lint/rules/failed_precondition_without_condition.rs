use crate::lint::condition::{PRECONDITIONS, has_extension};
use crate::lint::{
    Exchange, ExchangeRule, FieldName, FieldSet, Group, Input, Place, Report, Request, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "failed-precondition-without-condition",
        summary: "a 412 response to a request without a condition",
        docs: include_str!("failed_precondition_without_condition.md"),
        help: "send 428 to demand a condition, 409 for a conflict, or 400 for what is wrong with the request",
        group: Group::Suspicious,
        requirements: &["412-webdav-only-with-condition"],
        basis: Some("RFC9110 15.5.13"),
        inputs: &[Input::Request],
        since: "0.1.0",
    },
    when: When::code(412),
    check,
};

const MESSAGE: &str = "a 412 response says that a condition has failed, and the request has none";

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    if request.is_partial || has_condition(request) {
        return;
    }
    let is_webdav = exchange.response.fields.has(FieldName::DAV)
        || matches!(request.method, "MKCOL" | "PROPFIND" | "PROPPATCH");
    if is_webdav {
        report.finding(Place::Status, MESSAGE);
    } else {
        report.without_requirement(Place::Status, MESSAGE);
    }
}

/// Whether there is a condition, or something that another document answers with 412.
fn has_condition(request: &Request<'_>) -> bool {
    const FIELDS: FieldSet = FieldSet::of(PRECONDITIONS);
    const OTHERS: FieldSet = FieldSet::of(&[FieldName::IF_RANGE, FieldName::PREFER]);
    let present = request.fields.present();
    FIELDS.meets(present)
        || OTHERS.meets(present)
        // Their 412 may be about the destination or a lock (RFC 2518, sections 8.8.5, 8.9.4 and 8.10.7).
        || matches!(request.method, "COPY" | "MOVE" | "REBIND" | "LOCK" | "UNLOCK")
        || has_extension(request)
        // tus answers a version that it does not have with 412.
        || request.fields.lines().any(|line| line.name.eq_ignore_ascii_case(b"tus-resumable"))
}
