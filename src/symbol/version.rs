//! Which names a version of an ecosystem has.

use core::cmp::Ordering;

use super::Symbol;
use crate::Ecosystem;

/// What a name is in a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// The version does not have it yet; it came with the one named.
    NotYet(&'static str),
    /// It is there.
    Current,
    /// It is there, and marked as deprecated since the version named.
    Deprecated(&'static str),
    /// The version does not have it any more; the one named was the first without.
    Removed(&'static str),
}

impl Standing {
    /// Whether a program can use the name.
    #[must_use]
    pub const fn is_usable(self) -> bool {
        matches!(self, Self::Current | Self::Deprecated(_))
    }
}

impl Symbol {
    /// What the name is in a version, such as `3.1`; `None` asks for the version that was [read](crate::EcosystemInfo::version).
    /// A name whose first version is not known counts as there from the beginning.
    ///
    /// ```
    /// use http_status::{Ecosystem, Standing, Symbol};
    ///
    /// let name = Symbol::named("http.StatusMisdirectedRequest").next().unwrap();
    /// assert_eq!(name.standing(Some("1.10")), Standing::NotYet("1.11"));
    /// assert_eq!(name.standing(Some("1.11")), Standing::Current);
    ///
    /// let mut old = Symbol::named(":unprocessable_entity").filter(|name| name.ecosystem() == Ecosystem::Rack);
    /// assert_eq!(old.next().unwrap().standing(Some("3.1")), Standing::Deprecated("3.1.0"));
    /// ```
    #[must_use]
    pub fn standing(self, version: Option<&str>) -> Standing {
        let reached = |mark: &str| version.is_none_or(|version| compare(version, mark).is_ge());
        match (self.since, self.deprecated, self.removed) {
            (_, _, Some(removed)) if reached(removed) => Standing::Removed(removed),
            (Some(since), ..) if !reached(since) => Standing::NotYet(since),
            (_, Some(deprecated), _) if reached(deprecated) => Standing::Deprecated(deprecated),
            _ => Standing::Current,
        }
    }

    /// What to write instead in a version: the name of the same code that is current there. `None` when the name itself is
    /// current, or when the version has no current one.
    ///
    /// ```
    /// use http_status::{Ecosystem, Symbol};
    ///
    /// let old = Symbol::named(":unprocessable_entity").find(|name| name.ecosystem() == Ecosystem::Rack).unwrap();
    /// assert_eq!(old.replacement(Some("3.1")).map(Symbol::symbol), Some(":unprocessable_content"));
    /// assert_eq!(old.replacement(Some("2.2")), None);
    /// ```
    #[must_use]
    pub fn replacement(self, version: Option<&str>) -> Option<Self> {
        if self.standing(version) == Standing::Current {
            return None;
        }
        symbol_for(self.code, self.ecosystem, version)
            .filter(|name| name.standing(version) == Standing::Current)
    }
}

/// The name that a version of an ecosystem has for a number: a current one if it can be, else a deprecated one. `None` for
/// the version asks for the one that was read.
///
/// ```
/// use http_status::{Ecosystem, Symbol, symbol_for};
///
/// let rack = |version| symbol_for(422, Ecosystem::Rack, version).map(Symbol::symbol);
/// assert_eq!(rack(Some("3.0")), Some(":unprocessable_entity"));
/// assert_eq!(rack(None), Some(":unprocessable_content"));
/// assert_eq!(symbol_for(421, Ecosystem::Go, Some("1.10")), None);
/// ```
#[must_use]
pub fn symbol_for(code: u16, ecosystem: Ecosystem, version: Option<&str>) -> Option<Symbol> {
    let mut names = Symbol::of(code).filter(|name| name.ecosystem == ecosystem);
    let mut deprecated = None;
    names
        .find(|name| {
            let standing = name.standing(version);
            if let (Standing::Deprecated(_), None) = (standing, deprecated) {
                deprecated = Some(*name);
            }
            standing == Standing::Current
        })
        .or(deprecated)
}

/// The order of two versions, number by number: `1.9` is before `1.11`, and `3.1` is `3.1.0`. A `v` in front and anything behind
/// a number, as in `2.0-rc1`, is passed over.
fn compare(left: &str, right: &str) -> Ordering {
    let numbers = |version| str::split(version, '.').map(number);
    let (mut left, mut right) = (numbers(left), numbers(right));
    loop {
        match (left.next(), right.next()) {
            (None, None) => return Ordering::Equal,
            (left, right) => match left.unwrap_or(0).cmp(&right.unwrap_or(0)) {
                Ordering::Equal => {}
                order => return order,
            },
        }
    }
}

fn number(part: &str) -> u64 {
    let digits = part.trim_start_matches(|letter: char| !letter.is_ascii_digit()).bytes();
    digits.take_while(u8::is_ascii_digit).fold(0, |number: u64, digit| {
        number.saturating_mul(10).saturating_add(u64::from(digit - b'0'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_in_order() {
        for (left, right, order) in [
            ("1.9", "1.11", Ordering::Less),
            ("3.1", "3.1.0", Ordering::Equal),
            ("v2.0", "2", Ordering::Equal),
            ("2.0-rc1", "2.0", Ordering::Equal),
            ("10.0", "9.9.9", Ordering::Greater),
            ("2026.07.30", "2026.7.4", Ordering::Greater),
            ("", "0", Ordering::Equal),
            ("99999999999999999999999", "1", Ordering::Greater),
        ] {
            assert_eq!(compare(left, right), order, "{left} {right}");
            assert_eq!(compare(right, left), order.reverse(), "{right} {left}");
        }
    }

    #[test]
    fn every_name_stands_as_its_marks_say() {
        for name in Symbol::all() {
            let info = name.ecosystem().info().expect("an ecosystem with names has a table");
            assert_eq!(name.standing(None), name.standing(Some(info.version())), "{name:?}");
            assert_eq!(name.is_current(), name.standing(None) == Standing::Current, "{name:?}");
            if let Some(since) = name.since() {
                assert!(
                    name.removed() == Some(since) || name.standing(Some(since)).is_usable(),
                    "{name:?}"
                );
                assert_eq!(name.standing(Some("0")), Standing::NotYet(since), "{name:?}");
            }
            if let Some(removed) = name.removed() {
                assert_eq!(name.standing(Some(removed)), Standing::Removed(removed), "{name:?}");
            }
        }
    }

    #[test]
    fn a_replacement_is_current_and_of_the_same_code() {
        for name in Symbol::all() {
            match name.replacement(None) {
                Some(other) => {
                    assert!(!name.is_current() && other.is_current(), "{name:?}");
                    assert_eq!((other.code(), other.ecosystem()), (name.code(), name.ecosystem()));
                }
                None => assert!(
                    name.is_current()
                        || !Symbol::of(name.code())
                            .any(|o| o.ecosystem() == name.ecosystem() && o.is_current()),
                    "{name:?}"
                ),
            }
        }
    }
}
