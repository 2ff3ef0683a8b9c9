//! Reading a table of tab-separated values: comments, one line of column names, then a row a line.

use super::file::File;
use super::nearest::expected;
use super::place::{At, Place};
use super::prose;

/// The rows of a file, each with its cells in the order in which the columns were asked for.
pub(crate) struct Tsv<'a, const N: usize> {
    /// The comments above the column names, without their `#`.
    pub(crate) comments: Vec<At<'a, &'a str>>,
    pub(crate) rows: Vec<At<'a, [At<'a, &'a str>; N]>>,
}

impl<'a, const N: usize> Tsv<'a, N> {
    /// Reads a file; nothing if it has no proper line of column names.
    pub(crate) fn read(file: &'a File, columns: [&str; N]) -> Option<Self> {
        let text = file.text()?;
        let mut tsv = Self { comments: Vec::new(), rows: Vec::new() };
        let mut order: Option<Vec<usize>> = None;
        let mut offset = 0;
        for line in text.split_inclusive('\n') {
            let start = offset;
            offset += line.len();
            let place = file.at(start);
            let line = line.trim_end_matches(['\n', '\r']);
            if let Some(comment) = line.strip_prefix('#') {
                if order.is_none() {
                    tsv.comments.push(place.of(comment.trim()));
                }
                continue;
            }
            let cells = cells(file, line, start);
            match &order {
                None => order = Some(header(&cells, &columns, place)?),
                Some(order) => tsv.rows.extend(row(&cells, order, place)),
            }
        }
        if order.is_none() {
            file.at(offset)
                .report(format!("the file has no column names; expected {}", columns.join(", ")));
        }
        order.map(|_| tsv)
    }
}

fn cells<'a>(file: &'a File, line: &'a str, mut offset: usize) -> Vec<At<'a, &'a str>> {
    let mut cells = Vec::new();
    for cell in line.split('\t') {
        cells.push(file.at(offset).of(cell));
        offset += cell.len() + 1;
    }
    cells
}

/// For each column that is asked for, its position in the file.
fn header(cells: &[At<'_, &str>], columns: &[&str], place: Place<'_>) -> Option<Vec<usize>> {
    let mut good = true;
    for (index, cell) in cells.iter().enumerate() {
        if !columns.contains(&cell.value) {
            cell.place.report(format!(
                "`{}` is not a column here; {}",
                cell.value,
                expected(cell.value, columns)
            ));
            good = false;
        } else if cells[..index].iter().any(|other| other.value == cell.value) {
            cell.place.report(format!("`{}` is the name of two columns; expected one", cell.value));
            good = false;
        }
    }
    let mut order = Vec::new();
    for column in columns {
        match cells.iter().position(|cell| cell.value == *column) {
            Some(position) => order.push(position),
            None => place
                .report(format!("there is no column `{column}`; expected {}", columns.join(", "))),
        }
    }
    (good && order.len() == columns.len()).then_some(order)
}

fn row<'a, const N: usize>(
    cells: &[At<'a, &'a str>],
    order: &[usize],
    place: Place<'a>,
) -> Option<At<'a, [At<'a, &'a str>; N]>> {
    if cells.len() != order.len() {
        place.report(format!("the number of cells is {}; expected {}", cells.len(), order.len()));
        return None;
    }
    let mut good = true;
    for cell in cells {
        if let Some(fault) = prose::fault(cell.value).filter(|_| !cell.is_empty()) {
            cell.place.report(fault);
            good = false;
        }
    }
    let row = std::array::from_fn(|column| {
        let cell = &cells[order[column]];
        cell.place.of(cell.value)
    });
    good.then(|| place.of(row))
}
