use alloc::format;

use crate::StatusInfo;
use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Fields, Group, Input, Report, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "meaningless-location",
        summary: "a `Location` field in a response whose code gives it no meaning",
        docs: include_str!("meaningless_location.md"),
        help: "leave `Location` out, or send the code that is meant: 201 for what was created, 3xx to go elsewhere",
        group: Group::Advice,
        requirements: &[],
        basis: Some("RFC9110 10.2.2"),
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::codes(Codes::Either(&[
        Codes::Range(200, 200),
        Codes::Range(203, 206),
        Codes::ERROR,
    ]))
    .response_has(&[FieldName::LOCATION]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let (response, status) = (&exchange.response, exchange.response.status);
    // Methods of RFC 3253 (sections 4.4, 9.3 and 11.2) give it a meaning in every success.
    let has_own_meaning = |method| matches!(method, "CHECKIN" | "CHECKOUT" | "MERGE");
    let is_explained = match &exchange.request {
        Some(request) => {
            (response.is_successful() && has_own_meaning(request.method))
                || is_of_protocol(&request.fields)
                || request.path_and_query().is_some_and(|path| path.contains("/blobs/uploads/"))
        }
        None => response.is_successful(),
    };
    if is_explained || is_of_protocol(&response.fields) || StatusInfo::of(status).is_none() {
        return;
    }
    report
        .finding(FieldName::LOCATION, format!("`Location` has no meaning in a {status} response"));
}

/// Whether a message belongs to a protocol that gives `Location` a meaning in more codes than HTTP does: resumable uploads
/// (the draft, tus, and those of Google), ACME (RFC 8555, section 7.3.1), SCIM (RFC 7644, section 3.4.1), OData (4.01,
/// part 1, section 11.4.2), and registries of images.
fn is_of_protocol(fields: &Fields<'_>) -> bool {
    const NAMES: [&[u8]; 9] = [
        b"upload-offset",
        b"upload-complete",
        b"tus-resumable",
        b"replay-nonce",
        b"docker-upload-uuid",
        b"odata-entityid",
        b"odata-version",
        b"x-goog-resumable",
        b"x-guploader-uploadid",
    ];
    fields.lists(FieldName::CONTENT_TYPE, "application/scim+json")
        || fields.lists(FieldName::CONTENT_TYPE, "application/jose+json")
        || fields.lines().any(|line| NAMES.iter().any(|name| line.name.eq_ignore_ascii_case(name)))
}
