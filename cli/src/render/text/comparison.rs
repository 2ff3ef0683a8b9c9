//! Codes side by side.

use super::line::{Line, Lines, indented};
use super::sheet::{Sheet, apart};
use super::style::{self, FAINT, HEADING, PLAIN, STRONG};
use super::table::Table;
use crate::page::{Comparison, Property};

/// Stands before a property that is not the same for all.
const DIFFERS: &str = "≠";
const EQUAL: &str = "=";

/// A column narrower than this is not worth reading.
const NARROWEST: usize = 18;
/// What mark and label take.
const LABELS: usize = 22;

pub(super) fn lines(page: &Comparison, sheet: Sheet) -> Lines {
    let room = sheet.width.saturating_sub(LABELS) / page.statuses.len().max(1);
    let properties = if room < NARROWEST { stacked(page, sheet) } else { table(page, sheet) };
    let same = if page.differences.is_empty() {
        sheet.wrap(&Line::plain("No property differs."))
    } else {
        Lines::new()
    };
    apart([properties, same, summaries(page, sheet)])
}

fn table(page: &Comparison, sheet: Sheet) -> Lines {
    let mut table = Table::new(2 + page.statuses.len());
    let titles = page.statuses.iter().map(|status| {
        Line::styled(
            style::class(status.class),
            format!("{} {}", status.code, status.reason_phrase),
        )
    });
    table.row([Line::new(), Line::new()].into_iter().chain(titles));
    for (mark, property) in marked(page) {
        let cells = property.texts.iter().map(|text| {
            if mark == DIFFERS { Line::plain(text) } else { Line::styled(FAINT, text) }
        });
        table.row(
            [Line::styled(STRONG, mark), Line::styled(FAINT, property.label)]
                .into_iter()
                .chain(cells),
        );
    }
    table.lines(sheet)
}

fn stacked(page: &Comparison, sheet: Sheet) -> Lines {
    let mut lines = Lines::new();
    for (mark, property) in marked(page) {
        lines.push(Line::styled(STRONG, mark).and(PLAIN, " ").and(HEADING, property.label));
        let mut table = Table::new(2);
        for (status, text) in page.statuses.iter().zip(&property.texts) {
            table.row([
                Line::styled(style::class(status.class), status.code.to_string()),
                Line::plain(text),
            ]);
        }
        lines.extend(indented(2, table.lines(sheet.inside(2))));
    }
    lines
}

fn marked(page: &Comparison) -> impl Iterator<Item = (&'static str, &Property)> {
    let differences = page.differences.iter().map(|property| (DIFFERS, property));
    differences.chain(page.same.iter().map(|property| (EQUAL, property)))
}

fn summaries(page: &Comparison, sheet: Sheet) -> Lines {
    apart(page.statuses.iter().map(|status| {
        let code = Line::styled(style::class(status.class), status.code.to_string());
        let mut lines = Lines::new();
        let summary = Line::plain(status.docs.summary.as_ref());
        lines.extend(super::line::labelled(code, 5, sheet.prose().inside(5).wrap(&summary)));
        let retry = Line::styled(FAINT, "Retry: ").and(PLAIN, status.retry.text.as_ref());
        lines.extend(indented(5, sheet.prose().inside(5).wrap(&retry)));
        lines
    }))
}
