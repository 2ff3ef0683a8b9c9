use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, Version, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "too-early-without-early-data",
        summary: "a 425 response to a request that cannot have been early",
        docs: include_str!("too_early_without_early_data.md"),
        help: "process the request; 425 is for requests in early data of TLS, and for those with `Early-Data: 1`",
        group: Group::Suspicious,
        requirements: &["425-only-for-early-requests"],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(425),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    // HTTP/2 for `http` may run over TLS (RFC 8164), and HTTP/3 always does.
    let is_plain =
        exchange.known_scheme().is_some_and(|scheme| scheme.eq_ignore_ascii_case("http"))
            && request.version.is_some_and(Version::is_textual);
    // A server must take an invalid value for 1 (RFC 8470, section 5.1).
    if is_plain && request.lacks(FieldName::EARLY_DATA) {
        report.finding(
            Place::Status,
            "425 to a request without TLS and without `Early-Data`, which nobody can have sent early",
        );
    }
}
