use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, Group, Input, Place, Report, Rule, Version, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "outdated-reason-phrase",
        summary: "a reason phrase that the code has no longer",
        docs: include_str!("outdated_reason_phrase.md"),
        help: "send the phrase of the document in force, or none",
        group: Group::Pedantic,
        requirements: &[],
        basis: Some("RFC9110 15.1"),
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
    let Some(info) = response.any().registered() else { return };
    if info.reason_phrase() == reason || !response.version.is_some_and(Version::is_textual) {
        return;
    }
    let is_current = |phrase: &str| phrase.eq_ignore_ascii_case(reason);
    if !is_current(info.reason_phrase())
        && info.names().iter().any(|name| is_current(name.phrase()))
    {
        report.finding(
            Place::Reason,
            format!(
                "`{reason}` is a former phrase of {}, which is `{}` now",
                info.code(),
                info.reason_phrase()
            ),
        );
    }
}
