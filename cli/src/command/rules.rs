//! `http-status rules` and `http-status rule`.

use http_status::document::{RuleDoc, VERSION};
use http_status::lint::{Group, Rule};

use super::list::nearest;
use crate::answer::Answer;
use crate::args::{Format, Rules};
use crate::page::{Page, RulePage, RulesPage};
use crate::problem::{Problem, shown};

/// The rules for messages and those of the linter for files, by name.
pub(super) fn all() -> impl Iterator<Item = &'static Rule> {
    http_status_lint::rules()
}

pub(crate) fn rules(rules: &Rules, format: Option<Format>) -> Answer {
    let is_wanted =
        |rule: &&'static Rule| rules.group.is_empty() || rules.group.contains(&rule.group);
    let rules: Vec<RuleDoc> = all().filter(is_wanted).map(RuleDoc::from).collect();
    if rules.is_empty() {
        return Problem::not_found("no rule is in these groups".to_owned())
            .hint("all of them: `http-status rules`")
            .into();
    }
    Answer::pages(vec![Page::Rules(RulesPage { version: VERSION, rules })], format)
}

pub(crate) fn rule(name: &str, format: Option<Format>) -> Answer {
    match find(name) {
        Ok(rule) => Answer::pages(vec![Page::Rule(Box::new(RulePage::from(rule)))], format),
        Err(problem) => problem.into(),
    }
}

/// By name, in any case; underscores, as in the names of files, count as hyphens.
fn find(name: &str) -> Result<&'static Rule, Problem> {
    let asked = name.trim().to_ascii_lowercase().replace('_', "-");
    if let Some(rule) = all().find(|rule| rule.name == asked) {
        return Ok(rule);
    }
    let problem = Problem::not_found(format!("no rule is called `{}`", shown(name)));
    if let Ok(group) = asked.parse::<Group>() {
        let hint = format!("that is a group of rules: `http-status rules --group {group}`");
        return Err(problem.hint(hint));
    }
    Err(match nearest(&asked, all().map(|rule| rule.name)) {
        Some(rule) => problem.hint(format!("similar: `http-status rule {rule}`")),
        None => problem.hint("all of them: `http-status rules`"),
    })
}
