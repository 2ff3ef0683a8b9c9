use alloc::format;

use super::honoured_range_on_other_method;
use crate::lint::value::ContentRange;
use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "missing-content-range",
        summary: "a 206 response that does not say which part it has",
        docs: include_str!("missing_content_range.md"),
        help: "send `Content-Range` with the positions of the part: `Content-Range: bytes 0-499/1234`",
        group: Group::Correctness,
        requirements: &["206-single-content-range"],
        basis: None,
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::code(206),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let response = &exchange.response;
    let name = FieldName::CONTENT_RANGE;
    let is_multipart = response.fields.list(FieldName::CONTENT_TYPE).any(|media_type| {
        MULTIPART.iter().any(|known| value::media_type(media_type).eq_ignore_ascii_case(known))
    });
    if is_multipart || honoured_range_on_other_method::finds(exchange) {
        return;
    }
    let Some(range) = response.fields.get(name) else {
        let message =
            format!("a 206 response with a single part must say in `{name}` which one it is");
        if exchange.request.as_ref().is_some_and(|request| request.lacks(FieldName::RANGE)) {
            let help = "nobody asked for a part: send 200 if the content is whole";
            report.with_help(Place::Status, message, help);
        } else {
            report.finding(Place::Status, message);
        }
        return;
    };
    if ContentRange::read(range).is_some_and(|range| range.range.is_none()) {
        let message = format!(
            "`{}` says that no range could be satisfied, which is for 416",
            value::shown(range)
        );
        report.finding(name, message);
    }
}

/// The media types of responses with several parts: that of the standard and that of its draft (RFC 9110, section 14.6).
const MULTIPART: [&[u8]; 2] = [b"multipart/byteranges", b"multipart/x-byteranges"];
