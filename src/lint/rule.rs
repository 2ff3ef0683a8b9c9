//! What a rule is.

use core::fmt;

use super::{Exchange, FieldSet, Report};
use crate::{Requirement, Spec, SpecRef};

enumeration! {
    /// What kind of fault a rule finds; the group carries the severity.
    pub enum Group: "group of rules" {
        /// Breaks a MUST or a MUST NOT of a document in force, or a definition that leaves no other reading.
        Correctness = "correctness",
        /// Breaks a SHOULD or a SHOULD NOT, or is almost surely a mistake.
        Suspicious = "suspicious",
        /// No document demands it: advice of ours.
        Advice = "advice",
        /// Details that few servers mind. Off unless asked for.
        Pedantic = "pedantic",
    }
}

enumeration! {
    /// How bad a finding is.
    pub enum Severity: "severity" {
        /// A document forbids it.
        Error = "error",
        /// Very likely wrong.
        Warning = "warning",
        /// Worth a look.
        Info = "info",
    }
}

enumeration! {
    /// What a rule looks at. Where that is not known, the rule is silent.
    pub enum Input: "input of a rule" {
        /// Status, version, reason phrase and fields of a response.
        Response = "response",
        /// The request that is answered.
        Request = "request",
        /// The content of the response.
        Content = "content",
        /// The interim responses before the final one.
        Interim = "interim",
        /// The trailer fields of the response.
        Trailers = "trailers",
        /// Who sent the response.
        Sender = "sender",
        /// An earlier response for the same target, in a capture of several exchanges.
        Earlier = "earlier",
        /// What a file format says beside the messages, such as `statusText` in a HAR file.
        Capture = "capture",
    }
}

impl Group {
    /// How bad its findings are.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::Correctness => Severity::Error,
            Self::Suspicious => Severity::Warning,
            Self::Advice | Self::Pedantic => Severity::Info,
        }
    }

    /// Whether its rules run unless somebody says otherwise.
    #[must_use]
    pub const fn is_default(self) -> bool {
        !matches!(self, Self::Pedantic)
    }
}

/// A rule: a value with a page.
pub struct Rule {
    /// The name of the fault: `missing-allow-header`.
    pub name: &'static str,
    /// One line: what it finds, without a full stop.
    pub summary: &'static str,
    /// The page, in Markdown.
    pub docs: &'static str,
    /// What to do about it, in one line without a full stop.
    pub help: &'static str,
    /// The kind of fault.
    pub group: Group,
    /// The ids of the requirements that it checks. A finding names the first unless it names another.
    pub requirements: &'static [&'static str],
    /// Document and section where no requirement stands behind it but a document explains it: `RFC9110 15.5.16`.
    pub basis: Option<&'static str>,
    /// What it looks at.
    pub inputs: &'static [Input],
    /// The version that had it first.
    pub since: &'static str,
}

impl Rule {
    /// How bad its findings are.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.group.severity()
    }

    /// The document and section behind it: that of its first requirement, or its basis. Advice may have none.
    #[must_use]
    pub fn source(&self) -> Option<SpecRef> {
        let required = self.requirements.first().and_then(|id| Requirement::of(id));
        required.map(Requirement::source).or_else(|| {
            let (spec, section) = self.basis?.split_once(' ')?;
            Some(SpecRef { spec: Spec::of(spec)?, section })
        })
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Rule").field(&self.name).finish()
    }
}

/// Rules are the same when their names are.
impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Rule {}

/// A rule for an exchange of messages.
#[derive(Debug)]
pub struct ExchangeRule {
    /// What it is.
    pub rule: Rule,
    /// When it is asked.
    pub when: When,
    /// The check. It is asked for each response, interim ones too, that `when` lets through.
    pub check: fn(&Exchange<'_>, &mut Report<'_>),
}

/// When a rule is asked at all. The cheap conditions stand here, so that a clean exchange costs next to nothing.
#[derive(Debug, Clone, Copy)]
pub struct When {
    /// The status codes.
    pub codes: Codes,
    /// At least one of these fields is in the response; no condition if there is none in the set.
    pub response_has: FieldSet,
    /// At least one of these fields is in the request; no condition if there is none in the set.
    pub request_has: FieldSet,
}

impl When {
    /// Always.
    pub const ANY: Self =
        Self { codes: Codes::Any, response_has: FieldSet::NONE, request_has: FieldSet::NONE };

    /// With these codes.
    #[must_use]
    pub const fn codes(codes: Codes) -> Self {
        Self { codes, ..Self::ANY }
    }

    /// With this code.
    #[must_use]
    pub const fn code(code: u16) -> Self {
        Self::codes(Codes::Range(code, code))
    }

    /// And one of these fields in the response.
    #[must_use]
    pub const fn response_has(self, names: &[super::FieldName]) -> Self {
        Self { response_has: FieldSet::of(names), ..self }
    }

    /// And one of these fields in the request.
    #[must_use]
    pub const fn request_has(self, names: &[super::FieldName]) -> Self {
        Self { request_has: FieldSet::of(names), ..self }
    }
}

/// Status codes.
#[derive(Debug, Clone, Copy)]
pub enum Codes {
    /// All numbers, also those outside 100..=599.
    Any,
    /// From one to another, both included.
    Range(u16, u16),
    /// These.
    Of(&'static [u16]),
    /// Those in one of these.
    Either(&'static [Self]),
    /// All but those.
    Except(&'static Self),
}

impl Codes {
    /// 1xx
    pub const INFORMATIONAL: Self = Self::Range(100, 199);
    /// 2xx
    pub const SUCCESSFUL: Self = Self::Range(200, 299);
    /// 3xx
    pub const REDIRECTION: Self = Self::Range(300, 399);
    /// 4xx
    pub const CLIENT_ERROR: Self = Self::Range(400, 499);
    /// 5xx
    pub const SERVER_ERROR: Self = Self::Range(500, 599);
    /// 4xx and 5xx
    pub const ERROR: Self = Self::Range(400, 599);
    /// All but 1xx
    pub const FINAL: Self = Self::Except(&Self::INFORMATIONAL);

    /// Whether a code is one of them.
    #[must_use]
    pub const fn contains(&self, code: u16) -> bool {
        match self {
            Self::Any => true,
            Self::Range(first, last) => *first <= code && code <= *last,
            Self::Of(codes) => {
                let mut at = 0;
                while at < codes.len() {
                    if codes[at] == code {
                        return true;
                    }
                    at += 1;
                }
                false
            }
            Self::Either(sets) => {
                let mut at = 0;
                while at < sets.len() {
                    if sets[at].contains(code) {
                        return true;
                    }
                    at += 1;
                }
                false
            }
            Self::Except(codes) => !codes.contains(code),
        }
    }
}
