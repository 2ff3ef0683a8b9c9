use alloc::format;

use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, When, value};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "implausible-retry-after",
        summary: "a `Retry-After` that lies in the past or decades ahead",
        docs: include_str!("implausible_retry_after.md"),
        help: "send the time to wait: seconds from now, or a date after `Date`",
        group: Group::Suspicious,
        requirements: &[],
        basis: Some("RFC9110 10.2.3"),
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::ANY.response_has(&[FieldName::RETRY_AFTER]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let fields = &exchange.response.fields;
    let name = FieldName::RETRY_AFTER;
    let Some(after) = fields.only(name) else { return };
    if value::number(after).is_some_and(|seconds| seconds >= POINT_IN_TIME) {
        report.finding(
            name,
            format!(
                "`{}` seconds are decades: a point in time was sent for a time to wait",
                value::shown(after)
            ),
        );
    } else if !(300..=399).contains(&exchange.response.status)
        && let (Some(until), Some(now)) =
            (value::date(after), fields.only(FieldName::DATE).and_then(value::date))
        && until < now
    {
        report.finding(name, "the date in `Retry-After` lies before that in `Date`");
    }
}

/// Seconds since 1970 have been above that since 2001; as a time to wait it is thirty years.
const POINT_IN_TIME: u64 = 1_000_000_000;
