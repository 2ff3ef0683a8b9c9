//! HTTP dates, in all three forms (RFC 9110, section 5.6.7).

use core::fmt;

const DAY: u64 = 86_400;

const MONTHS: [&[u8]; 12] = [
    b"Jan", b"Feb", b"Mar", b"Apr", b"May", b"Jun", b"Jul", b"Aug", b"Sep", b"Oct", b"Nov", b"Dec",
];

/// From the first of January 1970, a Thursday.
const DAYS: [&[u8]; 7] =
    [b"Thursday", b"Friday", b"Saturday", b"Sunday", b"Monday", b"Tuesday", b"Wednesday"];

/// A moment to the second, as `Retry-After` and `Date` carry it: seconds since the beginning of 1970, UTC.
///
/// `Display` writes the form that senders have to use.
///
/// ```
/// use http_status::HttpDate;
///
/// let date = HttpDate::parse("Sun, 06 Nov 1994 08:49:37 GMT", None).unwrap();
/// assert_eq!(date.unix(), 784_111_777);
/// for obsolete in ["Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"] {
///     assert_eq!(HttpDate::parse(obsolete, None), Some(date));
/// }
/// assert_eq!(date.to_string(), "Sun, 06 Nov 1994 08:49:37 GMT");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HttpDate {
    unix: u64,
}

impl HttpDate {
    /// The moment so many seconds after the beginning of 1970, UTC.
    #[must_use]
    pub const fn from_unix(seconds: u64) -> Self {
        Self { unix: seconds }
    }

    /// Seconds since the beginning of 1970, UTC.
    #[must_use]
    pub const fn unix(self) -> u64 {
        self.unix
    }

    /// Reads a date in any of the three forms; a moment before 1970 becomes the beginning of 1970.
    ///
    /// `now`, in seconds since 1970, decides the century of a year with two digits: one that would be more than 50 years
    /// ahead is past. Without it such a year is taken to lie between 1970 and 2069.
    #[must_use]
    pub fn parse(text: impl AsRef<[u8]>, now: Option<u64>) -> Option<Self> {
        Stamp::parse(text.as_ref()).map(|stamp| stamp.at(now))
    }
}

impl fmt::Display for HttpDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let days = self.unix / DAY;
        let (year, month, day) = civil(days);
        let time = self.unix % DAY;
        let name = |names: &[&'static [u8]], index: u64| {
            let index = usize::try_from(index).unwrap_or(0);
            names
                .get(index)
                .and_then(|name| core::str::from_utf8(name.get(..3)?).ok())
                .unwrap_or("")
        };
        write!(
            f,
            "{}, {day:02} {} {year:04} {:02}:{:02}:{:02} GMT",
            name(&DAYS, days % 7),
            name(&MONTHS, month - 1),
            time / 3600,
            time / 60 % 60,
            time % 60
        )
    }
}

/// A date as it was read: the century of a short year is still open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Stamp {
    year: u64,
    has_century: bool,
    /// From one.
    month: u64,
    day: u64,
    /// Seconds of the day; a leap second makes it a day long.
    time: u64,
}

impl Stamp {
    pub(super) fn parse(text: &[u8]) -> Option<Self> {
        Self::fixdate(text).or_else(|| Self::rfc850(text)).or_else(|| Self::asctime(text))
    }

    /// `Sun, 06 Nov 1994 08:49:37 GMT`
    fn fixdate(text: &[u8]) -> Option<Self> {
        let mut text = Text(text);
        text.one_of(&DAYS, Some(3))?;
        text.literal(b", ")?;
        let day = text.digits(2)?;
        text.literal(b" ")?;
        let month = text.one_of(&MONTHS, None)? + 1;
        text.literal(b" ")?;
        let year = text.digits(4)?;
        text.literal(b" ")?;
        let time = text.time()?;
        text.literal(b" GMT")?;
        text.end()?;
        Self { year, has_century: true, month, day, time }.checked()
    }

    /// `Sunday, 06-Nov-94 08:49:37 GMT`
    fn rfc850(text: &[u8]) -> Option<Self> {
        let mut text = Text(text);
        text.one_of(&DAYS, None)?;
        text.literal(b", ")?;
        let day = text.digits(2)?;
        text.literal(b"-")?;
        let month = text.one_of(&MONTHS, None)? + 1;
        text.literal(b"-")?;
        let year = text.digits(2)?;
        text.literal(b" ")?;
        let time = text.time()?;
        text.literal(b" GMT")?;
        text.end()?;
        let year = if year < 70 { 2000 + year } else { 1900 + year };
        Self { year, has_century: false, month, day, time }.checked()
    }

    /// `Sun Nov  6 08:49:37 1994`
    fn asctime(text: &[u8]) -> Option<Self> {
        let mut text = Text(text);
        text.one_of(&DAYS, Some(3))?;
        text.literal(b" ")?;
        let month = text.one_of(&MONTHS, None)? + 1;
        text.literal(b" ")?;
        let day = match text.literal(b" ") {
            Some(()) => text.digits(1)?,
            None => text.digits(2)?,
        };
        text.literal(b" ")?;
        let time = text.time()?;
        text.literal(b" ")?;
        let year = text.digits(4)?;
        text.end()?;
        Self { year, has_century: true, month, day, time }.checked()
    }

    fn checked(self) -> Option<Self> {
        let february = if is_leap(self.year) { 29 } else { 28 };
        let last = match self.month {
            2 => february,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        (1..=last).contains(&self.day).then_some(self)
    }

    pub(super) const fn at(self, now: Option<u64>) -> HttpDate {
        let year = match now {
            Some(now) if !self.has_century => self.nearest_year(now),
            _ => self.year,
        };
        HttpDate { unix: self.unix(year) }
    }

    const fn unix(self, year: u64) -> u64 {
        let days = days_before(year, self.month) + self.day - 1;
        match days.checked_sub(days_before(1970, 1)) {
            Some(days) => days * DAY + self.time,
            None => 0,
        }
    }

    /// The latest year with the same last two digits in which the moment is not more than 50 years ahead. RFC 9110, 5.6.7:
    /// what appears to be further ahead is in the past.
    const fn nearest_year(self, now: u64) -> u64 {
        let (this_year, month, day) = civil(now / DAY);
        // Beyond four digits nothing can be written as a date.
        let latest = if this_year > 9_900 { 9_950 } else { this_year + 50 };
        let year = latest / 100 * 100 + self.year % 100;
        let of_the_year = (self.month * 31 + self.day) * DAY + self.time;
        let of_this_year = (month * 31 + day) * DAY + now % DAY;
        if year > latest || (year == latest && of_the_year > of_this_year) {
            year - 100
        } else {
            year
        }
    }
}

/// What is left to read.
struct Text<'a>(&'a [u8]);

impl Text<'_> {
    fn literal(&mut self, literal: &[u8]) -> Option<()> {
        self.0 = self.0.strip_prefix(literal)?;
        Some(())
    }

    fn digits(&mut self, count: usize) -> Option<u64> {
        let (digits, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        digits.iter().try_fold(0, |number, digit| {
            digit.is_ascii_digit().then(|| number * 10 + u64::from(digit - b'0'))
        })
    }

    /// The position of the name that stands here, or of one whose first letters do. Case counts.
    fn one_of(&mut self, names: &[&[u8]], letters: Option<usize>) -> Option<u64> {
        let (name, rest) = names.iter().zip(0..).find_map(|(name, index)| {
            let name = name.get(..letters.unwrap_or(name.len()))?;
            Some((index, self.0.strip_prefix(name)?))
        })?;
        self.0 = rest;
        Some(name)
    }

    /// `08:49:37`, up to the leap second `23:59:60`.
    fn time(&mut self) -> Option<u64> {
        let hour = self.digits(2)?;
        self.literal(b":")?;
        let minute = self.digits(2)?;
        self.literal(b":")?;
        let second = self.digits(2)?;
        let is_leap = (hour, minute, second) == (23, 59, 60);
        (is_leap || (hour < 24 && minute < 60 && second < 60))
            .then_some(hour * 3600 + minute * 60 + second)
    }

    fn end(&self) -> Option<()> {
        self.0.is_empty().then_some(())
    }
}

const fn is_leap(year: u64) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

/// The days from the beginning of an era to the beginning of a month, in the Gregorian calendar. Years are counted from 400
/// years before the year 0, so that every year has one before it.
const fn days_before(year: u64, month: u64) -> u64 {
    // Years that begin in March end with the leap day.
    let (year, month) = if month > 2 { (year + 400, month - 3) } else { (year + 399, month + 9) };
    year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5
}

/// Year, month and day, from days since the beginning of 1970.
const fn civil(days: u64) -> (u64, u64, u64) {
    // Eras of 400 years, from the first of March of the year 0 (after Howard Hinnant, "chrono-compatible low-level date
    // algorithms").
    let days = days.saturating_add(719_468);
    let era = days / 146_097;
    let day_of_era = days % 146_097;
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = era * 400 + year_of_era + if month <= 2 { 1 } else { 0 };
    (year, month, day)
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::format;
    use std::string::ToString;
    use std::vec::Vec;

    use super::*;

    fn unix(text: &str) -> Option<u64> {
        HttpDate::parse(text, None).map(HttpDate::unix)
    }

    /// Every day of four centuries, against a calendar that counts days one by one.
    #[test]
    fn every_day_is_written_and_read_back() {
        let (mut year, mut month, mut day) = (1970, 1, 1);
        for days in 0..146_097 {
            assert_eq!(civil(days), (year, month, day));
            let date = HttpDate::from_unix(days * DAY + 3_661);
            let text = date.to_string();
            let names = (&DAYS[(days % 7) as usize][..3], MONTHS[month as usize - 1]);
            let [weekday, name] =
                [names.0, names.1].map(|name| core::str::from_utf8(name).expect("ASCII"));
            assert_eq!(text, format!("{weekday}, {day:02} {name} {year:04} 01:01:01 GMT"));
            assert_eq!(HttpDate::parse(&text, None), Some(date));
            let asctime = format!("{weekday} {name} {day:2} 01:01:01 {year}");
            assert_eq!(HttpDate::parse(&asctime, None), Some(date));
            let last = match month {
                2 if is_leap(year) => 29,
                2 => 28,
                4 | 6 | 9 | 11 => 30,
                _ => 31,
            };
            (year, month, day) = match (month, day) {
                (12, 31) => (year + 1, 1, 1),
                (_, day) if day == last => (year, month + 1, 1),
                _ => (year, month, day + 1),
            };
        }
    }

    #[test]
    fn the_forms_are_those_of_the_grammar() {
        assert_eq!(unix("Thu, 01 Jan 1970 00:00:00 GMT"), Some(0));
        assert_eq!(unix("Fri, 31 Dec 1999 23:59:59 GMT"), Some(946_684_799));
        // A leap second is the first second of the next day.
        assert_eq!(unix("Sat, 31 Dec 2016 23:59:60 GMT"), unix("Sun, 01 Jan 2017 00:00:00 GMT"));
        // Before 1970.
        assert_eq!(unix("Mon, 01 Jan 0001 00:00:00 GMT"), Some(0));
        assert_eq!(unix("Sat, 01 Jan 0000 00:00:00 GMT"), Some(0));
        assert_eq!(unix("Fri, 31 Dec 9999 23:59:59 GMT"), Some(253_402_300_799));
        for wrong in [
            "",
            "0",
            "sun, 06 Nov 1994 08:49:37 GMT",
            "Sun, 06 nov 1994 08:49:37 GMT",
            "Sun, 6 Nov 1994 08:49:37 GMT",
            "Sun, 06 Nov 94 08:49:37 GMT",
            "Sun, 06 Nov 1994 08:49:37",
            "Sun, 06 Nov 1994 08:49:37 UTC",
            "Sun, 06 Nov 1994 08:49:37 GMT ",
            "Sun, 06 Nov 1994 24:00:00 GMT",
            "Sun, 06 Nov 1994 08:60:00 GMT",
            "Sun, 06 Nov 1994 08:49:60 GMT",
            "Sun, 29 Feb 1995 08:49:37 GMT",
            "Sun, 00 Nov 1994 08:49:37 GMT",
            "Sun, 31 Nov 1994 08:49:37 GMT",
            "Sun, 06-Nov-94 08:49:37 GMT",
            "Sunday, 06-Nov-1994 08:49:37 GMT",
            "Sun Nov 6 08:49:37 1994",
            "Sun Nov 006 08:49:37 1994",
            "Sun Nov  6 08:49:37 1994 GMT",
            "Sun, 06 Nov 1994 08:49:+7 GMT",
        ] {
            assert_eq!(unix(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_short_year_is_at_most_fifty_years_ahead() {
        let year = |short: &str, now: &str| {
            let now = unix(now).expect("a date");
            let date = HttpDate::parse(format!("Sunday, {short} 08:49:37 GMT"), Some(now));
            civil(date.expect("a date").unix() / DAY).0
        };
        let now = "Sun, 22 Nov 2026 12:00:00 GMT";
        assert_eq!(year("06-Nov-94", now), 1994);
        assert_eq!(year("06-Nov-26", now), 2026);
        assert_eq!(year("22-Nov-76", now), 2076);
        // More than fifty years ahead by a day.
        assert_eq!(year("23-Nov-76", now), 1976);
        assert_eq!(year("06-Nov-05", "Sun, 22 Nov 2099 12:00:00 GMT"), 2105);
        assert_eq!(year("06-Nov-05", "Sat, 22 Nov 1970 12:00:00 GMT"), 2005);
        assert_eq!(year("06-Nov-99", "Sat, 22 Nov 1970 12:00:00 GMT"), 1999);
    }

    #[test]
    fn any_moment_can_be_written() {
        let texts: Vec<_> = [0, 1, u64::MAX / 2, u64::MAX - 1, u64::MAX]
            .map(|unix| HttpDate::from_unix(unix).to_string())
            .into();
        assert!(texts.iter().all(|text| text.ends_with(" GMT")), "{texts:?}");
    }

    #[test]
    fn any_clock_is_borne() {
        for now in [0, DAY, 253_402_300_799, u64::MAX / 2, u64::MAX] {
            for year in ["00", "50", "99"] {
                let text = format!("Sunday, 29-Feb-{year} 08:49:37 GMT");
                // A leap day need not exist in the year that is chosen.
                assert!(HttpDate::parse(&text, Some(now)).is_none_or(|date| date.unix() > 0));
                HttpDate::parse(text.replace("29-Feb", "28-Feb"), Some(now)).expect("a date");
            }
        }
    }
}
