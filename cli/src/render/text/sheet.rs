//! The paper: how wide it is, and what stands on it.

use super::line::{Line, Lines, beside, indented, labelled};
use super::style::{FAINT, HEADING};

/// Prose is no wider than this, whatever the terminal.
const WIDEST: usize = 100;
/// From here on there are two columns.
const TWO_COLUMNS: usize = 150;
const NARROWEST: usize = 30;
/// A wider one is a mistake in `COLUMNS`.
const WIDEST_TERMINAL: usize = 1000;
const GAP: usize = 4;
const LABELS: usize = 14;
const INDENT: usize = 2;

/// A place to write on, of some width.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sheet {
    pub(super) width: usize,
}

impl Sheet {
    pub(super) fn new(width: usize) -> Self {
        Self { width: width.clamp(NARROWEST, WIDEST_TERMINAL) }
    }

    /// Two columns, when there is room for both. The left one is as wide as it comes out; the right one gets the rest.
    pub(super) fn in_columns(
        self,
        left: impl FnOnce(Self) -> Lines,
        right: impl FnOnce(Self) -> Lines,
    ) -> Option<Lines> {
        if self.width < TWO_COLUMNS {
            return None;
        }
        let aimed = ((self.width - GAP) * 9 / 20).min(WIDEST * 4 / 5);
        let left = left(Self { width: aimed });
        let width = left.iter().map(Line::width).max().unwrap_or(0).max(aimed);
        let right = right(self.inside(width + GAP).prose());
        Some(beside(left, width, GAP, right))
    }

    /// The same sheet for prose.
    pub(super) fn prose(self) -> Self {
        Self { width: self.width.min(WIDEST) }
    }

    pub(super) fn inside(self, by: usize) -> Self {
        Self { width: self.width.saturating_sub(by).max(1) }
    }

    pub(super) fn wrap(self, line: &Line) -> Lines {
        line.wrapped(self.prose().width)
    }

    /// A label, and paragraphs in a column to its right.
    pub(super) fn fact(self, label: &str, paragraphs: &[Line]) -> Lines {
        self.fact_of(label, |sheet| {
            paragraphs.iter().flat_map(|paragraph| sheet.wrap(paragraph)).collect()
        })
    }

    /// A label, and anything in a column to its right.
    pub(super) fn fact_of(self, label: &str, body: impl FnOnce(Self) -> Lines) -> Lines {
        labelled(Line::styled(FAINT, label), LABELS, body(self.prose().inside(LABELS)))
    }

    /// A heading, and what stands below it, further right.
    pub(super) fn section(self, heading: &str, body: impl FnOnce(Self) -> Lines) -> Lines {
        let mut lines = vec![Line::styled(HEADING, heading)];
        lines.extend(indented(INDENT, body(self.prose().inside(INDENT))));
        lines
    }

    /// A text whose first line stands further left than the others.
    pub(super) fn hanging(self, text: &Line) -> Lines {
        let mut lines = text.wrapped_to(&[self.width, self.inside(INDENT).width]);
        let rest = lines.split_off(lines.len().min(1));
        lines.extend(indented(INDENT, rest));
        lines
    }

    /// A head, and paragraphs below it, further right.
    pub(super) fn entry(self, head: &Line, paragraphs: &[Line]) -> Lines {
        let inside = self.inside(INDENT);
        let body = paragraphs.iter().flat_map(|paragraph| inside.wrap(paragraph)).collect();
        self.wrap(head).into_iter().chain(indented(INDENT, body)).collect()
    }

    /// A text that stands as far right as the lines of a hanging one.
    pub(super) fn indented(self, text: &Line) -> Lines {
        indented(INDENT, self.inside(INDENT).wrap(text))
    }

    /// A text behind a bullet.
    pub(super) fn bullet(self, text: &Line) -> Lines {
        labelled(Line::styled(FAINT, "•"), 2, self.inside(2).wrap(text))
    }
}

/// Puts an empty line between the parts that are not empty.
pub(super) fn apart(parts: impl IntoIterator<Item = Lines>) -> Lines {
    let mut all = Lines::new();
    for part in parts {
        if part.is_empty() {
            continue;
        }
        if !all.is_empty() {
            all.push(Line::new());
        }
        all.extend(part);
    }
    all
}

/// A section, when there is anything to put below its heading.
pub(super) fn section<T: ?Sized>(
    sheet: Sheet,
    heading: &str,
    items: &T,
    body: impl FnOnce(Sheet) -> Lines,
) -> Lines
where
    for<'a> &'a T: IntoIterator,
{
    if items.into_iter().next().is_none() { Lines::new() } else { sheet.section(heading, body) }
}
