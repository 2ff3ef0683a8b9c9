use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Fields, Group, Input, Place, Report, Request, Rule,
    Target, Version, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "unrejected-bad-request",
        summary: "another answer than 400 to a request that must be rejected",
        docs: include_str!("unrejected_bad_request.md"),
        help: "answer 400 and close the connection",
        group: Group::Correctness,
        requirements: &[
            "400-host-field",
            "400-space-before-colon",
            "400-transfer-coding-not-chunked-last",
            "400-invalid-content-length",
            "4xx-digest-two-usernames",
        ],
        basis: None,
        inputs: &[Input::Request, Input::Response],
        since: "0.1.0",
    },
    // Whoever is too slow, too frequent or too big may hear of that first, and a server that fails may say so.
    when: When::codes(Codes::Except(&Codes::Either(&[
        Codes::Range(100, 100),
        Codes::Range(102, 199),
        Codes::Of(&[400, 408, 414, 429, 431]),
        Codes::SERVER_ERROR,
    ]))),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = exchange.request.as_ref().filter(|_| !exchange.is_followed()) else {
        return;
    };
    if exchange.response.is_successful() {
        digest(request, report);
    }
    if !request.version.is_some_and(Version::is_textual) {
        return;
    }
    host(request, report);
    let fields = &request.fields;
    if fields.has_odd_name() && is_as_sent(request) {
        let odd = fields.lines().find(|line| matches!(line.name, [.., b' ' | b'\t']));
        if let Some(line) = odd {
            let name = value::trim(line.name).escape_ascii();
            report.against(
                "400-space-before-colon",
                Place::RequestLine,
                format!("white space before the colon of `{name}` has to be answered with 400"),
            );
        }
    }
    if fields.has(FieldName::TRANSFER_ENCODING) {
        coding(request, report);
    } else if fields.has(FieldName::CONTENT_LENGTH) {
        length(request, report);
    }
}

/// Whether the request is as it came: one of the crate `http` may still get fields, and a whole URI is what captures write
/// whose fields have been changed.
fn is_as_sent(request: &Request<'_>) -> bool {
    match request.target {
        Target::Text(text) => text.starts_with('/') || !text.contains("://"),
        #[cfg(feature = "http")]
        Target::Uri(_) => false,
    }
}

fn host(request: &Request<'_>, report: &mut Report<'_>) {
    let (name, fields) = (FieldName::HOST, &request.fields);
    let message = if fields.is_repeated(name) {
        "more than one `Host` has to be answered with 400"
    } else if let Some(host) = fields.get(name) {
        if value::is_host(host) {
            return;
        }
        "a `Host` that is no host has to be answered with 400"
    } else if request.version == Some(Version::Http11) && request.lacks(name) {
        "an HTTP/1.1 request without `Host` has to be answered with 400"
    } else {
        return;
    };
    if is_as_sent(request) {
        let place =
            if fields.has(name) { Place::RequestField(name, 0) } else { Place::RequestLine };
        report.finding(place, message);
    }
}

fn coding(request: &Request<'_>, report: &mut Report<'_>) {
    let name = FieldName::TRANSFER_ENCODING;
    let Some(last) = request.fields.list(name).last() else { return };
    // HTTP/1.0 does not know the field.
    if request.version == Some(Version::Http11)
        && !value::before_parameters(last).eq_ignore_ascii_case(b"chunked")
        && is_as_sent(request)
    {
        let last = last.escape_ascii();
        report.against(
            "400-transfer-coding-not-chunked-last",
            Place::RequestField(name, 0),
            format!(
                "`{last}` as the last transfer coding of a request has to be answered with 400"
            ),
        );
    }
}

fn length(request: &Request<'_>, report: &mut Report<'_>) {
    let name = FieldName::CONTENT_LENGTH;
    if !is_one_number(&request.fields) && is_as_sent(request) {
        report.against(
            "400-invalid-content-length",
            Place::RequestField(name, 0),
            "a `Content-Length` that is not one number has to be answered with 400",
        );
    }
}

/// Whether `Content-Length` is a number, or the same number again and again (RFC 9112, 6.3).
fn is_one_number(fields: &Fields<'_>) -> bool {
    let mut numbers = fields.list(FieldName::CONTENT_LENGTH).map(value::number);
    let Some(Some(first)) = numbers.next() else { return false };
    numbers.all(|other| other == Some(first))
}

fn digest(request: &Request<'_>, report: &mut Report<'_>) {
    for name in [FieldName::AUTHORIZATION, FieldName::PROXY_AUTHORIZATION] {
        if request.fields.only(name).is_some_and(has_two_user_names) {
            report.against(
                "4xx-digest-two-usernames",
                Place::RequestField(name, 0),
                "Digest credentials with both `username` and `username*` are an error",
            );
        }
    }
}

fn has_two_user_names(credentials: &[u8]) -> bool {
    let Some((scheme, parameters)) = credentials.split_at_checked(b"digest ".len()) else {
        return false;
    };
    scheme.eq_ignore_ascii_case(b"digest ")
        && ["username", "username*"].iter().all(|name| {
            value::elements(parameters).any(|parameter| value::is_directive(parameter, name))
        })
}
