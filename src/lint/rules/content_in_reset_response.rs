use alloc::format;

use crate::lint::value::number;
use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "content-in-reset-response",
        summary: "content in a 205 response",
        docs: include_str!("content_in_reset_response.md"),
        help: "send 205 with `Content-Length: 0`, or another 2xx with the content",
        group: Group::Correctness,
        requirements: &["205-no-content"],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Content],
        since: "0.1.0",
    },
    when: When::code(205),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    // The length in a response to HEAD is not its own, and what follows a 2xx to CONNECT is a tunnel.
    if exchange.is_method("HEAD") || exchange.is_method("CONNECT") {
        return;
    }
    let response = &exchange.response;
    let name = FieldName::CONTENT_LENGTH;
    let is_chunked = response.fields.has(FieldName::TRANSFER_ENCODING);
    let announced = response.fields.only(name).and_then(number).filter(|_| !is_chunked);
    if let Some(length @ 1..) = announced {
        report.finding(
            name,
            format!("`{name}` announces {length} bytes of content in a 205 response"),
        );
        return;
    }
    // Blank lines of a text are no content unless something says that they are.
    let is_blank = announced.is_none()
        && !is_chunked
        && response.content.bytes().is_some_and(|bytes| bytes.iter().all(u8::is_ascii_whitespace));
    if let Some(length @ 1..) = response.content.length()
        && !is_blank
    {
        report.finding(Place::Content, format!("{length} bytes of content in a 205 response"));
    }
}
