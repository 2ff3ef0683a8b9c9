//! What other ecosystems call something.

use http_status::document::SymbolDoc;

use super::line::{Line, Lines};
use super::list::header;
use super::sheet::{Sheet, apart};
use super::style::{FAINT, PLAIN, STRONG, SYMBOL};
use super::symbols::end;
use super::table::Table;
use crate::page::{Translated, Translation};

/// One name stands alone, so that a shell or an editor can take it as it is.
pub(super) fn lines(page: &Translation, sheet: Sheet) -> Lines {
    let rows = &page.translations;
    if let [Translated { symbol: Some(name), .. }] = rows.as_slice() {
        return vec![Line::styled(SYMBOL, name.symbol.as_ref())];
    }
    apart([table(rows, sheet), if page.all { missing(rows, sheet) } else { Lines::new() }])
}

fn table(rows: &[Translated], sheet: Sheet) -> Lines {
    let has_codes = rows.iter().any(|row| rows.first().is_some_and(|first| first.code != row.code));
    let code = |code: Line| if has_codes { code } else { Line::new() };
    let mut table = Table::new(5);
    let mut head = header(["Code", "Ecosystem", "Symbol", "Since", "Note"]);
    head[0] = code(head[0].clone());
    table.row(head);
    for (row, name) in rows.iter().filter_map(|row| Some((row, row.symbol.as_ref()?))) {
        let [symbol, since, note] = cells(name);
        let ecosystem = match &row.for_version {
            Some(version) => format!("{}@{version}", row.ecosystem),
            None => row.ecosystem.to_string(),
        };
        let number = code(Line::styled(STRONG, row.code.to_string()));
        table.row([number, Line::plain(ecosystem), symbol, since, note]);
    }
    table.lines(sheet)
}

/// A name, and its versions.
pub(super) fn cells(name: &SymbolDoc) -> [Line; 3] {
    [
        // A symbol is not broken, although some have blanks.
        Line::styled(SYMBOL, name.symbol.replace(' ', "\u{a0}")),
        Line::styled(FAINT, name.since.as_deref().unwrap_or_default()),
        Line::styled(FAINT, end(name)),
    ]
}

/// The ecosystems without a name, by code.
fn missing(rows: &[Translated], sheet: Sheet) -> Lines {
    let line = |rows: &[Translated]| {
        let missing: Vec<&str> = rows
            .iter()
            .filter(|row| row.symbol.is_none())
            .map(|row| row.ecosystem.as_str())
            .collect();
        let code = rows.first().map(|row| row.code)?;
        let label = Line::styled(FAINT, format!("No name for {code} in "));
        (!missing.is_empty()).then(|| sheet.wrap(&label.and(PLAIN, missing.join(", "))))
    };
    let by_code = rows.chunk_by(|left, right| left.code == right.code);
    by_code.filter_map(line).flatten().collect()
}
