use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, FieldSet, Group, Input, Place, Report, Rule, Version,
    When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "close-delimited-response",
        summary: "an HTTP/1.1 response whose content ends only with the connection",
        docs: include_str!("close_delimited_response.md"),
        help: "send `Content-Length`, or `Transfer-Encoding: chunked` when the length is not known beforehand",
        group: Group::Pedantic,
        requirements: &["2xx-response-self-delimited"],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::codes(Codes::Except(&Codes::Either(&[
        Codes::INFORMATIONAL,
        Codes::Of(&[204, 304]),
    ]))),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let response = &exchange.response;
    if response.version == Some(Version::Http11)
        && !response.fields.present().meets(FRAMING)
        && exchange.is_as_sent()
        && exchange.request.as_ref().is_some_and(|request| {
            // Chunks are not for HTTP/1.0.
            request.method != "HEAD" && request.version != Some(Version::Http10)
        })
    {
        report.finding(
            Place::Status,
            "neither `Content-Length` nor `Transfer-Encoding`: only the end of the connection ends the content",
        );
    }
}

const FRAMING: FieldSet = FieldSet::of(&[FieldName::CONTENT_LENGTH, FieldName::TRANSFER_ENCODING]);
