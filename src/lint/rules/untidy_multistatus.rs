use alloc::format;

use crate::lint::{
    Exchange, ExchangeRule, Group, Input, Place, Report, Rule, UriReference, When, dav, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "untidy-multistatus",
        summary: "a multistatus with a collection that has no slash, or a failed lock without its own entry",
        docs: include_str!("untidy_multistatus.md"),
        help: "end the `href` of collections with `/`, and list the target of a failed LOCK with 424",
        group: Group::Pedantic,
        requirements: &["207-href-of-collection", "207-lock-request-uri", "424-lock-request-uri"],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Content],
        since: "0.1.0",
    },
    when: When::code(207),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(text) = dav::content(exchange) else { return };
    let target = match exchange.request {
        Some(request) if request.method == "LOCK" => request.path_and_query(),
        _ => None,
    };
    let mut slashless = None;
    let (mut fails, mut names_target) = (false, false);
    let is_whole = dav::multistatus(text, |entry| {
        let path = UriReference::split(entry.href).path;
        if entry.is_collection && !path.is_empty() && !path.ends_with(b"/") {
            slashless.get_or_insert(entry.href);
        }
        fails |= entry.status.is_some_and(|status| status >= 300);
        names_target |= target.is_some_and(|target| may_be(path, target.as_bytes()));
    });
    if !is_whole {
        return;
    }
    if let Some(href) = slashless {
        report.against(
            "207-href-of-collection",
            Place::Content,
            format!("`{}` is a collection, but does not end in `/`", value::shown(href)),
        );
    }
    if let Some(target) = target
        && fails
        && !names_target
    {
        report.against(
            "207-lock-request-uri",
            Place::Content,
            format!(
                "the lock failed, but `{}` is not listed with 424",
                value::shown(target.as_bytes())
            ),
        );
    }
}

/// Whether a path may be that of the target, however it is encoded.
fn may_be(path: &[u8], target: &[u8]) -> bool {
    let target = UriReference::split(target).path;
    let is_encoded = path.contains(&b'%') || target.contains(&b'%');
    let bare = |path: &[u8]| path.strip_suffix(b"/").unwrap_or(path).len();
    is_encoded || path.get(..bare(path)) == target.get(..bare(target))
}
