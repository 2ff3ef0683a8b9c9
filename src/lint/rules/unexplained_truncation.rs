use alloc::format;

use crate::lint::{Exchange, ExchangeRule, Group, Input, Place, Report, Rule, When, dav, value};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "unexplained-truncation",
        summary: "a result that was cut short without the mark for it, or without what there was",
        docs: include_str!("unexplained_truncation.md"),
        help: "put `DAV:number-of-matches-within-limits` into the 507 entry, and the results so far before it",
        group: Group::Suspicious,
        requirements: &["507-sync-truncated-precondition", "207-search-partial-results"],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Content],
        since: "0.1.0",
    },
    when: When::code(207),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let is_search = request.method == "SEARCH";
    let is_sync = request.method == "REPORT"
        && request
            .content
            .bytes()
            .and_then(dav::root)
            .is_some_and(|root| root.is_dav("sync-collection"));
    if !is_search && !is_sync {
        return;
    }
    let Some(text) = dav::content(exchange) else { return };
    let (mut others, mut cut) = (false, None);
    let is_whole = dav::multistatus(text, |entry| {
        if entry.status == Some(507) {
            cut = Some((entry.href, entry.has_limit));
        } else {
            others = true;
        }
    });
    match cut {
        Some((_, false)) if is_whole && is_sync => report
            .finding(Place::Content, "the 507 entry has no `DAV:number-of-matches-within-limits`"),
        Some((href, _)) if is_whole && is_search && !others => report.against(
            "207-search-partial-results",
            Place::Content,
            format!("there is nothing but the 507 entry of `{}`", value::shown(href)),
        ),
        _ => {}
    }
}
