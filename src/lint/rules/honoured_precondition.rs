use alloc::format;

use crate::lint::condition::{PRECONDITIONS, has_extension, is_without_representation};
use crate::lint::{Codes, Exchange, ExchangeRule, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "honoured-precondition",
        summary: "304 or 412 to a conditional CONNECT, OPTIONS or TRACE",
        docs: include_str!("honoured_precondition.md"),
        help: "take no notice of conditions in requests with CONNECT, OPTIONS and TRACE",
        group: Group::Correctness,
        requirements: &["304-methods-without-representation"],
        basis: None,
        inputs: &[Input::Request],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[304, 412])).request_has(PRECONDITIONS),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let status = exchange.response.status;
    // An extension may define a condition for these methods, and only 412 can come of it.
    let is_explained = status == 412 && (request.is_partial || has_extension(request));
    if is_without_representation(request.method) && !is_explained {
        let method = request.method;
        let message = format!("a {status} response to {method}, in which conditions say nothing");
        report.finding(Place::Status, message);
    }
}
