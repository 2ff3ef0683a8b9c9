//! What becomes of a request that is redirected.

use crate::{RedirectMethod, SpecRef, StatusInfo};

/// The meaning of a redirect that a user agent follows by itself (RFC 9110, section 15.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Redirect {
    pub(crate) code: u16,
    pub(crate) permanent: bool,
    pub(crate) method: RedirectMethod,
}

impl Redirect {
    /// Whether the resource has moved for good, so that links may be changed.
    ///
    /// ```
    /// use http_status::StatusInfo;
    ///
    /// assert!(StatusInfo::of(308).unwrap().redirect().unwrap().is_permanent());
    /// assert!(StatusInfo::of(304).unwrap().redirect().is_none());
    /// ```
    #[inline]
    #[must_use]
    pub const fn is_permanent(self) -> bool {
        self.permanent
    }

    /// What becomes of the method.
    #[inline]
    #[must_use]
    pub const fn method(self) -> RedirectMethod {
        self.method
    }

    /// Where it is said.
    #[must_use]
    pub const fn source(self) -> SpecRef {
        match StatusInfo::of(self.code) {
            Some(info) => match info.redirect_source() {
                Some(source) => source,
                // The build demands a source with each redirect.
                None => panic!("a redirect without a source"),
            },
            None => panic!("a redirect of a code that is not registered"),
        }
    }
}
