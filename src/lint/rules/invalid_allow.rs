use alloc::format;

use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "invalid-allow",
        summary: "an `Allow` with something in it that is no method",
        docs: include_str!("invalid_allow.md"),
        help: "list methods with commas between them: `Allow: GET, HEAD`",
        group: Group::Correctness,
        requirements: &[],
        basis: Some("RFC9110 10.2.1"),
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::ANY.response_has(&[FieldName::ALLOW]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let name = FieldName::ALLOW;
    let is_wrong = |method: &&[u8]| !value::is_token(method);
    let lines = exchange.response.fields.all(name);
    for (number, line) in lines.enumerate() {
        if let Some(wrong) = value::elements(line).find(is_wrong) {
            let message =
                format!("`{}` is no method; a comma stands between methods", value::shown(wrong));
            return report.finding(Place::Field(name, number), message);
        }
    }
}
