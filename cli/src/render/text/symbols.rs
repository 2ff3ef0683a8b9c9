//! What programs call a code.

use http_status::Ecosystem;
use http_status::document::{Status, SymbolDoc};

use super::line::{Line, Lines};
use super::sheet::{Sheet, section};
use super::style::{FAINT, PLAIN, SYMBOL};
use super::table::Table;

/// How many ecosystems are shown when not all are asked for: the first of the library's list.
const MAIN: usize = 8;

/// The names of the main ecosystems, or of all of them.
pub(super) fn lines(status: &Status, all: bool, sheet: Sheet) -> Lines {
    section(sheet, "Symbols", &status.symbols, |sheet| {
        let mut ecosystems: Vec<(&str, &[SymbolDoc])> =
            status.symbols.iter().map(|(id, names)| (id.as_ref(), names.as_slice())).collect();
        // The library's order is one of importance; an id that it does not know comes last.
        ecosystems.sort_by_key(|(id, _)| {
            id.parse::<Ecosystem>().map_or(usize::MAX, |ecosystem| ecosystem as usize)
        });
        if all {
            return in_lines(&ecosystems, sheet);
        }
        let (main, others) = ecosystems.split_at(MAIN.min(ecosystems.len()));
        let current: Vec<_> =
            main.iter().map(|(id, names)| (*id, names.get(..1).unwrap_or_default())).collect();
        let table = in_columns(&current);
        let mut lines =
            if table.fits(sheet) { table.lines(sheet) } else { in_lines(&current, sheet) };
        if !others.is_empty() {
            let more = format!("{} more with `http-status {} --all`", others.len(), status.code);
            lines.extend(sheet.wrap(&Line::styled(FAINT, more)));
        }
        lines
    })
}

fn in_columns(ecosystems: &[(&str, &[SymbolDoc])]) -> Table {
    let mut table = Table::new(3);
    for (id, names) in ecosystems {
        for name in *names {
            let symbol = Line::styled(SYMBOL, name.symbol.as_ref());
            table.row([Line::styled(FAINT, *id), symbol, Line::styled(FAINT, versions(name))]);
        }
    }
    table
}

/// The versions stand right behind the names: some names are too long for a column.
fn in_lines(ecosystems: &[(&str, &[SymbolDoc])], sheet: Sheet) -> Lines {
    let mut table = Table::new(2);
    for (id, names) in ecosystems {
        for (position, name) in names.iter().enumerate() {
            let id = if position == 0 { id } else { "" };
            let symbol = Line::styled(SYMBOL, name.symbol.as_ref());
            let versions = versions(name);
            let gap = if versions.is_empty() { "" } else { "  " };
            table.row([Line::styled(FAINT, id), symbol.and(PLAIN, gap).and(FAINT, versions)]);
        }
    }
    table.lines(sheet)
}

fn versions(name: &SymbolDoc) -> String {
    let since = name.since.as_ref().map(|since| format!("since {since}"));
    let end = Some(end(name)).filter(|end| !end.is_empty());
    since.into_iter().chain(end).collect::<Vec<_>>().join(", ")
}

/// What became of a name.
pub(super) fn end(name: &SymbolDoc) -> String {
    let versions = [("deprecated in", &name.deprecated), ("removed in", &name.removed)];
    let said = versions
        .into_iter()
        .filter_map(|(word, version)| Some(format!("{word} {}", version.as_ref()?)));
    said.collect::<Vec<_>>().join(", ")
}
