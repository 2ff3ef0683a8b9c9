use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "ignored-alt-svc",
        summary: "`Alt-Svc` in a 421 response, where clients must ignore it",
        docs: include_str!("ignored_alt_svc.md"),
        help: "send `Alt-Svc` with other responses; a client that gets a 421 opens a fresh connection anyway",
        group: Group::Advice,
        requirements: &[],
        basis: Some("RFC7838 6"),
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::code(421).response_has(&[FieldName::ALT_SVC]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    if exchange.response.fields.all(FieldName::ALT_SVC).any(|offer| offer != b"clear") {
        report.finding(FieldName::ALT_SVC, "clients must ignore `Alt-Svc` in a 421 response");
    }
}
