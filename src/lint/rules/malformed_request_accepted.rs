use crate::lint::{
    Codes, Exchange, ExchangeRule, Group, Input, Place, Report, Rule, Target, Version, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "malformed-request-accepted",
        summary: "a 2xx response to a request with white space in its target",
        docs: include_str!("malformed_request_accepted.md"),
        help: "answer 400, or 301 with the target properly encoded",
        group: Group::Suspicious,
        requirements: &[
            "400-invalid-request-line",
            "301-or-400-for-invalid-request-line",
            "301-no-silent-correction",
            "400-http1-grammar",
        ],
        basis: None,
        inputs: &[Input::Request, Input::Response],
        since: "0.1.0",
    },
    when: When::codes(Codes::SUCCESSFUL),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    // A whole URI may have been decoded by who wrote it down.
    let is_malformed = match request.target {
        Target::Text(text) => text.starts_with('/') && text.bytes().any(is_white),
        #[cfg(feature = "http")]
        Target::Uri(_) => false,
    };
    if is_malformed && request.version.is_some_and(Version::is_textual) {
        report.finding(Place::RequestLine, "white space in the request target, and a 2xx for it");
    }
}

/// RFC 9112, 3: what a tolerant recipient may take for the blank between two words.
const fn is_white(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | 0x0B | 0x0C | b'\r')
}
