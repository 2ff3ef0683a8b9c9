//! The repository agrees with itself: rules, their files, and the requirements that name them.
#![cfg(feature = "lint")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use http_status::Requirement;
use http_status::lint::Rule;

fn names(dir: &str, extension: &str) -> BTreeSet<String> {
    let entries =
        fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(dir)).expect("the folder is there");
    let names = entries.filter_map(|entry| {
        let path = entry.ok()?.path();
        let stem = path.file_stem()?.to_str()?;
        (path.extension()? == extension && stem != "mod").then(|| stem.replace('_', "-"))
    });
    names.collect()
}

#[test]
fn the_files_the_pages_the_cases_and_the_list_of_rules_are_the_same_set() {
    let listed: BTreeSet<String> = Rule::all().map(|rule| rule.name.to_owned()).collect();
    assert_eq!(names("src/lint/rules", "rs"), listed);
    assert_eq!(names("src/lint/rules", "md"), listed);
    // The rules of `http-status-lint` have cases in the same folder.
    let own = names("lint/src/rules", "md");
    assert_eq!(names("lint/tests/rules", "md"), listed.union(&own).cloned().collect());
    assert!(Rule::all().is_sorted_by_key(|rule| rule.name));
    for rule in Rule::all() {
        assert_eq!(Rule::named(rule.name), Some(rule));
    }
}

#[test]
fn each_requirement_names_the_rule_that_checks_it_or_why_none_can() {
    let mut faults = Vec::new();
    let rules: BTreeMap<&str, &Rule> = Rule::all().map(|rule| (rule.name, rule)).collect();
    for requirement in Requirement::all() {
        let id = requirement.id();
        match (requirement.rule(), requirement.unchecked()) {
            (None, None) => faults.push(format!("{id}: neither `rule` nor `unchecked`")),
            (Some(name), _) => match rules.get(name) {
                // A rule of `http-status-lint`, which looks after its own.
                None if Path::new(env!("CARGO_MANIFEST_DIR"))
                    .join(format!("lint/src/rules/{}.rs", name.replace('-', "_")))
                    .is_file() => {}
                None => faults.push(format!("{id}: there is no rule `{name}`")),
                Some(rule) if !rule.requirements.contains(&id) => {
                    faults.push(format!("{id}: the rule `{name}` does not list it"));
                }
                Some(_) => {}
            },
            (None, Some(_)) => {}
        }
    }
    for rule in Rule::all() {
        for id in rule.requirements {
            match Requirement::of(id) {
                None => faults.push(format!("{}: there is no requirement `{id}`", rule.name)),
                Some(requirement) if requirement.rule().is_none() => {
                    faults.push(format!("{}: `{id}` does not name a rule", rule.name));
                }
                Some(_) => {}
            }
        }
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn a_rule_says_where_it_comes_from_unless_it_is_advice() {
    use http_status::Level;
    use http_status::lint::Group;

    for rule in Rule::all() {
        let levels: Vec<Level> = rule
            .requirements
            .iter()
            .filter_map(|id| Requirement::of(id))
            .map(Requirement::level)
            .collect();
        if rule.basis.is_some() {
            assert!(rule.source().is_some(), "{}: its basis is no document and section", rule.name);
        }
        match rule.group {
            Group::Correctness => {
                let is_strict =
                    levels.iter().any(|level| matches!(level, Level::Must | Level::MustNot));
                assert!(is_strict || rule.basis.is_some(), "{} breaks no MUST", rule.name);
            }
            Group::Advice => {
                assert!(levels.is_empty(), "{} is advice with requirements", rule.name)
            }
            Group::Suspicious | Group::Pedantic => {}
        }
    }
}

/// Lower case, no full stop, literals in backticks.
#[test]
fn summaries_and_helps_follow_the_convention() {
    for rule in Rule::all() {
        for text in [rule.summary, rule.help] {
            let is_plain = !text.is_empty() && !text.ends_with('.') && !text.contains('\n');
            assert!(is_plain, "{}: `{text}`", rule.name);
            assert_eq!(text.matches('`').count() % 2, 0, "{}: `{text}`", rule.name);
            let mut letters = text.chars();
            let starts = letters.next().zip(letters.next());
            // An abbreviation or the name of a field may begin it.
            let is_lower = starts.is_some_and(|(first, second)| {
                !first.is_uppercase() || second.is_uppercase() || second.is_ascii_digit()
            });
            assert!(is_lower, "{}: `{text}` begins with a capital", rule.name);
        }
    }
}
