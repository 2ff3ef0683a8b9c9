//! An answer for every number.

use crate::{Cacheability, Claim, StatusClass, StatusInfo, VendorStatus};

/// What can be said of any number that arrives as a status code.
///
/// ```
/// use http_status::{AnyStatus, StatusClass};
///
/// let known = AnyStatus::of(421);
/// assert_eq!(known.registered().map(|info| info.reason_phrase()), Some("Misdirected Request"));
///
/// // Not registered: a recipient treats it as the x00 of its class (RFC 9110, section 15).
/// let vendor = AnyStatus::of(499);
/// assert!(vendor.registered().is_none() && !vendor.vendors().is_empty());
/// assert_eq!(vendor.treated_as().code(), 400);
///
/// // No status code at all: handled like a 5xx, and invalid.
/// let invalid = AnyStatus::of(999);
/// assert!(!invalid.is_valid());
/// assert_eq!(invalid.class(), StatusClass::ServerError);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AnyStatus {
    code: u16,
}

impl AnyStatus {
    /// What can be said of the number. There is always an answer.
    #[inline]
    #[must_use]
    pub const fn of(code: u16) -> Self {
        Self { code }
    }

    /// The number.
    #[inline]
    #[must_use]
    pub const fn code(self) -> u16 {
        self.code
    }

    /// Whether it is a status code at all: 100 to 599 (RFC 9110, section 15).
    #[inline]
    #[must_use]
    pub const fn is_valid(self) -> bool {
        StatusClass::of(self.code).is_some()
    }

    /// The class. A number outside 100..=599 is handled as a server error: that is what a client should do with it
    /// (RFC 9110, section 15); whether it is valid is asked of [`is_valid`](Self::is_valid).
    #[inline]
    #[must_use]
    pub const fn class(self) -> StatusClass {
        match StatusClass::of(self.code) {
            Some(class) => class,
            None => StatusClass::ServerError,
        }
    }

    /// The registered code, when it is one.
    #[inline]
    #[must_use]
    pub const fn registered(self) -> Option<&'static StatusInfo> {
        StatusInfo::of(self.code)
    }

    /// The registered code as which a recipient that knows the registry treats the number: itself when it is registered,
    /// otherwise the x00 of its [class](Self::class).
    #[must_use]
    pub const fn treated_as(self) -> &'static StatusInfo {
        match self.registered() {
            Some(info) => info,
            None => self.class().generic(),
        }
    }

    /// What a cache may do with a response when only the status code speaks.
    ///
    /// This is not the answer of [`treated_as`](Self::treated_as): a code that no document calls heuristically cacheable is
    /// not (RFC 9110, section 15.1), so an unknown 2xx needs explicit freshness although 200 does not. An unknown 1xx is no
    /// final response and is never stored (RFC 9111, section 3).
    #[must_use]
    pub const fn cacheability(self) -> Cacheability {
        match (self.registered(), self.class()) {
            (Some(info), _) => info.cacheability(),
            (None, StatusClass::Informational) => Cacheability::Never,
            (None, _) => Cacheability::Explicit,
        }
    }

    /// What owners outside the registry use exactly this number for. A registered number may have such rows too; they
    /// never stand in for the registered meaning.
    #[must_use]
    pub fn vendors(self) -> &'static [VendorStatus] {
        VendorStatus::of(self.code)
    }

    /// The rows of ranges that the number lies in, without those that begin with it.
    pub fn vendor_ranges(self) -> impl Iterator<Item = &'static VendorStatus> {
        VendorStatus::all()
            .filter(move |row| row.code() < self.code && self.code <= row.code_last())
    }

    /// What is said of the number and does not hold.
    #[must_use]
    pub fn claims(self) -> &'static [Claim] {
        Claim::of(self.code)
    }
}

impl From<u16> for AnyStatus {
    fn from(code: u16) -> Self {
        Self::of(code)
    }
}

impl From<&StatusInfo> for AnyStatus {
    fn from(info: &StatusInfo) -> Self {
        Self::of(info.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_has_an_answer() {
        for code in 0..=u16::MAX {
            let any = AnyStatus::of(code);
            let treated = any.treated_as();
            assert_eq!(any.is_valid(), (100..=599).contains(&code));
            assert_eq!(treated.class(), any.class(), "{code}");
            match any.registered() {
                Some(info) => assert_eq!((info.code(), treated.code()), (code, code)),
                None if any.is_valid() => assert_eq!(treated.code(), code / 100 * 100),
                None => assert_eq!(treated.code(), 500),
            }
            assert!(any.vendors().iter().all(|row| row.code() == code));
            assert!(any.vendor_ranges().all(|row| row.code_last() >= code));
            assert!(any.claims().iter().all(|claim| claim.code() == code));
        }
    }
}
