use alloc::format;

use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "missing-challenge",
        summary: "a 401 response without a challenge in `WWW-Authenticate`",
        docs: include_str!("missing_challenge.md"),
        help: "send `WWW-Authenticate` with at least one challenge, such as `Basic realm=\"staff\"`",
        group: Group::Correctness,
        requirements: &["401-www-authenticate"],
        basis: None,
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::code(401),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let fields = &exchange.response.fields;
    let name = FieldName::WWW_AUTHENTICATE;
    if !fields.has(name) {
        report
            .finding(Place::Status, "a 401 response must carry a challenge in `WWW-Authenticate`");
    } else if fields.list(name).next().is_none() {
        report.finding(name, format!("`{name}` has no challenge in it"));
    }
}
