use alloc::format;

use crate::lint::xml::{Event, Name, Reader};
use crate::lint::{Codes, Exchange, ExchangeRule, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "unwrapped-dav-condition",
        summary: "a WebDAV condition that does not stand in `DAV:error`",
        docs: include_str!("unwrapped_dav_condition.md"),
        help: "make `error` in the namespace `DAV:` the root, and the condition its child",
        group: Group::Correctness,
        requirements: &["4xx-webdav-condition-in-error-element"],
        basis: None,
        inputs: &[Input::Response, Input::Content],
        since: "0.1.0",
    },
    when: When::codes(Codes::ERROR),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(content) = exchange.response.content.bytes() else { return };
    // Most error pages begin with another sign, or have no such word in them.
    if content.trim_ascii_start().first() != Some(&b'<') {
        return;
    }
    let mut reader = Reader::new(content);
    let Ok(Some(Event::Open(root))) = reader.next() else { return };
    if root.is_dav("error") || root.is_dav("multistatus") {
        return;
    }
    let mut stray = condition(root);
    while stray.is_none() {
        stray = match reader.next() {
            Ok(Some(Event::Open(name))) if reader.depth() == 2 => condition(name),
            Ok(Some(_)) => None,
            Ok(None) | Err(_) => return,
        };
    }
    if let Some(name) = stray {
        report.finding(
            Place::Content,
            format!("the condition `{name}` does not stand in a `DAV:error` at the top"),
        );
    }
}

/// The name, if it is that of a condition (RFC 4918, section 16).
fn condition(name: Name<'_>) -> Option<&'static str> {
    CONDITIONS.into_iter().find(|condition| name.is_dav(condition))
}

const CONDITIONS: [&str; 7] = [
    "cannot-modify-protected-property",
    "lock-token-matches-request-uri",
    "lock-token-submitted",
    "no-conflicting-lock",
    "no-external-entities",
    "preserved-live-properties",
    "propfind-finite-depth",
];
