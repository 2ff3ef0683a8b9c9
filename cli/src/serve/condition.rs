//! Preconditions and ranges (RFC 9110, sections 13 and 14).

use std::ops::Range;

use http_status::HttpDate;
use http_status::lint::value::{self, ByteRange, EntityTag};
use hyper::header::{
    HeaderName, IF_MATCH, IF_MODIFIED_SINCE, IF_NONE_MATCH, IF_RANGE, IF_UNMODIFIED_SINCE, RANGE,
};
use hyper::{HeaderMap, Method};

/// What a GET or HEAD comes to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// 200
    Whole,
    /// 206
    Part(Range<usize>),
    /// 304
    NotModified,
    /// 412
    Failed,
    /// 416
    Unsatisfiable,
}

/// What is known of a representation that exists.
#[derive(Debug, Clone, Copy)]
pub(super) struct Selected<'a> {
    /// Its strong entity tag, with the quotes.
    pub(super) tag: &'a str,
    pub(super) modified: Option<HttpDate>,
    pub(super) length: usize,
}

impl Selected<'_> {
    /// In the order of RFC 9110, section 13.2.2.
    pub(super) fn outcome(&self, method: &Method, fields: &HeaderMap) -> Outcome {
        let later_than = |name| {
            let date = fields.get(name).and_then(|value| value::date(value.as_bytes()));
            Some(self.modified? > date?)
        };
        if fields.contains_key(IF_MATCH) {
            if !self.is_listed(fields, IF_MATCH, |own, listed| own.equals_strongly(listed)) {
                return Outcome::Failed;
            }
        } else if later_than(IF_UNMODIFIED_SINCE) == Some(true) {
            return Outcome::Failed;
        }
        if fields.contains_key(IF_NONE_MATCH) {
            if self.is_listed(fields, IF_NONE_MATCH, |own, listed| own.equals_weakly(listed)) {
                return Outcome::NotModified;
            }
        } else if later_than(IF_MODIFIED_SINCE) == Some(false) {
            return Outcome::NotModified;
        }
        // A date in `If-Range` is none that counts where there is a strong entity tag (13.1.5).
        let is_same = fields.get(IF_RANGE).is_none_or(|value| value == self.tag);
        if *method == Method::GET && is_same { part(fields, self.length) } else { Outcome::Whole }
    }

    fn is_listed(
        &self,
        fields: &HeaderMap,
        name: HeaderName,
        equal: fn(EntityTag<'_>, EntityTag<'_>) -> bool,
    ) -> bool {
        let mut values = fields.get_all(name).iter().map(|value| value.as_bytes());
        let Some(own) = EntityTag::read(self.tag.as_bytes()) else { return false };
        values.any(|value| {
            value == b"*"
                || value::elements(value)
                    .filter_map(EntityTag::read)
                    .any(|listed| equal(own, listed))
        })
    }
}

/// What `Range` asks for. Several ranges get everything, as RFC 9110, section 14.2 permits.
pub(super) fn part(fields: &HeaderMap, length: usize) -> Outcome {
    let mut lines = fields.get_all(RANGE).iter();
    let (Some(line), None) = (lines.next(), lines.next()) else { return Outcome::Whole };
    let mut ranges = value::byte_ranges(line.as_bytes());
    let (Some(Some(range)), None) = (ranges.next(), ranges.next()) else { return Outcome::Whole };
    let position = |position: u64| usize::try_from(position).unwrap_or(usize::MAX);
    let range = match range {
        ByteRange::From(first, last) => {
            let end = last.map_or(length, |last| position(last).saturating_add(1).min(length));
            position(first)..end
        }
        ByteRange::Last(count) => length.saturating_sub(position(count))..length,
    };
    if range.is_empty() { Outcome::Unsatisfiable } else { Outcome::Part(range) }
}

#[cfg(test)]
mod tests {
    use hyper::header::HeaderValue;

    use super::*;

    #[test]
    fn conditions_are_evaluated_in_their_order() {
        const OLD: &str = "Sun, 06 Nov 1994 08:49:36 GMT";
        const SAME: &str = "Sunday, 06-Nov-94 08:49:37 GMT";
        let selected =
            Selected { tag: "\"a\"", modified: Some(HttpDate::from_unix(784_111_777)), length: 10 };
        let cases: &[(&[(HeaderName, &'static str)], Outcome)] = &[
            (&[], Outcome::Whole),
            (&[(IF_MATCH, "\"b\", \"a\"")], Outcome::Whole),
            (&[(IF_MATCH, "*")], Outcome::Whole),
            (&[(IF_MATCH, "W/\"a\"")], Outcome::Failed),
            (&[(IF_MATCH, "\"b\"")], Outcome::Failed),
            (&[(IF_MATCH, "nonsense")], Outcome::Failed),
            (&[(IF_MATCH, "\"a\""), (IF_UNMODIFIED_SINCE, OLD)], Outcome::Whole),
            (&[(IF_UNMODIFIED_SINCE, OLD)], Outcome::Failed),
            (&[(IF_UNMODIFIED_SINCE, SAME)], Outcome::Whole),
            (&[(IF_UNMODIFIED_SINCE, "yesterday")], Outcome::Whole),
            (&[(IF_NONE_MATCH, "W/\"a\"")], Outcome::NotModified),
            (&[(IF_NONE_MATCH, "\"b,\", \"a\"")], Outcome::NotModified),
            (&[(IF_NONE_MATCH, "*")], Outcome::NotModified),
            (&[(IF_NONE_MATCH, "\"b\"")], Outcome::Whole),
            (&[(IF_NONE_MATCH, "\"b\""), (IF_MODIFIED_SINCE, SAME)], Outcome::Whole),
            (&[(IF_MODIFIED_SINCE, SAME)], Outcome::NotModified),
            (&[(IF_MODIFIED_SINCE, OLD)], Outcome::Whole),
            (&[(IF_MODIFIED_SINCE, "never")], Outcome::Whole),
            (&[(IF_MATCH, "\"b\""), (IF_NONE_MATCH, "\"a\"")], Outcome::Failed),
            (&[(RANGE, "bytes=2-3")], Outcome::Part(2..4)),
            (&[(RANGE, "Bytes=2-")], Outcome::Part(2..10)),
            (&[(RANGE, "bytes=9-99")], Outcome::Part(9..10)),
            (&[(RANGE, "bytes=-3")], Outcome::Part(7..10)),
            (&[(RANGE, "bytes=-99")], Outcome::Part(0..10)),
            (&[(RANGE, "bytes=-0")], Outcome::Unsatisfiable),
            (&[(RANGE, "bytes=10-")], Outcome::Unsatisfiable),
            (&[(RANGE, "bytes=99999999999999999999-")], Outcome::Unsatisfiable),
            (&[(RANGE, "bytes=0-99999999999999999999")], Outcome::Part(0..10)),
            (&[(RANGE, "bytes=3-2")], Outcome::Whole),
            (&[(RANGE, "bytes=0-1,4-5")], Outcome::Whole),
            (&[(RANGE, "lines=0-1")], Outcome::Whole),
            (&[(RANGE, "bytes")], Outcome::Whole),
            (&[(RANGE, "bytes=0-1"), (IF_RANGE, "\"a\"")], Outcome::Part(0..2)),
            (&[(RANGE, "bytes=0-1"), (IF_RANGE, "W/\"a\"")], Outcome::Whole),
            (&[(RANGE, "bytes=0-1"), (IF_RANGE, SAME)], Outcome::Whole),
            (&[(RANGE, "bytes=99-"), (IF_NONE_MATCH, "\"a\"")], Outcome::NotModified),
        ];
        for (lines, expected) in cases {
            let lines =
                lines.iter().map(|(name, text)| (name.clone(), HeaderValue::from_static(text)));
            let fields: HeaderMap = lines.collect();
            assert_eq!(selected.outcome(&Method::GET, &fields), *expected, "{fields:?}");
            let head = selected.outcome(&Method::HEAD, &fields);
            let without_ranges = match expected {
                Outcome::NotModified => Outcome::NotModified,
                Outcome::Failed => Outcome::Failed,
                _ => Outcome::Whole,
            };
            assert_eq!(head, without_ranges, "{fields:?}");
        }
    }
}
