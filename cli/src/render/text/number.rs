//! The page of a number: a registered code, or whatever else arrives.

use http_status::document::{AnyDoc, ClaimDoc, Vendor};

use super::line::{JOINED, Line, Lines};
use super::sheet::{Sheet, apart, section};
use super::style::{self, FAINT, PLAIN, STRONG};
use super::{status, symbols, vendor};
use crate::page::NumberPage;
use crate::words;

pub(super) fn lines(page: &NumberPage, sheet: Sheet) -> Lines {
    let any = &page.any;
    let Some(registered) = &any.registered else {
        return apart([
            vec![title(any)],
            explanation(page, sheet),
            facts(any, sheet),
            uses(any, sheet),
        ]);
    };
    let page = status::Page { status: registered, page };
    let top = apart([vec![page.title()], page.summary(sheet)]);
    let facts =
        |sheet| apart([page.facts(sheet), symbols::lines(registered, page.page.all, sheet)]);
    let prose = |sheet| apart([page.prose(sheet), outside(page.page, sheet)]);
    let body =
        sheet.in_columns(facts, prose).unwrap_or_else(|| apart([facts(sheet), prose(sheet)]));
    apart([top, body])
}

/// A citation that keeps together.
pub(super) fn cite(spec: &str, section: &str) -> String {
    words::cite(spec, section).replace(' ', JOINED.encode_utf8(&mut [0; 4]))
}

/// The same where space is short.
pub(super) fn cite_short(spec: &str, section: &str) -> String {
    words::cite_short(spec, section).replace(' ', JOINED.encode_utf8(&mut [0; 4]))
}

fn title(any: &AnyDoc) -> Line {
    let state = if any.valid { "not registered" } else { "no HTTP status code" };
    Line::styled(style::class(any.class), any.code.to_string()).and(FAINT, format!(" ({state})"))
}

fn explanation(page: &NumberPage, sheet: Sheet) -> Lines {
    let AnyDoc { code, valid, treated_as, .. } = page.any;
    let place = cite("RFC9110", "15");
    let text = if valid {
        format!(
            "No document in force gives {code} a meaning. A client treats it as {treated_as} {}, the x00 of its class ({place}).",
            page.treated_as
        )
    } else {
        format!(
            "HTTP has status codes from 100 to 599. {code} is outside; a client handles a response with it as a server error, like a 5xx ({place})."
        )
    };
    sheet.wrap(&Line::plain(text))
}

fn facts(any: &AnyDoc, sheet: Sheet) -> Lines {
    let class = if any.valid {
        sheet.fact("Class", &[Line::plain(words::class(any.class))])
    } else {
        Lines::new()
    };
    let caching = Line::styled(STRONG, any.cacheability.to_string())
        .and(PLAIN, format!(": {}", words::cacheability(any.cacheability)));
    let caching = sheet.fact("Cacheability", &[caching]);
    class.into_iter().chain(caching).collect()
}

/// Who uses a number that the registry does not know, and what else is said of it.
fn uses(any: &AnyDoc, sheet: Sheet) -> Lines {
    let rows = &any.vendor_statuses;
    let used = if rows.is_empty() {
        let known = if any.claims.is_empty() {
            "No use of it is known."
        } else {
            "No use of it is known that holds."
        };
        sheet.wrap(&Line::plain(known))
    } else {
        sheet.section("Used by", |sheet| {
            apart(rows.iter().map(|row| vendor::full(row, any.code, sheet)))
        })
    };
    let claims = section(sheet, "Said of it", &any.claims, |sheet| {
        apart(any.claims.iter().map(|claim| full_claim(claim, sheet)))
    });
    apart([used, claims])
}

/// What a registered number means to some besides, clearly apart from what documents say.
fn outside(page: &NumberPage, sheet: Sheet) -> Lines {
    let any = &page.any;
    let (uses, logged): (Vec<&Vendor>, Vec<&Vendor>) =
        any.vendor_statuses.iter().partition(|row| row.sub_statuses.is_empty());
    let brief = || {
        let uses = uses.iter().flat_map(|row| vendor::brief(row, sheet.inside(2)));
        uses.chain(any.claims.iter().flat_map(|claim| brief_claim(claim, sheet.inside(2))))
            .collect()
    };
    let full = || {
        let uses = uses.iter().map(|row| vendor::full(row, any.code, sheet.inside(2)));
        apart(uses.chain(any.claims.iter().map(|claim| full_claim(claim, sheet.inside(2)))))
    };
    let others = if uses.is_empty() && any.claims.is_empty() {
        Lines::new()
    } else {
        sheet.section("Outside the registry", |_| if page.all { full() } else { brief() })
    };
    let logged = logged.into_iter().map(|row| vendor::sub_statuses(row, page.all, sheet));
    apart(std::iter::once(others).chain(logged))
}

fn brief_claim(claim: &ClaimDoc, sheet: Sheet) -> Lines {
    let line = claim_head(claim).and(PLAIN, format!(". {}", claim.text));
    sheet.bullet(&line)
}

fn claim_head(claim: &ClaimDoc) -> Line {
    Line::styled(STRONG, claim.name.as_ref())
        .and(PLAIN, format!(", ascribed to {}: ", claim.attributed_to))
        .and(STRONG, words::verdict(claim.verdict))
}

fn full_claim(claim: &ClaimDoc, sheet: Sheet) -> Lines {
    sheet.entry(
        &claim_head(claim),
        &[
            Line::plain(claim.text.as_ref()),
            Line::styled(FAINT, format!("Source: {}", claim.source)),
        ],
    )
}
