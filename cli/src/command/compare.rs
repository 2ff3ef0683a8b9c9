//! `http-status compare`.

use http_status::document::{Status, VERSION};

use super::show::one;
use crate::answer::Answer;
use crate::args::{Compare, Format};
use crate::page::{Comparison, Page, Property};
use crate::property::PROPERTIES;

pub(crate) fn compare(compare: &Compare, format: Option<Format>) -> Answer {
    let mut answer = Answer::default();
    let mut statuses = Vec::new();
    for code in &compare.codes {
        match one(&code.to_string_lossy()) {
            Ok(info) => statuses.push(Status::from(info)),
            Err(problem) => answer.problems.push(problem),
        }
    }
    if !answer.problems.is_empty() {
        return answer;
    }
    let properties = PROPERTIES.iter().map(|property| property.of(&statuses));
    let (same, differences) = properties.partition::<Vec<_>, _>(is_same);
    let same = if compare.all { same } else { Vec::new() };
    Answer::pages(
        vec![Page::Comparison(Comparison { version: VERSION, statuses, differences, same })],
        format,
    )
}

/// Whether people would see a difference. That no two codes have the same name goes without saying.
fn is_same(property: &Property) -> bool {
    property.texts.windows(2).all(|pair| matches!(pair, [left, right] if left == right))
}
