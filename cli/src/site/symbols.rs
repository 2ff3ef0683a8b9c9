//! The names of a code, by language.

use std::collections::BTreeMap;

use http_status::document::{EcosystemDoc, Status, SymbolDoc};

use super::data::Data;

/// The names in the ecosystems of one language.
pub(super) struct OfLanguage<'a> {
    pub(super) language: &'a str,
    pub(super) rows: Vec<Row<'a>>,
}

pub(super) struct Row<'a> {
    pub(super) ecosystem: &'a EcosystemDoc,
    pub(super) symbol: &'a SymbolDoc,
}

/// By language, then by ecosystem; the current name first.
pub(super) fn by_language<'a>(data: &'a Data, status: &'a Status) -> Vec<OfLanguage<'a>> {
    let mut languages: BTreeMap<String, OfLanguage<'a>> = BTreeMap::new();
    for (id, symbols) in &status.symbols {
        let Some(ecosystem) = data.ecosystem(id) else { continue };
        let group = languages
            .entry(ecosystem.language.to_lowercase())
            .or_insert_with(|| OfLanguage { language: &ecosystem.language, rows: Vec::new() });
        group.rows.extend(symbols.iter().map(|symbol| Row { ecosystem, symbol }));
    }
    languages.into_values().collect()
}

/// `since 2.0, deprecated 3.1, removed 4.0`.
pub(super) fn versions(symbol: &SymbolDoc) -> String {
    let parts = [
        ("since", &symbol.since),
        ("deprecated", &symbol.deprecated),
        ("removed", &symbol.removed),
    ];
    let parts = parts
        .into_iter()
        .filter_map(|(word, version)| Some(format!("{word}\u{a0}{}", version.as_ref()?)));
    parts.collect::<Vec<_>>().join(", ")
}

/// Whether nothing ended it.
pub(super) const fn is_current(symbol: &SymbolDoc) -> bool {
    symbol.deprecated.is_none() && symbol.removed.is_none()
}
