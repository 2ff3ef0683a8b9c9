use alloc::format;

use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "login-in-network-authentication",
        summary: "a challenge or a login form in a 511 response",
        docs: include_str!("login_in_network_authentication.md"),
        help: "link to a login page at an address of your own, and leave the form and the challenge to that page",
        group: Group::Suspicious,
        requirements: &["511-no-login-interface"],
        basis: None,
        inputs: &[Input::Response, Input::Content],
        since: "0.1.0",
    },
    when: When::code(511),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let response = &exchange.response;
    for name in [FieldName::WWW_AUTHENTICATE, FieldName::PROXY_AUTHENTICATE] {
        if response.fields.has(name) {
            report.finding(name, format!("the 511 has a challenge in `{name}`, which a browser shows as one of the site asked for"));
        }
    }
    let is_html =
        response.is_media_type("text/html") || response.is_media_type("application/xhtml+xml");
    if is_html && response.content.bytes().is_some_and(asks_for_password) {
        report.finding(
            Place::Content,
            "the 511 has a password field, which a browser shows as part of the site asked for",
        );
    }
}

/// Whether an `input` element of the type `password` is in a text.
fn asks_for_password(html: &[u8]) -> bool {
    const START: &[u8] = b"<input";
    const COMMENT: &[u8] = b"<!--";
    let mut rest = html;
    let begins = |rest: &[u8]| {
        (0..rest.len()).find(|at| {
            let text = rest.get(*at..).unwrap_or_default();
            let is_input =
                text.get(..START.len()).is_some_and(|start| start.eq_ignore_ascii_case(START));
            is_input || text.starts_with(COMMENT)
        })
    };
    while let Some(at) = begins(rest) {
        let text = rest.get(at..).unwrap_or_default();
        if text.starts_with(COMMENT) {
            let Some(end) = text.windows(3).position(|part| part == b"-->") else { return false };
            rest = text.get(end + 3..).unwrap_or_default();
            continue;
        }
        rest = rest.get(at + START.len()..).unwrap_or_default();
        let tag = rest.split(|byte| *byte == b'>').next().unwrap_or_default();
        if is_password(tag) {
            return true;
        }
    }
    false
}

/// Whether an attribute `type` among those of a tag has the value `password`.
fn is_password(attributes: &[u8]) -> bool {
    const NAME: &[u8] = b"type";
    attributes.windows(NAME.len()).enumerate().any(|(at, part)| {
        let is_apart = at
            .checked_sub(1)
            .and_then(|before| attributes.get(before))
            .is_some_and(u8::is_ascii_whitespace);
        let value = attributes.get(at + NAME.len()..).unwrap_or_default().trim_ascii_start();
        is_apart
            && part.eq_ignore_ascii_case(NAME)
            && value.strip_prefix(b"=").is_some_and(|value| {
                let value = value.trim_ascii_start();
                let value = value.strip_prefix(b"\"").or(value.strip_prefix(b"'")).unwrap_or(value);
                value.get(..8).is_some_and(|word| word.eq_ignore_ascii_case(b"password"))
            })
    })
}
