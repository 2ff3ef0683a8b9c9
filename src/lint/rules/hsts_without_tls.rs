use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Report, Request, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "hsts-without-tls",
        summary: "`Strict-Transport-Security` in a response over http",
        docs: include_str!("hsts_without_tls.md"),
        help: "send `Strict-Transport-Security` over https alone, and redirect http there",
        group: Group::Correctness,
        requirements: &[],
        basis: Some("RFC6797 7.2"),
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::ANY.response_has(&[FieldName::STRICT_TRANSPORT_SECURITY]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let is_http = exchange.known_scheme().is_some_and(|scheme| scheme.eq_ignore_ascii_case("http"));
    if is_http && !exchange.request.as_ref().is_some_and(came_by_tls) {
        report.finding(
            FieldName::STRICT_TRANSPORT_SECURITY,
            "`Strict-Transport-Security` must not be sent without TLS",
        );
    }
}

/// Whether an intermediary says that the client used TLS: then it is the one who answers the client.
fn came_by_tls(request: &Request<'_>) -> bool {
    const NAMES: [&[u8]; 5] = [
        b"x-forwarded-proto",
        b"x-forwarded-protocol",
        b"x-forwarded-scheme",
        b"x-url-scheme",
        b"cloudfront-forwarded-proto",
    ];
    const SWITCHES: [&[u8]; 2] = [b"x-forwarded-ssl", b"front-end-https"];
    let forwarded = |hop: &[u8]| {
        value::split(hop, b';').any(|pair| {
            let (name, proto) = pair.split_at_checked(b"proto=".len()).unwrap_or_default();
            name.eq_ignore_ascii_case(b"proto=")
                && value::unquote(proto).eq_ignore_ascii_case(b"https")
        })
    };
    request.fields.list(FieldName::FORWARDED).any(forwarded)
        || request.fields.lines().any(|line| {
            let is_named = NAMES.iter().any(|name| line.name.eq_ignore_ascii_case(name));
            let is_switch = SWITCHES.iter().any(|name| line.name.eq_ignore_ascii_case(name));
            is_named
                && value::elements(line.value).any(|proto| proto.eq_ignore_ascii_case(b"https"))
                || is_switch && line.value.eq_ignore_ascii_case(b"on")
        })
}
