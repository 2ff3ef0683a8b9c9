//! The decision, step by step. What documents say of a code is data; here stands how it is applied.

use super::attempt::{Attempt, ConnectionUse, RequestContent, RequestSender};
use super::follow::Follow;
use super::reason::RetryReason;
use super::{Basis, RetryAction, RetryDecision};
use crate::retry::{RetryRule, RetryRules};
use crate::spec::source;
use crate::{
    AnyStatus, Level, RedirectMethod, Retry, RetryChange, RetryCondition, RetryConnection,
    RetryDuty, RetryMethods, RetryPermission, SpecRef, StatusClass, StatusInfo,
};

/// Interim responses.
const INTERIM: SpecRef = source!((RFC9110, "15.2"));
/// Success.
const SUCCESS: SpecRef = source!((RFC9110, "15.3"));
/// Redirection: what the classes of redirects are, and that one with `Location` may be followed even if its code is unknown.
const REDIRECTION: SpecRef = source!((RFC9110, "15.4"));
/// What may be repeated by itself: for a client SHOULD NOT without idempotency, for a proxy MUST NOT; not twice.
const REPEATING: SpecRef = source!((RFC9110, "9.2.2"));
/// How long to wait.
const WAITING: SpecRef = source!((RFC9110, "10.2.3"));

/// What stands behind an answer.
#[derive(Debug, Clone, Copy)]
struct Ground {
    reason: RetryReason,
    basis: Basis,
    source: SpecRef,
    requirement: Option<&'static str>,
}

impl Ground {
    const fn new(reason: RetryReason, basis: Basis, source: SpecRef) -> Self {
        Self { reason, basis, source, requirement: None }
    }

    const fn of(reason: RetryReason, rule: RetryRule) -> Self {
        let basis = Basis::Specification(rule.level);
        Self { reason, basis, source: rule.source, requirement: Some(rule.id) }
    }

    /// A permission whose condition does not hold.
    const fn unmet(reason: RetryReason, rules: RetryRules) -> Self {
        let requirement = match rules.requirement {
            Some(rule) => Some(rule.id),
            None => None,
        };
        Self { reason, basis: Basis::Unmet, source: rules.source, requirement }
    }

    /// A rule of the code, or where no sentence has a keyword, what its document describes.
    const fn of_any(reason: RetryReason, rule: Option<RetryRule>, source: SpecRef) -> Self {
        match rule {
            Some(rule) => Self::of(reason, rule),
            None => Self::new(reason, Basis::Description, source),
        }
    }
}

/// What the documents say of the code, before the request itself is looked at.
#[derive(Debug, Clone, Copy)]
enum Word {
    /// A repeat, with a change or without.
    Repeat(Option<RetryChange>, Ground),
    /// Nothing: a policy can decide. The ground holds if it does not.
    Open(Ground),
    /// No repeat, unless the request is changed so.
    No(Option<RetryChange>, Ground),
}

impl Attempt {
    /// Whether to send the request again, how, and why.
    #[must_use]
    pub const fn decide(self) -> RetryDecision {
        let any = AnyStatus::of(self.code);
        let info = any.treated_as();
        match any.class() {
            StatusClass::Informational => {
                self.refuse(Ground::new(RetryReason::Interim, Basis::Description, INTERIM), None)
            }
            StatusClass::Successful => {
                self.refuse(Ground::new(RetryReason::Success, Basis::Description, SUCCESS), None)
            }
            StatusClass::Redirection => self.redirected(info),
            StatusClass::ClientError | StatusClass::ServerError => {
                let retry = info.retry();
                let rules = retry.rules();
                match self.word(retry, rules) {
                    Word::Repeat(change, ground) => self.granted(retry, change, ground),
                    Word::Open(ground) => self.open(retry, ground),
                    Word::No(unless, ground) => self.refuse(ground, unless),
                }
            }
        }
    }

    const fn refuse(self, ground: Ground, unless: Option<RetryChange>) -> RetryDecision {
        self.answer(RetryAction::DoNot, RetryConnection::Any, ground, unless)
    }

    const fn answer(
        self,
        action: RetryAction,
        connection: RetryConnection,
        ground: Ground,
        unless: Option<RetryChange>,
    ) -> RetryDecision {
        let Ground { reason, basis, source, requirement } = ground;
        RetryDecision {
            attempt: self,
            action,
            connection,
            reason,
            basis,
            source,
            requirement,
            unless,
            follow: None,
        }
    }

    const fn redirected(self, info: &StatusInfo) -> RetryDecision {
        let follow = match (info.redirect(), self.location) {
            (_, Some(false)) => None,
            (Some(redirect), _) => Some(Follow {
                method: self.method_after(redirect.method()),
                permanent: redirect.is_permanent(),
                source: redirect.source(),
            }),
            // RFC 9110, 15.4 and 15.4.1: with `Location`, 300 and a code that is not understood, which counts as 300, may be
            // followed. 304 to 306 name nothing to follow.
            (None, Some(true)) if info.code() == StatusClass::Redirection.generic().code() => {
                Some(Follow { method: RedirectMethod::Kept, permanent: false, source: REDIRECTION })
            }
            (None, _) => None,
        };
        let ground = match follow {
            Some(_) => Ground::new(RetryReason::Redirect, Basis::Description, REDIRECTION),
            None => Ground::new(RetryReason::Redirection, Basis::Description, REDIRECTION),
        };
        RetryDecision { follow, ..self.refuse(ground, None) }
    }

    /// RFC 9110, 15.4.2 and 15.4.3: only POST may become GET. 15.4.4: the next request is GET or HEAD.
    const fn method_after(self, method: RedirectMethod) -> RedirectMethod {
        let name = match self.method {
            Some(info) => info.name().as_bytes(),
            None => b"",
        };
        match (method, name) {
            (RedirectMethod::MayBecomeGet, b"POST") => RedirectMethod::MayBecomeGet,
            (RedirectMethod::MayBecomeGet, _) => RedirectMethod::Kept,
            (RedirectMethod::BecomesGet, b"GET" | b"HEAD") => RedirectMethod::Kept,
            (method, _) => method,
        }
    }

    const fn word(self, retry: Retry, rules: RetryRules) -> Word {
        if self.is_intermediary()
            && self.early_data_field
            && let Some(rule) = duty(rules, RetryDuty::Forward)
        {
            return Word::No(None, Ground::of(RetryReason::Forward, rule));
        }
        match retry.permission() {
            RetryPermission::ShouldNot | RetryPermission::MustNot => self.discouraged(retry, rules),
            RetryPermission::Unstated
            | RetryPermission::May
            | RetryPermission::Should
            | RetryPermission::Must => self.encouraged(retry, rules),
        }
    }

    /// A document is against it, unless something is changed (403), or it speaks of certain requests only (507).
    const fn discouraged(self, retry: Retry, rules: RetryRules) -> Word {
        if matches!(retry.when(), Some(RetryCondition::UserAction)) && !self.user_initiated {
            let silence = Ground::new(RetryReason::NoDocument, Basis::Silence, REPEATING);
            return Word::Open(silence);
        }
        match retry.change() {
            Some(change) if self.can(change) => Word::Repeat(
                Some(change),
                Ground::of_any(RetryReason::Changed, rules.changed, rules.source),
            ),
            change => {
                let reason = match change {
                    Some(change) => needed(change),
                    None => None,
                };
                let reason = match reason {
                    Some(reason) => reason,
                    None => RetryReason::Discouraged,
                };
                Word::No(change, Ground::of_any(reason, rules.requirement, rules.source))
            }
        }
    }

    /// A document is for it, or describes it, or says nothing.
    const fn encouraged(self, retry: Retry, rules: RetryRules) -> Word {
        let unstated = matches!(retry.permission(), RetryPermission::Unstated);
        let reason = match retry.when() {
            Some(RetryCondition::RetryAfter) => {
                if self.retry_after.is_none() {
                    return Word::Open(Ground::unmet(RetryReason::NoRetryAfter, rules));
                }
                RetryReason::RetryAfter
            }
            Some(RetryCondition::EarlyData) => {
                // The field says it of a hop before a client; what an intermediary received with it was dealt with.
                if !self.early_data && !self.early_data_field {
                    return Word::Open(Ground::unmet(RetryReason::NotEarly, rules));
                }
                RetryReason::EarlyData
            }
            Some(RetryCondition::Expectation) => {
                if matches!(self.expects_continue, Some(false)) {
                    return Word::Open(Ground::unmet(RetryReason::NoExpectation, rules));
                }
                RetryReason::Expectation
            }
            Some(RetryCondition::InTransit) => RetryReason::InTransit,
            Some(RetryCondition::UserAction) | None => match (retry.change(), retry.connection()) {
                (Some(_), _) => RetryReason::Changed,
                (None, RetryConnection::Different) => RetryReason::OtherConnection,
                (None, RetryConnection::Any) if unstated => {
                    let silence = Ground::new(RetryReason::NoDocument, Basis::Silence, REPEATING);
                    return Word::Open(silence);
                }
                // A plain permission of a future document.
                (None, RetryConnection::Any) => RetryReason::Changed,
            },
        };
        if let Some(change) = retry.change()
            && let Some(reason) = needed(change)
            && !self.can(change)
        {
            return Word::No(Some(change), Ground::unmet(reason, rules));
        }
        let rule = match (self.connection, rules.alternative, rules.intermediary) {
            (ConnectionUse::Alternative, Some(rule), _) => Some(rule),
            (_, _, Some(rule)) if self.is_intermediary() => Some(rule),
            _ => rules.requirement,
        };
        Word::Repeat(retry.change(), Ground::of_any(reason, rule, rules.source))
    }

    /// The documents are for it; now the request is looked at.
    const fn granted(
        self,
        retry: Retry,
        change: Option<RetryChange>,
        ground: Ground,
    ) -> RetryDecision {
        // What the user asks for is not automatic, of which alone RFC 9110, 9.2.2 speaks.
        let methods = match change {
            Some(RetryChange::UserAction) => RetryMethods::Any,
            _ => retry.methods(),
        };
        if let Some(obstacle) = self.obstacle(methods, ground.source) {
            return self.refuse(obstacle, None);
        }
        let different = matches!(retry.connection(), RetryConnection::Different);
        let has_alternative =
            self.alternatives > 0 || matches!(self.connection, ConnectionUse::Alternative);
        if different && matches!(self.connection, ConnectionUse::Fresh) && !has_alternative {
            let ground = Ground::new(RetryReason::NoOtherConnection, Basis::Unmet, ground.source);
            return self.refuse(ground, None);
        }
        let connection = if different || self.connection_lost {
            RetryConnection::Different
        } else {
            RetryConnection::Any
        };
        let action = match change {
            Some(change) => RetryAction::RepeatChanged(change),
            None => RetryAction::Repeat,
        };
        let is_automatic = match change {
            Some(change) => !is_made_outside(change),
            None => true,
        };
        // RFC 7838, 6: each alternative service that answers with 421 may be followed by a repeat elsewhere. They come to an
        // end, because each is dropped.
        let has_rule_of_its_own = !is_automatic || (different && has_alternative);
        if is_automatic && let Some(limit) = self.limit() {
            return self.refuse(limit, None);
        }
        if self.tries > 1 && !has_rule_of_its_own {
            if self.is_covered() && self.is_idempotent() {
                let practice = Ground::new(RetryReason::PracticeAgain, Basis::Practice, REPEATING);
                return self.answer(action, connection, practice, None);
            }
            let level = Basis::Specification(Level::ShouldNot);
            return self.refuse(Ground::new(RetryReason::AlreadyRepeated, level, REPEATING), None);
        }
        self.answer(action, connection, ground, None)
    }

    /// The documents leave it open: the policy decides.
    const fn open(self, retry: Retry, ground: Ground) -> RetryDecision {
        if !self.is_covered() {
            // That a condition is not met says more, where meeting it would help.
            let would_help =
                matches!((ground.basis, retry.methods()), (Basis::Unmet, RetryMethods::Any));
            return match self.not_idempotent(RetryMethods::Idempotent) {
                Some(obstacle) if !would_help => self.refuse(obstacle, None),
                _ => self.refuse(ground, None),
            };
        }
        if let Some(obstacle) = self.obstacle(RetryMethods::Idempotent, ground.source) {
            return self.refuse(obstacle, None);
        }
        if let Some(limit) = self.limit() {
            return self.refuse(limit, None);
        }
        let reason =
            if self.tries > 1 { RetryReason::PracticeAgain } else { RetryReason::Practice };
        let connection =
            if self.connection_lost { RetryConnection::Different } else { RetryConnection::Any };
        let practice = Ground::new(reason, Basis::Practice, REPEATING);
        self.answer(RetryAction::Repeat, connection, practice, None)
    }

    /// What in the request itself stands against a repeat that is granted.
    const fn obstacle(self, methods: RetryMethods, source: SpecRef) -> Option<Ground> {
        match (self.not_idempotent(methods), self.content) {
            (Some(obstacle), _) => Some(obstacle),
            (None, RequestContent::Gone) => {
                Some(Ground::new(RetryReason::ContentGone, Basis::Impossible, source))
            }
            (None, _) => None,
        }
    }

    /// RFC 9110, 9.2.2: stricter for proxies, which nothing excepts.
    const fn not_idempotent(self, methods: RetryMethods) -> Option<Ground> {
        let (reason, level) = match (self.sender, methods) {
            _ if self.is_idempotent() => return None,
            (RequestSender::Proxy, _) => (RetryReason::ProxyNotIdempotent, Level::MustNot),
            (_, RetryMethods::Idempotent) => (RetryReason::NotIdempotent, Level::ShouldNot),
            (_, RetryMethods::Any) => return None,
        };
        Some(Ground::new(reason, Basis::Specification(level), REPEATING))
    }

    /// How far the policy goes.
    const fn limit(self) -> Option<Ground> {
        if self.policy.is_exhausted(self.tries) {
            return Some(Ground::new(RetryReason::TriesExhausted, Basis::Practice, REPEATING));
        }
        let wait = match self.parsed_retry_after() {
            Some(after) => after.wait(self.now),
            None => None,
        };
        if self.policy.is_too_long(wait) {
            return Some(Ground::new(RetryReason::WaitTooLong, Basis::Practice, WAITING));
        }
        None
    }

    const fn is_covered(self) -> bool {
        self.policy.covers(self.code)
            || self.policy.covers(AnyStatus::of(self.code).treated_as().code())
    }
}

/// The requirement behind a duty of the code.
const fn duty(rules: RetryRules, wanted: RetryDuty) -> Option<RetryRule> {
    let mut row = 0;
    while row < rules.duties.len() {
        let (duty, rule) = rules.duties[row];
        if duty as u8 == wanted as u8 {
            return Some(rule);
        }
        row += 1;
    }
    None
}

/// Why a change cannot be made as long as the caller has not said that it can.
const fn needed(change: RetryChange) -> Option<RetryReason> {
    match change {
        RetryChange::Credentials | RetryChange::ProxyCredentials => {
            Some(RetryReason::NoCredentials)
        }
        RetryChange::UserAction => Some(RetryReason::UserFirst),
        RetryChange::NetworkLogin => Some(RetryReason::LoginFirst),
        RetryChange::Extension => Some(RetryReason::NoExtension),
        _ => None,
    }
}

/// Whether somebody else than the client makes the change, so that the repeat is not automatic.
const fn is_made_outside(change: RetryChange) -> bool {
    matches!(
        change,
        RetryChange::Credentials
            | RetryChange::ProxyCredentials
            | RetryChange::UserAction
            | RetryChange::NetworkLogin
    )
}
