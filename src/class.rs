//! The five classes.

use crate::{StatusClass, StatusInfo};

impl StatusClass {
    /// The class of a number, or `None` outside 100..=599, which are no HTTP status codes (RFC 9110, section 15).
    ///
    /// ```
    /// use http_status::StatusClass;
    ///
    /// assert_eq!(StatusClass::of(499), Some(StatusClass::ClientError));
    /// assert_eq!(StatusClass::of(600), None);
    /// ```
    #[inline]
    #[must_use]
    pub const fn of(code: u16) -> Option<Self> {
        match code {
            100..=199 => Some(Self::Informational),
            200..=299 => Some(Self::Successful),
            300..=399 => Some(Self::Redirection),
            400..=499 => Some(Self::ClientError),
            500..=599 => Some(Self::ServerError),
            _ => None,
        }
    }

    /// The first digit: 1 to 5.
    #[inline]
    #[must_use]
    pub const fn digit(self) -> u16 {
        self as u16 + 1
    }

    /// The x00 code of the class, as which a recipient treats a code of the class that it does not know (RFC 9110, section 15).
    ///
    /// ```
    /// use http_status::StatusClass;
    ///
    /// assert_eq!(StatusClass::ClientError.generic().code(), 400);
    /// ```
    #[must_use]
    pub const fn generic(self) -> &'static StatusInfo {
        match StatusInfo::of(self.digit() * 100) {
            Some(info) => info,
            // Held by the test `every_class_has_its_x00`.
            None => panic!("each class has its x00 code"),
        }
    }

    /// The class as a pattern: `4xx`.
    #[must_use]
    pub const fn pattern(self) -> &'static str {
        match self {
            Self::Informational => "1xx",
            Self::Successful => "2xx",
            Self::Redirection => "3xx",
            Self::ClientError => "4xx",
            Self::ServerError => "5xx",
        }
    }

    /// The name of the class as RFC 9110 writes it: `Client Error`.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Informational => "Informational",
            Self::Successful => "Successful",
            Self::Redirection => "Redirection",
            Self::ClientError => "Client Error",
            Self::ServerError => "Server Error",
        }
    }

    /// 1xx: an interim response; the final one is still to come.
    #[inline]
    #[must_use]
    pub const fn is_informational(self) -> bool {
        matches!(self, Self::Informational)
    }

    /// 2xx to 5xx: the response that ends the exchange.
    #[inline]
    #[must_use]
    pub const fn is_final(self) -> bool {
        !self.is_informational()
    }

    /// 2xx.
    #[inline]
    #[must_use]
    pub const fn is_success(self) -> bool {
        matches!(self, Self::Successful)
    }

    /// 3xx.
    #[inline]
    #[must_use]
    pub const fn is_redirection(self) -> bool {
        matches!(self, Self::Redirection)
    }

    /// 4xx.
    #[inline]
    #[must_use]
    pub const fn is_client_error(self) -> bool {
        matches!(self, Self::ClientError)
    }

    /// 5xx.
    #[inline]
    #[must_use]
    pub const fn is_server_error(self) -> bool {
        matches!(self, Self::ServerError)
    }

    /// 4xx or 5xx.
    #[inline]
    #[must_use]
    pub const fn is_error(self) -> bool {
        self.is_client_error() || self.is_server_error()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_has_its_x00() {
        for class in StatusClass::ALL {
            assert_eq!(class.generic().code(), class.digit() * 100);
            assert_eq!(class.generic().class(), *class);
        }
    }

    #[test]
    fn class_is_the_first_digit() {
        for code in 0..=u16::MAX {
            let expected = StatusClass::ALL.iter().find(|class| class.digit() == code / 100);
            assert_eq!(StatusClass::of(code).as_ref(), expected, "{code}");
        }
    }

    #[test]
    fn predicates_part_the_classes() {
        for class in StatusClass::ALL {
            let holds = [
                class.is_informational(),
                class.is_success(),
                class.is_redirection(),
                class.is_client_error(),
                class.is_server_error(),
            ];
            assert_eq!(holds.iter().filter(|held| **held).count(), 1, "{class}");
            assert_eq!(class.is_error(), class.digit() >= 4);
            assert_eq!(class.is_final(), class.digit() >= 2);
            assert_eq!(class.pattern().parse(), Ok(*class));
        }
    }
}
