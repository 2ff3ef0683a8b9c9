use alloc::format;

use crate::lint::earlier::agrees;
use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Fields, Group, Input, Report, Request, Rule,
    UriReference, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "misleading-put-validator",
        summary: "a validator in the response to a PUT whose content was changed when it was stored",
        docs: include_str!("misleading_put_validator.md"),
        help: "leave `ETag` and `Last-Modified` out where the content is not stored byte for byte",
        group: Group::Correctness,
        requirements: &["2xx-put-validators", "201-put-validators"],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Content],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[200, 201]))
        .response_has(&[FieldName::ETAG, FieldName::LAST_MODIFIED]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = exchange.request.as_ref().filter(|request| request.method == "PUT") else {
        return;
    };
    let fields = &exchange.response.fields;
    let is_plain = |fields: &Fields<'_>| {
        !fields.has(FieldName::CONTENT_ENCODING) && !fields.has(FieldName::CONTENT_RANGE)
    };
    if !exchange.is_as_sent()
        || request.is_partial
        || !is_plain(fields)
        || !is_plain(&request.fields)
        || !agrees(fields, &request.fields, FieldName::CONTENT_TYPE)
        || !is_of_target(request, fields)
    {
        return;
    }
    let (Some(given), Some(stored)) = (request.content.bytes(), exchange.response.content.bytes())
    else {
        return;
    };
    if given != stored && !stored.is_empty() {
        let name =
            if fields.has(FieldName::ETAG) { FieldName::ETAG } else { FieldName::LAST_MODIFIED };
        let requirement = if exchange.response.status == 201 {
            "201-put-validators"
        } else {
            "2xx-put-validators"
        };
        report.against(
            requirement,
            name,
            format!(
                "`{name}` tells the client that its content was stored as it is, but it was changed"
            ),
        );
    }
}

/// Whether the content of the response is said to be the representation of the target.
fn is_of_target(request: &Request<'_>, fields: &Fields<'_>) -> bool {
    let Some(location) = fields.only(FieldName::CONTENT_LOCATION) else { return false };
    let Some(target) = request.path_and_query() else { return false };
    let uri = UriReference::split(location);
    let authority = request.authority().map(str::as_bytes);
    if uri.authority.is_some() && uri.authority != authority {
        return false;
    }
    let mut sides = target.as_bytes().splitn(2, |byte| *byte == b'?');
    sides.next() == Some(uri.path) && sides.next() == uri.query
}
