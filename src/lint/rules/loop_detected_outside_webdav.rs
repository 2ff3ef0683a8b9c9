use alloc::format;

use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "loop-detected-outside-webdav",
        summary: "a 508 response to a request that WebDAV has nothing to do with",
        docs: include_str!("loop_detected_outside_webdav.md"),
        help: "send 503 with `Retry-After` for a limit of the hosting, and 500 for a loop of redirects or rewrites",
        group: Group::Advice,
        requirements: &[],
        basis: Some("RFC5842 7.2"),
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(508),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let depth = request.fields.only(FieldName::DEPTH);
    if matches!(request.method, "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "OPTIONS")
        && (request.lacks(FieldName::DEPTH)
            || depth.is_some_and(|depth| !depth.eq_ignore_ascii_case(b"infinity")))
    {
        report.finding(
            Place::Status,
            format!(
                "508 is about a loop met with `Depth: infinity`, and this is a {}",
                request.method
            ),
        );
    }
}
