use alloc::format;

use crate::lint::xml::Name;
use crate::lint::{
    Codes, Exchange, ExchangeRule, Group, Input, Place, Report, Rule, When, dav, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "wrong-condition-status",
        summary: "a versioning or attachment condition with another code than 403 and 409",
        docs: include_str!("wrong_condition_status.md"),
        help: "send 409 if the user may resolve the conflict, or 403 if a repeat would always fail",
        group: Group::Correctness,
        requirements: &[
            "403-webdav-versioning-condition",
            "409-webdav-versioning-condition",
            "403-caldav-attachment-condition",
            "409-caldav-attachment-condition",
        ],
        basis: None,
        inputs: &[Input::Response, Input::Content],
        since: "0.1.0",
    },
    when: When::codes(Codes::Except(&Codes::Either(&[
        Codes::Range(0, 399),
        Codes::Of(&[403, 409, 412, 423, 507]),
        Codes::Range(600, u16::MAX),
    ]))),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(text) = dav::content(exchange) else { return };
    let mut found = None;
    let is_whole = dav::error(text, |condition| {
        found = found.or_else(|| requirement(condition.name).map(|id| (id, condition.name.local)));
    });
    if let Some((requirement, condition)) = found
        && is_whole
    {
        report.against(
            requirement,
            Place::Status,
            format!(
                "`{}` comes with 403 or 409, not with {}",
                value::shown(condition),
                exchange.response.status
            ),
        );
    }
}

/// Conditions of RFC 3253 that a server checks before it does something.
const VERSIONING: [&str; 24] = [
    "add-must-be-new-label",
    "cannot-copy-collection-version",
    "cannot-copy-history",
    "cannot-merge-checked-out-resource",
    "cannot-modify-checked-in-parent",
    "cannot-modify-version",
    "cannot-modify-version-controlled-configuration",
    "cannot-modify-version-controlled-content",
    "cannot-modify-version-controlled-property",
    "cannot-rename-history",
    "cannot-rename-version",
    "cannot-rename-working-resource",
    "checkin-fork-discouraged",
    "checkin-fork-forbidden",
    "checkout-not-allowed",
    "checkout-of-checked-out-version-is-discouraged",
    "checkout-of-checked-out-version-is-forbidden",
    "checkout-of-version-with-descendant-is-discouraged",
    "checkout-of-version-with-descendant-is-forbidden",
    "label-must-exist",
    "must-be-checked-in",
    "must-be-checked-out",
    "must-select-version-in-history",
    "no-version-delete",
];

/// Conditions of RFC 8607, section 3.11.
const ATTACHMENTS: [&str; 4] =
    ["valid-action", "valid-managed-id", "valid-managed-id-parameter", "valid-rid"];

fn requirement(condition: Name<'_>) -> Option<&'static str> {
    let is_in = |list: &[&str]| list.iter().any(|name| condition.local == name.as_bytes());
    match condition.namespace {
        b"DAV:" if is_in(&VERSIONING) => Some("403-webdav-versioning-condition"),
        b"urn:ietf:params:xml:ns:caldav" if is_in(&ATTACHMENTS) => {
            Some("403-caldav-attachment-condition")
        }
        _ => None,
    }
}
