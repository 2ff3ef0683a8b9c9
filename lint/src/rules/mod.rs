//! Rules for what a file says beside its messages, one a file, and the list of all rules.

mod contradicted_redirect_url;
mod contradicted_status_text;
pub(crate) mod suppression_without_reason;
pub(crate) mod unanswered_entry;
pub(crate) mod unused_suppression;

use std::sync::LazyLock;

use http_status::lint::{Finding, Report, Rule};

use crate::capture::Captured;
use crate::{Level, Levels, UnknownRule};

/// A rule for captures.
pub(crate) struct CaptureRule {
    /// What it is.
    pub(crate) rule: Rule,
    /// Who finds it.
    check: Check,
}

/// How a rule for captures is asked.
enum Check {
    /// For each exchange.
    Exchange(fn(&Captured<'_>, &mut Report<'_>)),
    /// The reader comes upon it.
    Reader,
}

/// All rules for captures, by name.
static RULES: &[&CaptureRule] = &[
    &contradicted_redirect_url::RULE,
    &contradicted_status_text::RULE,
    &suppression_without_reason::RULE,
    &unanswered_entry::RULE,
    &unused_suppression::RULE,
];

/// Asks the rules that run.
pub(crate) fn run(captured: &Captured<'_>, levels: &Levels, sink: &mut dyn FnMut(Finding)) {
    // All of them are about asides as yet; most texts have none.
    if captured.asides.is_empty() {
        return;
    }
    for rule in RULES {
        if let Check::Exchange(check) = rule.check
            && levels.level(&rule.rule) != Level::Off
        {
            check(captured, &mut Report::new(&rule.rule, captured.response.code, &mut *sink));
        }
    }
}

static ALL: LazyLock<Vec<&'static Rule>> = LazyLock::new(|| {
    let mut rules: Vec<_> = Rule::all().chain(RULES.iter().map(|rule| &rule.rule)).collect();
    rules.sort_by_key(|rule| rule.name);
    rules
});

/// All rules, for exchanges and for what captures say beside them, by name.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    ALL.iter().copied()
}

/// The rule with that name.
///
/// ```
/// assert_eq!(http_status_lint::rule("missing-allow-header").unwrap().name, "missing-allow-header");
/// assert_eq!(http_status_lint::rule("missing-allow").unwrap_err().nearest(), ["missing-allow-header"]);
/// ```
///
/// # Errors
///
/// There is none.
pub fn rule(name: &str) -> Result<&'static Rule, UnknownRule> {
    let found = ALL.binary_search_by(|rule| rule.name.cmp(name)).ok();
    found.and_then(|at| ALL.get(at).copied()).ok_or_else(|| UnknownRule::new(name))
}

/// The names that are most like a text, the most alike first; none when none is.
pub(crate) fn nearest(text: &str, known: impl Iterator<Item = &'static str>) -> Vec<&'static str> {
    const ENOUGH: f64 = 0.75;
    const MOST: usize = 3;
    // Of a text that nobody typed no name is a misspelling, and comparing costs the product of the lengths.
    if text.len() > 64 {
        return Vec::new();
    }
    let text = text.replace('_', "-").to_ascii_lowercase();
    let alike = |name: &'static str| {
        let likeness = strsim::normalized_damerau_levenshtein(&text, name);
        let likeness = if text.len() > 3 && name.starts_with(&*text) {
            likeness.max(ENOUGH)
        } else {
            likeness
        };
        (likeness >= ENOUGH).then_some((likeness, name))
    };
    let mut alike: Vec<_> = known.filter_map(alike).collect();
    alike.sort_by(|(left, _), (right, _)| right.total_cmp(left));
    let Some(best) = alike.first().map(|(likeness, _)| *likeness) else { return Vec::new() };
    alike
        .into_iter()
        .filter(|(likeness, _)| best - likeness < 0.05)
        .take(MOST)
        .map(|(_, name)| name)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_sorted_and_no_name_is_there_twice() {
        assert!(RULES.is_sorted_by_key(|rule| rule.rule.name));
        assert!(ALL.windows(2).all(|pair| pair[0].name < pair[1].name));
    }
}
