use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "missing-validators",
        summary: "a 200 response to GET with neither `ETag` nor `Last-Modified`",
        docs: include_str!("missing_validators.md"),
        help: "send `ETag`, or `Last-Modified` where the date is known; `Cache-Control: no-store` says that nobody needs them",
        group: Group::Pedantic,
        requirements: &[],
        basis: Some("RFC9110 8.8.3.1"),
        inputs: &[Input::Response, Input::Request, Input::Trailers],
        since: "0.1.0",
    },
    when: When::code(200),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let response = &exchange.response;
    let fields = &response.fields;
    if fields.has(FieldName::ETAG)
        || fields.has(FieldName::LAST_MODIFIED)
        || !exchange.is_method("GET")
    {
        return;
    }
    let is_kept = !fields
        .list(FieldName::CACHE_CONTROL)
        .any(|directive| value::is_directive(directive, "no-store"));
    // RFC 9110, section 8.8.3: an entity tag may come in the trailers.
    let is_trailing = fields.lists(FieldName::TRAILER, "etag")
        || response.trailers.is_some_and(|trailers| trailers.has(FieldName::ETAG));
    if is_kept && !is_trailing && !response.is_media_type("text/event-stream") {
        report.finding(
            Place::Status,
            "a 200 response has neither `ETag` nor `Last-Modified`, so it cannot be validated",
        );
    }
}
