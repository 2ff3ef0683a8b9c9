//! The document of a decision about sending a request again.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Behaviour, DefinedBy, Text, VERSION};
use crate::{AnyStatus, Level, RedirectMethod, RetryAction, RetryConnection, RetryDecision};

/// What to do with a request that has been answered: what `http-status retry POST 421 --format json` writes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RetryDecisionDoc {
    /// The version of the contract: 1.
    pub version: u32,
    /// The method, as it was given.
    pub method: Text,
    /// Whether the request may be repeated without harm: by its method, or because that is known.
    pub idempotent: bool,
    /// The number that was received.
    pub code: u16,
    /// The registered code as which it is treated.
    pub treated_as: u16,
    /// How often the request was sent so far.
    pub tries: u32,
    /// `do-not`, `repeat` or `repeat-changed`.
    pub action: Text,
    /// What to change, when it is repeated changed.
    pub change: Option<Text>,
    /// With which change it could be repeated, when it is not to be.
    pub unless: Option<Text>,
    /// The connection that a repeat needs.
    pub connection: RetryConnection,
    /// The moment before which nothing is to be sent, in seconds since the beginning of 1970.
    pub not_before: Option<u64>,
    /// How long to wait, in seconds from the response.
    pub wait_seconds: Option<u64>,
    /// How the redirect is followed, when it is one.
    pub follow: Option<FollowDoc>,
    /// What else has to be done.
    pub obligations: Vec<ObligationDoc>,
    /// The reason, as a word.
    pub reason: Text,
    /// The reason in one sentence.
    pub text: Text,
    /// What stands behind it: `specification`, `description`, `unmet`, `silence`, `impossible` or `practice`.
    pub basis: Text,
    /// The strength of the sentence of a specification.
    pub level: Option<Level>,
    /// The id of the requirement that was decisive.
    pub requirement: Option<Text>,
    /// The place that was decisive.
    pub source: DefinedBy,
    /// What real clients do after this code.
    pub behaviour: Vec<Behaviour>,
}

impl RetryDecisionDoc {
    /// The document of a decision. The method is asked for, because a decision keeps no text.
    #[must_use]
    pub fn of(method: impl Into<Text>, decision: RetryDecision) -> Self {
        let attempt = decision.attempt();
        let any = AnyStatus::of(attempt.code());
        let (action, change) = match decision.action() {
            RetryAction::DoNot => ("do-not", None),
            RetryAction::Repeat => ("repeat", None),
            RetryAction::RepeatChanged(change) => ("repeat-changed", Some(change)),
        };
        // Of those that send requests; a proxy also has rows for what it answers itself, so that clients go first.
        let rows = any.registered().into_iter().flat_map(|info| info.behaviour());
        let by_sender = |row: &Behaviour| matches!(&*row.role, "client" | "browser" | "proxy");
        let mut behaviour: Vec<_> = rows.map(Behaviour::from).filter(by_sender).collect();
        behaviour.sort_by_key(|row| row.role == "proxy");
        Self {
            version: VERSION,
            method: method.into(),
            idempotent: attempt.is_idempotent(),
            code: attempt.code(),
            treated_as: any.treated_as().code(),
            tries: attempt.sent(),
            action: action.into(),
            change: change.map(|change| change.as_str().into()),
            unless: decision.unless().map(|change| change.as_str().into()),
            connection: decision.connection(),
            not_before: decision.not_before().map(|date| date.unix()),
            wait_seconds: decision.wait().map(|wait| wait.as_secs()),
            follow: decision.follow().map(FollowDoc::from),
            obligations: decision.obligations().map(ObligationDoc::from).collect(),
            reason: decision.reason_id().as_str().into(),
            text: decision.reason().into(),
            basis: decision.basis().as_str().into(),
            level: decision.basis().level(),
            requirement: decision.requirement().map(Text::from),
            source: decision.source().into(),
            behaviour,
        }
    }
}

/// How a redirect is followed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FollowDoc {
    /// What becomes of the method of this request.
    pub method: RedirectMethod,
    /// Whether the resource has moved for good.
    pub permanent: bool,
    /// Where it is said.
    pub source: DefinedBy,
}

impl From<crate::Follow> for FollowDoc {
    fn from(follow: crate::Follow) -> Self {
        Self {
            method: follow.method(),
            permanent: follow.is_permanent(),
            source: follow.source().into(),
        }
    }
}

/// Something that has to be done because of the response.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ObligationDoc {
    /// What, as a word.
    pub duty: Text,
    /// What, in one sentence.
    pub text: Text,
    /// How strongly it is demanded.
    pub level: Level,
    /// The id of the requirement.
    pub requirement: Text,
    /// Where it is said.
    pub source: DefinedBy,
}

impl From<crate::Obligation> for ObligationDoc {
    fn from(obligation: crate::Obligation) -> Self {
        Self {
            duty: obligation.duty().as_str().into(),
            text: obligation.text().into(),
            level: obligation.level(),
            requirement: obligation.requirement().into(),
            source: obligation.source().into(),
        }
    }
}
