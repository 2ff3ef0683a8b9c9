//! Which rules run, and how bad their findings are.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use http_status::lint::{Group, Rule, RuleSet, Sender, Severity};
use serde::Deserialize;
use toml::Spanned;

use crate::Position;
use crate::rules::{nearest, rules};

/// How findings of a rule are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Not at all: the rule does not run.
    Off,
    /// Worth a look.
    Info,
    /// Very likely wrong.
    Warning,
    /// Forbidden by a document.
    Error,
}

impl Level {
    /// All levels, the least first.
    pub const ALL: [Self; 4] = [Self::Off, Self::Info, Self::Warning, Self::Error];

    /// The word for it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// The level that a group has unless somebody says otherwise.
    #[must_use]
    pub const fn of(group: Group) -> Self {
        if !group.is_default() {
            return Self::Off;
        }
        match group.severity() {
            Severity::Error => Self::Error,
            Severity::Warning => Self::Warning,
            Severity::Info => Self::Info,
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Level {
    type Err = ParseLevelError;

    fn from_str(text: &str) -> Result<Self, ParseLevelError> {
        Self::ALL.into_iter().find(|level| level.as_str() == text).ok_or(ParseLevelError(()))
    }
}

/// The text names no level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseLevelError(());

impl fmt::Display for ParseLevelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a level: expected off, info, warning or error")
    }
}

impl std::error::Error for ParseLevelError {}

/// A level for each rule.
///
/// ```
/// use http_status_lint::{Level, Levels, rule};
///
/// let mut levels = Levels::default();
/// levels.set("advice", Level::Off).unwrap();
/// levels.set("missing-allow-header", Level::Warning).unwrap();
/// assert_eq!(levels.level(rule("missing-allow-header").unwrap()), Level::Warning);
/// assert_eq!(levels.set("mising-allow-header", Level::Off).unwrap_err().nearest(), ["missing-allow-header"]);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Levels(BTreeMap<&'static str, Level>);

impl Levels {
    /// Sets the level of a rule, of all rules of a group, or of `all`. What is set later stands.
    ///
    /// # Errors
    ///
    /// There is no rule and no group of that name.
    pub fn set(&mut self, name: &str, level: Level) -> Result<(), UnknownRule> {
        let mut is_found = name == ALL || is_group(name);
        for rule in rules() {
            if name == ALL || rule.name == name || rule.group.as_str() == name {
                is_found = true;
                self.0.insert(rule.name, level);
            }
        }
        if is_found { Ok(()) } else { Err(UnknownRule::new(name)) }
    }

    /// The level of a rule.
    #[must_use]
    pub fn level(&self, rule: &Rule) -> Level {
        self.0.get(rule.name).copied().unwrap_or(Level::of(rule.group))
    }

    /// The rules for exchanges that run.
    pub(crate) fn set_of_rules(&self) -> RuleSet {
        let on = Rule::all().filter(|rule| self.level(rule) != Level::Off);
        on.fold(RuleSet::NONE, |set, rule| set.with(rule.name).unwrap_or(set))
    }
}

/// What stands for all rules.
const ALL: &str = "all";

fn is_group(name: &str) -> bool {
    Group::ALL.iter().any(|group| group.as_str() == name)
}

/// There is no rule and no group of that name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownRule {
    name: String,
    nearest: Vec<&'static str>,
}

impl UnknownRule {
    pub(crate) fn new(name: &str) -> Self {
        let groups = Group::ALL.iter().map(|group| group.as_str());
        let known = rules().map(|rule| rule.name).chain(groups).chain([ALL]);
        Self { name: name.to_owned(), nearest: nearest(name, known) }
    }

    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What may have been meant, the most likely first.
    #[must_use]
    pub fn nearest(&self) -> &[&'static str] {
        &self.nearest
    }
}

impl fmt::Display for UnknownRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no rule or group `{}`", self.name.escape_debug())
    }
}

impl std::error::Error for UnknownRule {}

/// How to check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// Who sent the responses.
    pub sender: Sender,
    /// The levels of the rules.
    pub levels: Levels,
}

impl Default for Config {
    fn default() -> Self {
        Self { sender: Sender::Unknown, levels: Levels::default() }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    lint: Table,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Table {
    sender: Option<Spanned<String>>,
    #[serde(default)]
    rules: BTreeMap<Spanned<String>, Spanned<String>>,
}

impl Config {
    /// Reads a configuration file.
    ///
    /// ```
    /// use http_status::lint::Sender;
    /// use http_status_lint::{Config, Position};
    ///
    /// let text = "[lint]\nsender = \"gateway\"\n\n[lint.rules]\npedantic = \"info\"\nmissing-allow-header = \"off\"\n";
    /// assert_eq!(Config::parse(text).unwrap().sender, Sender::Gateway);
    ///
    /// let error = Config::parse("[lint.rules]\npedantic = \"loud\"\n").unwrap_err();
    /// assert_eq!(error.position(), Position { line: 2, column: 12 });
    /// assert_eq!(error.to_string(), "`loud` is not a level: expected off, info, warning or error");
    /// ```
    ///
    /// # Errors
    ///
    /// The text is not TOML, or says something that is not known.
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        let file: File = toml::from_str(text).map_err(|error| {
            // More than one line would be a list of what may stand there, which the first line has too.
            let message = error.message().lines().next().unwrap_or_default();
            ConfigError::new(text, error.span().unwrap_or_default(), message)
        })?;
        let mut config = Self::default();
        if let Some(sender) = file.lint.sender {
            config.sender = sender.get_ref().parse().map_err(|_| {
                let known: Vec<_> = Sender::ALL.iter().map(|sender| sender.as_str()).collect();
                let sender_text = sender.get_ref().escape_debug();
                let message = format!(
                    "`{sender_text}` is not a sender: expected one of {}",
                    known.join(", ")
                );
                ConfigError::new(text, sender.span(), message)
            })?;
        }
        // The more precise stands, in whatever order they are written.
        let mut entries: Vec<_> = file.lint.rules.into_iter().collect();
        entries.sort_by_key(|(name, _)| match name.get_ref().as_str() {
            ALL => 0,
            name if is_group(name) => 1,
            _ => 2,
        });
        let mut errors = Vec::new();
        for (name, level) in entries {
            match level.get_ref().parse() {
                Ok(level) => {
                    if let Err(unknown) = config.levels.set(name.get_ref(), level) {
                        let message = match unknown.nearest() {
                            [] => unknown.to_string(),
                            [nearest, ..] => format!("{unknown}; did you mean `{nearest}`?"),
                        };
                        errors.push(ConfigError::new(text, name.span(), message));
                    }
                }
                Err(error) => {
                    let message = format!("`{}` is {error}", level.get_ref().escape_debug());
                    errors.push(ConfigError::new(text, level.span(), message));
                }
            }
        }
        // The first in the text.
        match errors.into_iter().min_by_key(|error| error.span.start) {
            None => Ok(config),
            Some(error) => Err(error),
        }
    }
}

/// A configuration file says something that is not known, or is no TOML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigError {
    span: Range<usize>,
    position: Position,
    message: String,
}

impl ConfigError {
    fn new(text: &str, span: Range<usize>, message: impl Into<String>) -> Self {
        let position = Position::of(text.as_bytes(), span.start);
        Self { span, position, message: message.into() }
    }

    /// The bytes that it is about.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// Where they begin.
    #[must_use]
    pub const fn position(&self) -> Position {
        self.position
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for ConfigError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::rule;

    #[test]
    fn a_rule_stands_against_its_group_and_a_group_against_all() {
        let text = "[lint.rules]\nmissing-allow-header = \"info\"\ncorrectness = \"warning\"\nall = \"off\"\n";
        let levels = Config::parse(text).expect("it is right").levels;
        let level = |name| levels.level(rule(name).expect("there is such a rule"));
        assert_eq!(level("missing-allow-header"), Level::Info);
        assert_eq!(level("missing-challenge"), Level::Warning);
        assert_eq!(level("unused-suppression"), Level::Off);
    }

    #[test]
    fn what_is_not_known_is_told_with_its_place() {
        let cases = [
            (
                "[lint]\nsender = \"nobody\"\n",
                "2:10: `nobody` is not a sender: expected one of unknown, origin-server, gateway, proxy, cache",
            ),
            (
                "[lint.rules]\nmissing-chalenge = \"off\"\n",
                "2:1: no rule or group `missing-chalenge`; did you mean `missing-challenge`?",
            ),
            ("[lint.rules]\npedantic = 1\n", "2:12: invalid type: integer `1`, expected a string"),
            ("[linter]\n", "1:2: unknown field `linter`, expected `lint`"),
            ("[lint\n", "1:6: unclosed table, expected `]`"),
            ("[lint.rules]\nall = \"off\"\nall = \"off\"\n", "3:1: duplicate key"),
        ];
        for (text, expected) in cases {
            let error = Config::parse(text).expect_err(text);
            let Position { line, column } = error.position();
            assert_eq!(format!("{line}:{column}: {error}"), expected);
        }
    }

    #[test]
    fn an_empty_file_changes_nothing() {
        assert_eq!(Config::parse(""), Ok(Config::default()));
        assert_eq!(Config::default().levels.set_of_rules(), RuleSet::DEFAULT);
    }
}
