use alloc::format;

use crate::lint::{Codes, Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "misplaced-proxy-challenge",
        summary: "a `Proxy-Authenticate` field with a code other than 407",
        docs: include_str!("misplaced_proxy_challenge.md"),
        help: "send 407 if the proxy asks for credentials, and `WWW-Authenticate` if the origin server does",
        group: Group::Advice,
        requirements: &[],
        basis: Some("RFC9110 11.7.1"),
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::codes(Codes::Either(&[Codes::Range(100, 406), Codes::Range(408, 599)]))
        .response_has(&[FieldName::PROXY_AUTHENTICATE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let name = FieldName::PROXY_AUTHENTICATE;
    let ends_in_success = |challenge: &[u8]| {
        let scheme = challenge.split(|byte| *byte == b' ').next().unwrap_or_default();
        [b"negotiate".as_slice(), b"ntlm", b"kerberos"]
            .iter()
            .any(|known| scheme.eq_ignore_ascii_case(known))
    };
    if !exchange.response.fields.list(name).any(ends_in_success) {
        let status = exchange.response.status;
        report.finding(name, format!("`{name}` in a {status}, where no client looks for it"));
    }
}
