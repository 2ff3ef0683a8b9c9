//! Uses of a number outside the registry.

use http_status::document::Vendor;

use super::line::{Line, Lines};
use super::sheet::{Sheet, apart};
use super::style::{FAINT, PLAIN, STRONG};
use crate::words;

/// Everything about one use, on the page of a number.
pub(super) fn full(row: &Vendor, code: u16, sheet: Sheet) -> Lines {
    let mut head = Line::styled(STRONG, words::whose(row));
    if !row.name.is_empty() {
        head = head.and(PLAIN, format!(": {}", row.name));
    }
    let mut paragraphs = vec![Line::plain(row.meaning.as_ref())];
    if let Some(last) = row.code_last {
        paragraphs.push(Line::plain(format!(
            "The same holds for all numbers from {} to {last}.",
            row.code
        )));
    }
    paragraphs.extend(row.advice.iter().map(|advice| Line::plain(format!("Advice: {advice}"))));
    let seen = [words::seen(row.seen), words::era(row.era), words::evidence(row.evidence)];
    paragraphs.push(Line::styled(FAINT, format!("Seen {}", seen.join(" · "))));
    paragraphs.push(Line::styled(FAINT, format!("Source: {}", row.source)));
    let lines = sheet.entry(&head, &paragraphs);
    if row.sub_statuses.is_empty() || row.code != code {
        return lines;
    }
    apart([lines, sub_statuses(row, true, sheet)])
}

/// The same in a few lines, beside the meaning that the registry knows.
pub(super) fn brief(row: &Vendor, sheet: Sheet) -> Lines {
    let name = if row.name.is_empty() { String::new() } else { format!(" \"{}\"", row.name) };
    let seen = format!(" ({}, {})", words::seen(row.seen), words::era(row.era));
    sheet.bullet(
        &Line::styled(STRONG, words::whose(row))
            .and(PLAIN, format!("{name}: {}", row.meaning))
            .and(FAINT, seen),
    )
}

/// The finer numbers that one product logs.
pub(super) fn sub_statuses(row: &Vendor, all: bool, sheet: Sheet) -> Lines {
    sheet.section(&format!("Sub-statuses in the log of {}", words::whose(row)), |sheet| {
        if all {
            let lines = row.sub_statuses.iter().map(|detail| {
                Line::styled(STRONG, format!("{}.{}", row.code, detail.sub))
                    .and(PLAIN, format!(" {}", detail.meaning))
                    .and(FAINT, format!(" ({})", detail.component))
            });
            return lines.flat_map(|line| sheet.wrap(&line)).collect();
        }
        let mut line = Line::new();
        for (position, detail) in row.sub_statuses.iter().enumerate() {
            if position > 0 {
                line = line.and(FAINT, "\u{a0}· ");
            }
            line = line
                .and(STRONG, format!("{}.{}", row.code, detail.sub))
                .and(PLAIN, format!(" {}", detail.meaning));
        }
        sheet.wrap(&line)
    })
}
