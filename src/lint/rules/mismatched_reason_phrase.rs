use alloc::format;

use crate::StatusInfo;
use crate::lint::{
    Codes, Exchange, ExchangeRule, Group, Input, Place, Report, Rule, Version, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "mismatched-reason-phrase",
        summary: "a reason phrase that belongs to another code",
        docs: include_str!("mismatched_reason_phrase.md"),
        help: "send the phrase of the code, or none: clients go by the number",
        group: Group::Suspicious,
        requirements: &[],
        basis: Some("RFC9112 4"),
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::codes(Codes::Range(100, 599)),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let response = &exchange.response;
    let Some(reason) = response.reason.and_then(|reason| str::from_utf8(reason).ok()) else {
        return;
    };
    if reason.is_empty() || !response.version.is_some_and(Version::is_textual) {
        return;
    }
    let any = response.any();
    let Some(info) = any.registered() else { return };
    // Nearly all phrases are right: that is cheap to see.
    if info.reason_phrase() == reason
        || info.class().generic().reason_phrase().eq_ignore_ascii_case(reason)
    {
        return;
    }
    if let Some(other) = StatusInfo::by_phrase(reason)
        && other.code() != info.code()
        && !info.names().iter().any(|name| name.phrase().eq_ignore_ascii_case(reason))
    {
        report.finding(
            Place::Reason,
            format!("`{reason}` is the phrase of {}, not of {}", other.code(), info.code()),
        );
    }
}
