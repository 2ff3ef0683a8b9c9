//! From the text of an artefact to names. One extractor for each kind of source.

pub(crate) mod changes;
pub(crate) mod counted;
pub(crate) mod exceptions;
pub(crate) mod functions;
pub(crate) mod listing;
pub(crate) mod named;
pub(crate) mod pattern;
pub(crate) mod phrases;
pub(crate) mod python;
pub(crate) mod rows;
#[cfg(test)]
mod tests;

use pattern::Pattern;

/// A name of a code in one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Name {
    pub(crate) code: u16,
    pub(crate) bare: String,
    pub(crate) deprecated: bool,
}

impl Name {
    pub(crate) fn new(code: u16, bare: impl Into<String>) -> Self {
        Self { code, bare: bare.into(), deprecated: false }
    }

    pub(crate) fn deprecated(self) -> Self {
        Self { deprecated: true, ..self }
    }
}

/// What is other than in the version before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Change {
    Added(Name),
    Removed(Name),
}

impl Change {
    pub(crate) fn apply(&self, names: &mut Vec<Name>) {
        match self {
            Self::Added(name) => names.push(name.clone()),
            Self::Removed(gone) => {
                names.retain(|name| (name.code, &name.bare) != (gone.code, &gone.bare))
            }
        }
    }
}

/// How the names are found.
#[derive(Clone, Copy)]
pub(crate) struct Extractor {
    /// What is read, for the header of the table.
    pub(crate) what: &'static str,
    /// An excerpt with every construct, in `xtask/samples`.
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests read it"))]
    pub(crate) sample: &'static str,
    pub(crate) kind: Kind,
}

#[derive(Clone, Copy)]
pub(crate) enum Kind {
    Pattern(Pattern),
    /// From the text of one version to its names.
    Names(fn(&str) -> Vec<Name>),
    /// From the text of one version, and the texts of all versions, to what that version changed.
    Changes(fn(&str, &str) -> Vec<Change>),
}

/// A code, if the text is a number that can be one.
fn code(text: &str) -> Option<u16> {
    text.parse().ok().filter(|code| (100..=999).contains(code))
}
