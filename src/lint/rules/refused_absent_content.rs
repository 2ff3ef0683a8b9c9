use crate::lint::{
    Codes, Content, Exchange, ExchangeRule, FieldName, FieldSet, Group, Input, Place, Report,
    Request, Rule, Version, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "refused-absent-content",
        summary: "a 413 or 415 response to a request without content",
        docs: include_str!("refused_absent_content.md"),
        help: "send the code of what is wrong: 400 when content is missing, 414 or 431 when the head is too large, 406 when `Accept` cannot be met",
        group: Group::Suspicious,
        requirements: &[],
        basis: Some("RFC9110 15.5"),
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[413, 415])),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    if applies(exchange) {
        let message = if exchange.response.status == 413 {
            "413 says that the request content is too large, and the request had none"
        } else {
            "415 says that the format of the request content is not supported, and the request had none"
        };
        report.finding(Place::Status, message);
    }
}

/// Whether the rule has something to say: those that ask for more in the response are silent then.
pub(super) fn applies(exchange: &Exchange<'_>) -> bool {
    let Some(request) = &exchange.request else { return false };
    let present = request.fields.present();
    has_no_content(request)
        && !present.meets(ANNOUNCEMENTS)
        && !speaks_of_other_content(request)
        && (exchange.response.status == 413 || !present.meets(FORMATS))
}

/// Whether a field of some product speaks of content that comes later, or from elsewhere: `X-Upload-Content-Length`,
/// `x-ms-copy-source`.
fn speaks_of_other_content(request: &Request<'_>) -> bool {
    request.fields.lines().any(|line| {
        ["-content-length", "-content-type", "-copy-source"].iter().any(|end| {
            let start = line.name.len().saturating_sub(end.len());
            line.name.get(start..).is_some_and(|found| found.eq_ignore_ascii_case(end.as_bytes()))
        })
    })
}

/// Whether it is certain that the request has no content. HTTP/1.x has to announce it (RFC 9112, section 6.3), later versions
/// have not.
pub(super) fn has_no_content(request: &Request<'_>) -> bool {
    let name = FieldName::CONTENT_LENGTH;
    let is_unannounced = request.lacks(FieldName::TRANSFER_ENCODING)
        && request.fields.all(name).all(|length| value::number(length) == Some(0));
    is_unannounced
        && match request.content {
            Content::Unknown => {
                request.fields.has(name) || request.version.is_some_and(Version::is_textual)
            }
            content => content.is_none(),
        }
}

/// Fields that speak of content to come.
const ANNOUNCEMENTS: FieldSet = FieldSet::of(&[
    FieldName::EXPECT,
    FieldName::UPLOAD_COMPLETE,
    FieldName::UPLOAD_DRAFT_INTEROP_VERSION,
    FieldName::UPLOAD_LENGTH,
    FieldName::UPLOAD_OFFSET,
]);

/// Fields that name a format even without content.
const FORMATS: FieldSet = FieldSet::of(&[FieldName::CONTENT_ENCODING, FieldName::CONTENT_TYPE]);
