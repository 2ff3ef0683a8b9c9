use alloc::format;

use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "delta-request-without-tag",
        summary: "a request for a difference that does not say from what",
        docs: include_str!("delta_request_without_tag.md"),
        help: "send `If-None-Match` with the entity tags of the stored instances, or leave the delta-codings out of `A-IM`",
        group: Group::Correctness,
        requirements: &["226-request-if-none-match"],
        basis: None,
        inputs: &[Input::Request],
        since: "0.1.0",
    },
    when: When::ANY.request_has(&[FieldName::A_IM]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let name = FieldName::A_IM;
    // Once for the request, not for each of its responses.
    if exchange.is_followed() || !request.lacks(FieldName::IF_NONE_MATCH) {
        return;
    }
    let delta = request.fields.list(name).find(|listed| {
        is_delta_coding(value::before_parameters(listed)) && !value::has_zero_weight(listed)
    });
    if let Some(delta) = delta {
        report.finding(
            Place::RequestField(name, 0),
            format!(
                "`{}` asks for a difference, and without `If-None-Match` there is none",
                value::shown(delta)
            ),
        );
    }
}

/// The delta-codings of RFC 3229, section 10.1.
pub(super) fn is_delta_coding(name: &[u8]) -> bool {
    ["vcdiff", "diffe", "gdiff"].iter().any(|known| name.eq_ignore_ascii_case(known.as_bytes()))
}
