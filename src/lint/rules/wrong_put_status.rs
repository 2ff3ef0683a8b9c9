use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "wrong-put-status",
        summary: "a 205 response to PUT",
        docs: include_str!("wrong_put_status.md"),
        help: "send 204 or 200 when something was replaced, 201 when something is new",
        group: Group::Correctness,
        requirements: &["200-put-replaced", "204-put-replaced", "201-put-created"],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(205),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = exchange.request.as_ref().filter(|request| request.method == "PUT") else {
        return;
    };
    // A part of a representation, or of an upload, has rules of its own.
    let is_whole = PARTIAL.iter().all(|name| request.lacks(*name));
    if is_whole {
        report.finding(Place::Status, "a PUT that succeeded is answered with 205");
    }
}

const PARTIAL: [FieldName; 3] =
    [FieldName::CONTENT_RANGE, FieldName::UPLOAD_COMPLETE, FieldName::UPLOAD_OFFSET];
