use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "missing-login-link",
        summary: "a 511 response without a link to log in",
        docs: include_str!("missing_login_link.md"),
        help: "put the address of the login page into the content",
        group: Group::Suspicious,
        requirements: &["511-link-to-login"],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Content],
        since: "0.1.0",
    },
    when: When::code(511),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let response = &exchange.response;
    let fields = &response.fields;
    let names =
        [FieldName::CONTENT_ENCODING, FieldName::LINK, FieldName::LOCATION, FieldName::REFRESH];
    if names.into_iter().any(|name| fields.has(name)) {
        return;
    }
    let Some(content) = response.content.bytes() else { return };
    let marks: &[&[u8]] = match fields.only(FieldName::CONTENT_TYPE).map(value::media_type) {
        Some(b"text/html" | b"application/xhtml+xml") => {
            &[b"href", b"action", b"url", b"src", b"location", b"://"]
        }
        Some(b"application/json" | b"application/problem+json") => {
            &[b"://", b":\\/\\/", b"\"/", b"\"\\/"]
        }
        Some(b"text/plain") => &[b"://", b"www."],
        _ => return,
    };
    // Nothing at all is the matter of another rule.
    if !content.is_empty() && !marks.iter().any(|mark| holds(content, mark)) {
        report.finding(
            Place::Content,
            "nothing in the content leads to a page where the user can log in",
        );
    }
}

/// Whether a text is in the content, in any case.
fn holds(content: &[u8], text: &[u8]) -> bool {
    content.windows(text.len()).any(|part| part.eq_ignore_ascii_case(text))
}
