use crate::lint::{
    Content, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Request, Rule,
    Version, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "attachment-without-expectation",
        summary: "an attachment sent to a calendar server without `Expect: 100-continue`",
        docs: include_str!("attachment_without_expectation.md"),
        help: "send `Expect: 100-continue` with the attachment, so that a redirect comes before the content is sent",
        group: Group::Pedantic,
        requirements: &["100-expectation-for-attachments"],
        basis: None,
        inputs: &[Input::Request],
        since: "0.1.0",
    },
    when: When::ANY,
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    if request.method != "POST" || exchange.is_followed() {
        return;
    }
    let Some((_, query)) = request.path_and_query().and_then(|path| path.split_once('?')) else {
        return;
    };
    let action = query.split('&').find_map(|parameter| parameter.strip_prefix("action="));
    if !matches!(action, Some("attachment-add" | "attachment-update"))
        || request.is_partial
        || request.version == Some(Version::Http10)
        || request.fields.lists(FieldName::EXPECT, "100-continue")
        || !has_content(request)
    {
        return;
    }
    report.finding(Place::RequestLine, "an attachment is sent without `Expect: 100-continue`");
}

fn has_content(request: &Request<'_>) -> bool {
    let fields = &request.fields;
    let is_announced = || {
        fields.has(FieldName::TRANSFER_ENCODING)
            || fields.get(FieldName::CONTENT_LENGTH).and_then(value::number).is_some_and(|n| n > 0)
    };
    request.content.is_some() || request.content == Content::Unknown && is_announced()
}
