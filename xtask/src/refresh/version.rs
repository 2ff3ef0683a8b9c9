//! The order of versions.

use std::cmp::Ordering;

/// Compares two versions of final releases by their numbers: `v3.0.10` stands behind `3.0.9`, `3.1` before `3.1.1`.
pub(crate) fn compare(one: &str, other: &str) -> Ordering {
    numbers(one).cmp(numbers(other)).then_with(|| one.cmp(other))
}

/// Whether no feature release lies between them: `3.12` and `3.13`.
pub(crate) fn is_next_feature_release(before: &str, after: &str) -> bool {
    let [before, after] = [before, after].map(|version| numbers(version).collect::<Vec<_>>());
    matches!((&before[..], &after[..]), ([major, minor, ..], [same, next, ..]) if major == same && minor + 1 == *next)
}

/// Whether no release lies between them: `25.12.0` and `25.12.1`.
pub(crate) fn is_next_patch_release(before: &str, after: &str) -> bool {
    let [before, after] = [before, after].map(|version| numbers(version).collect::<Vec<_>>());
    matches!((&before[..], &after[..]), ([before @ .., patch], [after @ .., next]) if before.len() == 2 && before == after && patch + 1 == *next)
}

fn numbers(version: &str) -> impl Iterator<Item = u64> {
    version.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_ordered_by_number() {
        let mut versions = ["3.0.10", "v3.0.9", "3.1", "2.2.24", "3.1.0.1", "3.1.0"];
        versions.sort_by(|one, other| compare(one, other));
        assert_eq!(versions, ["2.2.24", "v3.0.9", "3.0.10", "3.1", "3.1.0", "3.1.0.1"]);
    }

    #[test]
    fn patch_releases_are_counted_by_the_third_number() {
        assert!(is_next_patch_release("25.12.0", "25.12.1"));
        assert!(!is_next_patch_release("25.12.0", "25.12.2"));
        assert!(!is_next_patch_release("25.12", "25.13"));
    }

    #[test]
    fn feature_releases_are_counted_by_the_second_number() {
        assert!(is_next_feature_release("3.9", "3.10"));
        assert!(!is_next_feature_release("3.11", "3.13"));
        assert!(!is_next_feature_release("2.7", "3.8"));
    }
}
