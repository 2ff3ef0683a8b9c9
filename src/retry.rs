//! Under which conditions a request may be sent again because of a code.

use crate::info::{COUNT, Row, aligned, row};
use crate::spec::source;
use crate::{
    Level, RetryChange, RetryCondition, RetryConnection, RetryDuty, RetryMethods, RetryPermission,
    SpecRef, StatusInfo,
};

/// The conditions under which a client may repeat a request by itself because of the code.
///
/// This is what documents say. What is [unstated](RetryPermission::Unstated) falls under the general rule: an idempotent
/// request may be repeated, another should not be, unless the client knows more (RFC 9110, section 9.2.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Retry {
    pub(crate) code: u16,
    pub(crate) permission: RetryPermission,
    pub(crate) methods: RetryMethods,
    pub(crate) connection: RetryConnection,
    pub(crate) change: Option<RetryChange>,
    pub(crate) when: Option<RetryCondition>,
    pub(crate) retry_after: bool,
    pub(crate) common: bool,
}

/// What stands behind the conditions. A table apart from the prose: the decision asks for these alone.
#[derive(Clone, Copy)]
pub(crate) struct RetryRules {
    pub(crate) source: SpecRef,
    /// The sentence that gives the permission.
    pub(crate) requirement: Option<RetryRule>,
    /// What speaks instead when the request is changed.
    pub(crate) changed: Option<RetryRule>,
    /// What speaks instead to an intermediary.
    pub(crate) intermediary: Option<RetryRule>,
    /// What speaks instead when an alternative service has answered.
    pub(crate) alternative: Option<RetryRule>,
    pub(crate) duties: &'static [(RetryDuty, RetryRule)],
}

/// A requirement, without its prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct RetryRule {
    pub(crate) id: &'static str,
    pub(crate) level: Level,
    pub(crate) source: SpecRef,
}

macro_rules! rule {
    (($id:literal, $level:ident, $source:tt)) => {
        RetryRule { id: $id, level: Level::$level, source: source!($source) }
    };
}

macro_rules! rule_if_any {
    (None) => {
        None
    };
    (Some $rule:tt) => {
        Some(rule!($rule))
    };
}

macro_rules! retries {
    ($((
        $code:literal, $text:literal, $source:tt,
        $requirement:ident $(($($some_requirement:tt)*))?, $changed:ident $(($($some_changed:tt)*))?,
        $intermediary:ident $(($($some_intermediary:tt)*))?, $alternative:ident $(($($some_alternative:tt)*))?,
        [$(($duty:ident, $rule:tt)),* $(,)?]
    ),)+) => {
        static TEXTS: [Row<&str>; COUNT] = [$(Row { code: $code, value: $text },)+];

        static RULES: [Row<RetryRules>; COUNT] = [$(Row {
            code: $code,
            value: RetryRules {
                source: source!($source),
                requirement: rule_if_any!($requirement $(($($some_requirement)*))?),
                changed: rule_if_any!($changed $(($($some_changed)*))?),
                intermediary: rule_if_any!($intermediary $(($($some_intermediary)*))?),
                alternative: rule_if_any!($alternative $(($($some_alternative)*))?),
                duties: &[$((RetryDuty::$duty, rule!($rule))),*],
            },
        },)+];
    };
}

include!(concat!(env!("OUT_DIR"), "/retries.rs"));

const _: () = aligned(&TEXTS);
const _: () = aligned(&RULES);

impl Retry {
    /// How strongly a document speaks for or against it.
    #[inline]
    #[must_use]
    pub const fn permission(self) -> RetryPermission {
        self.permission
    }

    /// The methods with which it applies.
    #[inline]
    #[must_use]
    pub const fn methods(self) -> RetryMethods {
        self.methods
    }

    /// Whether the method is of no account, because the server has not acted on the request.
    ///
    /// ```
    /// use http_status::StatusInfo;
    ///
    /// assert!(StatusInfo::of(421).unwrap().retry().any_method());
    /// assert!(!StatusInfo::of(503).unwrap().retry().any_method());
    /// ```
    #[inline]
    #[must_use]
    pub const fn any_method(self) -> bool {
        matches!(self.methods, RetryMethods::Any)
    }

    /// The connection that the repeated request needs.
    #[inline]
    #[must_use]
    pub const fn connection(self) -> RetryConnection {
        self.connection
    }

    /// What must be different in the repeated request.
    #[inline]
    #[must_use]
    pub const fn change(self) -> Option<RetryChange> {
        self.change
    }

    /// What has to be so before any of this applies: 425 speaks of requests in early data, 413 of responses with `Retry-After`.
    #[inline]
    #[must_use]
    pub const fn when(self) -> Option<RetryCondition> {
        self.when
    }

    /// Whether a document gives `Retry-After` a meaning with this code.
    #[inline]
    #[must_use]
    pub const fn retry_after(self) -> bool {
        self.retry_after
    }

    /// Whether the code is common in the lists of codes after which clients repeat a request by themselves: practice, which no
    /// document stands behind. `data/README.md` says what was counted.
    #[inline]
    #[must_use]
    pub const fn is_common(self) -> bool {
        self.common
    }

    /// Whether a document permits, recommends or demands it.
    #[inline]
    #[must_use]
    pub const fn is_permitted(self) -> bool {
        matches!(
            self.permission,
            RetryPermission::May | RetryPermission::Should | RetryPermission::Must
        )
    }

    /// The conditions in words.
    #[must_use]
    pub const fn text(self) -> &'static str {
        row(&TEXTS, self.code)
    }

    /// Where they are said.
    #[must_use]
    pub const fn source(self) -> SpecRef {
        self.rules().source
    }

    /// The id of the [requirement](crate::Requirement) that gives the permission; `None` when it is unstated.
    ///
    /// ```
    /// use http_status::StatusInfo;
    ///
    /// let retry = StatusInfo::of(421).unwrap().retry();
    /// assert_eq!(retry.requirement(), Some("421-client-may-retry-elsewhere"));
    /// ```
    #[must_use]
    pub const fn requirement(self) -> Option<&'static str> {
        match self.rules().requirement {
            Some(rule) => Some(rule.id),
            None => None,
        }
    }

    pub(crate) const fn rules(self) -> RetryRules {
        row(&RULES, self.code)
    }

    /// The code whose conditions these are.
    #[must_use]
    pub const fn info(self) -> &'static StatusInfo {
        match StatusInfo::of(self.code) {
            Some(info) => info,
            // The row was built from the same code.
            None => panic!("retry conditions of a code that is not registered"),
        }
    }
}
