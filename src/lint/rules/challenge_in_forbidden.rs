use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Report, Request, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "challenge-in-forbidden",
        summary: "a 403 response that asks for credentials",
        docs: include_str!("challenge_in_forbidden.md"),
        help: "send 401 if credentials would help, and no challenge if they would not",
        group: Group::Advice,
        requirements: &[],
        basis: Some("RFC9110 11.6.1"),
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(403).response_has(&[FieldName::WWW_AUTHENTICATE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let name = FieldName::WWW_AUTHENTICATE;
    // A cookie may be what the user has logged in with.
    let is_anonymous = |request: &Request<'_>| {
        request.lacks(FieldName::AUTHORIZATION) && request.lacks(FieldName::COOKIE)
    };
    if !exchange.request.as_ref().is_some_and(is_anonymous)
        || exchange.response.fields.list(name).any(has_error)
    {
        return;
    }
    report
        .finding(name, "a challenge in a 403: if the request only lacks credentials, it is a 401");
}

/// Whether an element of the list begins a parameter `error`, alone or behind its scheme.
fn has_error(element: &[u8]) -> bool {
    let end = element.iter().position(|byte| *byte == b'=').unwrap_or_default();
    let before = value::trim(element.get(..end).unwrap_or_default());
    before
        .rsplit(|byte| *byte == b' ')
        .next()
        .is_some_and(|name| name.eq_ignore_ascii_case(b"error"))
}
