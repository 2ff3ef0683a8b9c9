use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When, json, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "error-in-success",
        summary: "JSON in a 2xx response that says that the request failed",
        docs: include_str!("error_in_success.md"),
        help: "send the 4xx or 5xx code that fits, and keep the content",
        group: Group::Advice,
        requirements: &[],
        basis: None,
        inputs: &[Input::Response, Input::Content],
        since: "0.1.0",
    },
    when: When::codes(Codes::Range(200, 203)).response_has(&[FieldName::CONTENT_TYPE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let response = &exchange.response;
    let Some(content) = response.content.bytes() else { return };
    // Nearly all content has another first member, or is long: that is cheap to see.
    if content.len() > LONGEST || !json::first_name(content).is_some_and(is_in_envelope) {
        return;
    }
    let Some(object) = json::object(response, "application/json") else { return };
    let mut sign = None;
    for (name, value) in object.members() {
        let says_failure = match name {
            b"error" => match value.text() {
                Some(text) => !is_no_error(text),
                None if value.is_object() => {
                    let code = value.get("code");
                    value.members().next().is_some()
                        && !code
                            .is_some_and(|code| is_no_error(code.text().unwrap_or(code.written())))
                }
                None => false,
            },
            b"success" | b"ok" => value.is_false(),
            b"status" => value.text() == Some(b"error"),
            _ => false,
        };
        let says_success = match name {
            b"success" | b"ok" => value.written() == b"true",
            b"status" => matches!(value.text(), Some(b"ok" | b"OK" | b"success")),
            b"data" | b"result" => !value.is_null(),
            _ => !is_in_envelope(name),
        };
        if says_success {
            return;
        }
        if says_failure && sign.is_none() {
            sign = Some((name, value));
        }
    }
    // A code that is written out and differs is another fault: another rule.
    let Some((name, value)) = sign else { return };
    if super::contradicted_content_status::stated(object).is_none() {
        report.finding(
            Place::Content,
            format!(
                "the content says `\"{}\": {}`, but {} says that all went well",
                value::shown(name),
                value::shown(value.written()),
                response.status
            ),
        );
    }
}

/// Whether what stands for an error says that there is none.
fn is_no_error(text: &[u8]) -> bool {
    const WORDS: [&str; 8] = ["", "0", "false", "no", "none", "null", "ok", "success"];
    WORDS.iter().any(|word| text.eq_ignore_ascii_case(word.as_bytes()))
}

/// Longer content is more than a report.
const LONGEST: usize = 16 * 1024;

/// The members that reports of errors are made of. With any other it is perhaps a thing that failed, not the request.
fn is_in_envelope(name: &[u8]) -> bool {
    matches!(
        name,
        b"code"
            | b"data"
            | b"detail"
            | b"details"
            | b"error"
            | b"errorCode"
            | b"errorMessage"
            | b"error_code"
            | b"error_description"
            | b"error_message"
            | b"error_uri"
            | b"errors"
            | b"message"
            | b"msg"
            | b"ok"
            | b"path"
            | b"reason"
            | b"requestId"
            | b"request_id"
            | b"result"
            | b"status"
            | b"statusCode"
            | b"status_code"
            | b"success"
            | b"timestamp"
            | b"traceId"
            | b"trace_id"
    )
}
