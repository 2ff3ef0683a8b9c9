//! `[[requirements]]`: what the documents demand, sentence by sentence.

use super::place::At;
use super::prose::is_kebab;
use super::source::{Citable, Source};
use super::table::Table;
use super::vocabulary::{Actor, Level, Topic};

pub(crate) struct Requirement {
    pub(crate) id: String,
    pub(crate) level: Level,
    pub(crate) actor: Actor,
    pub(crate) topic: Topic,
    pub(crate) text: String,
    pub(crate) source: Source,
    pub(crate) anchor: String,
    pub(crate) rule: Option<String>,
    pub(crate) unchecked: Option<String>,
}

pub(crate) fn read(table: &mut Table<'_>, code: u16, citable: Citable<'_>) -> Vec<Requirement> {
    let start = format!("{code}-");
    // Ids begin with their code: they are unique over all files if they are in each.
    let mut ids: Vec<At<'_, String>> = Vec::new();
    table.rows("requirements", |table| {
        let id = table.text("id");
        let level = table.word("level");
        let actor = table.word("actor");
        let text = table.text("text");
        let source = table.source("source", citable);
        let topic = table.word("topic");
        let anchor = table.text("anchor");
        let rule = table.text_at("rule");
        let unchecked = table.text_at("unchecked");

        if let Some(id) = &id {
            if !is_kebab(id) || !id.starts_with(&start) {
                id.place.report(format!(
                    "`{}` is not an id; expected {start} and lower-case words, with hyphens",
                    id.value
                ));
            }
            if let Some(first) = ids.iter().find(|other| other.value == id.value) {
                let first = first.place;
                id.place.report(format!(
                    "`{}` is also at {first}; expected an id for each requirement",
                    id.value
                ));
            }
            ids.push(id.place.of(id.value.clone()));
        }
        if let Some(anchor) = &anchor
            && anchor.split(' ').count() > 12
        {
            anchor.place.report("the anchor is long; expected at most twelve words of the source");
        }
        if let Some(rule) = &rule {
            if !is_kebab(rule) {
                rule.place.report(format!(
                    "`{}` is not a rule; expected lower-case words, with hyphens",
                    rule.value
                ));
            }
            if let Some(unchecked) = &unchecked {
                unchecked.place.report("`unchecked` stands beside `rule`; expected one of them");
            }
        }
        Some(Requirement {
            id: id?.value,
            level: level?.value,
            actor: actor?.value,
            topic: topic?.value,
            text: text?.value,
            source: source?.value,
            anchor: anchor?.value,
            rule: rule.map(|rule| rule.value),
            unchecked: unchecked.map(|unchecked| unchecked.value),
        })
    })
}
