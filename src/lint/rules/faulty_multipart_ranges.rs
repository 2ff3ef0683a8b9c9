use alloc::format;

use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "faulty-multipart-ranges",
        summary: "a 206 response with several parts that a client cannot take apart",
        docs: include_str!("faulty_multipart_ranges.md"),
        help: "give each part its `Content-Range`, the head a `boundary`, and no `Content-Range` to the head",
        group: Group::Correctness,
        requirements: &[
            "206-multipart-no-content-range",
            "206-multipart-type",
            "206-part-content-range",
        ],
        basis: None,
        inputs: &[Input::Response, Input::Content],
        since: "0.1.0",
    },
    when: When::code(206).response_has(&[FieldName::CONTENT_TYPE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let response = &exchange.response;
    if !response.is_media_type("multipart/byteranges") {
        return;
    }
    let name = FieldName::CONTENT_RANGE;
    if response.fields.has(name) {
        let message =
            format!("`{name}` in the head of a response with several parts, which have their own");
        report.finding(name, message);
    }
    let Some(media_type) = response.fields.only(FieldName::CONTENT_TYPE) else { return };
    let boundary = value::parameter(media_type, "boundary").unwrap_or_default();
    if boundary.is_empty() {
        let message = "`multipart/byteranges` without a `boundary` cannot be taken apart";
        return report.against("206-multipart-type", FieldName::CONTENT_TYPE, message);
    }
    let Some(content) = response.content.bytes() else { return };
    if response.fields.has(FieldName::CONTENT_ENCODING) || exchange.is_method("HEAD") {
        return;
    }
    if let Some(part) = first_without_range(content, boundary) {
        let message = format!("part {part} has no `{name}`");
        report.against("206-part-content-range", Place::Content, message);
    }
}

/// The number, from 1, of the first part whose fields are all there and have no `Content-Range` among them.
fn first_without_range(content: &[u8], boundary: &[u8]) -> Option<usize> {
    let mut number = 0;
    // Nothing before the first boundary is a part.
    let (mut is_head, mut has_range) = (false, false);
    for line in content.split(|byte| *byte == b'\n') {
        let line = line.trim_ascii_end();
        if let Some(rest) = line.strip_prefix(b"--").and_then(|line| line.strip_prefix(boundary)) {
            if rest.starts_with(b"--") {
                return None;
            }
            // A longer word is not the boundary.
            if rest.is_empty() {
                (is_head, has_range) = (true, false);
                number += 1;
            }
        } else if is_head {
            if line.is_empty() {
                if !has_range {
                    return Some(number);
                }
                is_head = false;
            } else {
                let colon = line.iter().position(|byte| *byte == b':').unwrap_or_default();
                let name = value::trim(line.get(..colon).unwrap_or_default());
                has_range |= name.eq_ignore_ascii_case(b"content-range");
            }
        }
    }
    None
}
