use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "missing-challenge",
        summary: "a 401 or 407 response without a challenge",
        docs: include_str!("missing_challenge.md"),
        help: "send `WWW-Authenticate` with 401, `Proxy-Authenticate` with 407, and at least one challenge, such as `Basic realm=\"staff\"`",
        group: Group::Correctness,
        requirements: &[
            "401-www-authenticate",
            "401-www-authenticate-field-definition",
            "407-proxy-authenticate",
            "407-proxy-authenticate-field-definition",
        ],
        basis: None,
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[401, 407])),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let fields = &exchange.response.fields;
    let status = exchange.response.status;
    let (name, requirement) = match status {
        401 => (FieldName::WWW_AUTHENTICATE, "401-www-authenticate"),
        _ => (FieldName::PROXY_AUTHENTICATE, "407-proxy-authenticate"),
    };
    if !fields.has(name) {
        let message = format!("a {status} response must carry a challenge in `{name}`");
        report.against(requirement, Place::Status, message);
    } else if fields.list(name).next().is_none() {
        report.against(requirement, name, format!("`{name}` has no challenge in it"));
    }
}
