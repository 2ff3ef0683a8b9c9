//! What is said of symbols: where they are names, since when, until when, and what to write instead.

use http_status::{Ecosystem, Standing, Symbol};

use crate::problem::Note;

/// Ecosystems of which something is told one by one; a bare `NOT_FOUND` is a name in more than twenty.
const MOST: usize = 3;

/// Which version of an ecosystem is asked for; the one that was read where none is.
pub(crate) type Versions<'a> = &'a dyn Fn(Ecosystem) -> Option<&'a str>;

/// Where some names, all of one text, are names, and where they no longer should be written or can be.
pub(crate) fn notes(names: &[Symbol], versions: Versions<'_>) -> Vec<Note> {
    let is_usable = |name: &&Symbol| name.standing(versions(name.ecosystem())).is_usable();
    let usable: Vec<Symbol> = names.iter().filter(is_usable).copied().collect();
    let mut notes: Vec<Note> = whereabouts(&usable).into_iter().collect();
    notes.extend(standings(names, versions));
    notes
}

/// What is not current, name by name.
pub(crate) fn standings(names: &[Symbol], versions: Versions<'_>) -> Vec<Note> {
    let with_code = !are_of_one_code(names);
    let told: Vec<String> = names
        .iter()
        .filter_map(|name| standing(*name, versions(name.ecosystem()), with_code))
        .collect();
    let more = told.len().saturating_sub(MOST);
    let mut notes: Vec<Note> = told.into_iter().take(MOST).map(Note).collect();
    if more > 0 {
        notes.push(Note(format!(
            "the same holds in {more} more; the page of the code has them all with `--all`"
        )));
    }
    notes
}

pub(crate) fn are_of_one_code(names: &[Symbol]) -> bool {
    names.windows(2).all(|pair| matches!(pair, [left, right] if left.code() == right.code()))
}

/// `:not_found` is a name in rack (since 1.1) and plug.
fn whereabouts(names: &[Symbol]) -> Option<Note> {
    let first = names.first()?;
    let same = |text: fn(Symbol) -> &'static str| {
        names.iter().all(|name| text(*name) == text(*first)).then(|| text(*first))
    };
    let text = same(Symbol::symbol).or_else(|| same(Symbol::bare))?;
    let mut ecosystems: Vec<(Ecosystem, String)> = Vec::new();
    for name in names {
        if !ecosystems.iter().any(|(ecosystem, _)| *ecosystem == name.ecosystem()) {
            let since = name.since().map_or_else(String::new, |since| format!(" (since {since})"));
            ecosystems.push((name.ecosystem(), since));
        }
    }
    let with_versions = ecosystems.len() <= MOST;
    let said = ecosystems.iter().map(|(ecosystem, since)| {
        if with_versions { format!("{ecosystem}{since}") } else { ecosystem.to_string() }
    });
    Some(Note(format!("`{text}` is a name in {}", all(&said.collect::<Vec<_>>()))))
}

/// What a user of the name has to know in a version: nothing when it is current there.
fn standing(name: Symbol, version: Option<&str>, with_code: bool) -> Option<String> {
    let ecosystem = name.ecosystem();
    let code = if with_code { format!(", where it was {}", name.code()) } else { String::new() };
    let said = match name.standing(version) {
        Standing::Current => return None,
        Standing::NotYet(since) => format!("comes with {ecosystem} {since}"),
        Standing::Deprecated(since) => format!("is deprecated in {ecosystem} since {since}"),
        Standing::Removed(since) => format!("was removed from {ecosystem} in {since}"),
    };
    let instead = name
        .replacement(version)
        .map_or_else(String::new, |other| format!("; write `{}`", other.symbol()));
    Some(format!("`{}` {said}{code}{instead}", name.symbol()))
}

/// What a user of a translation has to know besides: that a version deprecates it, or that earlier ones do not have it.
pub(crate) fn caution(name: Symbol, version: Option<&str>) -> Option<Note> {
    if let Some(said) = standing(name, version, false) {
        return Some(Note(said));
    }
    let since = name.since().filter(|_| version.is_none() && came_later(name))?;
    let (symbol, ecosystem) = (name.symbol(), name.ecosystem());
    let before = before(name)
        .map_or_else(String::new, |other| format!("; before that, it was `{}`", other.symbol()));
    Some(Note(format!("`{symbol}` came with {ecosystem} {since}{before}")))
}

/// Whether the ecosystem had other names before this one.
fn came_later(name: Symbol) -> bool {
    name.ecosystem().symbols().any(|other| is_earlier(other, name))
}

/// The name that the code had in the ecosystem before this one.
fn before(name: Symbol) -> Option<Symbol> {
    let mut others = Symbol::of(name.code())
        .filter(|other| other.ecosystem() == name.ecosystem() && !other.is_current());
    others.find(|other| is_earlier(*other, name))
}

fn is_earlier(left: Symbol, right: Symbol) -> bool {
    left.since().map_or(right.since().is_some(), |since| {
        matches!(right.standing(Some(since)), Standing::NotYet(_))
    })
}

/// That a version of an ecosystem has no name for a code, and why.
pub(crate) fn absence(code: u16, ecosystem: Ecosystem, version: Option<&str>) -> String {
    if ecosystem.info().is_none() {
        return format!("no name for {code} in {ecosystem}: its names were not read yet");
    }
    let names = || Symbol::of(code).filter(|name| name.ecosystem() == ecosystem);
    let is_to_come = |name: &Symbol| matches!(name.standing(version), Standing::NotYet(_));
    let first = names()
        .filter(is_to_come)
        .reduce(|first, other| if is_earlier(other, first) { other } else { first });
    let removed = names().find_map(|name| match name.standing(version) {
        Standing::Removed(since) => Some((name.symbol(), since)),
        _ => None,
    });
    match (removed, first.and_then(Symbol::since)) {
        (None, Some(since)) => format!("no name for {code} before {ecosystem} {since}"),
        (Some((symbol, gone)), None) => {
            format!("no name for {code} since {ecosystem} {gone}, which removed `{symbol}`")
        }
        (Some((symbol, gone)), Some(since)) => format!(
            "no name for {code} between {ecosystem} {gone}, which removed `{symbol}`, and {since}"
        ),
        (None, None) => format!("no name for {code} in {ecosystem}"),
    }
}

/// `a`, `a and b`, `a, b and c`.
pub(crate) fn all(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [word] => word.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str, version: Option<&str>) -> Vec<String> {
        let names: Vec<Symbol> = Symbol::named(text).collect();
        notes(&names, &|_| version).into_iter().map(|note| note.0).collect()
    }

    #[test]
    fn deprecated_names_have_replacements() {
        let rack = Symbol::named(":unprocessable_entity")
            .find(|name| name.ecosystem() == Ecosystem::Rack)
            .expect("a name of Rack");
        assert_eq!(
            caution(rack, Some("3.1")).map(|note| note.0).as_deref(),
            Some(
                "`:unprocessable_entity` is deprecated in rack since 3.1.0; write `:unprocessable_content`"
            )
        );
        assert!(caution(rack, Some("3.0")).is_none());
    }

    #[test]
    fn names_that_came_later_say_so() {
        let go = Symbol::named("http.StatusMisdirectedRequest").next().expect("a name of Go");
        assert_eq!(
            caution(go, None).map(|note| note.0).as_deref(),
            Some("`http.StatusMisdirectedRequest` came with go 1.11")
        );
        assert_eq!(absence(421, Ecosystem::Go, Some("1.10")), "no name for 421 before go 1.11");
        assert_eq!(said("http.StatusNotFound", Some("0")).len(), 1);
    }

    #[test]
    fn every_name_has_something_to_be_said() {
        for name in Symbol::all().step_by(41) {
            assert_eq!(standings(&[name], &|_| None).is_empty(), name.is_current(), "{name:?}");
            assert!(!is_earlier(name, name), "{name:?}");
            for version in [None, Some("0"), Some("999999")] {
                caution(name, version);
                assert!(absence(name.code(), name.ecosystem(), version).contains("no name for"));
            }
        }
    }
}
