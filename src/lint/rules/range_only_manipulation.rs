use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "range-only-manipulation",
        summary: "an `IM` field that lists nothing but `range`",
        docs: include_str!("range_only_manipulation.md"),
        help: "leave `IM` out and send 206 with `Content-Range`",
        group: Group::Pedantic,
        requirements: &["226-im-omitted-for-range"],
        basis: None,
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[206, 226])).response_has(&[FieldName::IM]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let name = FieldName::IM;
    let mut used = exchange.response.fields.list(name).map(value::before_parameters).peekable();
    if used.peek().is_some() && used.all(|used| used.eq_ignore_ascii_case(b"range")) {
        report.finding(name, "`IM` lists nothing but `range`, which a 206 says by itself");
    }
}
