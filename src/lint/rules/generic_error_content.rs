use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, When, dav, json,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "generic-error-content",
        summary: "an error in plain JSON or XML where problem details would do",
        docs: include_str!("generic_error_content.md"),
        help: "send `application/problem+json` (RFC 9457), unless the clients know the form that is there",
        group: Group::Pedantic,
        requirements: &[],
        basis: Some("RFC9457 3"),
        inputs: &[Input::Response, Input::Content],
        since: "0.1.0",
    },
    when: When::codes(Codes::ERROR).response_has(&[FieldName::CONTENT_TYPE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let is_own = match json::object(&exchange.response, "application/json") {
        Some(object) => is_own_json(object),
        None => {
            exchange.response.is_media_type("application/xml")
                && dav::content(exchange)
                    .and_then(dav::root)
                    .is_some_and(|root| root.namespace.is_empty())
        }
    };
    if is_own {
        report.finding(
            FieldName::CONTENT_TYPE,
            "the media type does not say that this is an error, nor in which form",
        );
    }
}

fn is_own_json(object: json::Value<'_>) -> bool {
    // JSON-RPC, and GraphQL as it was sent before it had a media type.
    let is_protocol =
        object.get("jsonrpc").is_some() || object.get("errors").is_some_and(json::Value::is_array);
    // RFC 6749, section 5.2, demands this media type.
    let is_oauth = object.get("error").and_then(json::Value::text).is_some_and(|code| {
        !code.is_empty() && code.iter().all(|byte| byte.is_ascii_lowercase() || *byte == b'_')
    });
    !is_protocol && !is_oauth
}
