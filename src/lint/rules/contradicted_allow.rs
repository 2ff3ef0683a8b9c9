use alloc::format;

use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Report, Request, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "contradicted-allow",
        summary: "a 405 response whose `Allow` lists the method that it refuses",
        docs: include_str!("contradicted_allow.md"),
        help: "take the method out of `Allow`, or answer with the code for what is wrong: 403 for a lack of rights, 404 for a route that is not there",
        group: Group::Suspicious,
        requirements: &[],
        basis: Some("RFC9110 15.5.6"),
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(405).response_has(&[FieldName::ALLOW]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = exchange.request.as_ref() else { return };
    let name = FieldName::ALLOW;
    if exchange.response.fields.list(name).any(|allowed| allowed == request.method.as_bytes())
        && !is_overridden(request)
    {
        let method = value::shown(request.method.as_bytes());
        report.finding(name, format!("{method} is refused, and `{name}` lists it"));
    }
}

/// Whether something asks for another method than that of the request line: a field, or the parameter `_method` of the query
/// or of a form.
fn is_overridden(request: &Request<'_>) -> bool {
    const PARAMETER: &[u8] = b"_method";
    let names = ["x-http-method-override", "x-http-method", "x-method-override"];
    let has_parameter =
        |text: &[u8]| text.windows(PARAMETER.len()).any(|window| window == PARAMETER);
    let is_form = || {
        let media_type = request.fields.get(FieldName::CONTENT_TYPE).map(value::media_type);
        let forms = ["application/x-www-form-urlencoded", "multipart/form-data"];
        media_type.is_some_and(|written| {
            forms.iter().any(|form| written.eq_ignore_ascii_case(form.as_bytes()))
        })
    };
    let query = request.path_and_query().and_then(|target| target.split_once('?'));
    query.is_some_and(|(_, query)| has_parameter(query.as_bytes()))
        // The content of a form that nobody looked at may have it.
        || is_form() && request.content.bytes().map_or(!request.content.is_none(), has_parameter)
        || request.fields.lines().any(|line| names.iter().any(|name| line.name.eq_ignore_ascii_case(name.as_bytes())))
}
