//! How values of fields are read. Nothing here allocates.

/// Without white space at the ends (RFC 9110, section 5.6.3: blanks and tabs).
#[must_use]
pub fn trim(value: &[u8]) -> &[u8] {
    let is_white = |byte: &u8| matches!(byte, b' ' | b'\t');
    let start = value.iter().position(|byte| !is_white(byte)).unwrap_or(value.len());
    let end = value.iter().rposition(|byte| !is_white(byte)).map_or(start, |last| last + 1);
    value.get(start..end).unwrap_or_default()
}

/// Parts a value at a sign that stands outside of quoted strings, each part trimmed; empty parts are kept.
pub fn split(value: &[u8], sign: u8) -> impl Iterator<Item = &[u8]> {
    let mut rest = Some(value);
    core::iter::from_fn(move || {
        let text = rest?;
        let (mut is_quoted, mut is_escaped) = (false, false);
        let end = text.iter().position(|&byte| {
            if is_escaped {
                is_escaped = false;
            } else if byte == b'"' {
                is_quoted = !is_quoted;
            } else if is_quoted {
                is_escaped = byte == b'\\';
            } else {
                return byte == sign;
            }
            false
        });
        rest = end.and_then(|end| text.get(end + 1..));
        Some(trim(end.and_then(|end| text.get(..end)).unwrap_or(text)))
    })
}

/// The elements of a list, without empty ones (RFC 9110, section 5.6.1).
pub fn elements(value: &[u8]) -> impl Iterator<Item = &[u8]> {
    split(value, b',').filter(|element| !element.is_empty())
}

/// What stands before the first `;`.
#[must_use]
pub fn before_parameters(element: &[u8]) -> &[u8] {
    split(element, b';').next().unwrap_or_default()
}

/// The value of a parameter, without quotes, if the element has it; names are compared in any case.
#[must_use]
pub fn parameter<'a>(element: &'a [u8], name: &str) -> Option<&'a [u8]> {
    split(element, b';').skip(1).find_map(|parameter| {
        let mut sides = parameter.splitn(2, |byte| *byte == b'=');
        let key = trim(sides.next()?);
        let value = trim(sides.next().unwrap_or_default());
        key.eq_ignore_ascii_case(name.as_bytes()).then(|| unquote(value))
    })
}

/// Without the quotes around it.
#[must_use]
pub fn unquote(value: &[u8]) -> &[u8] {
    match value {
        [b'"', inner @ .., b'"'] => inner,
        _ => value,
    }
}

/// Whether it is a token (RFC 9110, section 5.6.2).
#[must_use]
pub fn is_token(value: &[u8]) -> bool {
    !value.is_empty() && value.iter().all(|byte| is_token_byte(*byte))
}

/// Whether the byte may stand in a token.
#[must_use]
pub const fn is_token_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(
            byte,
            b'!' | b'#'
                | b'$'
                | b'%'
                | b'&'
                | b'\''
                | b'*'
                | b'+'
                | b'-'
                | b'.'
                | b'^'
                | b'_'
                | b'`'
                | b'|'
                | b'~'
        )
}

/// A number of digits alone. More than a `u64` holds is its greatest value.
#[must_use]
pub fn number(value: &[u8]) -> Option<u64> {
    if value.is_empty() || !value.iter().all(u8::is_ascii_digit) {
        return None;
    }
    Some(value.iter().fold(0u64, |number, digit| {
        number.saturating_mul(10).saturating_add(u64::from(digit - b'0'))
    }))
}

/// The media type without parameters, as it is written.
#[must_use]
pub fn media_type(value: &[u8]) -> &[u8] {
    before_parameters(value)
}

/// Whether a directive of a `Cache-Control` list has the name; compared in any case.
#[must_use]
pub fn is_directive(element: &[u8], name: &str) -> bool {
    let end = element.iter().position(|byte| *byte == b'=').unwrap_or(element.len());
    trim(element.get(..end).unwrap_or_default()).eq_ignore_ascii_case(name.as_bytes())
}

/// Whether it is an entity tag, weak or strong (RFC 9110, section 8.8.3).
#[must_use]
pub fn is_entity_tag(value: &[u8]) -> bool {
    let opaque = value.strip_prefix(b"W/").unwrap_or(value);
    match opaque {
        [b'"', inner @ .., b'"'] => {
            inner.iter().all(|byte| matches!(byte, 0x21 | 0x23..=0x7E | 0x80..=0xFF))
        }
        _ => false,
    }
}

/// Whether an element of a list has the weight 0, which says "not acceptable" (RFC 9110, section 12.4.2).
#[must_use]
pub fn has_zero_weight(element: &[u8]) -> bool {
    parameter(element, "q").is_some_and(|weight| {
        weight.first() == Some(&b'0') && weight.iter().all(|byte| matches!(byte, b'0' | b'.'))
    })
}

/// The seconds from 1970 to a date in one of the three forms of RFC 9110, section 5.6.7. A year of two digits is in
/// 1970 to 2069, so that the answer does not hang on the day of the question.
#[must_use]
pub fn http_date(value: &[u8]) -> Option<i64> {
    let mut words = value.split(|byte| *byte == b' ');
    let (name, second) = (words.next()?, words.next()?);
    let (day, month, year, time) = match name {
        [_, _, _, b','] if is_day_name(name.get(..3)?) => {
            let parts = (second, words.next()?, words.next()?, words.next()?);
            (digits(parts.0, 2)?, parts.1, digits(parts.2, 4)?, parts.3)
        }
        [day @ .., b','] if is_long_day_name(day) => {
            let mut parts = second.split(|byte| *byte == b'-');
            let (day, month, year) = (parts.next()?, parts.next()?, digits(parts.next()?, 2)?);
            let year = if year < 70 { year + 2000 } else { year + 1900 };
            if parts.next().is_some() {
                return None;
            }
            (digits(day, 2)?, month, year, words.next()?)
        }
        // Day of the month with a blank in place of the first digit: the blank parts an empty word.
        name if is_day_name(name) => {
            let day = match words.next()? {
                b"" => digits(words.next()?, 1)?,
                day => digits(day, 2)?,
            };
            let time = words.next()?;
            let year = digits(words.next()?, 4)?;
            return words.next().is_none().then(|| seconds(year, second, day, time)).flatten();
        }
        _ => return None,
    };
    if words.next() != Some(b"GMT") || words.next().is_some() {
        return None;
    }
    seconds(year, month, day, time)
}

fn is_day_name(name: &[u8]) -> bool {
    matches!(name, b"Mon" | b"Tue" | b"Wed" | b"Thu" | b"Fri" | b"Sat" | b"Sun")
}

fn is_long_day_name(name: &[u8]) -> bool {
    matches!(
        name,
        b"Monday" | b"Tuesday" | b"Wednesday" | b"Thursday" | b"Friday" | b"Saturday" | b"Sunday"
    )
}

/// A number of so many digits.
fn digits(text: &[u8], count: usize) -> Option<i64> {
    if text.len() != count {
        return None;
    }
    i64::try_from(number(text)?).ok()
}

/// The seconds from 1970 to a day and a time such as `08:49:37`. A leap second counts as the next one.
fn seconds(year: i64, month: &[u8], day: i64, time: &[u8]) -> Option<i64> {
    const MONTHS: [&[u8]; 12] = [
        b"Jan", b"Feb", b"Mar", b"Apr", b"May", b"Jun", b"Jul", b"Aug", b"Sep", b"Oct", b"Nov",
        b"Dec",
    ];
    let month = MONTHS.iter().position(|name| *name == month)?;
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        1 => 28 + i64::from(is_leap),
        3 | 5 | 8 | 10 => 30,
        _ => 31,
    };
    let mut parts = time.split(|byte| *byte == b':');
    let (hour, minute, second) =
        (digits(parts.next()?, 2)?, digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
    let is_valid = parts.next().is_none()
        && (1..=last).contains(&day)
        && hour < 24
        && minute < 60
        && second <= 60;
    if !is_valid {
        return None;
    }
    // Years begin in March here, so that the day that leap years add is their last.
    let month = i64::try_from(month).ok()?;
    let (year, month) = if month < 2 { (year - 1, month + 10) } else { (year, month - 2) };
    let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    let days = year * 365 + leaps + (month * 306 + 5) / 10 + day - 1 - 719_468;
    Some(((days * 24 + hour) * 60 + minute) * 60 + second)
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn lists_are_parted_outside_of_quotes() {
        let parts: Vec<_> = elements(b" a, \"b,\\\",c\" ;d=1,,e\t").collect();
        assert_eq!(parts, [b"a".as_slice(), b"\"b,\\\",c\" ;d=1", b"e"]);
        assert_eq!(elements(b"").count(), 0);
        assert_eq!(split(b"", b',').count(), 1);
        // A quote that is never closed takes the rest.
        assert_eq!(elements(b"a,\"b,c").count(), 2);
    }

    #[test]
    fn parameters_are_found_in_any_case() {
        let link = b"<https://example.com/>; REL=\"blocked-by\"; x";
        assert_eq!(parameter(link, "rel"), Some(b"blocked-by".as_slice()));
        assert_eq!(parameter(link, "x"), Some(b"".as_slice()));
        assert_eq!(parameter(link, "y"), None);
        assert_eq!(media_type(b"text/html; charset=utf-8"), b"text/html");
    }

    #[test]
    fn numbers_and_tokens_have_nothing_else_in_them() {
        assert_eq!(number(b"0120"), Some(120));
        assert_eq!(number(b"99999999999999999999999"), Some(u64::MAX));
        assert_eq!((number(b""), number(b"-1"), number(b"1.5")), (None, None, None));
        assert!(is_token(b"GET") && !is_token(b"") && !is_token(b"a b"));
        assert!(is_entity_tag(b"W/\"x\"") && is_entity_tag(b"\"\"") && !is_entity_tag(b"x"));
    }

    #[test]
    fn weights_of_zero_are_seen_in_every_spelling() {
        for element in ["br;q=0", "br; Q=0.000", "*;q=0."] {
            assert!(has_zero_weight(element.as_bytes()), "{element}");
        }
        for element in ["br", "br;q=0.001", "br;q=1", "br;q=", "br;x=0"] {
            assert!(!has_zero_weight(element.as_bytes()), "{element}");
        }
    }

    #[test]
    fn dates_are_read_in_all_three_forms_and_no_other() {
        // The examples of RFC 9110, section 5.6.7, all of the same second.
        for date in [
            "Sun, 06 Nov 1994 08:49:37 GMT",
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
        ] {
            assert_eq!(http_date(date.as_bytes()), Some(784_111_777), "{date}");
        }
        for (date, seconds) in [
            ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
            ("Wed, 31 Dec 1969 23:59:59 GMT", -1),
            ("Tue, 29 Feb 2000 00:00:00 GMT", 951_782_400),
            ("Wed, 01 Mar 2000 00:00:00 GMT", 951_868_800),
            ("Sun, 22 Nov 2026 08:00:00 GMT", 1_795_334_400),
            ("Sat Nov 26 08:49:37 1994", 785_839_777),
        ] {
            assert_eq!(http_date(date.as_bytes()), Some(seconds), "{date}");
        }
        for date in [
            "",
            "0",
            "-1",
            "Sun, 6 Nov 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 08:49:37 UTC",
            "Sun, 06 Nov 1994 08:49:37",
            "Sun, 06 Nov 1994 08:49:37 GMT ",
            "Sun, 06 nov 1994 08:49:37 GMT",
            "Son, 06 Nov 1994 08:49:37 GMT",
            "Sun, 31 Nov 1994 08:49:37 GMT",
            "Thu, 29 Feb 1900 00:00:00 GMT",
            "Sun, 06 Nov 1994 24:00:00 GMT",
            "Sun, 06-Nov-94 08:49:37 GMT",
            "Sunday, 06-Nov-1994 08:49:37 GMT",
            "Sun Nov 6 08:49:37 1994",
            "1994-11-06T08:49:37Z",
        ] {
            assert_eq!(http_date(date.as_bytes()), None, "{date}");
        }
    }
}
