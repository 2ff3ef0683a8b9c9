use crate::lint::{Codes, Exchange, ExchangeRule, Group, Input, Place, Report, Rule, When, dav};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "lock-token-submitted-without-href",
        summary: "a `lock-token-submitted` that names no locked resource",
        docs: include_str!("lock_token_submitted_without_href.md"),
        help: "put the `href` of at least one locked resource into `DAV:lock-token-submitted`",
        group: Group::Correctness,
        requirements: &["423-lock-token-submitted-names-a-resource"],
        basis: None,
        inputs: &[Input::Response, Input::Content],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[207, 423])),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(text) = dav::content(exchange) else { return };
    let mut is_empty = false;
    let is_whole = if exchange.response.status == 207 {
        dav::multistatus(text, |entry| is_empty |= entry.has_empty_lock_token)
    } else {
        dav::error(text, |condition| {
            is_empty |= condition.name.is_dav("lock-token-submitted") && !condition.has_href;
        })
    };
    if is_whole && is_empty {
        report.finding(
            Place::Content,
            "`DAV:lock-token-submitted` names no locked resource in `DAV:href`",
        );
    }
}
