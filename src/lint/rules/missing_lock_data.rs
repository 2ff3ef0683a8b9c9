use alloc::format;

use crate::lint::xml::{Event, Reader};
use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Request, Rule, When,
    value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "missing-lock-data",
        summary: "a successful response to LOCK that does not tell which lock there is",
        docs: include_str!("missing_lock_data.md"),
        help: "send `Lock-Token` for a new lock, and always the whole `DAV:lockdiscovery` in a `DAV:prop`",
        group: Group::Correctness,
        requirements: &[
            "2xx-lock-response-lockdiscovery",
            "2xx-lock-response-lock-token",
            "2xx-lock-response-describes-lock",
            "2xx-lock-refresh-lockdiscovery",
            "2xx-lock-single-token",
        ],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Content],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[200, 201])),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = exchange.request.as_ref().filter(|request| request.method == "LOCK") else {
        return;
    };
    if !is_of_webdav(request) {
        return;
    }
    let (response, name) = (&exchange.response, FieldName::LOCK_TOKEN);
    // A request that refreshes a lock has no content.
    let is_new = request.content.is_some();
    if is_new && !response.fields.has(name) {
        report.against(
            "2xx-lock-response-lock-token",
            Place::Status,
            format!("the response to a LOCK that makes a lock has no `{name}`"),
        );
    } else if is_new && response.fields.is_repeated(name) {
        // RFC 4918, 9.10.3: without `Depth`, LOCK is for the whole hierarchy; the demand on that speaks of one token.
        let is_single = request.fields.only(FieldName::DEPTH).is_some_and(|depth| depth == b"0");
        let requirement =
            if is_single { "2xx-lock-response-lock-token" } else { "2xx-lock-single-token" };
        report.against(
            requirement,
            Place::Field(name, 1),
            format!("the response has more than one `{name}`"),
        );
    }
    let requirement = if is_new || !request.content.is_none() {
        "2xx-lock-response-lockdiscovery"
    } else {
        "2xx-lock-refresh-lockdiscovery"
    };
    if response.has_no_content() {
        let what = "the response to LOCK has no content, which would hold `lockdiscovery`";
        report.against(requirement, Place::Status, what);
        return;
    }
    let Some(seen) = response.content.bytes().and_then(look) else { return };
    if !seen.has_discovery || seen.locks == 0 {
        let what = "no lock stands in a `lockdiscovery` in `prop`";
        report.against(requirement, Place::Content, what);
    } else if is_new && let Some(part) = seen.missing {
        report.against(
            "2xx-lock-response-describes-lock",
            Place::Content,
            format!("the lock has no `{part}`"),
        );
    }
}

/// Whether what the request brings may be XML. The state of Terraform is locked by LOCK with JSON, for one.
pub(super) fn is_of_webdav(request: &Request<'_>) -> bool {
    let is_markup = |content: &[u8]| {
        content.trim_ascii_start().first().is_none_or(|byte| *byte == b'<' || !byte.is_ascii())
    };
    request.fields.only(FieldName::CONTENT_TYPE).is_none_or(value::is_xml)
        && request.content.bytes().is_none_or(is_markup)
}

/// The parts of a lock.
const PARTS: [&str; 5] = ["locktype", "lockscope", "depth", "locktoken", "lockroot"];

/// What an answer to LOCK holds.
struct Outcome {
    has_discovery: bool,
    locks: usize,
    /// A part that the first lock lacks, if no lock has them all.
    missing: Option<&'static str>,
}

fn look(text: &[u8]) -> Option<Outcome> {
    let mut reader = Reader::new(text);
    let mut seen = Outcome { has_discovery: false, locks: 0, missing: None };
    let mut is_complete = false;
    let (mut is_prop, mut is_discovery, mut is_lock) = (false, false, false);
    let mut parts = [false; PARTS.len()];
    while let Some(event) = reader.next().ok()? {
        match (event, reader.depth()) {
            (Event::Open(name), 1) => is_prop = name.is_dav("prop"),
            (Event::Open(name), 2) => {
                is_discovery = is_prop && name.is_dav("lockdiscovery");
                seen.has_discovery |= is_discovery;
            }
            (Event::Open(name), 3) => {
                is_lock = is_discovery && name.is_dav("activelock");
                seen.locks += usize::from(is_lock);
                parts = [false; PARTS.len()];
            }
            (Event::Open(name), 4) => {
                for (is_there, part) in parts.iter_mut().zip(PARTS) {
                    *is_there |= name.is_dav(part);
                }
            }
            (Event::Close, 2) if is_lock => {
                is_lock = false;
                let lacks = parts.iter().zip(PARTS).find(|(is_there, _)| !**is_there);
                is_complete |= lacks.is_none();
                seen.missing = seen.missing.or(lacks.map(|(_, part)| part));
            }
            _ => {}
        }
    }
    seen.missing = seen.missing.filter(|_| !is_complete);
    Some(seen)
}
