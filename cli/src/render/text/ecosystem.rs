//! The ecosystems, and the names of one.

use super::line::{Line, Lines};
use super::list::header;
use super::sheet::{Sheet, apart};
use super::style::{FAINT, STRONG};
use super::table::Table;
use super::translation::cells;
use crate::page::{EcosystemsPage, SymbolsPage};

pub(super) fn all(page: &EcosystemsPage, sheet: Sheet) -> Lines {
    let mut table = Table::new(5);
    table.row(header(["Ecosystem", "Language", "Version", "Names", "Called"]));
    for row in &page.ecosystems {
        let ecosystem = &row.ecosystem;
        table.row([
            Line::styled(STRONG, ecosystem.id.as_ref()),
            Line::plain(ecosystem.language.as_ref()),
            Line::plain(ecosystem.version.as_ref()),
            Line::plain(row.names.to_string()),
            Line::plain(ecosystem.display.as_ref()),
        ]);
    }
    table.lines(sheet)
}

pub(super) fn symbols(page: &SymbolsPage, sheet: Sheet) -> Lines {
    let ecosystem = &page.ecosystem;
    let title =
        Line::styled(STRONG, ecosystem.id.as_ref()).and(FAINT, format!(" ({})", ecosystem.display));
    let mut facts = vec![
        ("Language", ecosystem.language.to_string()),
        ("Version read", ecosystem.version.to_string()),
        ("Source", ecosystem.source.to_string()),
        ("Written", ecosystem.example.to_string()),
    ];
    facts.extend(page.for_version.iter().map(|version| ("Names of", version.clone())));
    let facts = facts.into_iter().flat_map(|(label, text)| sheet.fact(label, &[Line::plain(text)]));
    let mut table = Table::new(4);
    table.row(header(["Code", "Symbol", "Since", "Note"]));
    let mut last = None;
    for name in &page.symbols {
        // A second name stands below the first.
        let code = if last == Some(name.code) { String::new() } else { name.code.to_string() };
        last = Some(name.code);
        let [symbol, since, note] = cells(&name.symbol);
        table.row([Line::styled(STRONG, code), symbol, since, note]);
    }
    let more = match page.hidden {
        0 => Lines::new(),
        hidden => {
            let version =
                page.for_version.as_ref().map_or_else(String::new, |version| format!("@{version}"));
            let more =
                format!("{hidden} more with `http-status symbols {}{version} --all`", ecosystem.id);
            sheet.wrap(&Line::styled(FAINT, more))
        }
    };
    let top = std::iter::once(title).chain(facts).collect();
    apart([top, table.lines(sheet), more])
}
