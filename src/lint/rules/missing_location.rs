use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "missing-location",
        summary: "a redirect without a `Location` field",
        docs: include_str!("missing_location.md"),
        help: "send `Location` with the URI to go to, or a code that is no redirect",
        group: Group::Suspicious,
        requirements: &["302-location", "301-location", "307-location", "308-location"],
        // For 303, of which no sentence with a keyword says it.
        basis: Some("RFC9110 15.4.4"),
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[301, 302, 303, 307, 308])),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    if exchange.response.fields.has(FieldName::LOCATION) {
        return;
    }
    // The uploads of Google: 308 says there that more is to come, and `Range` what has arrived.
    let is_upload = || {
        let fields = &exchange.response.fields;
        fields.has(FieldName::RANGE)
            || fields.lines().any(|line| line.name.eq_ignore_ascii_case(b"x-guploader-uploadid"))
            || exchange.request.is_some_and(|request| request.fields.has(FieldName::CONTENT_RANGE))
    };
    if exchange.response.status == 308 && is_upload() {
        return;
    }
    match exchange.response.status {
        301 => report.against(
            "301-location",
            Place::Status,
            "a 301 response without `Location` does not say where the resource has gone",
        ),
        307 => report.against(
            "307-location",
            Place::Status,
            "a 307 response without `Location` does not say where the resource is for now",
        ),
        308 => report.against(
            "308-location",
            Place::Status,
            "a 308 response without `Location` does not say where the resource has gone",
        ),
        303 => report.without_requirement(
            Place::Status,
            "a 303 response without `Location` does not say what to see",
        ),
        _ => report.finding(
            Place::Status,
            "a 302 response without `Location` does not say where the resource is for now",
        ),
    }
}
