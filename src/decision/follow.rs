//! Following a redirect, which is no repeat.

use crate::{RedirectMethod, SpecRef};

/// How a redirect is followed: the next request goes to the URI in `Location`.
///
/// ```
/// use http_status::{Attempt, RedirectMethod, RetryAction};
///
/// let decision = Attempt::new("POST", 303).retry_after("5").decide();
/// assert_eq!(decision.action(), RetryAction::DoNot);
/// assert_eq!(decision.follow().unwrap().method(), RedirectMethod::BecomesGet);
/// assert_eq!(decision.wait(), Some(core::time::Duration::from_secs(5)));
/// assert!(Attempt::new("GET", 304).decide().follow().is_none());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Follow {
    pub(super) method: RedirectMethod,
    pub(super) permanent: bool,
    pub(super) source: SpecRef,
}

impl Follow {
    /// What becomes of the method of this very request: only POST may become GET after 301 and 302, and what is GET or HEAD
    /// stays so.
    #[must_use]
    pub const fn method(self) -> RedirectMethod {
        self.method
    }

    /// Whether the resource has moved for good.
    #[must_use]
    pub const fn is_permanent(self) -> bool {
        self.permanent
    }

    /// Where it is said.
    #[must_use]
    pub const fn source(self) -> SpecRef {
        self.source
    }
}
