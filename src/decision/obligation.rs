//! What a response obliges its receiver to do, beside the repeat.

use crate::retry::RetryRule;
use crate::{Level, RetryDuty, SpecRef};

/// Something that has to be done because of the response, whether or not the request is repeated.
///
/// ```
/// use http_status::{Attempt, ConnectionUse, RetryDuty};
///
/// let decision = Attempt::new("GET", 421).connection(ConnectionUse::Alternative).decide();
/// let duties: Vec<_> = decision.obligations().map(|obligation| obligation.duty()).collect();
/// assert_eq!(duties, [RetryDuty::DropAlternative, RetryDuty::IgnoreAltSvc, RetryDuty::RemoveFromOriginSet]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Obligation {
    duty: RetryDuty,
    rule: RetryRule,
}

impl Obligation {
    pub(super) const fn new(duty: RetryDuty, rule: RetryRule) -> Self {
        Self { duty, rule }
    }

    /// What has to be done.
    #[must_use]
    pub const fn duty(self) -> RetryDuty {
        self.duty
    }

    /// How strongly a document demands it.
    #[must_use]
    pub const fn level(self) -> Level {
        self.rule.level
    }

    /// The id of the [requirement](crate::Requirement).
    #[must_use]
    pub const fn requirement(self) -> &'static str {
        self.rule.id
    }

    /// Where it is said.
    #[must_use]
    pub const fn source(self) -> SpecRef {
        self.rule.source
    }

    /// The duty in one sentence.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self.duty {
            RetryDuty::DropAlternative => {
                "Remove this alternative service for the origin from the cache of alternative services."
            }
            RetryDuty::IgnoreAltSvc => "Take no notice of an Alt-Svc field in the response.",
            RetryDuty::RemoveFromOriginSet => {
                "Take the origin of the request out of the Origin Set of the connection, if the client keeps one."
            }
            RetryDuty::NotInEarlyData => "Keep the repeated request out of early data.",
            RetryDuty::WaitForHandshake => {
                "Wait until the TLS handshake is complete on the connection that brought the request."
            }
            RetryDuty::Forward => "Forward the response to the client.",
            RetryDuty::ShowContent => {
                "If the challenge is the one of the response before, show the content to the user."
            }
        }
    }
}
