//! Demands of documents, as every page lists them.

use http_status::Actor;
use http_status::document::{RequirementDoc, SpecDoc};

use super::data::Data;

/// Those of one document.
pub(super) struct OfSpec<'a> {
    pub(super) spec: &'a SpecDoc,
    pub(super) requirements: Vec<&'a RequirementDoc>,
}

/// Grouped by document, the newest document first; inside, in the order that they have.
pub(super) fn by_spec<'a>(
    data: &'a Data,
    requirements: impl Iterator<Item = &'a RequirementDoc>,
) -> Vec<OfSpec<'a>> {
    let mut groups: Vec<OfSpec<'a>> = Vec::new();
    for requirement in requirements {
        match groups.iter_mut().find(|group| group.spec.id == requirement.spec) {
            Some(group) => group.requirements.push(requirement),
            None => groups.extend(
                data.spec(&requirement.spec)
                    .map(|spec| OfSpec { spec, requirements: vec![requirement] }),
            ),
        }
    }
    groups.sort_by(|left, right| right.spec.date.cmp(&left.spec.date));
    groups
}

/// What sorts sections.
pub(super) type Order = Vec<(bool, u32, String)>;

/// A section as something that can be sorted: `9.1.2` before `15.5`, appendices last.
pub(super) fn order(section: &str) -> Order {
    section
        .split('.')
        .map(|part| {
            part.parse().map_or_else(
                |_| (true, 0, part.to_owned()),
                |number| (false, number, String::new()),
            )
        })
        .collect()
}

/// `user agent`.
pub(super) fn actor(actor: Actor) -> String {
    actor.as_str().replace('-', " ")
}

/// Whether it binds this code and no other.
pub(super) fn is_alone(requirement: &RequirementDoc, code: u16) -> bool {
    matches!(requirement.binds.as_slice(), [only] if only.parse() == Ok(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_in_the_order_of_the_text() {
        let mut sections = ["B.3", "15.5", "9.1.2", "15.5.20", "A", "15.5.3", "9"];
        sections.sort_by_key(|section| order(section));
        assert_eq!(sections, ["9", "9.1.2", "15.5", "15.5.3", "15.5.20", "A", "B.3"]);
    }
}
