use alloc::format;

use super::refused_absent_content::has_no_content;
use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "unimplemented-basic-method",
        summary: "a 501 response to GET or HEAD",
        docs: include_str!("unimplemented_basic_method.md"),
        help: "send 404 for what is not there, 405 for what may not be read, or 503 for what cannot be read at the moment",
        group: Group::Advice,
        requirements: &[],
        basis: Some("RFC9110 9.1"),
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(501),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let is_plain = request.path_and_query().is_some_and(|path| !path.contains('?'));
    // `refused-head` has more to say of a HEAD when the GET before it worked.
    let is_refused_head = request.method == "HEAD" && exchange.earlier.is_some();
    if request.is_get_or_head()
        && is_plain
        && !is_refused_head
        && request.lacks(FieldName::UPGRADE)
        && has_no_content(request)
    {
        report.finding(
            Place::Status,
            format!("501 to {}, which all general-purpose servers have to support", request.method),
        );
    }
}
