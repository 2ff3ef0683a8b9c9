//! The names that are nearest to a misspelled one.

use super::Symbol;

/// Longer texts are no names.
const LONGEST: usize = 96;

impl Symbol {
    /// The names that differ least from a text, bare or as a user writes them, without regard to case; none when even they differ
    /// in more than a third of it.
    ///
    /// ```
    /// use http_status::Symbol;
    ///
    /// let nearest = Symbol::nearest("http.StatusMisdirectdRequest").next().unwrap();
    /// assert_eq!(nearest.symbol(), "http.StatusMisdirectedRequest");
    /// assert_eq!(Symbol::nearest("something else altogether").next(), None);
    /// ```
    pub fn nearest(text: &str) -> impl Iterator<Item = Self> {
        let most = text.len() / 3;
        let distance = move |name: Self| {
            let distances = [name.symbol, name.bare].map(|name| {
                // Names of quite another length need not be compared letter by letter.
                let near = name.len().abs_diff(text.len()) <= most;
                if near { distance(text.as_bytes(), name.as_bytes()) } else { usize::MAX }
            });
            distances[0].min(distances[1])
        };
        let least = Self::all().map(distance).min().filter(|least| *least <= most);
        Self::all().filter(move |name| Some(distance(*name)) == least)
    }
}

/// How many letters have to be put in, left out, changed or swapped with their neighbour.
fn distance(left: &[u8], right: &[u8]) -> usize {
    if left.len() > LONGEST || right.len() > LONGEST {
        return usize::MAX;
    }
    // The rows of the table for the last letter but one, the last letter, and this one.
    let mut rows = [[0; LONGEST + 1]; 3];
    for (column, cell) in rows[1].iter_mut().enumerate() {
        *cell = column;
    }
    let same = |row: usize, column: usize| left[row].eq_ignore_ascii_case(&right[column]);
    for row in 0..left.len() {
        rows[2][0] = row + 1;
        for column in 0..right.len() {
            let changed = rows[1][column] + usize::from(!same(row, column));
            let mut least = changed.min(rows[1][column + 1] + 1).min(rows[2][column] + 1);
            if row > 0 && column > 0 && same(row, column - 1) && same(row - 1, column) {
                least = least.min(rows[0][column - 1] + 1);
            }
            rows[2][column + 1] = least;
        }
        rows.rotate_left(1);
    }
    rows[1][right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_counted() {
        for (left, right, expected) in [
            ("", "", 0),
            ("", "abc", 3),
            ("abc", "", 3),
            ("NOT_FOUND", "not_found", 0),
            ("NOT_FUOND", "NOT_FOUND", 1),
            ("NOTFOUND", "NOT_FOUND", 1),
            ("NOT_FOUNDD", "NOT_FOUND", 1),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!(distance(left.as_bytes(), right.as_bytes()), expected, "{left} {right}");
            assert_eq!(distance(right.as_bytes(), left.as_bytes()), expected, "{right} {left}");
        }
    }

    #[test]
    fn a_name_is_nearest_to_itself() {
        for name in Symbol::all().step_by(499) {
            assert!(Symbol::nearest(name.symbol()).any(|found| found == name), "{name:?}");
        }
    }
}
