use alloc::format;

use crate::lint::xml::{Fault, Reader};
use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Request, Rule, When,
    json, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "malformed-content-accepted",
        summary: "a 2xx response to a request whose XML or JSON is not well-formed",
        docs: include_str!("malformed_content_accepted.md"),
        help: "reject the request with 400",
        group: Group::Correctness,
        requirements: &["400-webdav-xml-not-well-formed", "400-malformed-patch-document"],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Content],
        since: "0.1.0",
    },
    when: When::codes(Codes::SUCCESSFUL).request_has(&[FieldName::CONTENT_TYPE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let (Some(content), Some(media_type)) = (
        request.content.bytes(),
        request.fields.only(FieldName::CONTENT_TYPE).map(value::media_type),
    ) else {
        return;
    };
    let is_one_of = |names: [&str; 2]| {
        names.iter().any(|name| media_type.eq_ignore_ascii_case(name.as_bytes()))
    };
    let is_dav = matches!(
        request.method,
        "PROPFIND"
            | "PROPPATCH"
            | "LOCK"
            | "REPORT"
            | "SEARCH"
            | "ACL"
            | "MKCALENDAR"
            | "BIND"
            | "REBIND"
            | "UNBIND"
    );
    let is_xml = is_dav && is_one_of(["application/xml", "text/xml"]);
    let is_json = request.method == "PATCH"
        && is_one_of(["application/json-patch+json", "application/merge-patch+json"]);
    if !is_xml && !is_json || content.is_empty() || !is_whole(request, content) {
        return;
    }
    if is_xml && let Err(Fault::Malformed(why)) = well_formed(content) {
        report.finding(
            Place::RequestContent,
            format!(
                "the XML is not well-formed ({why}), but it was answered with {}",
                exchange.response.status
            ),
        );
    }
    if is_json
        && !content.contains(&0)
        && let Err(json::Fault::Byte(at)) = json::Value::read(content)
    {
        report.against(
            "400-malformed-patch-document",
            Place::RequestContent,
            format!(
                "the patch is no JSON (byte {at}), but it was answered with {}",
                exchange.response.status
            ),
        );
    }
}

/// Whether the content is all that was sent, as it was sent.
fn is_whole(request: &Request<'_>, content: &[u8]) -> bool {
    let length = request.fields.only(FieldName::CONTENT_LENGTH).and_then(value::number);
    !request.fields.has(FieldName::CONTENT_ENCODING) && length == Some(content.len() as u64)
}

fn well_formed(text: &[u8]) -> Result<(), Fault> {
    let mut reader = Reader::new(text);
    while reader.next()?.is_some() {}
    Ok(())
}
