use alloc::format;

use crate::lint::xml::{Event, Reader};
use crate::lint::{Exchange, ExchangeRule, Group, Input, Place, Report, Rule, When, value};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "faulty-sync-result",
        summary: "a response to a `sync-collection` report that clients cannot follow",
        docs: include_str!("faulty_sync_result.md"),
        help: "send one `sync-token`, a `propstat` for what has changed, and a `status` alone for what is gone or cannot be synchronised",
        group: Group::Correctness,
        requirements: &[
            "2xx-sync-token",
            "207-sync-changed-member-no-status",
            "404-sync-removed-member-no-propstat",
            "403-sync-member-no-propstat",
            "403-sync-child-error",
            "4xx-sync-limit",
        ],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Content],
        since: "0.1.0",
    },
    when: When::code(207),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = exchange.request.as_ref().filter(|request| request.method == "REPORT")
    else {
        return;
    };
    let (Some(asked), Some(answer)) = (request.content.bytes(), exchange.response.content.bytes())
    else {
        return;
    };
    let Some(most) = limit(asked) else { return };
    // What is not well-formed is the matter of another rule.
    let Some(result) = look(answer) else { return };
    if result.tokens != 1 {
        report.against(
            "2xx-sync-token",
            Place::Content,
            format!("the result has {} `sync-token` elements, not one", result.tokens),
        );
    }
    if let Some((requirement, what)) = result.fault {
        report.against(requirement, Place::Content, what);
    }
    if let Some(most) = most
        && result.members > most
    {
        report.against(
            "4xx-sync-limit",
            Place::Content,
            format!(
                "the result has {} members, of which the request wants {most} at most",
                result.members
            ),
        );
    }
}

/// The limit in a `sync-collection` element, if there is one; `None` if it is no such element.
fn limit(text: &[u8]) -> Option<Option<u64>> {
    let mut reader = Reader::new(text);
    let (mut is_limit, mut is_count, mut most) = (false, false, None);
    while let Some(event) = reader.next().ok()? {
        match (event, reader.depth()) {
            (Event::Open(name), 1) if !name.is_dav("sync-collection") => return None,
            (Event::Open(name), 2) => is_limit = name.is_dav("limit"),
            (Event::Open(name), 3) => is_count = is_limit && name.is_dav("nresults"),
            (Event::Text(text), 3) if is_count => most = most.or(value::number(text.trim_ascii())),
            (Event::Close, 2) => is_count = false,
            _ => {}
        }
    }
    Some(most)
}

/// What a result holds.
#[derive(Default)]
struct Outcome {
    tokens: usize,
    members: u64,
    fault: Option<(&'static str, &'static str)>,
}

/// A `response` element.
#[derive(Default)]
struct Member {
    has_status: bool,
    has_propstat: bool,
    has_error: bool,
    code: Option<u64>,
}

fn look(text: &[u8]) -> Option<Outcome> {
    let mut reader = Reader::new(text);
    let mut seen = Outcome::default();
    let mut member: Option<Member> = None;
    let mut is_status = false;
    while let Some(event) = reader.next().ok()? {
        match (event, reader.depth(), &mut member) {
            (Event::Open(name), 1, _) if !name.is_dav("multistatus") => return None,
            (Event::Open(name), 2, _) => {
                seen.tokens += usize::from(name.is_dav("sync-token"));
                member = name.is_dav("response").then(Member::default);
            }
            (Event::Open(name), 3, Some(member)) => {
                is_status = name.is_dav("status");
                member.has_status |= is_status;
                member.has_propstat |= name.is_dav("propstat");
                member.has_error |= name.is_dav("error");
            }
            (Event::Text(text), 3, Some(member)) if is_status => {
                let mut words = text.trim_ascii().split(|byte| *byte == b' ');
                member.code = member.code.or(words.nth(1).and_then(value::number));
            }
            (Event::Close, 2, _) => is_status = false,
            (Event::Close, 1, _) => {
                if let Some(member) = member.take() {
                    seen.members += u64::from(member.code != Some(507));
                    seen.fault = seen.fault.or(member.fault());
                }
            }
            _ => {}
        }
    }
    Some(seen)
}

impl Member {
    fn fault(&self) -> Option<(&'static str, &'static str)> {
        match self.code {
            _ if !self.has_status => None,
            Some(404) if self.has_propstat => Some((
                "404-sync-removed-member-no-propstat",
                "a removed member has a `propstat` beside its status 404",
            )),
            Some(403) if self.has_propstat => Some((
                "403-sync-member-no-propstat",
                "a collection that cannot be synchronised has a `propstat` beside its status 403",
            )),
            Some(403) if !self.has_error => Some((
                "403-sync-child-error",
                "a member has the status 403 without an `error` that says why",
            )),
            _ if self.has_propstat => Some((
                "207-sync-changed-member-no-status",
                "a changed member has a `status` of its own beside `propstat`",
            )),
            _ => None,
        }
    }
}
