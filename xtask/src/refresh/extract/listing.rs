//! What a runtime prints when it is asked.

use super::{Extractor, Kind, Name, code};

/// A line a name: code, tab, name, and where it is so, tab, `deprecated`.
pub(crate) const LISTING: Extractor =
    Extractor { what: "what the runtime lists", sample: "listing.tsv", kind: Kind::Names(listing) };

fn listing(text: &str) -> Vec<Name> {
    text.lines()
        .filter_map(|line| {
            let (number, rest) = line.split_once('\t')?;
            let (bare, deprecated) = rest
                .split_once('\t')
                .map_or((rest, false), |(bare, mark)| (bare, mark == "deprecated"));
            Some(Name { deprecated, ..Name::new(code(number)?, bare) })
        })
        .collect()
}
