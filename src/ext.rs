//! `http::StatusCode` and ours.

use http::{Method, StatusCode};

use crate::{AnyStatus, Cacheability, ResponseContent, StatusClass, StatusInfo};

/// What we know, asked of `http`'s own type.
///
/// ```
/// use http::StatusCode;
/// use http_status::StatusExt;
///
/// let code = StatusCode::MISDIRECTED_REQUEST;
/// assert!(code.info().unwrap().proxies_must_not_generate());
/// assert_eq!(StatusCode::from_u16(499).unwrap().info(), None);
/// ```
pub trait StatusExt: sealed::Sealed {
    /// The row of a registered code.
    fn info(self) -> Option<&'static StatusInfo>;

    /// What can be said of the code, registered or not. `http::StatusCode` goes to 999.
    fn any(self) -> AnyStatus;

    /// The class; codes outside 100..=599 are handled as server errors (RFC 9110, section 15).
    fn class(self) -> StatusClass;

    /// The cacheability; that of the x00 of the class for a code that is not registered.
    fn cacheability(self) -> Cacheability;

    /// What a response with the code may carry when it answers a request with the method.
    fn response_content(self, method: &Method) -> ResponseContent;
}

mod sealed {
    pub trait Sealed {}

    impl Sealed for http::StatusCode {}
}

impl StatusExt for StatusCode {
    #[inline]
    fn info(self) -> Option<&'static StatusInfo> {
        StatusInfo::of(self.as_u16())
    }

    #[inline]
    fn any(self) -> AnyStatus {
        AnyStatus::of(self.as_u16())
    }

    #[inline]
    fn class(self) -> StatusClass {
        self.any().class()
    }

    #[inline]
    fn cacheability(self) -> Cacheability {
        self.any().cacheability()
    }

    fn response_content(self, method: &Method) -> ResponseContent {
        ResponseContent::of(method.as_str(), self.as_u16())
    }
}

impl From<&StatusInfo> for StatusCode {
    fn from(info: &StatusInfo) -> Self {
        Self::from_u16(info.code()).expect("a registered code has three digits")
    }
}

/// Not every `StatusCode` is registered.
///
/// ```
/// use http::StatusCode;
/// use http_status::StatusInfo;
///
/// let info = <&StatusInfo>::try_from(StatusCode::NOT_FOUND).unwrap();
/// assert_eq!(StatusCode::from(info), StatusCode::NOT_FOUND);
/// assert!(<&StatusInfo>::try_from(StatusCode::from_u16(420).unwrap()).is_err());
/// ```
impl TryFrom<StatusCode> for &'static StatusInfo {
    type Error = NotRegisteredError;

    fn try_from(code: StatusCode) -> Result<Self, NotRegisteredError> {
        code.info().ok_or(NotRegisteredError { code: code.as_u16() })
    }
}

impl From<StatusCode> for AnyStatus {
    fn from(code: StatusCode) -> Self {
        Self::of(code.as_u16())
    }
}

/// A number below 100 or above 999 is no `StatusCode`.
impl TryFrom<AnyStatus> for StatusCode {
    type Error = http::status::InvalidStatusCode;

    fn try_from(any: AnyStatus) -> Result<Self, Self::Error> {
        Self::from_u16(any.code())
    }
}

/// The number is not in the registry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotRegisteredError {
    code: u16,
}

impl core::fmt::Display for NotRegisteredError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{} is not a registered HTTP status code", self.code)
    }
}

impl core::error::Error for NotRegisteredError {}
