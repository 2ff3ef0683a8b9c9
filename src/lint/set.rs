//! Some of the rules.

use core::fmt;

use super::rules::{RULES, WORDS};
use super::{Group, Rule};

/// A selection of the rules for exchanges.
///
/// ```
/// use http_status::lint::{Group, RuleSet};
///
/// let set = RuleSet::DEFAULT.with("pedantic").unwrap().without("missing-date-header").unwrap();
/// assert!(set.contains("missing-allow-header") && !set.contains("missing-date-header"));
/// assert!(RuleSet::NONE.with("no-such-rule").is_err());
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct RuleSet(pub(super) [u64; WORDS]);

impl RuleSet {
    /// No rule.
    pub const NONE: Self = Self([0; WORDS]);

    /// All rules.
    pub const ALL: Self = Self::select(true);

    /// The rules that run unless somebody says otherwise: all but the pedantic ones.
    pub const DEFAULT: Self = Self::select(false);

    const fn select(pedantic: bool) -> Self {
        let mut set = [0; WORDS];
        let mut at = 0;
        while at < RULES.len() {
            if pedantic || RULES[at].rule.group.is_default() {
                set[at / 64] |= 1 << (at % 64);
            }
            at += 1;
        }
        Self(set)
    }

    /// With a rule, or all rules of a group, by name.
    ///
    /// # Errors
    ///
    /// There is no rule and no group of that name.
    pub fn with(self, name: &str) -> Result<Self, UnknownRuleError> {
        self.set(name, true)
    }

    /// Without a rule, or all rules of a group, by name.
    ///
    /// # Errors
    ///
    /// There is no rule and no group of that name.
    pub fn without(self, name: &str) -> Result<Self, UnknownRuleError> {
        self.set(name, false)
    }

    fn set(mut self, name: &str, to: bool) -> Result<Self, UnknownRuleError> {
        let mut is_found = false;
        for (at, rule) in RULES.iter().map(|rule| &rule.rule).enumerate() {
            if rule.name == name || rule.group.as_str() == name {
                is_found = true;
                if let Some(word) = self.0.get_mut(at / 64) {
                    *word = *word & !(1 << (at % 64)) | u64::from(to) << (at % 64);
                }
            }
        }
        if is_found || Group::ALL.iter().any(|group| group.as_str() == name) {
            Ok(self)
        } else {
            Err(UnknownRuleError(()))
        }
    }

    /// Whether the rule of that name is one of them.
    #[must_use]
    pub fn contains(&self, name: &str) -> bool {
        self.iter().any(|rule| rule.name == name)
    }

    /// The rules, by name.
    pub fn iter(&self) -> impl Iterator<Item = &'static Rule> + use<> {
        let words = self.0;
        RULES.iter().enumerate().filter_map(move |(at, rule)| {
            let word = words.get(at / 64)?;
            (word >> (at % 64) & 1 == 1).then_some(&rule.rule)
        })
    }
}

impl Default for RuleSet {
    fn default() -> Self {
        Self::DEFAULT
    }
}

impl fmt::Debug for RuleSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter().map(|rule| rule.name)).finish()
    }
}

/// The text names neither a rule nor a group of rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownRuleError(());

impl fmt::Display for UnknownRuleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a rule: expected the name of a rule or of a group, such as missing-allow-header or pedantic")
    }
}

impl core::error::Error for UnknownRuleError {}

impl Rule {
    /// The rules for exchanges, by name.
    pub fn all() -> impl ExactSizeIterator<Item = &'static Self> + DoubleEndedIterator + Clone {
        RULES.iter().map(|rule| &rule.rule)
    }

    /// The rule for exchanges with that name.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        let at = RULES.binary_search_by(|rule| rule.rule.name.cmp(name)).ok()?;
        RULES.get(at).map(|rule| &rule.rule)
    }
}
