//! Whether a request is sent again: an [`Attempt`] and what is known of it in, a [`RetryDecision`] out.
//!
//! What documents say of each code stands in the data; `decide.rs` applies it.

mod after;
mod attempt;
mod date;
mod decide;
mod follow;
mod obligation;
#[cfg(feature = "http")]
mod parts;
mod policy;
mod reason;

use core::time::Duration;

pub use self::after::RetryAfter;
pub use self::attempt::{Attempt, ConnectionUse, RequestContent, RequestSender};
pub use self::date::HttpDate;
pub use self::follow::Follow;
pub use self::obligation::Obligation;
pub use self::policy::RetryPolicy;
pub use self::reason::RetryReason;
use crate::{Level, RetryChange, RetryConnection, RetryDuty, SpecRef};

/// What to do with a request that has been answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RetryAction {
    /// Do not send it again by itself.
    DoNot,
    /// Send it again as it is.
    Repeat,
    /// Send it again with this change.
    RepeatChanged(RetryChange),
}

/// What stands behind a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Basis {
    /// A sentence of a specification, with a keyword of this strength.
    Specification(Level),
    /// A specification describes it, without a keyword.
    Description,
    /// A specification describes a repeat under a condition that does not hold.
    Unmet,
    /// No document speaks of it, and no policy does.
    Silence,
    /// The request cannot be sent again, whatever documents say.
    Impossible,
    /// Common practice, as the [policy](RetryPolicy) has it: no document stands behind it.
    Practice,
}

impl Basis {
    /// The word that stands for it in documents; the level is a word of its own.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Specification(_) => "specification",
            Self::Description => "description",
            Self::Unmet => "unmet",
            Self::Silence => "silence",
            Self::Impossible => "impossible",
            Self::Practice => "practice",
        }
    }

    /// The strength of the sentence behind it.
    #[must_use]
    pub const fn level(self) -> Option<Level> {
        match self {
            Self::Specification(level) => Some(level),
            _ => None,
        }
    }

    /// Whether a specification says so, with or without a keyword; otherwise it is practice, or nothing is said.
    #[must_use]
    pub const fn is_specification(self) -> bool {
        matches!(self, Self::Specification(_) | Self::Description | Self::Unmet)
    }
}

/// The decision about an [`Attempt`], with what stands behind it.
///
/// ```
/// use http_status::{Attempt, Basis, Level, RequestSender, RetryAction, RetryChange};
///
/// // A constant, if need be: nothing is allocated, and no clock is read.
/// const EARLY: http_status::RetryDecision = Attempt::new("GET", 425).early_data(true).decide();
/// assert_eq!(EARLY.action(), RetryAction::RepeatChanged(RetryChange::NoEarlyData));
///
/// let decision = Attempt::new("PUT", 503).retry_after("120").now(1_000).decide();
/// assert_eq!(decision.action(), RetryAction::Repeat);
/// assert_eq!(decision.not_before().map(|date| date.unix()), Some(1_120));
/// assert_eq!(decision.basis(), Basis::Description);
///
/// let decision = Attempt::new("POST", 503).sender(RequestSender::Proxy).retry_after("120").decide();
/// assert_eq!(decision.action(), RetryAction::DoNot);
/// assert_eq!(decision.basis(), Basis::Specification(Level::MustNot));
/// assert_eq!(decision.source().to_string(), "RFC 9110, section 9.2.2");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RetryDecision {
    attempt: Attempt,
    action: RetryAction,
    connection: RetryConnection,
    reason: RetryReason,
    basis: Basis,
    source: SpecRef,
    requirement: Option<&'static str>,
    unless: Option<RetryChange>,
    follow: Option<Follow>,
}

impl RetryDecision {
    /// What to do.
    #[must_use]
    pub const fn action(self) -> RetryAction {
        self.action
    }

    /// Whether the request is sent again, changed or not.
    #[must_use]
    pub const fn is_repeat(self) -> bool {
        !matches!(self.action, RetryAction::DoNot)
    }

    /// The connection that a repeat needs. Where it has to be another one: a fresh one for the origin, or one to an
    /// alternative service, but none on which the request was sent before.
    #[must_use]
    pub const fn connection(self) -> RetryConnection {
        self.connection
    }

    /// The moment before which neither a repeat nor the request that follows a redirect should be sent: `None` if that is
    /// past, if there is none, or if nothing is sent. A delay needs the clock of [`Attempt::now`]; without it, see
    /// [`wait`](Self::wait).
    #[must_use]
    pub const fn not_before(self) -> Option<HttpDate> {
        match self.awaited() {
            Some(after) => after.not_before(self.attempt.now),
            None => None,
        }
    }

    /// As [`not_before`](Self::not_before), in the terms of the standard library; `None` also when it has none for it.
    #[cfg(feature = "std")]
    #[must_use]
    pub fn not_before_time(self) -> Option<std::time::SystemTime> {
        let since = Duration::from_secs(self.not_before()?.unix());
        std::time::UNIX_EPOCH.checked_add(since)
    }

    /// How long to wait, counted from the moment of the response. A date needs the clock of [`Attempt::now`]; without it,
    /// see [`not_before`](Self::not_before).
    #[must_use]
    pub const fn wait(self) -> Option<Duration> {
        match self.awaited() {
            Some(after) => after.wait(self.attempt.now),
            None => None,
        }
    }

    /// What `Retry-After` in the response says, whatever comes of it.
    #[must_use]
    pub const fn retry_after(self) -> Option<RetryAfter> {
        self.attempt.parsed_retry_after()
    }

    /// `Retry-After`, when something is to be sent. RFC 9110, 10.2.3: it speaks of any follow-up request, and with 3xx of the
    /// redirected one.
    const fn awaited(self) -> Option<RetryAfter> {
        if self.is_repeat() || self.follow.is_some() { self.retry_after() } else { None }
    }

    /// How the redirect is followed, when the response is one: that is no repeat, so that the action is
    /// [`DoNot`](RetryAction::DoNot).
    #[must_use]
    pub const fn follow(self) -> Option<Follow> {
        self.follow
    }

    /// The change with which the request could be sent again after all: new credentials, for example.
    #[must_use]
    pub const fn unless(self) -> Option<RetryChange> {
        self.unless
    }

    /// The reason in one sentence.
    #[must_use]
    pub const fn reason(self) -> &'static str {
        self.reason.text()
    }

    /// The reason as a word.
    #[must_use]
    pub const fn reason_id(self) -> RetryReason {
        self.reason
    }

    /// What stands behind it: a specification and how strongly, practice, or nothing.
    #[must_use]
    pub const fn basis(self) -> Basis {
        self.basis
    }

    /// The place that was decisive: for what is left open or is practice, the general rule that holds beside it.
    #[must_use]
    pub const fn source(self) -> SpecRef {
        self.source
    }

    /// The id of the [requirement](crate::Requirement) of the code that was decisive.
    #[must_use]
    pub const fn requirement(self) -> Option<&'static str> {
        self.requirement
    }

    /// What else the response obliges the sender to do, whether or not it sends anything again.
    pub fn obligations(self) -> impl Iterator<Item = Obligation> + Clone {
        let duties = crate::AnyStatus::of(self.attempt.code).treated_as().retry().rules().duties;
        let holds = move |duty: RetryDuty| self.owes(duty);
        let owed = duties.iter().filter(move |(duty, _)| holds(*duty));
        owed.map(|(duty, rule)| Obligation::new(*duty, *rule))
    }

    const fn owes(self, duty: RetryDuty) -> bool {
        let attempt = self.attempt;
        match duty {
            RetryDuty::DropAlternative => {
                matches!(attempt.connection, ConnectionUse::Alternative)
            }
            RetryDuty::IgnoreAltSvc => !matches!(attempt.alt_svc, Some(false)),
            RetryDuty::RemoveFromOriginSet => true,
            RetryDuty::NotInEarlyData => self.is_repeat(),
            RetryDuty::WaitForHandshake => self.is_repeat() && attempt.is_intermediary(),
            RetryDuty::Forward => attempt.is_intermediary() && attempt.early_data_field,
            // RFC 9110, 15.5.2: whether the challenge is the same, the caller sees.
            RetryDuty::ShowContent => attempt.authorized && !self.is_repeat(),
        }
    }

    /// The attempt that was decided upon.
    pub const fn attempt(self) -> Attempt {
        self.attempt
    }
}
