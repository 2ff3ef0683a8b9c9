use alloc::format;

use crate::lint::{Codes, Exchange, ExchangeRule, Group, Input, Place, Report, Rule, Target, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "content-in-no-content-response",
        summary: "content or trailer fields in a 1xx, 204 or 304 response",
        docs: include_str!("content_in_no_content_response.md"),
        help: "end the message with its head, or send a status code that allows content",
        group: Group::Correctness,
        requirements: &[],
        basis: Some("RFC9110 6.4.1"),
        inputs: &[Input::Response, Input::Request, Input::Content, Input::Trailers],
        since: "0.1.0",
    },
    when: When::codes(Codes::Either(&[Codes::INFORMATIONAL, Codes::Of(&[204, 304])])),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let response = &exchange.response;
    let status = response.status;
    // What follows a 101 or a 2xx to CONNECT is another protocol.
    if status == 101 || exchange.is_method("CONNECT") {
        return;
    }
    if let Some(length @ 1..) = response.content.length()
        && !(status == 304 && is_from_browser(exchange))
    {
        report.finding(
            Place::Content,
            format!("{length} bytes of content in a {status} response, which ends with its head"),
        );
    }
    if let Some(trailers) = &response.trailers
        && trailers.lines().next().is_some()
    {
        let place = trailers.present().iter().next();
        report.finding(
            place.map_or(Place::Status, |name| Place::Trailer(name, 0)),
            format!("trailer fields in a {status} response, which ends with its head"),
        );
    }
}

/// Browsers show the stored content with a 304. What they write has whole URIs.
fn is_from_browser(exchange: &Exchange<'_>) -> bool {
    exchange
        .request
        .as_ref()
        .is_some_and(|request| matches!(request.target, Target::Text(text) if text.contains("://")))
}

#[cfg(test)]
mod tests {
    use crate::lint::{Exchange, FieldLine, Fields, Response};

    #[test]
    fn trailers_after_a_head_that_ends_the_message_are_found() {
        let lines = [FieldLine::new("x-checksum", "1")];
        let found = |status| {
            let mut response = Response::new(status);
            response.trailers = Some(Fields::new(&lines));
            let findings = Exchange::new(response).findings();
            findings.rules().filter(|name| *name == super::RULE.rule.name).count()
        };
        assert_eq!((found(204), found(304), found(103)), (1, 1, 1));
        assert_eq!((found(200), found(101)), (0, 0));
    }
}
