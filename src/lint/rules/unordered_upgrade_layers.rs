use alloc::format;

use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, Version, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "unordered-upgrade-layers",
        summary: "a 101 response that names TLS after a protocol above it",
        docs: include_str!("unordered_upgrade_layers.md"),
        help: "list the layers from the lowest up: `TLS/1.2, HTTP/1.1`",
        group: Group::Correctness,
        requirements: &["101-layer-order"],
        basis: None,
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::code(101).response_has(&[FieldName::UPGRADE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    if !exchange.response.version.is_some_and(Version::is_textual) {
        return;
    }
    let mut above = None;
    for protocol in exchange.response.fields.list(FieldName::UPGRADE) {
        let (name, _) = value::protocol(protocol);
        let is = |text: &str| name.eq_ignore_ascii_case(text.as_bytes());
        match above {
            Some(above) if is("tls") => {
                let (tls, above) = (protocol.escape_ascii(), <[u8]>::escape_ascii(above));
                report.finding(
                    FieldName::UPGRADE,
                    format!("`{tls}` stands after `{above}`, which is the layer above it"),
                );
                return;
            }
            None if is("http") || is("h2c") || is("websocket") => above = Some(protocol),
            _ => {}
        }
    }
}
