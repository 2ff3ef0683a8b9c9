//! `[cacheability]`: what a cache may do with a response, and what it might do once.

use super::place::At;
use super::source::{Citable, Source};
use super::table::Table;
use super::vocabulary::Cacheability;

pub(crate) struct Caching {
    pub(crate) default: Cacheability,
    pub(crate) basis: Vec<Source>,
    pub(crate) history: Vec<(Cacheability, Source)>,
    pub(crate) notes: Vec<String>,
}

impl Caching {
    pub(crate) fn read(table: &mut Table<'_>, citable: Citable<'_>) -> Option<Self> {
        let default = table.word("default");
        if table.is_empty("basis") {
            table
                .place()
                .report("[cacheability] has no `basis`; expected the sections that say so");
        }
        let basis = table.sources("basis", citable);
        let notes = table.texts("notes");

        // The answer before, and where it stands; none where it could not be read.
        let mut before: Option<At<'_, Cacheability>> = None;
        let history = table.rows("history", |table| {
            let answer = table.word("default");
            let source = table.source("source", citable.any_age());
            check_change(before.as_ref(), answer.as_ref());
            before = answer.as_ref().map(|answer| answer.place.of(answer.value));
            Some((answer?.value, source?.value))
        });
        check_change(before.as_ref(), default.as_ref());
        Some(Self { default: default?.value, basis, history, notes })
    }
}

fn check_change(before: Option<&At<'_, Cacheability>>, after: Option<&At<'_, Cacheability>>) {
    if let (Some(before), Some(after)) = (before, after)
        && before.value == after.value
    {
        before.place.report(
            "the answer is the same as the one that follows; expected only changes in `history`",
        );
    }
}
