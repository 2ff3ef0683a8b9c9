use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, Version, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "missing-upgrade-header",
        summary: "a 101 or 426 response without a protocol in `Upgrade`",
        docs: include_str!("missing_upgrade_header.md"),
        help: "name the protocols in `Upgrade`: in a 101 those that the connection now speaks, in a 426 those that would do",
        group: Group::Correctness,
        requirements: &[
            "101-names-protocols",
            "101-sends-upgrade",
            "101-tls-upgrade-tokens",
            "426-upgrade",
            "426-upgrade-order",
        ],
        basis: None,
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[101, 426])),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let response = &exchange.response;
    let name = FieldName::UPGRADE;
    // HTTP/2 and HTTP/3 have neither 101 nor the field: other rules find that.
    if !response.version.is_some_and(Version::is_textual)
        || response.fields.list(name).next().is_some()
    {
        return;
    }
    let status = response.status;
    let (place, message) = if response.fields.has(name) {
        (name.into(), format!("`{name}` of this {status} names no protocol"))
    } else {
        (Place::Status, format!("a {status} response must name protocols in `{name}`"))
    };
    report.against(
        if status == 426 { "426-upgrade" } else { "101-names-protocols" },
        place,
        message,
    );
}
