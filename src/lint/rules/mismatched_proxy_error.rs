use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "mismatched-proxy-error",
        summary: "a `Proxy-Status` error with another code than the one recommended for it",
        docs: include_str!("mismatched_proxy_error.md"),
        help: "send the status code that RFC 9209 recommends for the error type",
        group: Group::Suspicious,
        requirements: &[
            "502-proxy-status-error",
            "403-proxy-status-request-denied",
            "500-proxy-status-error",
            "503-proxy-status-error",
            "504-proxy-status-error",
        ],
        basis: None,
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::codes(Codes::FINAL).response_has(&[FieldName::PROXY_STATUS]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let (name, status) = (FieldName::PROXY_STATUS, exchange.response.status);
    let Some(member) = exchange.response.fields.list(name).last() else { return };
    let Some(error) = value::parameter(member, "error") else { return };
    let Some((code, requirement)) = recommended(error) else { return };
    if code != status {
        report.against(
            requirement,
            name,
            format!(
                "the error `{}` with {status}: {code} is recommended for it",
                value::shown(error)
            ),
        );
    }
}

/// The code recommended for an error that only intermediaries generate (RFC 9209, section 2.3), and its requirement.
fn recommended(error: &[u8]) -> Option<(u16, &'static str)> {
    match error {
        b"http_request_denied" => Some((403, "403-proxy-status-request-denied")),
        b"destination_not_found" | b"proxy_internal_error" | b"proxy_configuration_error" => {
            Some((500, "500-proxy-status-error"))
        }
        b"dns_error"
        | b"destination_ip_prohibited"
        | b"destination_ip_unroutable"
        | b"connection_refused"
        | b"tls_certificate_error"
        | b"http_upgrade_failed"
        | b"proxy_loop_detected" => Some((502, "502-proxy-status-error")),
        b"destination_unavailable" | b"connection_limit_reached" => {
            Some((503, "503-proxy-status-error"))
        }
        b"dns_timeout" | b"connection_timeout" => Some((504, "504-proxy-status-error")),
        _ => None,
    }
}
