use alloc::format;

use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "unasked-manipulation",
        summary: "a 226 response with manipulations that the client has not asked for",
        docs: include_str!("unasked_manipulation.md"),
        help: "apply only what `A-IM` lists with a weight above 0, in the order in which it is listed; otherwise send 200",
        group: Group::Correctness,
        requirements: &[
            "226-request-has-a-im",
            "226-only-listed-manipulations",
            "226-manipulations-in-order",
            "226-multipart-rules",
        ],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(226),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let (asked, used) = (FieldName::A_IM, FieldName::IM);
    if request.lacks(asked) {
        report.finding(Place::Status, "226 in answer to a request without `A-IM`");
        return;
    }
    if !request.fields.has(asked) {
        return;
    }
    // A manipulation may be listed more than once, before and after another: the places from one on.
    let rank = |name: &[u8], start: usize| {
        request.fields.list(asked).skip(start).position(|listed| {
            value::before_parameters(listed).eq_ignore_ascii_case(name)
                && !value::has_zero_weight(listed)
        })
    };
    let mut last: Option<(usize, &[u8])> = None;
    for name in exchange.response.fields.list(used).map(value::before_parameters) {
        if name.eq_ignore_ascii_case(b"identity") {
            continue;
        }
        if rank(name, 0).is_none() {
            report.against(
                "226-only-listed-manipulations",
                used,
                format!(
                    "`{}` was applied, and `A-IM` of the request does not accept it",
                    value::shown(name)
                ),
            );
            return;
        }
        let start = last.map_or(0, |(before, _)| before);
        let found = rank(name, start);
        if let (None, Some((_, other))) = (found, last) {
            report.against(
                if exchange.response.is_media_type("multipart/byteranges") {
                    "226-multipart-rules"
                } else {
                    "226-manipulations-in-order"
                },
                used,
                format!(
                    "`{}` was applied before `{}`, and `A-IM` of the request lists them the other way round",
                    value::shown(other),
                    value::shown(name)
                ),
            );
            return;
        }
        last = Some((start + found.unwrap_or_default(), name));
    }
}
