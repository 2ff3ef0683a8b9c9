//! Whether a request is sent again: the decision first, then all that goes with it.

use http_status::document::{ObligationDoc, RetryDecisionDoc};
use http_status::{HttpDate, RetryConnection};

use super::line::{Line, Lines};
use super::number::{cite, cite_short};
use super::sheet::{Sheet, apart};
use super::style::{FAINT, LINK, PLAIN, STRONG};
use crate::page::RetryPage;
use crate::words;

/// Of what programs do, no more than this is shown.
const BRIEF: usize = 5;

pub(super) fn lines(page: &RetryPage, sheet: Sheet) -> Lines {
    let decision = &page.decision;
    let mut facts = vec![("Request", vec![Line::plain(request(page))])];
    if let Some(follow) = &decision.follow {
        let kind = if follow.permanent { "permanent" } else { "temporary" };
        let place = cite_short(&follow.source.spec, &follow.source.section);
        let line = Line::plain(format!("{kind}, {}", words::redirect_method(follow.method)));
        facts.push(("Redirect", vec![line.and(FAINT, format!(" ({place})"))]));
    }
    if decision.action != "do-not" {
        facts.push(("Connection", vec![Line::plain(connection(decision))]));
    }
    facts.extend(not_before(decision).map(|line| ("Not before", vec![line])));
    let duties: Vec<Line> = decision.obligations.iter().map(duty).collect();
    if !duties.is_empty() {
        facts.push(("Besides", duties));
    }
    facts.push(("Why", vec![Line::plain(decision.text.as_ref())]));
    facts.push(("Basis", basis(decision)));
    facts.push(("The code", vec![Line::plain(page.conditions.as_ref())]));
    let facts = facts.into_iter().flat_map(|(label, lines)| sheet.fact(label, &lines)).collect();
    apart([sheet.wrap(&Line::styled(STRONG, action(decision))), facts, programs(decision, sheet)])
}

/// The decision in one line.
fn action(decision: &RetryDecisionDoc) -> String {
    let change = |change: &Option<_>| change.as_deref().map(words::change).unwrap_or_default();
    let mut action = match (&*decision.action, decision.unless.as_deref()) {
        ("repeat", _) => "Repeat the request as it is".to_owned(),
        ("repeat-changed", _) => format!("Repeat the request {}", change(&decision.change)),
        _ if decision.follow.is_some() => {
            return "Do not repeat the request; follow the redirect.".to_owned();
        }
        (_, Some("user-action")) => {
            return "Do not repeat the request until the user asks again.".to_owned();
        }
        (_, Some("network-login")) => {
            return "Do not repeat the request before a login to the network.".to_owned();
        }
        (_, Some(_)) => {
            return format!("Do not repeat the request, unless {}.", change(&decision.unless));
        }
        (_, None) => return "Do not repeat the request.".to_owned(),
    };
    if decision.connection == RetryConnection::Different {
        action.push_str(", over a different connection");
    }
    action + "."
}

fn request(page: &RetryPage) -> String {
    let decision = &page.decision;
    let code = format!("{} {}", decision.code, page.phrase);
    let treated = if decision.treated_as == decision.code {
        String::new()
    } else {
        format!(", treated as {}", decision.treated_as)
    };
    let sent = match decision.tries {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        tries => format!("{tries} times"),
    };
    let idempotent = if decision.idempotent { "idempotent" } else { "not idempotent" };
    let code = code.trim_end();
    format!("{}, {idempotent}, sent {sent}, answered with {code}{treated}", decision.method)
}

fn connection(decision: &RetryDecisionDoc) -> &'static str {
    match decision.connection {
        RetryConnection::Any => "the same one or another",
        RetryConnection::Different => {
            "another one, on which it was not sent before: fresh for this origin, or to an alternative service"
        }
    }
}

fn not_before(decision: &RetryDecisionDoc) -> Option<Line> {
    let seconds = decision.wait_seconds.map(|wait| {
        let plural = if wait == 1 { "" } else { "s" };
        format!("{wait} second{plural} after the response")
    });
    let date = decision.not_before.map(|unix| HttpDate::from_unix(unix).to_string());
    let moment = match (date, seconds) {
        (Some(date), Some(seconds)) => format!("{date}, {seconds}"),
        (date, seconds) => date.or(seconds)?,
    };
    let place = cite_short("RFC9110", "10.2.3");
    Some(Line::plain(moment).and(FAINT, format!(" (Retry-After: {place})")))
}

fn duty(owed: &ObligationDoc) -> Line {
    let level = owed.level.as_str().replace('-', " ").to_uppercase();
    // The keyword is that of the sentence in the document, which ours need not share.
    let place = cite_short(&owed.source.spec, &owed.source.section);
    Line::plain(owed.text.as_ref()).and(FAINT, format!(" ({level} in {place})"))
}

fn basis(decision: &RetryDecisionDoc) -> Vec<Line> {
    let said = match (&*decision.basis, decision.level) {
        ("specification", Some(level)) => {
            let level = level.as_str().replace('-', " ").to_uppercase();
            format!("a specification, with {level}")
        }
        ("unmet", _) => {
            "a specification speaks of a repeat under a condition that does not hold here"
                .to_owned()
        }
        ("silence", _) => "no specification speaks of it; a policy could".to_owned(),
        ("impossible", _) => "the request itself, whatever specifications say".to_owned(),
        ("practice", _) => {
            "practice, as the policy has it; no specification stands behind it".to_owned()
        }
        _ => "a specification describes it, without a keyword".to_owned(),
    };
    let source = &decision.source;
    let place = cite(&source.spec, &source.section);
    let mut lines = vec![
        Line::styled(STRONG, said).and(PLAIN, format!("; {place}")),
        Line::styled(LINK, source.url.as_ref()),
    ];
    lines.extend(
        decision.requirement.iter().map(|id| Line::styled(FAINT, format!("requirement {id}"))),
    );
    lines
}

/// What clients do after this code, in short: practice, beside what documents say.
fn programs(decision: &RetryDecisionDoc, sheet: Sheet) -> Lines {
    let rows = &decision.behaviour;
    if rows.is_empty() {
        return Lines::new();
    }
    sheet.section("What programs do", |sheet| {
        let shown = rows.iter().take(BRIEF).flat_map(|row| {
            let line = Line::styled(STRONG, row.who.as_ref()).and(PLAIN, format!(": {}", row.does));
            sheet.hanging(&line)
        });
        let mut lines: Lines = shown.collect();
        if let Some(more) = rows.len().checked_sub(BRIEF).filter(|more| *more > 0) {
            let more = format!("and {more} more: `http-status {}`", decision.code);
            lines.extend(sheet.wrap(&Line::styled(FAINT, more)));
        }
        lines
    })
}
