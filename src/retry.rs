//! Under which conditions a request may be sent again because of a code.

use crate::info::{COUNT, Row, aligned, row};
use crate::spec::source;
use crate::{RetryChange, RetryConnection, RetryMethods, RetryPermission, SpecRef, StatusInfo};

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
    pub(crate) retry_after: bool,
}

#[derive(Clone, Copy)]
struct RetryText {
    text: &'static str,
    source: SpecRef,
}

macro_rules! retries {
    ($(($code:literal, $text:literal, $source:tt),)+) => {
        static RETRIES: [Row<RetryText>; COUNT] =
            [$(Row { code: $code, value: RetryText { text: $text, source: source!($source) } },)+];
    };
}

include!(concat!(env!("OUT_DIR"), "/retries.rs"));

const _: () = aligned(&RETRIES);

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

    /// Whether a document gives `Retry-After` a meaning with this code.
    #[inline]
    #[must_use]
    pub const fn retry_after(self) -> bool {
        self.retry_after
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
        row(&RETRIES, self.code).text
    }

    /// Where they are said.
    #[must_use]
    pub const fn source(self) -> SpecRef {
        row(&RETRIES, self.code).source
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
