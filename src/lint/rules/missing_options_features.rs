use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, FieldSet, Group, Input, Place, Report, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "missing-options-features",
        summary: "a 2xx response to OPTIONS that tells of no option",
        docs: include_str!("missing_options_features.md"),
        help: "send `Allow` and the other fields that tell what the resource can do",
        group: Group::Pedantic,
        requirements: &["2xx-options-features"],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::codes(Codes::SUCCESSFUL),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = exchange.request.as_ref().filter(|request| request.method == "OPTIONS")
    else {
        return;
    };
    // `*` asks for nothing, and the answer to a preflight is in fields that begin with Access-Control.
    let fields = &exchange.response.fields;
    if fields.present().meets(FEATURES) || request.path_and_query().is_none() || request.is_partial
    {
        return;
    }
    let begins = |name: &[u8], with: &[u8]| {
        name.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with))
    };
    let is_preflight = |name: &[u8]| begins(name, PREFLIGHT);
    // `Accept-Query`, and `DASL` (RFC 5323, section 3.2), are not among the names that rules know.
    let is_feature = |name: &[u8]| begins(name, b"accept-") || name.eq_ignore_ascii_case(b"dasl");
    if !request.fields.lines().any(|line| is_preflight(line.name))
        && !fields.lines().any(|line| is_preflight(line.name) || is_feature(line.name))
    {
        report.finding(Place::Status, "the response to OPTIONS tells of no option of the resource");
    }
}

const PREFLIGHT: &[u8] = b"access-control-";

const FEATURES: FieldSet = FieldSet::of(&[
    FieldName::ACCEPT_PATCH,
    FieldName::ACCEPT_POST,
    FieldName::ACCEPT_RANGES,
    FieldName::ALLOW,
    FieldName::DAV,
]);
