//! Where a fact comes from: a document and a section of it.

use std::fmt;

use super::place::{At, Place};
use super::spec::{Specs, constant};
use super::table::Table;

/// A source, written `RFC9110 15.5.20` in the data.
pub(crate) struct Source {
    /// The id of the document.
    pub(crate) spec: String,
    pub(crate) section: String,
}

/// The documents that may be cited.
#[derive(Clone, Copy)]
pub(crate) struct Citable<'a> {
    specs: &'a Specs,
    scope: Scope<'a>,
}

#[derive(Clone, Copy)]
enum Scope<'a> {
    All,
    /// Those in force, and this one.
    InForce(Option<&'a str>),
}

impl<'a> Citable<'a> {
    /// All documents, for facts of history.
    pub(crate) fn all(specs: &'a Specs) -> Self {
        Self { specs, scope: Scope::All }
    }

    /// The documents in force, and the one that the registry still refers to, even if it is obsolete.
    pub(crate) fn in_force(specs: &'a Specs, defined_by: Option<&'a At<'_, Source>>) -> Self {
        // Where that one could not be read, nobody can tell what is allowed.
        let scope = |source: &'a At<'_, Source>| Scope::InForce(Some(&source.value.spec));
        Self { specs, scope: defined_by.map_or(Scope::All, scope) }
    }

    /// The documents in force and no other.
    pub(crate) fn current(specs: &'a Specs) -> Self {
        Self { specs, scope: Scope::InForce(None) }
    }

    pub(crate) fn any_age(self) -> Self {
        Self::all(self.specs)
    }

    pub(super) fn parse<'p>(self, text: &At<'p, String>) -> Option<At<'p, Source>> {
        let place = text.place;
        let Some((spec, section)) = text.split_once(' ') else {
            place.report(format!(
                "`{}` names no section; expected a source such as `RFC9110 15.5.20`",
                text.value
            ));
            return None;
        };
        let known = self.specs.check(spec, place) && self.is_in_force(spec, place);
        if !is_section(section) {
            place.report(format!(
                "`{section}` is not a section; expected one such as `15.5.20` or `B.3`"
            ));
            return None;
        }
        known.then(|| place.of(Source { spec: spec.to_owned(), section: section.to_owned() }))
    }

    fn is_in_force(self, spec: &str, place: Place<'_>) -> bool {
        let Scope::InForce(own) = self.scope else { return true };
        let heirs = self.specs.heirs(spec);
        if heirs.is_empty() || own == Some(spec) {
            return true;
        }
        place.report(format!(
            "`{spec}` is obsoleted by {}; expected a document in force",
            heirs.join(", ")
        ));
        false
    }
}

impl<'a> Table<'a> {
    pub(crate) fn source(
        &mut self,
        key: &'static str,
        citable: Citable<'_>,
    ) -> Option<At<'a, Source>> {
        citable.parse(&self.text(key)?)
    }

    pub(crate) fn optional_source(
        &mut self,
        key: &'static str,
        citable: Citable<'_>,
    ) -> Option<Source> {
        Some(citable.parse(&self.text_at(key)?)?.value)
    }

    pub(crate) fn sources(&mut self, key: &'static str, citable: Citable<'_>) -> Vec<Source> {
        let mut sources = Vec::new();
        for text in self.texts_at(key) {
            if let Some(source) = citable.parse(&text) {
                sources.push(source.value);
            }
        }
        sources
    }
}

/// Numbers with dots, the first of which may be the letter of an appendix.
fn is_section(text: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_letter = |part: &str| matches!(part.as_bytes(), [b'A'..=b'Z']);
    text.split('.')
        .enumerate()
        .all(|(index, part)| is_number(part) || (index == 0 && is_letter(part)))
}

/// As the tables write it: `(RFC9110, "15.5.20")`.
impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "({}, {:?})", constant(&self.spec), self.section)
    }
}
