use alloc::format;

use crate::lint::value::ContentRange;
use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, Target, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "wrong-partial-length",
        summary: "a 206 response whose content is not as long as its range",
        docs: include_str!("wrong_partial_length.md"),
        help: "let `Content-Length` be the length of the part: last position minus first, plus one",
        group: Group::Correctness,
        requirements: &["206-single-content-range"],
        basis: None,
        inputs: &[Input::Response, Input::Content],
        since: "0.1.0",
    },
    when: When::code(206).response_has(&[FieldName::CONTENT_RANGE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let response = &exchange.response;
    let fields = &response.fields;
    if exchange.is_method("HEAD") || response.is_media_type("multipart/byteranges") {
        return;
    }
    let read = fields.only(FieldName::CONTENT_RANGE).and_then(ContentRange::read);
    let Some(range) = read.filter(|range| range.is_bytes() && range.is_valid()) else { return };
    let Some(expected) = range.length() else { return };
    let name = FieldName::CONTENT_LENGTH;
    if fields.has(FieldName::TRANSFER_ENCODING) {
        return;
    }
    if fields.has(name) {
        let announced = fields.only(name).and_then(value::number);
        if let Some(length) = announced.filter(|length| *length != expected) {
            report
                .finding(name, format!("`{name}` is {length}, but the range has {expected} bytes"));
        }
    } else if let Some(length) = octets(exchange).filter(|length| *length != expected) {
        report.finding(
            Place::Content,
            format!("{length} bytes of content, but the range has {expected}"),
        );
    }
}

/// How much content there is, where it is certain that it was not changed: not in captures, which have a reason phrase, a
/// whole URI or a version without phrases.
fn octets(exchange: &Exchange<'_>) -> Option<u64> {
    let response = &exchange.response;
    let is_whole = |target| matches!(target, Target::Text(text) if text.contains("://"));
    if response.reason.is_some()
        || response.version.is_some_and(|version| !version.is_textual())
        || response.fields.has(FieldName::CONTENT_ENCODING)
        || exchange.request.as_ref().is_some_and(|request| is_whole(request.target))
    {
        return None;
    }
    response.content.bytes().map(|bytes| bytes.len() as u64)
}

#[cfg(test)]
mod tests {
    use crate::lint::{Exchange, FieldLine, Request, Response, RuleSet};

    #[test]
    fn content_in_memory_is_counted_and_content_of_captures_is_not() {
        let set = RuleSet::NONE.with("wrong-partial-length").expect("it is a rule");
        let range = [FieldLine::new("content-range", "bytes 0-4/11")];
        let coded = [range[0], FieldLine::new("content-encoding", "gzip")];
        let count = |response: Response<'_>, target| {
            let request = Request::new("GET", target);
            Exchange::new(response).request(request).findings_of(&set).len()
        };
        let response = Response::new(206).fields(&range);
        assert_eq!(count(response.content("hello!"), "/"), 1);
        assert_eq!(count(response.content("hello"), "/"), 0);
        assert_eq!(count(response, "/"), 0);
        assert_eq!(count(response.content("hello!"), "https://example.com/"), 0);
        assert_eq!(count(response.reason("").content("hello!"), "/"), 0);
        assert_eq!(count(Response::new(206).fields(&coded).content("hello!"), "/"), 0);
    }
}
