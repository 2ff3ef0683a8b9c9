use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When, json, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "contradicted-content-status",
        summary: "JSON that names another status code than the response has",
        docs: include_str!("contradicted_content_status.md"),
        help: "let the same place of the program set both, or leave the code out of the content",
        group: Group::Suspicious,
        requirements: &[],
        basis: None,
        inputs: &[Input::Response, Input::Content],
        since: "0.1.0",
    },
    when: When::codes(Codes::FINAL).response_has(&[FieldName::CONTENT_TYPE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let response = &exchange.response;
    let Some(content) = response.content.bytes() else { return };
    // Nearly all content has another first member: that is cheap to see.
    let stated = match json::first_name(content) {
        Some(b"errors" | b"jsonapi" | b"meta" | b"links") => {
            json::object(response, "application/vnd.api+json")
                .and_then(|object| of_all_errors(object, response.status))
        }
        Some(
            b"timestamp" | b"status" | b"error" | b"path" | b"message" | b"statusCode" | b"trace"
            | b"requestId",
        ) => json::object(response, "application/json").and_then(stated),
        _ => None,
    };
    if let Some(code) = stated
        && code != u64::from(response.status)
    {
        report.finding(
            Place::Content,
            format!("the content says {code}, the response {}", response.status),
        );
    }
}

/// The status code that the content of an error names, if it has a form that is known to mean this.
pub(super) fn stated(object: json::Value<'_>) -> Option<u64> {
    let is_text = |name| object.get(name).is_some_and(|value| value.text().is_some());
    let code = if let Some(error) = object.get("error").filter(|error| error.is_object()) {
        let is_text = |name| error.get(name).is_some_and(|value| value.text().is_some());
        if !is_text("status") || !is_text("message") {
            return None;
        }
        error.get("code")
    } else if !is_text("error") {
        None
    } else if object.get("timestamp").is_some() && is_text("path") {
        object.get("status")
    } else if object.get("message").is_some() {
        object.get("statusCode")
    } else {
        None
    };
    code?.integer().filter(|code| matches!(code, 100..=599))
}

/// The status of all errors of a JSON:API document, if it says something about that of the response.
fn of_all_errors(object: json::Value<'_>, sent: u16) -> Option<u64> {
    let errors = object.get("errors")?;
    let status = |error: json::Value<'_>| {
        let status = error.get("status")?.text().and_then(value::number)?;
        matches!(status, 100..=599).then_some(status)
    };
    let first = status(errors.elements().next()?)?;
    let is_same = errors.elements().all(|error| status(error) == Some(first));
    let is_alone = errors.elements().nth(1).is_none();
    (is_same && (is_alone || first / 100 != u64::from(sent / 100))).then_some(first)
}
