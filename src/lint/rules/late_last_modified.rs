use alloc::format;

use crate::lint::value::date;
use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, Sender, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "late-last-modified",
        summary: "a `Last-Modified` that is later than `Date`",
        docs: include_str!("late_last_modified.md"),
        help: "send the value of `Date` where the time of the last change lies in the future",
        group: Group::Correctness,
        requirements: &["any-last-modified-not-after-date", "any-last-modified-in-future-replaced"],
        basis: None,
        inputs: &[Input::Response, Input::Sender],
        since: "0.1.0",
    },
    when: When::codes(Codes::SUCCESSFUL).response_has(&[FieldName::LAST_MODIFIED]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let fields = &exchange.response.fields;
    // A cache may have made the Date of what it has stored.
    if fields.has(FieldName::AGE) || exchange.sender == Sender::Cache {
        return;
    }
    let name = FieldName::LAST_MODIFIED;
    let (Some(modified), Some(sent)) = (fields.only(name), fields.only(FieldName::DATE)) else {
        return;
    };
    if modified == sent {
        return;
    }
    let (Some(modified), Some(sent)) = (date(modified), date(sent)) else { return };
    let late = modified.unix().saturating_sub(sent.unix());
    if late > 0 {
        let seconds = if late == 1 { "second" } else { "seconds" };
        report.finding(name, format!("`{name}` is {late} {seconds} later than `Date`"));
    }
}
