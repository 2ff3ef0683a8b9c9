use alloc::format;

use crate::lint::value::number;
use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, FieldSet, Group, Input, Report, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "wrong-content-length",
        summary: "content that is shorter than `Content-Length` says",
        docs: include_str!("wrong_content_length.md"),
        help: "send as many bytes as `Content-Length` announces",
        group: Group::Suspicious,
        requirements: &["any-wrong-content-length-not-forwarded"],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Content],
        since: "0.1.0",
    },
    when: When::codes(Codes::Except(&Codes::Either(&[
        Codes::INFORMATIONAL,
        Codes::Of(&[204, 304]),
    ])))
    .response_has(&[FieldName::CONTENT_LENGTH]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let name = FieldName::CONTENT_LENGTH;
    let response = &exchange.response;
    if !exchange.is_as_sent()
        || exchange.is_method("HEAD")
        || response.fields.present().meets(OTHERWISE)
    {
        return;
    }
    let (Some(content), Some(length)) =
        (response.content.bytes(), response.fields.only(name).and_then(number))
    else {
        return;
    };
    let missing = length.saturating_sub(content.len() as u64);
    if missing > 2 && missing > line_ends(content) {
        let seen = content.len();
        report.finding(
            name,
            format!("`{name}` announces {length} bytes, but the content has {seen}"),
        );
    }
}

/// With these the length is told, or the content changed, by something else.
const OTHERWISE: FieldSet = FieldSet::of(&[
    FieldName::CONTENT_ENCODING,
    FieldName::CONTENT_RANGE,
    FieldName::TRANSFER_ENCODING,
]);

/// How many bytes an editor may have taken away: a CR at each line end, and the line end at the end of the file.
fn line_ends(content: &[u8]) -> u64 {
    2 + content.iter().filter(|byte| **byte == b'\n').count() as u64
}
