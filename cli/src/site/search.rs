//! What the search of the site looks through: one script that defines data, because a page that was opened from disk may
//! load scripts and nothing else.

use std::collections::BTreeMap;

use http_status::document::{EcosystemDoc, Status};
use serde_json::{Value, json};

use super::SiteFile;
use super::data::Data;
use super::number;
use crate::words;

pub(super) fn files(data: &Data) -> Vec<SiteFile> {
    let ecosystems: Vec<Ecosystem<'_>> =
        data.export.ecosystems.iter().map(|ecosystem| Ecosystem::of(ecosystem, data)).collect();
    let codes: Vec<Value> =
        data.export.statuses.iter().map(|status| code(status, &ecosystems)).collect();
    let numbers: Vec<Value> = data
        .numbers
        .iter()
        .map(|any| json!([any.code, number::names(any), number::owners(any).join(", ")]))
        .collect();
    let export = &data.export;
    let index = json!({
        "codes": codes,
        "numbers": numbers,
        "ecosystems": ecosystems.iter().map(Ecosystem::written).collect::<Vec<_>>(),
        "specs": export.specs.iter().map(|spec| json!([words::document(&spec.id), spec.title, super::links::slug(&spec.id)])).collect::<Vec<_>>(),
        "rules": export.rules.iter().map(|rule| &rule.name).collect::<Vec<_>>(),
        "owners": data.owners().iter().map(|owner| json!([owner, super::links::slug(owner)])).collect::<Vec<_>>(),
    });
    // Valid as a script, whatever a text holds: JSON is, but for nothing that occurs here.
    vec![SiteFile::new("search.js", format!("window.httpStatusIndex={index};\n"))]
}

/// An ecosystem, and what stands before and behind most of its names.
struct Ecosystem<'a> {
    document: &'a EcosystemDoc,
    before: String,
    behind: String,
}

impl<'a> Ecosystem<'a> {
    fn of(document: &'a EcosystemDoc, data: &Data) -> Self {
        let symbols = data
            .export
            .statuses
            .iter()
            .filter_map(|status| status.symbols.get(&document.id))
            .flatten();
        let mut forms: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        for (before, behind) in symbols.filter_map(|symbol| symbol.symbol.split_once(&*symbol.bare))
        {
            *forms.entry((before, behind)).or_default() += 1;
        }
        let most = forms.into_iter().max_by_key(|(_, count)| *count);
        let (before, behind) = most.map_or(("", ""), |(form, _)| form);
        Self { document, before: before.to_owned(), behind: behind.to_owned() }
    }

    fn written(&self) -> Value {
        json!([
            self.document.id,
            self.document.display,
            self.document.language,
            self.before,
            self.behind
        ])
    }
}

/// Number, phrase, class, former names, then each name with the ecosystems that have it. A name that an ecosystem does not
/// write as it writes the others stands as it is written, in the list of those behind.
fn code(status: &Status, ecosystems: &[Ecosystem<'_>]) -> Value {
    let mut bare: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut whole: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (position, ecosystem) in ecosystems.iter().enumerate() {
        for symbol in status.symbols.get(&ecosystem.document.id).into_iter().flatten() {
            let regular = format!("{}{}{}", ecosystem.before, symbol.bare, ecosystem.behind);
            let (names, name) = if *symbol.symbol == regular {
                (&mut bare, &symbol.bare)
            } else {
                (&mut whole, &symbol.symbol)
            };
            let positions = names.entry(name).or_default();
            if !positions.contains(&position) {
                positions.push(position);
            }
        }
    }
    let former: Vec<&str> = status
        .names
        .iter()
        .map(|name| &*name.phrase)
        .filter(|phrase| *phrase != status.reason_phrase)
        .collect();
    json!([status.code, status.reason_phrase, former, bare, whole])
}
