use alloc::format;

use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When, dav, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "misplaced-member-status",
        summary: "a status in a multistatus that ought not to stand there",
        docs: include_str!("misplaced_member_status.md"),
        help: "list the resources that failed, each with the code of what stood in the way, and leave out what follows from it",
        group: Group::Suspicious,
        requirements: &[
            "207-delete-no-424",
            "207-delete-no-204",
            "207-copy-no-424",
            "207-copy-no-success",
            "207-move-no-424",
            "207-move-no-success",
            "207-no-1xx-inside",
            "208-only-for-bind-aware",
            "424-not-in-delete-multi-status",
            "424-not-in-copy-multi-status",
            "424-not-in-move-multi-status",
        ],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Content],
        since: "0.1.0",
    },
    when: When::code(207),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(text) = dav::content(exchange) else { return };
    let method = exchange.method().unwrap_or_default();
    let (mut listed, mut interim, mut reported) = (None, None, None);
    let is_whole = dav::multistatus(text, |entry| {
        if let Some(requirement) = entry.status.and_then(|status| against(method, status)) {
            listed.get_or_insert((requirement, entry.href, entry.status));
        }
        if let Some(status) = entry.interim {
            interim.get_or_insert((entry.href, status));
        }
        if entry.is_already_reported {
            reported.get_or_insert(entry.href);
        }
    });
    if !is_whole {
        return;
    }
    if let Some((requirement, href, Some(status))) = listed {
        let message =
            format!("`{}` is listed with {status} in the answer to {method}", value::shown(href));
        report.against(requirement, Place::Content, message);
    }
    if let Some((href, status)) = interim {
        let message =
            format!("`{}` is listed with {status}, which is no result", value::shown(href));
        report.against("207-no-1xx-inside", Place::Content, message);
    }
    if let Some(href) = reported
        && exchange.request.is_some_and(|request| {
            request.lacks(FieldName::DAV)
                || request.fields.has(FieldName::DAV)
                    && !request.fields.lists(FieldName::DAV, "bind")
        })
    {
        let message = format!(
            "`{}` is listed with 208, but the request has no `DAV: bind`",
            value::shown(href)
        );
        report.against("208-only-for-bind-aware", Place::Content, message);
    }
}

fn against(method: &str, status: u16) -> Option<&'static str> {
    match (method, status) {
        ("DELETE", 424) => Some("207-delete-no-424"),
        ("DELETE", 204) => Some("207-delete-no-204"),
        ("COPY", 424) => Some("207-copy-no-424"),
        ("COPY", 201 | 204) => Some("207-copy-no-success"),
        ("MOVE", 424) => Some("207-move-no-424"),
        ("MOVE", 201 | 204) => Some("207-move-no-success"),
        _ => None,
    }
}
