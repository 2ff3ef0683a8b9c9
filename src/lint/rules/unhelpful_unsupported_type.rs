use super::{missing_accept_patch, refused_absent_content};
use crate::lint::{
    Exchange, ExchangeRule, FieldName, FieldSet, Group, Input, Place, Report, Request, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "unhelpful-unsupported-type",
        summary: "a 415 response that does not say what is supported",
        docs: include_str!("unhelpful_unsupported_type.md"),
        help: "list the supported media types in `Accept`, or the supported content codings in `Accept-Encoding` if the coding was at fault",
        group: Group::Advice,
        requirements: &[],
        basis: Some("RFC9110 15.5.16"),
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(415),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    if exchange.response.fields.present().meets(ANSWERS)
        || exchange.method().is_some_and(|method| !matches!(method, "PATCH" | "POST" | "PUT"))
        || missing_accept_patch::is_due(exchange)
        || refused_absent_content::applies(exchange)
    {
        return;
    }
    let is_coded = |request: &Request<'_>| request.fields.has(FieldName::CONTENT_ENCODING);
    report.finding(
        Place::Status,
        if exchange.request.as_ref().is_some_and(is_coded) {
            "a 415 response can say what is supported: media types in `Accept`, codings in `Accept-Encoding`"
        } else {
            "a 415 response can say in `Accept` which media types are supported"
        },
    );
}

/// The fields that say what would have worked.
const ANSWERS: FieldSet = FieldSet::of(&[
    FieldName::ACCEPT,
    FieldName::ACCEPT_ENCODING,
    FieldName::ACCEPT_PATCH,
    FieldName::ACCEPT_POST,
]);
