use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Request, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "wrong-managed-id",
        summary: "a `Cal-Managed-ID` that is missing, or out of place",
        docs: include_str!("wrong_managed_id.md"),
        help: "send `Cal-Managed-ID` once, in the 2xx answer to `action=attachment-add` or `action=attachment-update`, and nowhere else",
        group: Group::Correctness,
        requirements: &[
            "2xx-caldav-attachment-added",
            "2xx-caldav-attachment-updated",
            "any-caldav-managed-id",
        ],
        basis: Some("RFC8607 5.1"),
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::ANY,
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let (fields, name) = (&exchange.response.fields, FieldName::CAL_MANAGED_ID);
    let is_there = fields.has(name);
    if !is_there && request.method != "POST" {
        return;
    }
    let requirement = if request.method == "POST" { stored_by(request) } else { None };
    match requirement.filter(|_| exchange.response.is_successful()) {
        Some(_) if fields.is_repeated(name) => {
            report.without_requirement(
                Place::Field(name, 1),
                "`Cal-Managed-ID` must be there only once",
            );
        }
        Some(requirement)
            if !is_there && exchange.response.status != 202 && may_manage(exchange) =>
        {
            report.against(
                requirement,
                Place::Status,
                "an attachment was stored, and no `Cal-Managed-ID` names it",
            );
        }
        None if is_there => report.against(
            "any-caldav-managed-id",
            name,
            "`Cal-Managed-ID` is only for 2xx answers to a POST that stores an attachment",
        ),
        _ => {}
    }
}

/// What the action of the query demands when it stores an attachment.
fn stored_by(request: &Request<'_>) -> Option<&'static str> {
    let (_, query) = request.path_and_query()?.split_once('?')?;
    query.split('&').find_map(|parameter| match parameter {
        "action=attachment-add" => Some("2xx-caldav-attachment-added"),
        "action=attachment-update" => Some("2xx-caldav-attachment-updated"),
        _ => None,
    })
}

/// Whether nothing says that the server has another use for the same words.
fn may_manage(exchange: &Exchange<'_>) -> bool {
    let fields = &exchange.response.fields;
    // Forms of web pages have an `action` too.
    let is_form = exchange.request.as_ref().is_some_and(|request| {
        request.fields.get(FieldName::CONTENT_TYPE).is_some_and(|written| {
            let written = value::media_type(written);
            written.eq_ignore_ascii_case(b"multipart/form-data")
                || written.eq_ignore_ascii_case(b"application/x-www-form-urlencoded")
        })
    });
    if is_form {
        return false;
    }
    !fields.has(FieldName::DAV) || fields.lists(FieldName::DAV, "calendar-managed-attachments")
}
