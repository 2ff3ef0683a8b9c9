//! `[[fields]]`: the response fields that go with a code.

use super::place::Place;
use super::prose::is_token;
use super::source::{Citable, Source};
use super::table::Table;
use super::vocabulary::FieldUse;

pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) usage: FieldUse,
    pub(crate) when: Option<String>,
    pub(crate) source: Source,
}

pub(crate) fn read(table: &mut Table<'_>, citable: Citable<'_>) -> Vec<Field> {
    // The rows before: name, use, condition, place.
    let mut before: Vec<(String, FieldUse, Option<String>, Place<'_>)> = Vec::new();
    table.rows("fields", |table| {
        let name = table.text("name");
        let usage = table.word("use");
        let when = table.optional_text("when");
        let source = table.source("source", citable);

        if let Some(name) = &name {
            if !is_token(name) {
                name.place.report(format!(
                    "`{}` is no field name; expected one such as Allow",
                    name.value
                ));
            }
            let key = name.to_ascii_lowercase();
            if let Some((last, ..)) = before.last()
                && *last > key
            {
                name.place.report(format!(
                    "`{}` stands behind `{last}`; expected the order of `name`",
                    name.value
                ));
            }
            if let Some(usage) = &usage {
                for (other, other_usage, other_when, place) in &before {
                    if *other == key && *other_usage == usage.value && *other_when == when {
                        name.place.report(format!(
                            "`{}` has that `use` at {place}; expected one row, or another `when`",
                            name.value
                        ));
                    }
                }
                before.push((key, usage.value, when.clone(), name.place));
            }
        }
        Some(Field { name: name?.value, usage: usage?.value, when, source: source?.value })
    })
}
