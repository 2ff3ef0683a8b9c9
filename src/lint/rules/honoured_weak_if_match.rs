use crate::lint::condition::{is_without_representation, may_be_of_cache};
use crate::lint::value::EntityTag;
use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When,
};

use super::ignored_if_match::unwanted_tag;

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "honoured-weak-if-match",
        summary: "success where `If-Match` lists weak entity tags alone",
        docs: include_str!("honoured_weak_if_match.md"),
        help: "compare the entity tags of `If-Match` strongly, and give strong ones to clients that are to send them back",
        group: Group::Pedantic,
        requirements: &["412-if-match-strong-comparison", "412-if-match-evaluated"],
        basis: None,
        inputs: &[Input::Request, Input::Sender],
        since: "0.1.0",
    },
    when: When::codes(Codes::SUCCESSFUL).request_has(&[FieldName::IF_MATCH]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    if may_be_of_cache(exchange) || is_without_representation(request.method) {
        return;
    }
    // Another entity tag altogether is the fault of another rule.
    let is_other = request.is_get_or_head()
        && matches!(exchange.response.status, 200 | 206)
        && unwanted_tag(exchange, request).is_some();
    let mut tags = request.fields.list(FieldName::IF_MATCH).map(EntityTag::read).peekable();
    let is_list = tags.peek().is_some();
    if is_list && !is_other && tags.all(|tag| tag.is_some_and(|tag| tag.is_weak)) {
        report.finding(
            Place::RequestField(FieldName::IF_MATCH, 0),
            "`If-Match` has weak entity tags alone, which match nothing",
        );
    }
}
