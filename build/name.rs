//! `[[names]]`: every name that a code has had.

use super::fold::fold;
use super::place::{At, Place};
use super::source::{Citable, Source};
use super::table::Table;

pub(crate) struct Name {
    pub(crate) phrase: String,
    pub(crate) source: Source,
}

/// The names of all codes as they are compared, with their code.
pub(crate) type Phrases = Vec<(String, u16)>;

/// The names of a code and its current one, which is the last of them.
pub(crate) fn read(
    table: &mut Table<'_>,
    code: u16,
    phrase: Option<&At<'_, String>>,
    phrases: &mut Phrases,
    citable: Citable<'_>,
) -> Vec<Name> {
    // `None` where a row has no phrase that could be read.
    let mut last = Some(String::new());
    let rows = table.rows("names", |table| {
        let name = table.text("phrase");
        let source = table.source("source", citable.any_age());
        if let Some(name) = &name {
            if last.as_ref() == Some(&name.value) {
                name.place
                    .report(format!("`{}` follows itself; expected another name", name.value));
            }
            check(name, name.place, code, phrases);
        }
        last = name.as_ref().map(|name| name.value.clone());
        Some(Name { phrase: name?.value, source: source?.value })
    });
    if let (Some(phrase), Some(last)) = (phrase, last)
        && phrase.value != last
    {
        let names = if last.is_empty() {
            "there are no names".to_owned()
        } else {
            format!("the last name is `{last}`")
        };
        phrase.place.report(format!(
            "`phrase` is `{}` and {names}; expected the same as the last name",
            phrase.value
        ));
    }
    rows
}

/// A name is ASCII without parentheses, and no other code has it.
fn check(name: &str, place: Place<'_>, code: u16, phrases: &mut Phrases) {
    if !name.is_ascii() || name.contains(['(', ')']) {
        place.report(format!(
            "`{name}` has a parenthesis or is not ASCII; expected a bare reason phrase"
        ));
    }
    let folded: String = fold(name).map(char::from).collect();
    if folded.is_empty() {
        place.report(format!("`{name}` has no letter; expected a reason phrase"));
        return;
    }
    match phrases.iter().find(|(other, _)| *other == folded) {
        None => phrases.push((folded, code)),
        Some((_, other)) if *other == code => {}
        Some((_, other)) => {
            place.report(format!(
                "`{name}` is a name of {other} too; expected names that tell codes apart"
            ));
        }
    }
}
