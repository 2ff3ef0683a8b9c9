use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, Sender, When,
    value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "ignored-only-if-cached",
        summary: "a cache that asks elsewhere although the request has `only-if-cached`",
        docs: include_str!("ignored_only_if_cached.md"),
        help: "answer from the store, with `Age`, or with 504 if there is nothing that fits",
        group: Group::Suspicious,
        requirements: &["504-only-if-cached"],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Sender],
        since: "0.1.0",
    },
    when: When::codes(Codes::Range(200, 399)).request_has(&[FieldName::CACHE_CONTROL]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let (response, Some(request)) = (&exchange.response, &exchange.request) else { return };
    let name = FieldName::CACHE_CONTROL;
    if exchange.sender != Sender::Cache
        || !request.is_get_or_head()
        || response.status == 304
        || response.fields.has(FieldName::AGE)
        || !request.fields.list(name).any(|found| value::is_directive(found, "only-if-cached"))
    {
        return;
    }
    let mut states =
        response.fields.lines().filter(|line| line.name.eq_ignore_ascii_case(b"cache-status"));
    let is_hit = |state: &[u8]| value::parameter(state, "hit").is_some();
    if !states.any(|line| value::elements(line.value).any(is_hit)) {
        report.finding(
            Place::RequestField(name, 0),
            format!(
                "`only-if-cached`, and the cache sends a {} that shows no `Age`",
                response.status
            ),
        );
    }
}
