//! `rules.md`, the rules of the linter.

use http_status::document::RuleDoc;
use http_status::lint::Group;
use serde::Deserialize;
use snapbox::{assert_data_eq, file};

use crate::common::output;

#[derive(Deserialize)]
struct Rules {
    rules: Vec<RuleDoc>,
}

#[test]
fn rules_are_committed() {
    let Rules { rules } =
        serde_json::from_slice(&output(["rules", "--format", "json"])).expect("the output is JSON");
    let mut page = String::from(
        "# The rules of the linter\n\n`http-status rule NAME` shows the page of a rule. The group carries the level.\n",
    );
    for group in Group::ALL {
        let rules: Vec<&RuleDoc> =
            rules.iter().filter(|rule| rule.group == group.as_str()).collect();
        if rules.is_empty() {
            continue;
        }
        let off = if group.is_default() { "" } else { ", off unless asked for" };
        page += &format!(
            "\n## {group}: {}{off}\n\n| rule | finds | by |\n|---|---|---|\n",
            group.severity()
        );
        for rule in rules {
            let by = match (&rule.spec, &rule.section) {
                (Some(spec), Some(section)) => format!("{spec} {section}"),
                _ => String::new(),
            };
            let summary = rule.summary.replace('|', "\\|");
            page += &format!("| `{}` | {summary} | {by} |\n", rule.name);
        }
    }
    assert_data_eq!(page, file!["../../rules.md"]);
}

/// The list for people has what the one for programs has.
#[test]
fn every_rule_is_listed_under_its_group_and_has_a_page() {
    let Rules { rules } =
        serde_json::from_slice(&output(["rules", "--format", "json"])).expect("the output is JSON");
    let list = String::from_utf8(output(["rules"])).expect("a list is text");
    for rule in &rules {
        assert!(list.contains(&format!("\n  {} ", rule.name)), "{}", rule.name);
        let group = String::from_utf8(output(["rules", "--group", &rule.group])).expect("text");
        assert!(group.starts_with(&*rule.group) && group.contains(&*rule.name), "{}", rule.name);
        let page = String::from_utf8(output(["rule", &rule.name])).expect("a page is text");
        assert!(page.starts_with(&format!("{}\n", rule.name)), "{page}");
        for heading in ["What it does\n", "Why is this bad?\n", "Example\n", "Use instead\n"] {
            assert!(page.contains(heading), "{}: {heading}", rule.name);
        }
        assert_eq!(page.contains("Requirements\n"), !rule.requirements.is_empty(), "{page}");
    }
    let shown = list.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    assert_eq!(shown.count(), rules.len());
}
