use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "manipulation-with-other-code",
        summary: "an `IM` field in a response that is no 226",
        docs: include_str!("manipulation_with_other_code.md"),
        help: "send 226 with `IM`, or leave `IM` out and send the instance as it is",
        group: Group::Correctness,
        requirements: &["226-im-only-with-226", "226-delta-status"],
        basis: None,
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[200, 203, 206])).response_has(&[FieldName::IM]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let (name, status) = (FieldName::IM, exchange.response.status);
    let used = || exchange.response.fields.list(name).map(value::before_parameters);
    if let Some(delta) = used().find(|used| super::delta_request_without_tag::is_delta_coding(used))
    {
        report.against(
            "226-delta-status",
            name,
            format!(
                "`{}` is a difference: it must be sent with 226, not with {status}",
                value::shown(delta)
            ),
        );
        return;
    }
    let is_known = |used: &[u8]| {
        ["gzip", "deflate"].iter().any(|name| used.eq_ignore_ascii_case(name.as_bytes()))
            // On 206 it is the business of `range-only-manipulation`.
            || status != 206 && used.eq_ignore_ascii_case(b"range")
    };
    if let Some(manipulation) = used().find(|used| is_known(used)) {
        report.finding(
            name,
            format!(
                "`IM` lists `{}`: such a response must be a 226, not a {status}",
                value::shown(manipulation)
            ),
        );
    }
}
