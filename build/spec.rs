//! `data/specs.toml`: the documents that facts come from.

use std::cmp::Ordering;

use super::date::is_month;
use super::file::File;
use super::nearest::nearest;
use super::place::{At, Place};
use super::table::Table;
use super::vocabulary::SpecStatus;

pub(crate) struct Spec {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) date: String,
    pub(crate) status: SpecStatus,
    pub(crate) obsoletes: Vec<String>,
    pub(crate) updates: Vec<String>,
    pub(crate) url: String,
}

#[derive(Default)]
pub(crate) struct Specs {
    /// The rows that are free of mistakes, in the order of the file.
    pub(crate) rows: Vec<Spec>,
    /// The ids of all rows.
    ids: Vec<String>,
    /// An obsoleted document, and one that obsoletes it.
    successors: Vec<(String, String)>,
}

impl Specs {
    pub(crate) fn read(file: &File) -> Self {
        let mut specs = Self::default();
        let mut places = Vec::new();
        let rows = Table::read(file, |table| {
            Some(table.some_rows("specs", |table| specs.read_row(table, &mut places)))
        });
        specs.rows = rows.unwrap_or_default();
        for (id, place) in specs.ids.iter().zip(places) {
            let mut circle = specs.ancestors(id);
            circle.retain(|other| specs.ancestors(other).contains(&id.as_str()));
            if !circle.is_empty() {
                let circle = circle.join(", ");
                place.report(format!(
                    "`{id}` obsoletes itself, in a circle of {circle}; expected no circle"
                ));
            }
        }
        specs
    }

    fn read_row<'a>(&mut self, table: &mut Table<'a>, places: &mut Vec<Place<'a>>) -> Option<Spec> {
        let id = table.text("id");
        let title = table.text("title");
        let date = table.text("date");
        let status = table.word("status");
        let obsoletes = table.texts("obsoletes");
        let updates = table.texts("updates");
        let url = table.text("url");

        if let Some(id) = &id {
            self.check_order(id, places);
            self.ids.push(id.value.clone());
            places.push(id.place);
            for old in &obsoletes {
                self.successors.push((old.clone(), id.value.clone()));
            }
        }
        if let Some(date) = &date
            && !is_month(date)
        {
            date.place
                .report(format!("`{}` is not a month; expected one such as 2022-06", date.value));
        }
        if let Some(url) = &url
            && (!url.starts_with("https://") || url.contains(' '))
        {
            url.place.report(format!(
                "`{}` is not a secure address; expected one that begins with https://",
                url.value
            ));
        }
        Some(Spec {
            id: id?.value,
            title: title?.value,
            date: date?.value,
            status: status?.value,
            obsoletes,
            updates,
            url: url?.value,
        })
    }

    fn check_order(&self, id: &At<'_, String>, places: &[Place<'_>]) {
        if let Some(last) = self.ids.last()
            && natural(last, id) == Ordering::Greater
        {
            id.place.report(format!(
                "`{}` stands behind `{last}`; expected the rows in order of `id`",
                id.value
            ));
        }
        let name = constant(id);
        if let Some(first) = self.ids.iter().position(|other| constant(other) == name) {
            let first = places[first];
            id.place
                .report(format!("`{}` is also at {first}; expected one row for each id", id.value));
        }
    }

    /// The id of the document that a file is named after, in lower case. If there is none, that is reported.
    pub(crate) fn of_file(&self, stem: &str, file: &File) -> Option<&str> {
        let id = self.ids.iter().find(|id| id.to_ascii_lowercase() == stem);
        // Nothing could be read of the documents: one message about them is enough.
        if id.is_none() && !self.ids.is_empty() {
            file.start().report(format!(
                "`{stem}` is not in data/specs.toml; expected the id of a document, in lower case"
            ));
        }
        id.map(String::as_str)
    }

    /// Whether there is such a document; if not, that is reported.
    pub(crate) fn check(&self, id: &str, place: Place<'_>) -> bool {
        let mut known = Vec::new();
        for known_id in &self.ids {
            known.push(known_id.as_str());
        }
        // Nothing could be read of the file: one message about it is enough.
        if known.is_empty() || known.contains(&id) {
            return true;
        }
        let expected = match nearest(id, &known) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "expected an id that stands there".to_owned(),
        };
        place.report(format!("`{id}` is not in data/specs.toml; {expected}"));
        false
    }

    /// The documents in force that took the place of an obsoleted one; none if it is in force itself.
    pub(crate) fn heirs(&self, id: &str) -> Vec<&str> {
        let mut heirs = self.ancestors(id);
        heirs.retain(|heir| self.successors.iter().all(|(old, _)| old != heir));
        heirs
    }

    /// All documents that obsoleted this one, or one of them, and so on.
    fn ancestors(&self, id: &str) -> Vec<&str> {
        let mut found: Vec<&str> = Vec::new();
        let mut next = 0;
        let mut current = id;
        loop {
            for (old, new) in &self.successors {
                if old == current && !found.contains(&new.as_str()) {
                    found.push(new);
                }
            }
            let Some(heir) = found.get(next) else { return found };
            current = heir;
            next += 1;
        }
    }
}

/// The name of the constant that stands for a document: `RFC9110`.
pub(crate) fn constant(id: &str) -> String {
    let letter = |letter: char| {
        if letter.is_ascii_alphanumeric() { letter.to_ascii_uppercase() } else { '_' }
    };
    id.chars().map(letter).collect()
}

/// Compares as a person does: runs of digits by the number that they are.
fn natural(left: &str, right: &str) -> Ordering {
    let key = |id: &str| {
        let digits = id.find(|letter: char| letter.is_ascii_digit()).unwrap_or(id.len());
        let (word, rest) = id.split_at(digits);
        let end = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
        (word.to_owned(), rest[..end].parse::<u64>().unwrap_or(u64::MAX), rest[end..].to_owned())
    };
    key(left).cmp(&key(right))
}
