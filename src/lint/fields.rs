//! The fields of a message.

use core::fmt;

use super::value;
use super::{FieldName, FieldSet};

/// A field line: a name and a value as they were sent.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct FieldLine<'a> {
    /// The name, in any case.
    pub name: &'a [u8],
    /// The value without the white space around it.
    pub value: &'a [u8],
}

impl<'a> FieldLine<'a> {
    /// A field line from two texts.
    #[must_use]
    pub const fn new(name: &'a str, value: &'a str) -> Self {
        Self { name: name.as_bytes(), value: value.as_bytes() }
    }
}

impl fmt::Debug for FieldLine<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.name.escape_ascii(), self.value.escape_ascii())
    }
}

/// The fields of a message, looked through once.
#[derive(Clone, Copy)]
pub struct Fields<'a> {
    source: Source<'a>,
    present: FieldSet,
    repeated: FieldSet,
    /// Whether a name begins with a colon or ends with white space.
    odd: bool,
    /// The first line of each name; `FAR` when its number does not fit.
    first: [u8; FieldName::COUNT],
}

/// A line that is so far down that it has to be looked for.
const FAR: u8 = u8::MAX;

const fn is_odd(name: &[u8]) -> bool {
    matches!(name, [b':', ..] | [.., b' ' | b'\t'])
}

#[derive(Clone, Copy)]
enum Source<'a> {
    Lines(&'a [FieldLine<'a>]),
    #[cfg(feature = "http")]
    Map(&'a http::HeaderMap),
}

impl Default for Fields<'_> {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl<'a> Fields<'a> {
    /// No fields.
    pub const EMPTY: Self = Self {
        source: Source::Lines(&[]),
        present: FieldSet::NONE,
        repeated: FieldSet::NONE,
        odd: false,
        first: [FAR; FieldName::COUNT],
    };

    /// The fields in lines.
    #[must_use]
    pub fn new(lines: &'a [FieldLine<'a>]) -> Self {
        let mut fields = Self { source: Source::Lines(lines), ..Self::EMPTY };
        for (number, line) in lines.iter().enumerate() {
            let name = FieldName::of(line.name);
            fields.odd |= name.is_none() && is_odd(line.name);
            fields.note(name, u8::try_from(number).unwrap_or(FAR));
        }
        fields
    }

    /// The fields in a map.
    #[cfg(feature = "http")]
    #[must_use]
    pub fn of(map: &'a http::HeaderMap) -> Self {
        let mut fields = Self { source: Source::Map(map), ..Self::EMPTY };
        for name in map.iter().map(|(name, _)| name) {
            fields.note(FieldName::of(name.as_str().as_bytes()), FAR);
        }
        fields
    }

    #[inline]
    fn note(&mut self, name: Option<FieldName>, line: u8) {
        let Some(name) = name else { return };
        if self.present.contains(name) {
            self.repeated.insert(name);
        } else {
            self.present.insert(name);
            if let Some(first) = self.first.get_mut(name.number()) {
                *first = line;
            }
        }
    }

    /// The names that rules know and that are there.
    #[inline]
    #[must_use]
    pub const fn present(&self) -> FieldSet {
        self.present
    }

    /// Whether there is a line with the name.
    #[inline]
    #[must_use]
    pub const fn has(&self, name: FieldName) -> bool {
        self.present.contains(name)
    }

    /// Whether there is more than one line with the name.
    #[inline]
    #[must_use]
    pub const fn is_repeated(&self, name: FieldName) -> bool {
        self.repeated.contains(name)
    }

    /// Whether the name of a line begins with a colon or ends with white space: what no field has, but the pseudo-header
    /// fields of HTTP/2 and HTTP/3, and HTTP/1.1 when it is not well-formed.
    #[inline]
    #[must_use]
    pub const fn has_odd_name(&self) -> bool {
        self.odd
    }

    /// The value of the first line with the name.
    #[must_use]
    pub fn get(&self, name: FieldName) -> Option<&'a [u8]> {
        if !self.has(name) {
            return None;
        }
        #[cfg_attr(
            not(feature = "http"),
            expect(clippy::infallible_destructuring_match, reason = "there are two with `http`")
        )]
        let lines = match self.source {
            Source::Lines(lines) => lines,
            #[cfg(feature = "http")]
            Source::Map(map) => return map.get(name.as_str()).map(http::HeaderValue::as_bytes),
        };
        match self.first.get(name.number()) {
            Some(&line) if line != FAR => lines.get(usize::from(line)).map(|line| line.value),
            _ => {
                let name = name.as_str().as_bytes();
                lines
                    .iter()
                    .find(|line| line.name.eq_ignore_ascii_case(name))
                    .map(|line| line.value)
            }
        }
    }

    /// The value, if there is exactly one line with the name.
    #[must_use]
    pub fn only(&self, name: FieldName) -> Option<&'a [u8]> {
        if self.is_repeated(name) { None } else { self.get(name) }
    }

    /// The values of all lines with the name, in order.
    pub fn all(&self, name: FieldName) -> impl Iterator<Item = &'a [u8]> + use<'a> {
        let one = self.only(name);
        let is_repeated = self.is_repeated(name);
        let is_asked =
            move |line: &FieldLine<'a>| line.name.eq_ignore_ascii_case(name.as_str().as_bytes());
        let several = self.lines().take_while(move |_| is_repeated).filter(is_asked);
        one.into_iter().chain(several.map(|line| line.value))
    }

    /// The elements of a list, over all lines with the name, without empty ones (RFC 9110, section 5.6.1.2). A comma in
    /// quotes does not part them.
    pub fn list(&self, name: FieldName) -> impl Iterator<Item = &'a [u8]> + use<'a> {
        self.all(name).flat_map(value::elements)
    }

    /// Whether a list has an element, in any case, whatever parameters follow it.
    #[must_use]
    pub fn lists(&self, name: FieldName, element: &str) -> bool {
        self.list(name)
            .any(|found| value::before_parameters(found).eq_ignore_ascii_case(element.as_bytes()))
    }

    /// All lines, whatever their name.
    pub fn lines(&self) -> impl Iterator<Item = FieldLine<'a>> + use<'a> {
        let (lines, map) = match self.source {
            Source::Lines(lines) => (lines, None),
            #[cfg(feature = "http")]
            Source::Map(map) => (&[][..], Some(map)),
        };
        #[cfg(feature = "http")]
        let mapped = map.into_iter().flat_map(http::HeaderMap::iter).map(|(name, value)| {
            FieldLine { name: name.as_str().as_bytes(), value: value.as_bytes() }
        });
        #[cfg(not(feature = "http"))]
        let mapped = map.into_iter();
        lines.iter().copied().chain(mapped)
    }
}

impl fmt::Debug for Fields<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.lines()).finish()
    }
}

#[cfg(feature = "http")]
impl<'a> From<&'a http::HeaderMap> for Fields<'a> {
    fn from(map: &'a http::HeaderMap) -> Self {
        Self::of(map)
    }
}

impl<'a> From<&'a [FieldLine<'a>]> for Fields<'a> {
    fn from(lines: &'a [FieldLine<'a>]) -> Self {
        Self::new(lines)
    }
}

impl<'a, const COUNT: usize> From<&'a [FieldLine<'a>; COUNT]> for Fields<'a> {
    fn from(lines: &'a [FieldLine<'a>; COUNT]) -> Self {
        Self::new(lines)
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn lines_are_found_by_name() {
        let lines = [
            FieldLine::new("Allow", "GET, , \"a,b\""),
            FieldLine::new("x-other", "1"),
            FieldLine::new("ALLOW", "POST;q=1"),
            FieldLine::new("Date", "today"),
        ];
        let fields = Fields::new(&lines);
        assert_eq!(fields.get(FieldName::ALLOW), Some(b"GET, , \"a,b\"".as_slice()));
        assert_eq!(fields.only(FieldName::ALLOW), None);
        assert_eq!(fields.only(FieldName::DATE), Some(b"today".as_slice()));
        assert_eq!(fields.get(FieldName::VARY), None);
        let list: Vec<_> = fields.list(FieldName::ALLOW).collect();
        assert_eq!(list, [b"GET".as_slice(), b"\"a,b\"", b"POST;q=1"]);
        assert!(fields.lists(FieldName::ALLOW, "post") && !fields.lists(FieldName::ALLOW, "PUT"));
        assert_eq!(fields.lines().count(), 4);
    }

    #[test]
    fn a_line_is_found_however_far_down_it_stands() {
        let mut lines = alloc::vec![FieldLine::new("x", "y"); 400];
        lines.push(FieldLine::new("allow", "GET"));
        assert_eq!(Fields::new(&lines).get(FieldName::ALLOW), Some(b"GET".as_slice()));
    }

    #[test]
    fn odd_names_are_noticed() {
        for (name, is_odd) in
            [(":status", true), ("host ", true), ("host\t", true), ("", false), ("host", false)]
        {
            let lines = [FieldLine::new("date", "today"), FieldLine::new(name, "x")];
            assert_eq!(Fields::new(&lines).has_odd_name(), is_odd, "{name:?}");
        }
    }

    #[cfg(feature = "http")]
    #[test]
    fn a_map_answers_like_lines() {
        let mut map = http::HeaderMap::new();
        map.append("allow", http::HeaderValue::from_static("GET"));
        map.append("allow", http::HeaderValue::from_static("PUT"));
        let fields = Fields::of(&map);
        assert!(fields.is_repeated(FieldName::ALLOW));
        assert_eq!(fields.list(FieldName::ALLOW).count(), 2);
        assert_eq!(fields.get(FieldName::ALLOW), Some(b"GET".as_slice()));
    }
}
