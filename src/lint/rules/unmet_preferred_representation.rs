use alloc::format;

use super::refused_absent_content::has_no_content;
use crate::lint::value::{before_parameters, trim, unquote};
use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Fields, Group, Input, Report, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "unmet-preferred-representation",
        summary: "a response that claims `return=representation` and has no content",
        docs: include_str!("unmet_preferred_representation.md"),
        help: "send the representation, or leave `Preference-Applied` out",
        group: Group::Suspicious,
        requirements: &[
            "200-state-after-change",
            "201-state-after-change",
            "412-prefer-representation",
        ],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Content],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[200, 201, 412]))
        .response_has(&[FieldName::PREFERENCE_APPLIED])
        .request_has(&[FieldName::PREFER]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let response = &exchange.response;
    let name = FieldName::PREFERENCE_APPLIED;
    if request.is_safe()
        || !response.has_no_content()
        || !returns_representation(&request.fields, FieldName::PREFER)
        || !returns_representation(&response.fields, name)
    {
        return;
    }
    // What was put there is empty.
    if request.method == "PUT" && response.status != 412 && has_no_content(request) {
        return;
    }
    let requirement = match response.status {
        201 => "201-state-after-change",
        412 => "412-prefer-representation",
        _ => "200-state-after-change",
    };
    report.against(
        requirement,
        name,
        format!("`{name}` says `return=representation`, but there is no content"),
    );
}

fn returns_representation(fields: &Fields<'_>, name: FieldName) -> bool {
    fields.list(name).any(|preference| {
        let mut sides = before_parameters(preference).splitn(2, |byte| *byte == b'=').map(trim);
        sides.next().is_some_and(|key| key.eq_ignore_ascii_case(b"return"))
            && sides.next().map(unquote) == Some(b"representation")
    })
}
