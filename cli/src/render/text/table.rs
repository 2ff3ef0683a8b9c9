//! Columns that line up.

use super::line::{Line, Lines, beside};
use super::sheet::Sheet;

const GAP: usize = 2;

/// Rows of cells. What does not fit is wrapped in the last column.
#[derive(Debug)]
pub(super) struct Table {
    columns: usize,
    rows: Vec<Vec<Line>>,
}

impl Table {
    pub(super) const fn new(columns: usize) -> Self {
        Self { columns, rows: Vec::new() }
    }

    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = Line>) {
        self.rows.push(cells.into_iter().collect());
    }

    pub(super) fn lines(&self, sheet: Sheet) -> Lines {
        let widths = self.widths(sheet.width);
        self.rows.iter().flat_map(|row| lines_of(row, &widths)).collect()
    }

    /// Whether nothing has to be wrapped.
    pub(super) fn fits(&self, sheet: Sheet) -> bool {
        self.widths(usize::MAX).iter().map(|width| width + GAP).sum::<usize>() <= sheet.width + GAP
    }

    /// As wide as the widest cell. When that is too much, the widest columns give way, as far as their words allow. Only in
    /// the last column may a word stand out: there is nothing behind it.
    fn widths(&self, width: usize) -> Vec<usize> {
        const LAST: usize = 12;

        let cells = |column| self.rows.iter().filter_map(move |row| row.get(column));
        let widest = |column| cells(column).map(Line::width).max().unwrap_or(0);
        let least = |column| {
            let longest = cells(column).map(Line::longest_word).max().unwrap_or(0);
            if column + 1 == self.columns { longest.min(LAST) } else { longest }
        };
        let mut columns: Vec<(usize, usize)> =
            (0..self.columns).map(|column| (widest(column), least(column))).collect();
        let used = columns.iter().filter(|(width, _)| *width > 0).count();
        let room = width.saturating_sub(GAP * used.saturating_sub(1));
        while columns.iter().map(|(width, _)| width).sum::<usize>() > room {
            let Some((widest, _)) = columns.iter_mut().filter(|(width, least)| width > least).max()
            else {
                break;
            };
            *widest -= 1;
        }
        columns.into_iter().map(|(width, _)| width).collect()
    }
}

fn lines_of(row: &[Line], widths: &[usize]) -> Lines {
    let cells: Vec<(usize, &Line)> =
        widths.iter().copied().zip(row).filter(|(width, _)| *width > 0).collect();
    let mut cells = cells.into_iter().rev();
    let Some((width, last)) = cells.next() else { return Lines::new() };
    cells.fold(last.wrapped(width), |right, (width, cell)| {
        beside(cell.wrapped(width), width, GAP, right)
    })
}

#[cfg(test)]
mod tests {
    use super::super::line;
    use super::*;

    #[test]
    fn columns_never_touch() {
        let mut table = Table::new(3);
        table.row(["a", "short", "since 1.0"].map(Line::plain));
        table.row(
            [
                "a-very-long-name",
                "StatusCode::AnEvenLongerNameWithoutBlanks",
                "deprecated in 2.0, removed in 3.0",
            ]
            .map(Line::plain),
        );
        for width in 1..100 {
            let mut out = Vec::new();
            line::write(&table.lines(Sheet { width }), &mut out)
                .expect("a vector takes everything");
            let text = String::from_utf8(out).expect("tables are text");
            assert!(
                text.contains(
                    "a-very-long-name  StatusCode::AnEvenLongerNameWithoutBlanks  deprecated"
                ),
                "{width}:\n{text}"
            );
        }
    }

    #[test]
    fn empty_columns_take_no_room() {
        let mut table = Table::new(3);
        table.row(["a", "", "b"].map(Line::plain));
        assert_eq!(
            table.lines(Sheet { width: 80 }),
            [Line::plain("a")
                .padded(1)
                .and(super::super::style::PLAIN, "  ")
                .followed_by(Line::plain("b"))]
        );
    }
}
