//! Several codes, a line each.

use http_status::RegistrationStatus;
use http_status::document::{ClaimDoc, ClassDoc, Status, Vendor};

use super::docs::Prose;
use super::line::{Line, Lines};
use super::sheet::{Sheet, apart};
use super::style::{self, FAINT, HEADING, STRONG};
use super::table::Table;
use crate::page::{ListPage, Row};
use crate::words;

/// From here on there is room for more properties.
const WIDE: usize = 110;
/// From here on for sentences.
const WIDER: usize = 150;

pub(super) fn lines(page: &ListPage, sheet: Sheet) -> Lines {
    let mut others = if page.vendors_asked {
        vendors(&page.vendors, sheet)
    } else {
        numbers(&page.vendors, sheet)
    };
    if !others.is_empty() && !page.statuses.is_empty() {
        others.insert(0, Line::styled(HEADING, "Not registered, but in use"));
    }
    // What does not hold is worth a line only where it was asked for, or where there is nothing else.
    let alone = page.statuses.is_empty() && page.vendors.is_empty();
    let claims =
        if page.vendors_asked || alone { claims(&page.claims, sheet) } else { Lines::new() };
    let class = page.class.as_deref();
    apart([
        class.map_or_else(Lines::new, |class| title(class, sheet)),
        statuses(&page.statuses, sheet),
        class
            .map_or_else(Lines::new, |class| Prose { docs: &class.docs, all: true }.meaning(sheet)),
        others,
        claims,
    ])
}

fn title(class: &ClassDoc, sheet: Sheet) -> Lines {
    let title = format!("{} {}", class.pattern, class.title);
    let summary = sheet.wrap(&Line::plain(class.docs.summary.as_ref()));
    apart([vec![Line::styled(style::class(class.class), title)], summary])
}

pub(super) fn header<'a>(labels: impl IntoIterator<Item = &'a str>) -> Vec<Line> {
    labels.into_iter().map(|label| Line::styled(FAINT, label)).collect()
}

fn statuses(rows: &[Row<Status>], sheet: Sheet) -> Lines {
    if rows.is_empty() {
        return Lines::new();
    }
    let why = rows.iter().any(|row| row.why.is_some());
    let mut labels = vec!["Code", "Phrase"];
    if why {
        labels.push("Found in");
        if sheet.width >= WIDE {
            labels.push("Meaning");
        }
    } else {
        labels.extend(["Caching", "Retry"]);
        if sheet.width >= WIDE {
            labels.extend(["Content", "Registered"]);
        }
        labels.push("Defined by");
        if sheet.width >= WIDER {
            labels.push("Meaning");
        }
    }
    let mut table = Table::new(labels.len());
    table.row(header(labels));
    for row in rows {
        let status = &row.document;
        let mut cells = vec![
            Line::styled(style::class(status.class), status.code.to_string()),
            phrase(status, sheet),
        ];
        if let Some(why) = &row.why {
            cells.push(Line::plain(why));
            if sheet.width >= WIDE {
                cells.push(Line::plain(status.docs.summary.as_ref()));
            }
        } else {
            cells.extend([
                Line::plain(status.cacheability.default.to_string()),
                Line::plain(status.retry.permission.to_string()),
            ]);
            if sheet.width >= WIDE {
                cells.extend([
                    Line::plain(status.content.to_string()),
                    Line::plain(status.registration.status.to_string()),
                ]);
            }
            cells.push(Line::plain(words::cite_short(
                &status.defined_by.spec,
                &status.defined_by.section,
            )));
            if sheet.width >= WIDER {
                cells.push(Line::plain(status.docs.summary.as_ref()));
            }
        }
        table.row(cells);
    }
    table.lines(sheet)
}

/// The state stands with the phrase when it has no column.
fn phrase(status: &Status, sheet: Sheet) -> Line {
    let phrase = Line::plain(status.reason_phrase.as_ref());
    let state = match status.registration.status {
        RegistrationStatus::Assigned => return phrase,
        state => format!("({state})"),
    };
    if sheet.width >= WIDE {
        return phrase;
    }
    let blank = if status.reason_phrase.is_empty() { "" } else { " " };
    phrase.and(FAINT, format!("{blank}{state}"))
}

/// One line a use.
fn vendors(rows: &[Row<Vendor>], sheet: Sheet) -> Lines {
    if rows.is_empty() {
        return Lines::new();
    }
    let why = rows.iter().any(|row| row.why.is_some());
    let mut labels = vec!["Code", "Name", "Owner"];
    labels.push(if why { "Found in" } else { "Seen" });
    if sheet.width >= WIDE {
        labels.extend(["Era", "Meaning"]);
    }
    let mut table = Table::new(labels.len());
    table.row(header(labels));
    for row in rows {
        let vendor = &row.document;
        let code = match vendor.code_last {
            Some(last) => format!("{}-{last}", vendor.code),
            None => vendor.code.to_string(),
        };
        let owner =
            if sheet.width >= WIDE { words::whose(vendor) } else { vendor.owner.to_string() };
        let mut cells =
            vec![Line::styled(STRONG, code), Line::plain(vendor.name.as_ref()), Line::plain(owner)];
        cells.push(Line::plain(row.why.as_deref().unwrap_or(words::seen(vendor.seen))));
        if sheet.width >= WIDE {
            cells.extend([
                Line::plain(words::era(vendor.era)),
                Line::plain(vendor.meaning.as_ref()),
            ]);
        }
        table.row(cells);
    }
    table.lines(sheet)
}

/// One line a number, with its names, the most common first, and their owners.
fn numbers(rows: &[Row<Vendor>], sheet: Sheet) -> Lines {
    /// Names shown for a number; its page has them all.
    const MOST: usize = 3;

    let mut table = Table::new(2);
    for rows in rows.chunk_by(|left, right| left.document.code == right.document.code) {
        let mut names: Vec<(String, Vec<&str>)> = Vec::new();
        for vendor in rows.iter().map(|row| &row.document) {
            let folded = vendor.name.to_lowercase();
            match names.iter_mut().find(|(name, _)| name.to_lowercase() == folded) {
                Some((_, owners)) if owners.contains(&vendor.owner.as_ref()) => {}
                Some((_, owners)) => owners.push(&vendor.owner),
                None => names.push((vendor.name.to_string(), vec![&vendor.owner])),
            }
        }
        names.sort_by_key(|(name, owners)| (name.is_empty(), std::cmp::Reverse(owners.len())));
        let more = names.len().saturating_sub(MOST);
        let mut uses: Vec<String> =
            names.iter().take(MOST).map(|(name, owners)| named(name, owners)).collect();
        if more > 0 {
            uses.push(format!("{more} more"));
        }
        let code = rows.first().map_or_else(String::new, |row| row.document.code.to_string());
        table.row([Line::styled(STRONG, code), Line::plain(uses.join("; "))]);
    }
    table.lines(sheet.prose())
}

fn named(name: &str, owners: &[&str]) -> String {
    let owners = owners.join(", ");
    if name.is_empty() { owners } else { format!("{name} ({owners})") }
}

fn claims(rows: &[Row<ClaimDoc>], sheet: Sheet) -> Lines {
    let mut table = Table::new(2);
    for claim in rows.iter().map(|row| &row.document) {
        let said =
            format!(", ascribed to {}: {}", claim.attributed_to, words::verdict(claim.verdict));
        table.row([
            Line::styled(STRONG, claim.code.to_string()),
            Line::plain(claim.name.as_ref()).and(FAINT, said),
        ]);
    }
    let mut lines = table.lines(sheet.prose());
    if !lines.is_empty() {
        lines.insert(0, Line::styled(HEADING, "Said of numbers"));
    }
    lines
}
