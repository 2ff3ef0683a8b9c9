use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When, dav,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "missing-dav-condition",
        summary: "a WebDAV error without the element that names the condition",
        docs: include_str!("missing_dav_condition.md"),
        help: "send a `DAV:error` with the condition in it, such as `lock-token-submitted`",
        group: Group::Pedantic,
        requirements: &[
            "423-condition-code",
            "423-copy-lock-token-submitted",
            "423-move-lock-token-submitted",
            "423-conflicting-collection-lock-condition",
            "403-webdav-propfind-finite-depth",
            "4xx-search-failed-condition",
            "4xx-webdav-condition-named",
        ],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Content],
        since: "0.1.0",
    },
    when: When::codes(Codes::CLIENT_ERROR),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let response = &exchange.response;
    let is_infinite = |depth: &[u8]| depth.eq_ignore_ascii_case(b"infinity");
    let is_challenged = response.fields.has(FieldName::WWW_AUTHENTICATE);
    if request.method == "LOCK" && !super::missing_lock_data::is_of_webdav(request) {
        return;
    }
    let (requirement, condition) = match (response.status, request.method) {
        (423, "COPY") => ("423-copy-lock-token-submitted", "lock-token-submitted"),
        (423, "MOVE") => ("423-move-lock-token-submitted", "lock-token-submitted"),
        (423, "LOCK") if request.fields.only(FieldName::DEPTH).is_some_and(is_infinite) => {
            ("423-conflicting-collection-lock-condition", "no-conflicting-lock")
        }
        (423, "LOCK") => ("423-condition-code", "no-conflicting-lock"),
        (423, method) if method != "HEAD" => ("423-condition-code", "lock-token-submitted"),
        (403, "PROPFIND")
            if !is_challenged && request.fields.only(FieldName::DEPTH).is_some_and(is_infinite) =>
        {
            ("403-webdav-propfind-finite-depth", "propfind-finite-depth")
        }
        (400 | 409 | 422, "SEARCH") => ("4xx-search-failed-condition", "search-grammar-supported"),
        _ => return,
    };
    let is_bare = response.has_no_content()
        || response.content.bytes().is_some() && dav::content(exchange).is_none();
    let has_none = || {
        dav::content(exchange).is_some_and(|text| {
            let mut count = 0;
            // What cannot be read may be anything.
            match dav::root(text) {
                Some(root) if root.is_dav("error") => {
                    dav::error(text, |_| count += 1) && count == 0
                }
                root => root.is_some(),
            }
        })
    };
    if is_bare && !response.fields.has(FieldName::CONTENT_ENCODING) || has_none() {
        report.against(
            requirement,
            Place::Content,
            format!("no `DAV:error` names the condition, such as `{condition}`"),
        );
    }
}
