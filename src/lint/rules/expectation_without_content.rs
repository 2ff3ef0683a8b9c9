use crate::lint::{
    Content, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Request, Rule, Target,
    Version, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "expectation-without-content",
        summary: "`Expect: 100-continue` in a request without content",
        docs: include_str!("expectation_without_content.md"),
        help: "leave `100-continue` out of requests without content",
        group: Group::Correctness,
        requirements: &["100-expectation-needs-content"],
        basis: None,
        inputs: &[Input::Request],
        since: "0.1.0",
    },
    when: When::ANY.request_has(&[FieldName::EXPECT]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    if exchange.is_followed()
        || !request.fields.lists(FieldName::EXPECT, "100-continue")
        || !is_empty(request)
    {
        return;
    }
    let place = Place::RequestField(FieldName::EXPECT, 0);
    report.finding(place, "`100-continue` in a request that has no content");
}

/// Whether it is certain that there is no content.
fn is_empty(request: &Request<'_>) -> bool {
    let fields = &request.fields;
    let is_announced = fields.has(FieldName::TRANSFER_ENCODING)
        || fields.all(FieldName::CONTENT_LENGTH).any(|length| value::number(length) != Some(0));
    if is_announced || request.content.is_some() {
        return false;
    }
    // RFC 9112, 6.3: without either field an HTTP/1.1 request has no content. A value of the crate `http` is not on the
    // wire yet; who sends it adds the fields.
    request.content.is_none()
        || request.content == Content::Unknown
            && request.version.is_some_and(Version::is_textual)
            && request.lacks(FieldName::TRANSFER_ENCODING)
            && matches!(request.target, Target::Text(_))
}
