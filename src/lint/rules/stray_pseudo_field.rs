use alloc::format;

use crate::lint::{
    Exchange, ExchangeRule, Fields, Group, Input, Place, Report, Rule, Version, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "stray-pseudo-field",
        summary: "a pseudo-header field where HTTP/2 and HTTP/3 have none",
        docs: include_str!("stray_pseudo_field.md"),
        help: "send `:status` once, in the header section of the response, and no other pseudo-header field there",
        group: Group::Correctness,
        requirements: &[
            "any-http2-defined-pseudo-fields-only",
            "any-http3-defined-pseudo-fields-only",
            "any-http2-no-request-pseudo-fields",
            "any-http3-no-request-pseudo-fields",
            "any-http2-status-not-in-requests",
            "any-http3-status-not-in-requests",
            "any-http2-no-pseudo-fields-in-trailers",
            "any-http3-no-pseudo-fields-in-trailers",
            "any-http2-pseudo-fields-not-in-trailer-section",
            "any-http2-status-once",
        ],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Trailers],
        since: "0.1.0",
    },
    when: When::ANY,
    check,
};

/// RFC 9113, 8.3.1, and RFC 8441, 4.
const OF_REQUESTS: [&[u8]; 5] = [b":authority", b":method", b":path", b":protocol", b":scheme"];

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let is_two = match exchange.response.version {
        Some(Version::Http2) => true,
        Some(Version::Http3) => false,
        _ => return,
    };
    let either = |two, three| if is_two { two } else { three };
    header(&exchange.response.fields, is_two, report);
    if let Some(name) =
        exchange.response.trailers.as_ref().and_then(|trailers| pseudo(trailers).next())
    {
        let id = either(
            "any-http2-no-pseudo-fields-in-trailers",
            "any-http3-no-pseudo-fields-in-trailers",
        );
        report.against(id, Place::Status, format!("`{}` among the trailers", name.escape_ascii()));
    }
    let request = exchange.request.as_ref().filter(|_| !exchange.is_followed());
    if request.is_some_and(|request| pseudo(&request.fields).any(|name| name == b":status")) {
        let id = either("any-http2-status-not-in-requests", "any-http3-status-not-in-requests");
        report.against(id, Place::RequestLine, "`:status` in a request");
    }
}

/// Finds the first that should not be in the header section of a response.
fn header(fields: &Fields<'_>, is_two: bool, report: &mut Report<'_>) {
    let mut is_status_known = false;
    for name in pseudo(fields) {
        let (id, message) = if name == b":status" {
            // RFC 9114 does not say it of HTTP/3.
            if !core::mem::replace(&mut is_status_known, true) || !is_two {
                continue;
            }
            ("any-http2-status-once", "`:status` more than once".into())
        } else if OF_REQUESTS.contains(&name) {
            let id = if is_two {
                "any-http2-no-request-pseudo-fields"
            } else {
                "any-http3-no-request-pseudo-fields"
            };
            (id, format!("`{}` in a response; it belongs to requests", name.escape_ascii()))
        } else {
            let id = if is_two {
                "any-http2-defined-pseudo-fields-only"
            } else {
                "any-http3-defined-pseudo-fields-only"
            };
            (id, format!("`{}` is no pseudo-header field of a response", name.escape_ascii()))
        };
        report.against(id, Place::Status, message);
        return;
    }
}

/// The names that begin with a colon. Without any, nothing is looked through.
fn pseudo<'a>(fields: &Fields<'a>) -> impl Iterator<Item = &'a [u8]> + use<'a> {
    let is_any = fields.has_odd_name();
    fields
        .lines()
        .take_while(move |_| is_any)
        .map(|line| line.name)
        .filter(|name| name.starts_with(b":"))
}
