//! Dates as the data writes them.

/// Whether the text is a day of the calendar, as in `2026-11-22`.
pub(crate) fn is_day(text: &str) -> bool {
    let Some((month, day)) = text.rsplit_once('-') else { return false };
    let Some((year, month)) = month_of(month) else { return false };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        2 => 28 + u16::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    number(day, 2).is_some_and(|day| (1..=last).contains(&day))
}

/// Whether the text is a month, as in `2026-11`.
pub(crate) fn is_month(text: &str) -> bool {
    month_of(text).is_some()
}

fn month_of(text: &str) -> Option<(u16, u16)> {
    let (year, month) = text.split_once('-')?;
    let month = number(month, 2).filter(|month| (1..=12).contains(month))?;
    Some((number(year, 4)?, month))
}

fn number(text: &str, digits: usize) -> Option<u16> {
    if text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit()) {
        text.parse().ok()
    } else {
        None
    }
}
