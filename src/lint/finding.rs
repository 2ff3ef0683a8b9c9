//! What rules find.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::fmt;

use super::{FieldName, Rule, Severity};
use crate::{Requirement, SpecRef};

/// What a rule found in an exchange.
#[derive(Clone, PartialEq, Eq)]
pub struct Finding {
    pub(super) rule: &'static Rule,
    pub(super) requirement: Option<&'static str>,
    pub(super) message: Cow<'static, str>,
    pub(super) help: Option<Cow<'static, str>>,
    pub(super) place: Place,
    pub(super) interim: Option<usize>,
    pub(super) status: u16,
}

/// The part of an exchange that a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// The status code of the response.
    Status,
    /// The reason phrase.
    Reason,
    /// A line of the response with this name, counted from 0.
    Field(FieldName, usize),
    /// The content of the response.
    Content,
    /// A line of the trailer section with this name, counted from 0.
    Trailer(FieldName, usize),
    /// The request line.
    RequestLine,
    /// A line of the request with this name, counted from 0.
    RequestField(FieldName, usize),
    /// The content of the request.
    RequestContent,
    /// What a capture says beside the messages, by its name there: `redirectURL` in a HAR file.
    Capture(&'static str),
}

impl From<FieldName> for Place {
    fn from(name: FieldName) -> Self {
        Self::Field(name, 0)
    }
}

impl Finding {
    /// The rule that found it.
    #[must_use]
    pub const fn rule(&self) -> &'static Rule {
        self.rule
    }

    /// How bad it is.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.rule.severity()
    }

    /// What is wrong, in lower case and without a full stop.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> &str {
        self.help.as_deref().unwrap_or(self.rule.help)
    }

    /// Where it is.
    #[must_use]
    pub const fn place(&self) -> Place {
        self.place
    }

    /// The number of the interim response that it is about, counted from 0; `None` for the final one.
    #[must_use]
    pub const fn interim(&self) -> Option<usize> {
        self.interim
    }

    /// The status code of the response that it is about.
    #[must_use]
    pub const fn status(&self) -> u16 {
        self.status
    }

    /// The requirement that is not met; advice has none.
    #[must_use]
    pub fn requirement(&self) -> Option<Requirement> {
        Requirement::of(self.requirement?)
    }

    /// The document and section behind it.
    #[must_use]
    pub fn source(&self) -> Option<SpecRef> {
        match self.requirement {
            Some(_) => self.requirement().map(Requirement::source).or_else(|| self.rule.source()),
            None => self.rule.explained_in(),
        }
    }
}

/// `error[missing-allow-header]: a 405 response must list the allowed methods in `Allow` (RFC 9110, section 15.5.6)`.
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{}]: {}", self.severity(), self.rule.name, self.message)?;
        match self.source() {
            Some(source) => write!(f, " ({source})"),
            None => Ok(()),
        }
    }
}

/// As [`Display`](fmt::Display), so that a failed assertion can be read.
impl fmt::Debug for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Takes what a rule finds.
pub struct Report<'r> {
    pub(super) rule: &'static Rule,
    pub(super) interim: Option<usize>,
    pub(super) status: u16,
    pub(super) sink: &'r mut dyn FnMut(Finding),
}

impl fmt::Debug for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Report").field("rule", &self.rule).finish_non_exhaustive()
    }
}

impl<'r> Report<'r> {
    /// Takes what a rule finds in a response with that status code. The engine makes its own; this is for rules that are
    /// run by somebody else.
    pub fn new(rule: &'static Rule, status: u16, sink: &'r mut dyn FnMut(Finding)) -> Self {
        Self { rule, interim: None, status, sink }
    }

    /// A finding against the first requirement of the rule.
    pub fn finding(&mut self, place: impl Into<Place>, message: impl Into<Cow<'static, str>>) {
        self.full(place.into(), message.into(), self.rule.requirements.first().copied(), None);
    }

    /// A finding against another of its requirements.
    pub fn against(
        &mut self,
        requirement: &'static str,
        place: impl Into<Place>,
        message: impl Into<Cow<'static, str>>,
    ) {
        debug_assert!(
            self.rule.requirements.contains(&requirement),
            "{} does not list {requirement}",
            self.rule.name
        );
        self.full(place.into(), message.into(), Some(requirement), None);
    }

    /// A finding that none of its requirements is about: what its basis names explains it.
    pub fn explained(&mut self, place: impl Into<Place>, message: impl Into<Cow<'static, str>>) {
        self.full(place.into(), message.into(), None, None);
    }

    /// A finding with a help of its own.
    pub fn with_help(
        &mut self,
        place: impl Into<Place>,
        message: impl Into<Cow<'static, str>>,
        help: impl Into<Cow<'static, str>>,
    ) {
        let requirement = self.rule.requirements.first().copied();
        self.full(place.into(), message.into(), requirement, Some(help.into()));
    }

    fn full(
        &mut self,
        place: Place,
        message: Cow<'static, str>,
        requirement: Option<&'static str>,
        help: Option<Cow<'static, str>>,
    ) {
        (self.sink)(Finding {
            rule: self.rule,
            requirement,
            message,
            help,
            place,
            interim: self.interim,
            status: self.status,
        });
    }
}

/// What was found in an exchange, in the order of responses and rules.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Findings(pub(super) Vec<Finding>);

impl Findings {
    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The findings.
    pub fn iter(&self) -> core::slice::Iter<'_, Finding> {
        self.0.iter()
    }

    /// The names of the rules, in order.
    pub fn rules(&self) -> impl Iterator<Item = &'static str> {
        self.iter().map(|finding| finding.rule.name)
    }
}

impl core::ops::Deref for Findings {
    type Target = [Finding];

    fn deref(&self) -> &[Finding] {
        &self.0
    }
}

impl IntoIterator for Findings {
    type Item = Finding;
    type IntoIter = alloc::vec::IntoIter<Finding>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Findings {
    type Item = &'a Finding;
    type IntoIter = core::slice::Iter<'a, Finding>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// One finding a line, with its help.
impl fmt::Display for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, finding) in self.iter().enumerate() {
            let end = if position == 0 { "" } else { "\n" };
            write!(f, "{end}{finding}\n  help: {}", finding.help())?;
        }
        Ok(())
    }
}

impl fmt::Debug for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
