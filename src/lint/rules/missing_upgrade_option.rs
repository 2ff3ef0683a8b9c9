use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, Version, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "missing-upgrade-option",
        summary: "`Upgrade` in a response whose `Connection` does not list the option `upgrade`",
        docs: include_str!("missing_upgrade_option.md"),
        help: "add `upgrade` to `Connection`",
        group: Group::Correctness,
        requirements: &[
            "any-upgrade-connection-option",
            "101-connection-option",
            "426-connection-option",
            "101-websocket-handshake",
        ],
        basis: None,
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::ANY.response_has(&[FieldName::UPGRADE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let fields = &exchange.response.fields;
    if !exchange.response.version.is_some_and(Version::is_textual)
        || fields.lists(FieldName::CONNECTION, "upgrade")
        || fields.list(FieldName::UPGRADE).next().is_none()
    {
        return;
    }
    let requirement = match exchange.response.status {
        101 if fields.lists(FieldName::UPGRADE, "websocket") => "101-websocket-handshake",
        101 => "101-connection-option",
        426 => "426-connection-option",
        _ => "any-upgrade-connection-option",
    };
    report.against(
        requirement,
        FieldName::UPGRADE,
        "`Upgrade` without the option `upgrade` in `Connection`",
    );
}
