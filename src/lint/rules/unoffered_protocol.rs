use alloc::format;

use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, Version, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "unoffered-protocol",
        summary: "a 101 response with a protocol that the request does not offer",
        docs: include_str!("unoffered_protocol.md"),
        help: "switch only to protocols that `Upgrade` of the request names, or stay with HTTP",
        group: Group::Correctness,
        requirements: &["101-only-offered-protocol"],
        basis: None,
        inputs: &[Input::Request, Input::Response],
        since: "0.1.0",
    },
    when: When::code(101).response_has(&[FieldName::UPGRADE]).request_has(&[FieldName::UPGRADE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let name = FieldName::UPGRADE;
    if request.is_partial
        || !exchange.response.version.is_some_and(Version::is_textual)
        || request.version == Some(Version::Http10)
        // `uncalled-upgrade` finds these.
        || request.fields.list(name).next().is_none()
    {
        return;
    }
    let chosen = || exchange.response.fields.list(name);
    let is_named =
        |protocol, name: &str| value::protocol(protocol).0.eq_ignore_ascii_case(name.as_bytes());
    for protocol in chosen() {
        if request.fields.list(name).any(|offered| is_same(offered, protocol))
            // RFC 2817, 3.3: a change to TLS names the HTTP above it as well, which nobody has to offer.
            || is_named(protocol, "http") && chosen().any(|other| is_named(other, "tls"))
        {
            continue;
        }
        report.finding(name, format!("the request does not offer `{}`", protocol.escape_ascii()));
        return;
    }
}

/// Whether two protocols have the same name, and the same version where both have one.
fn is_same(left: &[u8], right: &[u8]) -> bool {
    let ((left, left_version), (right, right_version)) =
        (value::protocol(left), value::protocol(right));
    left.eq_ignore_ascii_case(right)
        && match (left_version, right_version) {
            (Some(left), Some(right)) => left.eq_ignore_ascii_case(right),
            _ => true,
        }
}
