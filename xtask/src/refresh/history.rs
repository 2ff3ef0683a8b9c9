//! From the names in each version to one row a name: since when, deprecated since, removed in.

use std::cmp::Reverse;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::extract::{Change, Name};
use super::version::{compare, is_next_patch_release};

/// What one version says.
#[derive(Debug, Clone)]
pub(crate) struct Reading {
    pub(crate) version: String,
    /// The release before it is the reading before it, or there is none: what is new here is new in this version.
    pub(crate) follows: bool,
    pub(crate) content: Content,
    pub(crate) place: Place,
}

/// Where a reading was made.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Place {
    /// `github rack/rack`.
    pub(crate) artefact: String,
    pub(crate) path: String,
    pub(crate) commit: Option<String>,
    /// As the releases are called there, for the header: `tags`, `releases`.
    pub(crate) unit: &'static str,
}

#[derive(Debug, Clone)]
pub(crate) enum Content {
    /// All names of the version, in the order in which they stand.
    Names(Vec<Name>),
    /// What is other than in the version before.
    Changes(Vec<Change>),
}

/// One line of a table, before it is written as a user writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) code: u16,
    pub(crate) bare: String,
    pub(crate) since: Option<String>,
    pub(crate) deprecated: Option<String>,
    pub(crate) removed: Option<String>,
}

#[derive(Clone, Copy)]
struct Sight {
    reading: usize,
    order: usize,
    deprecated: bool,
}

/// Sorts the readings by version, and the names by code: current, deprecated, removed. Of several current ones that
/// comes first which says the reason phrase of the code, and then the order of the source decides.
pub(crate) fn merge(readings: &mut [Reading], phrases: &BTreeMap<u16, String>) -> Vec<Row> {
    readings.sort_by(|one, other| compare(&one.version, &other.version));
    for index in 1..readings.len() {
        readings[index].follows |=
            is_next_patch_release(&readings[index - 1].version, &readings[index].version);
    }
    let mut sights: BTreeMap<(u16, String), Vec<Sight>> = BTreeMap::new();
    let mut names: Vec<Name> = Vec::new();
    for (reading, Reading { content, .. }) in readings.iter().enumerate() {
        match content {
            Content::Names(all) => names.clone_from(all),
            Content::Changes(changes) => changes.iter().for_each(|change| change.apply(&mut names)),
        }
        let mut seen = BTreeSet::new();
        for (order, name) in names.iter().enumerate() {
            if seen.insert((name.code, &name.bare)) {
                let sight = Sight { reading, order, deprecated: name.deprecated };
                sights.entry((name.code, name.bare.clone())).or_default().push(sight);
            }
        }
    }
    let version = |reading: usize| readings[reading].version.clone();
    let mut rows = Vec::new();
    for ((code, bare), sights) in sights {
        let (Some(first), Some(last)) = (sights.first(), sights.last()) else { continue };
        let marked = sights.iter().rev().take_while(|sight| sight.deprecated).last();
        let row = Row {
            code,
            since: readings[first.reading].follows.then(|| version(first.reading)),
            deprecated: marked.map(|sight| version(sight.reading)),
            removed: (last.reading + 1 < readings.len()).then(|| version(last.reading + 1)),
            bare,
        };
        let other =
            phrases.get(&code).is_none_or(|phrase| !letters(&row.bare).ends_with(&letters(phrase)));
        let state = (
            row.removed.is_some(),
            row.deprecated.is_some(),
            other,
            Reverse(last.reading),
            last.order,
        );
        rows.push((code, state, row));
    }
    rows.sort_by(|one, other| (one.0, one.1, &one.2.bare).cmp(&(other.0, other.1, &other.2.bare)));
    rows.into_iter().map(|(_, _, row)| row).collect()
}

/// A name without what languages write differently: case, underscores, apostrophes.
fn letters(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// Reads as few of the versions as show every change: where the two ends of a stretch say the same, the middle is taken
/// to say so too.
pub(crate) fn bisect(
    versions: &[String],
    mut read: impl FnMut(&str) -> Result<Vec<Name>, String>,
) -> Result<Vec<(usize, Vec<Name>)>, String> {
    let mut known: BTreeMap<usize, Vec<Name>> = BTreeMap::new();
    let Some(end) = versions.len().checked_sub(1) else { return Ok(Vec::new()) };
    let mut stretches = vec![(0, end)];
    while let Some((start, end)) = stretches.pop() {
        for index in [start, end] {
            if let Entry::Vacant(unknown) = known.entry(index) {
                unknown.insert(read(&versions[index])?);
            }
        }
        if end - start > 1 && known[&start] != known[&end] {
            let middle = start.midpoint(end);
            stretches.extend([(start, middle), (middle, end)]);
        }
    }
    Ok(known.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(code: u16, bare: &str) -> Name {
        Name::new(code, bare)
    }

    fn reading(version: &str, names: &[Name]) -> Reading {
        let content = Content::Names(names.to_vec());
        Reading { version: version.to_owned(), follows: true, content, place: Place::default() }
    }

    fn shown(rows: &[Row]) -> Vec<String> {
        let cell = |cell: &Option<String>| cell.clone().unwrap_or_default();
        rows.iter()
            .map(|row| {
                let [since, deprecated, removed] =
                    [&row.since, &row.deprecated, &row.removed].map(cell);
                format!("{} {} {since}|{deprecated}|{removed}", row.code, row.bare)
            })
            .collect()
    }

    #[test]
    fn renamed_name_is_deprecated_then_removed_and_stands_behind_the_new_one() {
        let old = name(422, "unprocessable_entity");
        let new = name(422, "unprocessable_content");
        let mut readings = [
            reading("3.1.0", &[old.clone().deprecated(), new.clone()]),
            reading("3.0.10", std::slice::from_ref(&old)),
            reading("4.0", std::slice::from_ref(&new)),
        ];
        assert_eq!(
            shown(&merge(&mut readings, &BTreeMap::new())),
            ["422 unprocessable_content 3.1.0||", "422 unprocessable_entity 3.0.10|3.1.0|4.0"]
        );
    }

    #[test]
    fn since_is_unknown_where_the_version_before_was_not_read() {
        let mut readings = [
            reading("1.0", &[name(200, "OK")]),
            reading("5.0", &[name(200, "OK"), name(201, "CREATED")]),
        ];
        for reading in &mut readings {
            reading.follows = false;
        }
        assert_eq!(shown(&merge(&mut readings, &BTreeMap::new())), ["200 OK ||", "201 CREATED ||"]);
    }

    #[test]
    fn mark_that_was_taken_back_is_no_deprecation() {
        let mark = name(102, "PROCESSING").deprecated();
        let mut readings = [reading("1.0", &[mark]), reading("2.0", &[name(102, "PROCESSING")])];
        assert_eq!(shown(&merge(&mut readings, &BTreeMap::new())), ["102 PROCESSING 1.0||"]);
    }

    #[test]
    fn name_with_the_phrase_comes_first_then_the_order_of_the_source() {
        let mut readings = [reading(
            "1.0",
            &[name(301, "Moved"), name(301, "Gone_Away"), name(301, "MovedPermanently")],
        )];
        let rows = merge(&mut readings, &BTreeMap::from([(301, "Moved Permanently".to_owned())]));
        assert_eq!(
            shown(&rows),
            ["301 MovedPermanently 1.0||", "301 Moved 1.0||", "301 Gone_Away 1.0||"]
        );
    }

    #[test]
    fn changes_go_on_from_the_version_before() {
        let mut readings = [reading("1.0", &[name(422, "OLD")]), reading("2.0", &[])];
        readings[1].content = Content::Changes(vec![
            Change::Added(name(422, "NEW")),
            Change::Removed(name(422, "OLD")),
        ]);
        assert_eq!(
            shown(&merge(&mut readings, &BTreeMap::new())),
            ["422 NEW 2.0||", "422 OLD 1.0||2.0"]
        );
    }

    #[test]
    fn bisection_finds_each_change_and_reads_little() {
        let versions: Vec<String> = (0..1000).map(|number| number.to_string()).collect();
        let mut reads = 0;
        let known = bisect(&versions, |version| {
            reads += 1;
            let number: u32 = version.parse().map_err(|_| "no number".to_owned())?;
            Ok([(137, "A"), (138, "B"), (900, "C")]
                .iter()
                .filter(|(at, _)| *at <= number)
                .map(|(_, bare)| name(200, bare))
                .collect())
        })
        .expect("every version can be read");
        let read: Vec<usize> = known.iter().map(|(index, _)| *index).collect();
        for index in [0, 136, 137, 138, 899, 900, 999] {
            assert!(read.contains(&index), "{index} was not read");
        }
        assert!(reads < 40, "{reads} reads");
    }
}
