//! `http-status symbols`.

use http_status::document::{EcosystemDoc, VERSION};
use http_status::{EcosystemInfo, Symbol};

use super::ecosystem::Wanted;
use crate::answer::Answer;
use crate::args::{Format, Symbols};
use crate::page::{Counted, EcosystemsPage, Named, Page, SymbolsPage};
use crate::problem::Problem;

pub(crate) fn symbols(symbols: &Symbols, format: Option<Format>) -> Answer {
    let Some(text) = &symbols.ecosystem else {
        return Answer::pages(vec![Page::Ecosystems(ecosystems())], format);
    };
    match names(text, symbols.all) {
        Ok(page) => Answer::pages(vec![Page::Symbols(page)], format),
        Err(problem) => problem.into(),
    }
}

fn ecosystems() -> EcosystemsPage {
    let count = |info: &EcosystemInfo| {
        info.ecosystem().symbols().filter(|name| name.removed().is_none()).count()
    };
    let ecosystems = EcosystemInfo::all()
        .map(|info| Counted { names: count(info), ecosystem: EcosystemDoc::from(info) })
        .collect();
    EcosystemsPage { version: VERSION, ecosystems }
}

/// The names that a version has, or all that there ever were.
fn names(text: &str, all: bool) -> Result<SymbolsPage, Problem> {
    let Wanted { ecosystem, version } = Wanted::read(text, "http-status symbols")?;
    let Some(info) = ecosystem.info() else {
        return Err(Problem::not_found(format!("the names of {ecosystem} were not read yet"))
            .hint("those that were: `http-status symbols`"));
    };
    let is_there = |name: &Symbol| all || name.standing(version.as_deref()).is_usable();
    let (shown, hidden): (Vec<Symbol>, Vec<Symbol>) = ecosystem.symbols().partition(is_there);
    if shown.is_empty() {
        let asked = version.unwrap_or_default();
        return Err(Problem::not_found(format!("{ecosystem} {asked} has no names that are known"))
            .hint(format!("those of {}: `http-status symbols {ecosystem}`", info.version()))
            .hint(format!("all that there ever were: `http-status symbols {ecosystem} --all`")));
    }
    Ok(SymbolsPage {
        version: VERSION,
        ecosystem: info.into(),
        for_version: version,
        symbols: shown.into_iter().map(Named::from).collect(),
        hidden: hidden.len(),
    })
}
