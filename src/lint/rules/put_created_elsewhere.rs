use alloc::format;
use alloc::vec::Vec;

use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "put-created-elsewhere",
        summary: "a 201 response to PUT that names another resource as the new one",
        docs: include_str!("put_created_elsewhere.md"),
        help: "create what the client named, or answer with a redirection",
        group: Group::Suspicious,
        requirements: &[],
        basis: Some("RFC9110 9.3.4"),
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(201).response_has(&[FieldName::LOCATION]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = exchange.request.as_ref().filter(|request| request.method == "PUT") else {
        return;
    };
    let name = FieldName::LOCATION;
    let (Some(target), Some(location)) =
        (request.path_and_query(), exchange.response.fields.only(name))
    else {
        return;
    };
    if !request.lacks(FieldName::CONTENT_RANGE) {
        return;
    }
    let Some(path) = path(location) else { return };
    let (target, created) = (normal(target.as_bytes()), normal(path));
    // A gateway may have taken away, or put before it, the first part of the path.
    if !target.ends_with(&created) && !created.ends_with(&target) {
        report.finding(
            name,
            format!(
                "the PUT to `{}` has created `{}`",
                target.escape_ascii(),
                created.escape_ascii()
            ),
        );
    }
}

/// The path of an absolute reference, or one that begins with a path. Other relative references are not resolved.
fn path(reference: &[u8]) -> Option<&[u8]> {
    let authority = match reference {
        [b'/', b'/', rest @ ..] => rest,
        [b'/', ..] => return Some(reference),
        _ => {
            let at = reference.windows(3).position(|part| part == b"://")?;
            let is_scheme = reference.get(..at)?.iter().all(u8::is_ascii_alphanumeric);
            reference.get(at + 3..).filter(|_| is_scheme)?
        }
    };
    let at = authority.iter().position(|byte| matches!(byte, b'/' | b'?' | b'#'));
    match at.and_then(|at| authority.get(at..)) {
        Some(path) if path.starts_with(b"/") => Some(path),
        _ => Some(b"/"),
    }
}

/// A path without query and final slash, percent-encoding undone.
fn normal(path: &[u8]) -> Vec<u8> {
    let end = path.iter().position(|byte| matches!(byte, b'?' | b'#')).unwrap_or(path.len());
    let mut rest = path.get(..end).unwrap_or_default();
    let mut normal = Vec::with_capacity(rest.len());
    while let [byte, after @ ..] = rest {
        rest = after;
        match (byte, after) {
            (b'%', [high, low, after @ ..])
                if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() =>
            {
                normal.push(hexadecimal(*high) << 4 | hexadecimal(*low));
                rest = after;
            }
            _ => normal.push(*byte),
        }
    }
    if normal.last() == Some(&b'/') {
        normal.pop();
    }
    normal
}

fn hexadecimal(digit: u8) -> u8 {
    match digit {
        b'0'..=b'9' => digit - b'0',
        _ => (digit | 0x20).wrapping_sub(b'a' - 10),
    }
}
