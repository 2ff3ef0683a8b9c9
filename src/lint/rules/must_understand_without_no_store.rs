use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "must-understand-without-no-store",
        summary: "a `must-understand` directive without `no-store`",
        docs: include_str!("must_understand_without_no_store.md"),
        help: "send `Cache-Control: must-understand, no-store` with the lifetime: caches that know the code ignore the `no-store`",
        group: Group::Suspicious,
        requirements: &["any-must-understand-with-no-store"],
        basis: None,
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::codes(Codes::FINAL).response_has(&[FieldName::CACHE_CONTROL]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let name = FieldName::CACHE_CONTROL;
    let has = |directive: &str| {
        exchange.response.fields.list(name).any(|found| value::is_directive(found, directive))
    };
    if has("must-understand") && !has("no-store") {
        report.finding(
            name,
            "`must-understand` without `no-store`: caches that do not know it store the response",
        );
    }
}
