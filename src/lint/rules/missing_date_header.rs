use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, Sender, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "missing-date-header",
        summary: "a 2xx, 3xx or 4xx response without a `Date` field",
        docs: include_str!("missing_date_header.md"),
        help: "send `Date`, unless the server has no clock",
        group: Group::Pedantic,
        requirements: &["2xx-date-required", "any-date-added-by-recipient"],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Sender],
        since: "0.1.0",
    },
    when: When::codes(Codes::Range(200, 499)),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let response = &exchange.response;
    let is_other_scheme =
        || exchange.known_scheme().is_some_and(|scheme| !matches!(scheme, "http" | "https"));
    if response.fields.has(FieldName::DATE)
        // Servers add the field last: a value in memory, which has no status line, may get it yet.
        || response.reason.is_none()
        || response.fields.lines().next().is_none()
        || exchange.is_method("CONNECT")
        || is_other_scheme()
    {
        return;
    }
    let status = response.status;
    match exchange.sender {
        Sender::Unknown | Sender::OriginServer => {
            report.finding(Place::Status, format!("a {status} response without `Date`"));
        }
        Sender::Gateway | Sender::Proxy | Sender::Cache => report.against(
            "any-date-added-by-recipient",
            Place::Status,
            format!("a {status} response was passed on without `Date`"),
        ),
    }
}
