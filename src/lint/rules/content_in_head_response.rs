use alloc::format;

use crate::lint::{Codes, Exchange, ExchangeRule, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "content-in-head-response",
        summary: "content in a response to HEAD",
        docs: include_str!("content_in_head_response.md"),
        help: "send the same head as for GET, and nothing after it",
        group: Group::Correctness,
        requirements: &["any-head-content-forbidden"],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Content],
        since: "0.1.0",
    },
    when: When::codes(Codes::Except(&Codes::Either(&[
        Codes::INFORMATIONAL,
        Codes::Of(&[204, 304]),
    ]))),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    // A length alone may be that of the answer to GET: only bytes that were seen count.
    if exchange.is_method("HEAD")
        && let Some(content @ [_, ..]) = exchange.response.content.bytes()
    {
        let length = content.len();
        report.finding(Place::Content, format!("{length} bytes of content in a response to HEAD"));
    }
}
