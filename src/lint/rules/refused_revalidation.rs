use crate::lint::condition::has_extension;
use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "refused-revalidation",
        summary: "a 412 response to a GET or HEAD with `If-None-Match`",
        docs: include_str!("refused_revalidation.md"),
        help: "send 304 when `If-None-Match` of a GET or HEAD is false",
        group: Group::Correctness,
        requirements: &[
            "412-if-none-match-false",
            "304-when-if-none-match-is-false",
            "412-order-of-evaluation",
            "200-order-of-evaluation",
        ],
        basis: None,
        inputs: &[Input::Request],
        since: "0.1.0",
    },
    when: When::code(412).request_has(&[FieldName::IF_NONE_MATCH]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let has_no_other = request.lacks(FieldName::IF_MATCH)
        && request.lacks(FieldName::IF_UNMODIFIED_SINCE)
        && !has_extension(request);
    if request.is_get_or_head() && has_no_other {
        report.finding(
            Place::Status,
            "`If-None-Match` of a GET or HEAD leads to 304 when it is false, never to 412",
        );
    }
}
