//! What can be found, with its names apart into words.

use std::sync::LazyLock;

use http_status::{Claim, StatusInfo, Symbol, VendorStatus};

use super::word::{folded, words};

/// Something that has names.
#[derive(Debug, Clone, Copy)]
pub(crate) enum What {
    Status(&'static StatusInfo),
    Vendor(&'static VendorStatus),
    Claim(&'static Claim),
}

impl What {
    pub(crate) const fn code(self) -> u16 {
        match self {
            Self::Status(info) => info.code(),
            Self::Vendor(row) => row.code(),
            Self::Claim(claim) => claim.code(),
        }
    }

    pub(crate) const fn is_registered(self) -> bool {
        matches!(self, Self::Status(_))
    }

    /// The names, the current one first.
    fn names(self) -> Vec<&'static str> {
        match self {
            Self::Status(info) => info.names().iter().rev().map(|name| name.phrase()).collect(),
            Self::Vendor(row) => vec![row.name()],
            Self::Claim(claim) => vec![claim.name()],
        }
    }

    fn owners(self) -> Vec<&'static str> {
        match self {
            Self::Vendor(row) => vec![row.owner(), row.product()],
            Self::Status(_) | Self::Claim(_) => Vec::new(),
        }
    }

    pub(super) fn prose(self) -> Vec<&'static str> {
        match self {
            Self::Status(info) => {
                let docs = info.docs();
                std::iter::once(docs.summary()).chain(docs.description()).collect()
            }
            Self::Vendor(row) => vec![row.meaning()],
            Self::Claim(claim) => vec![claim.text()],
        }
    }

    /// The words of everything that is said of it.
    pub(super) fn all_words(self) -> Vec<String> {
        let texts = self.names().into_iter().chain(self.owners()).chain(self.prose());
        texts.flat_map(words).collect()
    }
}

/// Something that has names, ready to be searched.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) what: What,
    pub(super) names: Vec<Name>,
    /// The words of the owner and the product, as they are written and apart: `linkedin`, `linked` and `in`.
    pub(super) owners: Vec<String>,
}

/// One name.
#[derive(Debug)]
pub(super) struct Name {
    pub(super) text: &'static str,
    pub(super) words: Vec<String>,
    pub(super) folded: String,
}

impl From<&'static str> for Name {
    fn from(text: &'static str) -> Self {
        Self { text, words: words(text), folded: folded(text) }
    }
}

impl From<What> for Entry {
    fn from(what: What) -> Self {
        Self {
            what,
            names: what
                .names()
                .into_iter()
                .filter(|name| !name.is_empty())
                .map(Name::from)
                .collect(),
            owners: what.owners().into_iter().flat_map(owner_words).collect(),
        }
    }
}

fn owner_words(name: &str) -> impl Iterator<Item = String> {
    words(name).into_iter().chain(name.split_whitespace().map(folded))
}

/// All there is: made when something is searched, and only then.
static ENTRIES: LazyLock<[Vec<Entry>; 3]> = LazyLock::new(|| {
    [
        StatusInfo::all().map(What::Status).map(Entry::from).collect(),
        VendorStatus::all().map(What::Vendor).map(Entry::from).collect(),
        Claim::all().map(What::Claim).map(Entry::from).collect(),
    ]
});

pub(super) fn statuses() -> &'static [Entry] {
    &ENTRIES[0]
}

pub(super) fn vendors() -> &'static [Entry] {
    &ENTRIES[1]
}

pub(super) fn claims() -> &'static [Entry] {
    &ENTRIES[2]
}

pub(super) fn all() -> impl Iterator<Item = &'static Entry> {
    ENTRIES.iter().flatten()
}

/// A symbol, ready to be searched.
#[derive(Debug)]
pub(super) struct Written {
    pub(super) symbol: Symbol,
    pub(super) bare: String,
    pub(super) whole: String,
}

static SYMBOLS: LazyLock<Vec<Written>> = LazyLock::new(|| {
    let written = |symbol: Symbol| Written {
        symbol,
        bare: folded(symbol.bare()),
        whole: folded(symbol.symbol()),
    };
    Symbol::all().map(written).collect()
});

/// The symbols of each code.
pub(super) fn symbols() -> impl Iterator<Item = &'static [Written]> {
    SYMBOLS.chunk_by(|left, right| left.symbol.code() == right.symbol.code())
}
