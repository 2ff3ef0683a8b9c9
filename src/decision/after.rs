//! `Retry-After` (RFC 9110, section 10.2.3).

use core::time::Duration;

use super::date::{HttpDate, Stamp};

/// What `Retry-After` says: a delay from the moment of the response, or a date.
///
/// ```
/// use http_status::{HttpDate, RetryAfter};
///
/// assert_eq!(RetryAfter::parse("120", None), Some(RetryAfter::Delay(120)));
/// let date = HttpDate::from_unix(946_684_799);
/// assert_eq!(RetryAfter::parse("Fri, 31 Dec 1999 23:59:59 GMT", None), Some(RetryAfter::Date(date)));
/// assert_eq!(RetryAfter::parse("soon", None), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RetryAfter {
    /// So many seconds after the response was received. More than fits is as much as fits.
    Delay(u64),
    /// Not before this moment.
    Date(HttpDate),
}

impl RetryAfter {
    /// Reads the value of the field, in any of its forms; blanks around it do not count. `now` is for years with two digits,
    /// as in [`HttpDate::parse`].
    #[must_use]
    pub fn parse(value: impl AsRef<[u8]>, now: Option<u64>) -> Option<Self> {
        Field::parse(value.as_ref()).map(|field| field.at(now))
    }

    /// The moment before which nothing should be sent, if that is still to come. A delay counts from `now`.
    pub(super) const fn not_before(self, now: Option<u64>) -> Option<HttpDate> {
        let moment = match (self, now) {
            (Self::Date(date), _) => date,
            (Self::Delay(delay), Some(now)) => HttpDate::from_unix(now.saturating_add(delay)),
            (Self::Delay(_), None) => return None,
        };
        match now {
            Some(now) if moment.unix() <= now => None,
            _ => Some(moment),
        }
    }

    /// How long to wait, if at all.
    pub(super) const fn wait(self, now: Option<u64>) -> Option<Duration> {
        let seconds = match (self, now) {
            (Self::Delay(delay), _) => delay,
            (Self::Date(date), Some(now)) => date.unix().saturating_sub(now),
            (Self::Date(_), None) => 0,
        };
        if seconds == 0 { None } else { Some(Duration::from_secs(seconds)) }
    }
}

/// The value as it was read, before there is a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Field {
    Delay(u64),
    Date(Stamp),
}

impl Field {
    pub(super) fn parse(value: &[u8]) -> Option<Self> {
        let value = trimmed(value);
        if !value.is_empty() && value.iter().all(u8::is_ascii_digit) {
            return Some(Self::Delay(value.iter().fold(0_u64, |delay, digit| {
                delay.saturating_mul(10).saturating_add(u64::from(digit - b'0'))
            })));
        }
        Stamp::parse(value).map(Self::Date)
    }

    pub(super) const fn at(self, now: Option<u64>) -> RetryAfter {
        match self {
            Self::Delay(delay) => RetryAfter::Delay(delay),
            Self::Date(stamp) => RetryAfter::Date(stamp.at(now)),
        }
    }
}

/// Without the blanks that may stand around a field value (RFC 9110, 5.6.3).
fn trimmed(mut value: &[u8]) -> &[u8] {
    while let [b' ' | b'\t', rest @ ..] | [rest @ .., b' ' | b'\t'] = value {
        value = rest;
    }
    value
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::string::ToString;

    use super::*;

    #[test]
    fn delays_are_digits_and_do_not_overflow() {
        let delay = |text: &str| RetryAfter::parse(text, None);
        assert_eq!(delay("0"), Some(RetryAfter::Delay(0)));
        assert_eq!(delay("007"), Some(RetryAfter::Delay(7)));
        assert_eq!(delay(" \t120 "), Some(RetryAfter::Delay(120)));
        assert_eq!(delay(&u64::MAX.to_string()), Some(RetryAfter::Delay(u64::MAX)));
        for large in ["18446744073709551616", &"9".repeat(1000)] {
            assert_eq!(delay(large), Some(RetryAfter::Delay(u64::MAX)), "{large}");
        }
        for wrong in ["", " ", "-1", "+1", "1.5", "1 2", "1,2", "0x10", "1s", "\u{661}"] {
            assert_eq!(delay(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_clock_decides_what_is_left() {
        let date = RetryAfter::Date(HttpDate::from_unix(1_000));
        assert_eq!(date.wait(Some(400)), Some(Duration::from_secs(600)));
        assert_eq!(date.not_before(Some(400)), Some(HttpDate::from_unix(1_000)));
        for late in [1_000, 1_001, u64::MAX] {
            assert_eq!((date.wait(Some(late)), date.not_before(Some(late))), (None, None));
        }
        assert_eq!(
            (date.wait(None), date.not_before(None)),
            (None, Some(HttpDate::from_unix(1_000)))
        );
        let delay = RetryAfter::Delay(5);
        assert_eq!(delay.not_before(Some(10)), Some(HttpDate::from_unix(15)));
        assert_eq!(
            (delay.wait(None), delay.not_before(None)),
            (Some(Duration::from_secs(5)), None)
        );
        assert_eq!(delay.not_before(Some(u64::MAX)), None);
        assert_eq!(
            RetryAfter::Delay(u64::MAX).not_before(Some(10)),
            Some(HttpDate::from_unix(u64::MAX))
        );
        assert_eq!(RetryAfter::Delay(0).wait(Some(10)), None);
    }
}
