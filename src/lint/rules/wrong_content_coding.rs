use alloc::format;

use crate::lint::value::{before_parameters, has_zero_weight, media_type};
use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Fields, Group, Input, Report, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "wrong-content-coding",
        summary: "a content coding that the request does not accept",
        docs: include_str!("wrong_content_coding.md"),
        help: "send the content without coding, or with one that `Accept-Encoding` lists",
        group: Group::Suspicious,
        requirements: &["any-no-coding-when-none-acceptable"],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::codes(Codes::SUCCESSFUL)
        .response_has(&[FieldName::CONTENT_ENCODING])
        .request_has(&[FieldName::ACCEPT_ENCODING]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let (fields, accepted) = (&exchange.response.fields, &request.fields);
    let name = FieldName::CONTENT_ENCODING;
    let unaccepted = fields.list(name).find(|coding| !accepts(accepted, coding));
    let Some(coding) = unaccepted else { return };
    // An empty field is spoken of without a keyword; a file that is compressed by itself has no other form.
    if accepted.list(FieldName::ACCEPT_ENCODING).next().is_some()
        && accepts(accepted, b"identity")
        && !fields.get(FieldName::CONTENT_TYPE).is_some_and(is_compressed)
    {
        let coding = coding.get(..40).unwrap_or(coding).escape_ascii();
        report.finding(name, format!("the request does not accept the content coding `{coding}`"));
    }
}

/// RFC 9110, section 12.5.3: an entry of the coding's own decides, then `*`; without one only identity is acceptable.
fn accepts(fields: &Fields<'_>, coding: &[u8]) -> bool {
    let coding = modern(coding);
    let is_identity = coding.eq_ignore_ascii_case(b"identity");
    let mut of_any = is_identity;
    for element in fields.list(FieldName::ACCEPT_ENCODING) {
        let entry = modern(before_parameters(element));
        if entry.eq_ignore_ascii_case(coding) {
            return !has_zero_weight(element);
        }
        if entry == b"*" {
            of_any = !has_zero_weight(element);
        }
    }
    of_any
}

/// RFC 9110, section 8.4.1: the names with `x-` mean the same.
fn modern(coding: &[u8]) -> &[u8] {
    if coding.eq_ignore_ascii_case(b"x-gzip") || coding.eq_ignore_ascii_case(b"x-compress") {
        coding.get(2..).unwrap_or_default()
    } else {
        coding
    }
}

fn is_compressed(content_type: &[u8]) -> bool {
    let media_type = media_type(content_type);
    [b"gzip".as_slice(), b"tgz", b"zstd", b"brotli", b"compress"]
        .iter()
        .any(|part| media_type.windows(part.len()).any(|found| found.eq_ignore_ascii_case(part)))
}
