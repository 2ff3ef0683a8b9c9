//! Findings that somebody does not want: `status-lint: allow(rule, other-rule) reason` in a comment.

use std::ops::Range;

use http_status::lint::{Finding, Place, Report, Rule};

use crate::rules::{suppression_without_reason, unused_suppression};
use crate::{Level, Levels, rule};

/// What a finding is about, and where that stands.
pub(crate) struct Found {
    pub(crate) finding: Finding,
    pub(crate) span: Range<usize>,
}

/// The names in a comment, and whether a reason follows; `Err` where a comment begins as one and does not go on so.
fn directive(text: &str) -> Option<Result<(&str, bool), ()>> {
    let rest = text.trim().strip_prefix("status-lint:")?.trim_start();
    let inner = rest.strip_prefix("allow").and_then(|rest| rest.trim_start().strip_prefix('('));
    Some(match inner.and_then(|inner| inner.split_once(')')) {
        Some((names, reason)) => Ok((names, !reason.trim().is_empty())),
        None => Err(()),
    })
}

/// One comment that allows something.
struct Suppression {
    /// The rules that it names, and whether any of them found something.
    rules: Vec<(&'static Rule, bool)>,
    span: Range<usize>,
}

/// The comments that hold for an exchange, or for a file.
#[derive(Default)]
pub(crate) struct Suppressions {
    known: Vec<Suppression>,
    /// What is wrong with the others.
    faults: Vec<Found>,
}

impl Suppressions {
    /// Adds a comment. `status` is that of the exchange that it belongs to.
    pub(crate) fn add(&mut self, text: &str, span: &Range<usize>, status: u16) {
        for line in text.lines() {
            match directive(line) {
                None => {}
                Some(Err(())) => self.fault(
                    &unused_suppression::RULE.rule,
                    status,
                    span,
                    "not understood; expected `status-lint: allow(rule) reason`".to_owned(),
                ),
                Some(Ok((_, false))) => self.fault(
                    &suppression_without_reason::RULE.rule,
                    status,
                    span,
                    "does not say why; it counts only with a reason after the parenthesis"
                        .to_owned(),
                ),
                Some(Ok((names, true))) => self.names(names, span, status),
            }
        }
    }

    fn names(&mut self, names: &str, span: &Range<usize>, status: u16) {
        let mut rules = Vec::new();
        for name in names.split(',').map(str::trim) {
            match rule(name) {
                Ok(rule) => rules.push((rule, false)),
                Err(unknown) => {
                    let near = match unknown.nearest() {
                        [] => String::new(),
                        [near, ..] => format!("; did you mean `{near}`?"),
                    };
                    let message = format!("no rule `{}`{near}", name.escape_debug());
                    self.fault(&unused_suppression::RULE.rule, status, span, message);
                }
            }
        }
        self.known.push(Suppression { rules, span: span.clone() });
    }

    fn fault(&mut self, rule: &'static Rule, status: u16, span: &Range<usize>, message: String) {
        Report::new(rule, status, &mut |finding| {
            self.faults.push(Found { finding, span: span.clone() });
        })
        .finding(Place::Capture("comment"), message);
    }

    /// Whether findings of a rule are not wanted.
    pub(crate) fn allow(&mut self, rule: &Rule) -> bool {
        let mut is_allowed = false;
        let named = self.known.iter_mut().flat_map(|suppression| &mut suppression.rules);
        for (_, is_used) in named.filter(|(named, _)| *named == rule) {
            *is_used = true;
            is_allowed = true;
        }
        is_allowed
    }

    /// Adds a comment that comes too late: what it is about was told already.
    pub(crate) fn late(&mut self, text: &str, span: &Range<usize>) {
        if text.lines().any(|line| directive(line).is_some()) {
            let message =
                "comes after too many findings to keep them back; put it before `entries`";
            self.fault(&unused_suppression::RULE.rule, 0, span, message.to_owned());
        }
    }

    /// What is wrong with the comments, those too that nothing needed. Of a rule that does not run nobody knows.
    pub(crate) fn finish(mut self, levels: &Levels, status: u16) -> Vec<Found> {
        for Suppression { rules, span } in std::mem::take(&mut self.known) {
            for (rule, is_used) in rules {
                if !is_used && levels.level(rule) != Level::Off {
                    let message = format!("`{}` finds nothing here", rule.name);
                    self.fault(&unused_suppression::RULE.rule, status, &span, message);
                }
            }
        }
        self.faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_told_from_suppressions() {
        assert_eq!(directive("a comment"), None);
        assert_eq!(directive("status-lint: allow(a, b) why not"), Some(Ok(("a, b", true))));
        assert_eq!(directive(" status-lint:allow (a)  "), Some(Ok(("a", false))));
        assert_eq!(directive("status-lint: allow a"), Some(Err(())));
        assert_eq!(directive("status-lint: deny(a) x"), Some(Err(())));
        assert_eq!(directive("status-lint: allow(a"), Some(Err(())));
    }
}
