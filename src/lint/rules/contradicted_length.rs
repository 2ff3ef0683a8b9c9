use alloc::format;

use crate::lint::earlier::{agrees, is_same, length};
use crate::lint::{Codes, Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "contradicted-length",
        summary: "a `Content-Length` in a 304 or in a response to HEAD that is not that of the 200",
        docs: include_str!("contradicted_length.md"),
        help: "leave `Content-Length` out where the length of the content is not known without making it",
        group: Group::Correctness,
        requirements: &["304-content-length-of-the-200", "any-head-content-length-of-the-get"],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Earlier],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[200, 304])).response_has(&[FieldName::CONTENT_LENGTH]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let (Some(request), Some(earlier)) = (&exchange.request, exchange.earlier) else { return };
    let (fields, before) = (&exchange.response.fields, &earlier.fields);
    let requirement = match (exchange.response.status, request.method) {
        // Browsers show the fields of a 304 mixed with stored ones, beside whole URIs.
        (304, "GET" | "HEAD") if request.scheme().is_none() => "304-content-length-of-the-200",
        (200, "HEAD") => "any-head-content-length-of-the-get",
        _ => return,
    };
    let (Some(told), Some(known)) = (length(fields), length(before)) else { return };
    if told != known
        && is_same(fields, before)
        && agrees(fields, before, FieldName::CONTENT_ENCODING)
    {
        let name = FieldName::CONTENT_LENGTH;
        report.against(
            requirement,
            name,
            format!("`{name}` is {told}, but {known} in the 200 to GET with the same entity tag"),
        );
    }
}
