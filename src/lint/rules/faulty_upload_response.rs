use alloc::format;

use crate::lint::upload::{INTEROP_VERSION, Purpose, integer, interop_version, purpose};
use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Response, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "faulty-upload-response",
        summary: "a 104 response, or an upload offset, that misleads the client of a resumable upload",
        docs: include_str!("faulty_upload_response.md"),
        help: "send the version in each 104, `Location` only in the first one to a creation, and never a smaller offset",
        group: Group::Correctness,
        requirements: &[
            "104-draft-version-sent",
            "104-draft-no-104-on-mismatch",
            "104-first-has-location",
            "104-later-no-location",
            "104-append-no-location",
            "104-offset-never-smaller",
        ],
        basis: None,
        inputs: &[Input::Request, Input::Interim, Input::Response],
        since: "0.1.0",
    },
    when: When::ANY,
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let response = &exchange.response;
    let before = || exchange.interim.iter().take(exchange.position.unwrap_or(usize::MAX));
    if response.fields.has(FieldName::UPLOAD_OFFSET) {
        offset(before(), response, report);
    }
    if response.status == 104 && version(exchange, report) {
        location(exchange, before().any(|earlier| earlier.status == 104), report);
    }
}

fn offset<'a>(
    before: impl Iterator<Item = &'a Response<'a>>,
    response: &Response<'_>,
    report: &mut Report<'_>,
) {
    let name = FieldName::UPLOAD_OFFSET;
    let most = before.filter_map(|earlier| integer(&earlier.fields, name)).max();
    if let (Some(most), Some(now)) = (most, integer(&response.fields, name))
        && now < most
    {
        report.against(
            "104-offset-never-smaller",
            name,
            format!("`{name}` is {now}, and an earlier response had {most}"),
        );
    }
}

/// Whether the 104 names the version that the request names, or the request is not known.
fn version(exchange: &Exchange<'_>, report: &mut Report<'_>) -> bool {
    let name = FieldName::UPLOAD_DRAFT_INTEROP_VERSION;
    let fields = &exchange.response.fields;
    if !fields.has(name) {
        report.finding(Place::Status, format!("a 104 without `{name}`"));
        return false;
    }
    let Some(request) = exchange.request.as_ref().filter(|request| !request.is_partial) else {
        return true;
    };
    let message = match (interop_version(&request.fields), interop_version(fields)) {
        (Some(asked), Some(sent)) if asked != sent => {
            format!("a 104 of version {sent} to a request of version {asked}")
        }
        (None, _) if !request.fields.has(name) => {
            format!("a 104 to a request without `{name}`")
        }
        _ => return true,
    };
    report.against("104-draft-no-104-on-mismatch", name, message);
    false
}

fn location(exchange: &Exchange<'_>, is_later: bool, report: &mut Report<'_>) {
    // Other versions may have other rules.
    if interop_version(&exchange.response.fields) != Some(INTEROP_VERSION) {
        return;
    }
    let name = FieldName::LOCATION;
    let has_location = exchange.response.fields.has(name);
    // Alone, a 104 may be any of several.
    let is_recorded = exchange.is_followed() || !exchange.interim.is_empty();
    match exchange.request.as_ref().and_then(purpose) {
        Some(Purpose::Append) if has_location => report.against(
            "104-append-no-location",
            name,
            "`Location` in a 104 to a request that goes on with an upload",
        ),
        Some(Purpose::Creation) if is_later && has_location => report.against(
            "104-later-no-location",
            name,
            "`Location` in a 104 that is not the first",
        ),
        Some(Purpose::Creation) if !is_later && !has_location && is_recorded => report.against(
            "104-first-has-location",
            Place::Status,
            "the first 104 has no `Location` with the URI of the upload",
        ),
        _ => {}
    }
}
