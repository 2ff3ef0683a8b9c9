use crate::lint::xml::{Event, Reader};
use crate::lint::{Exchange, ExchangeRule, Group, Input, Place, Report, Rule, When, value};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "partial-proppatch",
        summary: "a PROPPATCH that was carried out in part",
        docs: include_str!("partial_proppatch.md"),
        help: "undo everything when one change fails, and give those that would have gone well the status 424",
        group: Group::Correctness,
        requirements: &["207-proppatch-all-or-nothing"],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Content],
        since: "0.1.0",
    },
    when: When::code(207),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    if !exchange.is_method("PROPPATCH") {
        return;
    }
    if exchange.response.content.bytes().and_then(is_mixed) == Some(true) {
        report.finding(
            Place::Content,
            "some changes of the PROPPATCH have succeeded, others have failed",
        );
    }
}

/// Whether a `response` of a multistatus has both a success and a failure in its `propstat` elements.
fn is_mixed(text: &[u8]) -> Option<bool> {
    let mut reader = Reader::new(text);
    let (mut is_propstat, mut is_prop, mut is_status) = (false, false, false);
    // Of the `propstat` that is open: its status, and whether it names a property.
    let (mut status, mut has_property) = (None, false);
    let (mut has_success, mut has_failure, mut is_found) = (false, false, false);
    while let Some(event) = reader.next().ok()? {
        match (event, reader.depth()) {
            (Event::Open(name), 1) if !name.is_dav("multistatus") => return None,
            (Event::Open(_), 2) => (has_success, has_failure) = (false, false),
            (Event::Open(name), 3) => {
                is_propstat = name.is_dav("propstat");
                (status, has_property) = (None, false);
            }
            (Event::Open(name), 4) => {
                is_prop = is_propstat && name.is_dav("prop");
                is_status = is_propstat && name.is_dav("status");
            }
            (Event::Open(_), 5) => has_property |= is_prop,
            (Event::Text(text), 4) if is_status => {
                let mut words = text.trim_ascii().split(|byte| *byte == b' ');
                status = words.nth(1).and_then(value::number);
            }
            (Event::Close, 3) => (is_prop, is_status) = (false, false),
            (Event::Close, 2) if has_property => match status {
                Some(200..=299) => has_success = true,
                Some(400..=599) => has_failure = true,
                _ => {}
            },
            (Event::Close, 1) => is_found |= has_success && has_failure,
            _ => {}
        }
    }
    Some(is_found)
}
