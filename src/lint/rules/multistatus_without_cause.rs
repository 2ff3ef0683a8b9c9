use alloc::format;

use crate::lint::{Exchange, ExchangeRule, Group, Input, Place, Report, Rule, When, dav};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "multistatus-without-cause",
        summary: "a 207 response to a WebDAV method in which nothing has failed",
        docs: include_str!("multistatus_without_cause.md"),
        help: "send 200, 201 or 204 when all went well, or list what failed",
        group: Group::Suspicious,
        requirements: &["207-lock-not-granted"],
        basis: Some("RFC4918 9.8.5"),
        inputs: &[Input::Response, Input::Request, Input::Content],
        since: "0.1.0",
    },
    when: When::code(207),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(method @ ("LOCK" | "COPY" | "MOVE" | "DELETE")) = exchange.method() else { return };
    let Some(text) = dav::content(exchange) else { return };
    let mut has_cause = false;
    // A status that cannot be read may be any.
    let is_whole = dav::multistatus(text, |entry| {
        has_cause |= entry.propstats > 0 || entry.status.is_none_or(|status| status >= 300);
    });
    if !is_whole || has_cause {
        return;
    }
    let message = format!("the multistatus lists nothing that kept {method} from being done");
    if method == "LOCK" {
        report.finding(Place::Content, message);
    } else {
        report.without_requirement(Place::Content, message);
    }
}
