//! The conditions of requests, read as the rules about them need it (RFC 9110, section 13).

use super::value::EntityTag;
use super::{Exchange, FieldName, FieldSet, Fields, Request, Sender};

/// The fields of RFC 9110 that make a method conditional; `If-Range` makes `Range` conditional alone.
pub(super) const PRECONDITIONS: &[FieldName] = &[
    FieldName::IF_MATCH,
    FieldName::IF_MODIFIED_SINCE,
    FieldName::IF_NONE_MATCH,
    FieldName::IF_UNMODIFIED_SINCE,
];

/// The fields that no extension is: those of RFC 9110 whose names have `if` in them.
const KNOWN: FieldSet = FieldSet::of(&[
    FieldName::IF_MATCH,
    FieldName::IF_MODIFIED_SINCE,
    FieldName::IF_NONE_MATCH,
    FieldName::IF_RANGE,
    FieldName::IF_UNMODIFIED_SINCE,
]);

/// How an entity tag stands to those that a request lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Match {
    /// The request says `*`.
    Any,
    /// One is equal, and both are strong.
    Strong,
    /// One is equal, whatever its strength.
    Weak,
    /// One may stand for the same state: it is the tag with a suffix, as content codings get from some servers.
    Variant,
    /// None is equal.
    Nothing,
    /// The list is empty or malformed.
    Unclear,
}

/// Compares an entity tag with those in `If-Match` or `If-None-Match`.
pub(super) fn compare(fields: &Fields<'_>, name: FieldName, tag: EntityTag<'_>) -> Match {
    if is_any(fields, name) {
        return Match::Any;
    }
    let (mut strong, mut weak, mut variant, mut is_empty) = (false, false, false, true);
    for member in fields.list(name) {
        let Some(member) = EntityTag::read(member) else { return Match::Unclear };
        is_empty = false;
        strong |= member.equals_strongly(tag);
        weak |= member.equals_weakly(tag);
        variant |= is_variant(member.opaque, tag.opaque);
    }
    match () {
        () if is_empty => Match::Unclear,
        () if strong => Match::Strong,
        () if weak => Match::Weak,
        () if variant => Match::Variant,
        () => Match::Nothing,
    }
}

/// Whether the value of `If-Match` or `If-None-Match` is `*`.
pub(super) fn is_any(fields: &Fields<'_>, name: FieldName) -> bool {
    fields.only(name) == Some(b"*")
}

/// Whether one opaque tag is the other with something added, or both are after a known suffix is taken off. Servers add
/// such suffixes where they compress, and compare without them.
pub(super) fn is_variant(one: &[u8], other: &[u8]) -> bool {
    let adds = |long: &[u8], short: &[u8]| {
        !short.is_empty()
            && long.len() > short.len()
            && (long.starts_with(short) || long.ends_with(short))
    };
    one != other && (adds(one, other) || adds(other, one) || stem(one) == stem(other))
}

/// Without a suffix such as `-gzip`, `--gzip`, `;br` or `:dtagent10` at its end.
fn stem(tag: &[u8]) -> &[u8] {
    let Some(at) = tag.iter().rposition(|byte| matches!(byte, b'-' | b';' | b':' | b'_')) else {
        return tag;
    };
    let (before, suffix) = tag.split_at_checked(at).unwrap_or((tag, b""));
    let word = suffix.get(1..).unwrap_or_default();
    let is_known = [b"gzip".as_slice(), b"gz", b"br", b"deflate", b"zstd"].contains(&word)
        || word.starts_with(b"dtagent");
    if is_known { before.strip_suffix(b"-").unwrap_or(before) } else { tag }
}

/// Whether the request has a condition that RFC 9110 does not define: `If` and `Overwrite` of WebDAV, and every other field
/// with `if`, `condition` or `lease` as a word in its name, such as `X-Goog-If-Generation-Match` or `x-ms-lease-id`. Some
/// interfaces write the same into the query: `ifGenerationMatch`.
pub(super) fn has_extension(request: &Request<'_>) -> bool {
    let fields = &request.fields;
    fields.has(FieldName::IF)
        || fields.has(FieldName::OVERWRITE)
        || has_condition_in_query(request)
        || fields.lines().any(|line| {
            line.name.split(|byte| *byte == b'-').any(|word| {
                ["if", "condition", "lease"]
                    .iter()
                    .any(|known| word.eq_ignore_ascii_case(known.as_bytes()))
            }) && !FieldName::of(line.name).is_some_and(|name| KNOWN.contains(name))
        })
}

/// Whether the query has a parameter that begins with `if` as a word.
fn has_condition_in_query(request: &Request<'_>) -> bool {
    let query = request.path_and_query().and_then(|target| target.split_once('?'));
    query.is_some_and(|(_, query)| {
        query.split('&').filter_map(|parameter| parameter.strip_prefix("if")).any(|rest| {
            rest.starts_with(|sign: char| sign.is_ascii_uppercase() || matches!(sign, '-' | '_'))
        })
    })
}

/// Whether it is a method that neither selects nor changes a representation, so that conditions say nothing there
/// (RFC 9110, section 13.2.1).
pub(super) fn is_without_representation(method: &str) -> bool {
    matches!(method, "CONNECT" | "OPTIONS" | "TRACE")
}

/// Whether a cache may have answered: it may take no notice of `If-Match` and `If-Unmodified-Since` (RFC 9110, sections
/// 13.1.1 and 13.1.4), and must tell the age of what it sends (RFC 9111, section 5.1).
pub(super) fn may_be_of_cache(exchange: &Exchange<'_>) -> bool {
    matches!(exchange.sender, Sender::Cache | Sender::Proxy)
        || exchange.response.fields.has(FieldName::AGE)
}

#[cfg(test)]
mod tests {
    use alloc::vec;
    use alloc::vec::Vec;

    use super::super::{FieldLine, Response, RuleSet};
    use super::*;

    #[test]
    fn tags_are_compared_with_a_list() {
        let compared = |list: &str, tag: &str| {
            let lines = [FieldLine::new("If-Match", list)];
            let tag = EntityTag::read(tag.as_bytes()).expect("it is a tag");
            compare(&Fields::new(&lines), FieldName::IF_MATCH, tag)
        };
        assert_eq!(compared("*", "\"a\""), Match::Any);
        assert_eq!(compared("\"b\", W/\"a\", \"a\"", "\"a\""), Match::Strong);
        assert_eq!(compared("\"b\", W/\"a\"", "\"a\""), Match::Weak);
        assert_eq!(compared("\"a-gzip\"", "\"a\""), Match::Variant);
        assert_eq!(compared("\"b\"", "\"a\""), Match::Nothing);
        for unclear in ["", ",", "a", "\"b\", *", "\"b"] {
            assert_eq!(compared(unclear, "\"a\""), Match::Unclear, "{unclear}");
        }
    }

    #[test]
    fn variants_are_tags_with_a_suffix() {
        for (one, other) in [
            ("a", "a-gzip"),
            ("a--gzip", "a"),
            ("a;br", "a-gzip"),
            ("a:dtagent1", "a"),
            ("gzip-a", "a"),
        ] {
            assert!(is_variant(one.as_bytes(), other.as_bytes()), "{one} {other}");
        }
        for (one, other) in [("a", "a"), ("a", "b"), ("", "a"), ("a-1", "b-1x"), ("a-1", "a-2")] {
            assert!(!is_variant(one.as_bytes(), other.as_bytes()), "{one} {other}");
        }
    }

    #[test]
    fn extensions_have_if_as_a_word() {
        let is_extended = |name: &str| {
            let lines = [FieldLine::new(name, "x")];
            has_extension(&Request::new("GET", "/").fields(&lines))
        };
        for name in [
            "If",
            "overwrite",
            "X-Amz-Copy-Source-If-Match",
            "If-Schedule-Tag-Match",
            "x-ms-lease-id",
        ] {
            assert!(is_extended(name), "{name}");
        }
        for name in ["If-Match", "If-Range", "Expect", "X-Gift", "Notify"] {
            assert!(!is_extended(name), "{name}");
        }
        for (target, is_extended) in [
            ("/o?name=a&ifGenerationMatch=0", true),
            ("https://example.com/o?if_version=1", true),
            ("/ifGenerationMatch", false),
            ("/o?iframe=1&gif=2&if=3", false),
        ] {
            assert_eq!(has_extension(&Request::new("GET", target)), is_extended, "{target}");
        }
    }

    /// Captures of browsers may lack the very fields that would explain a response.
    #[test]
    fn requests_that_are_known_in_part_are_not_blamed() {
        const DATE: &str = "Sat, 21 Nov 2026 08:00:00 GMT";
        let tag = ("etag", "\"a\"");
        for (rule, method, request, status, response) in [
            ("not-modified-without-condition", "GET", ("a", ""), 304, tag),
            ("honoured-precondition", "OPTIONS", ("if-match", "\"b\""), 412, tag),
            ("honoured-invalid-date", "GET", ("if-modified-since", "0"), 304, tag),
            ("ignored-if-none-match", "GET", ("if-none-match", "\"a\""), 200, tag),
            (
                "ignored-if-modified-since",
                "GET",
                ("if-modified-since", DATE),
                200,
                ("last-modified", DATE),
            ),
            (
                "ignored-if-match",
                "GET",
                ("if-unmodified-since", "Sat, 21 Nov 2026 07:00:00 GMT"),
                200,
                ("last-modified", DATE),
            ),
            ("overwritten-despite-condition", "PUT", ("if-none-match", "*"), 204, tag),
            ("refused-revalidation", "GET", ("if-none-match", "\"b\""), 412, tag),
            ("refused-despite-match", "PUT", ("if-match", "\"a\""), 412, tag),
            ("failed-precondition-without-condition", "PUT", ("a", ""), 412, tag),
            ("faulty-if-range", "GET", ("if-range", "\"a\""), 200, tag),
            ("redirect-to-self", "GET", ("a", ""), 302, ("location", "/")),
        ] {
            let set = RuleSet::NONE.with(rule).expect("it is a rule");
            let request = [FieldLine::new(request.0, request.1)];
            let response = [
                FieldLine::new(response.0, response.1),
                FieldLine::new("date", "Sun, 22 Nov 2026 08:00:00 GMT"),
            ];
            for is_partial in [false, true] {
                let request = Request { is_partial, ..Request::new(method, "/").fields(&request) };
                let response = Response::new(status).fields(&response);
                let found = Exchange::new(response).request(request).findings_of(&set);
                assert_eq!(found.len(), usize::from(!is_partial), "{rule}");
            }
        }
    }

    /// A finding is against the requirement that is broken, not against the first that the rule knows.
    #[test]
    fn findings_name_what_is_broken() {
        const EARLY: &str = "Sat, 21 Nov 2026 07:00:00 GMT";
        const LATE: &str = "Sat, 21 Nov 2026 08:00:00 GMT";
        let a = ("etag", "\"a\"");
        let bytes = ("accept-ranges", "bytes");
        for (rule, method, request, status, response, requirement) in [
            ("missing-location", "GET", vec![], 301, vec![], Some("301-location")),
            ("missing-location", "GET", vec![], 302, vec![], Some("302-location")),
            ("missing-location", "GET", vec![], 303, vec![], None),
            ("missing-location", "GET", vec![], 307, vec![], Some("307-location")),
            ("missing-location", "GET", vec![], 308, vec![], Some("308-location")),
            (
                "not-modified-to-other-method",
                "POST",
                vec![("if-none-match", "*")],
                304,
                vec![],
                Some("304-when-if-none-match-is-false"),
            ),
            (
                "not-modified-to-other-method",
                "POST",
                vec![("if-modified-since", LATE)],
                304,
                vec![],
                Some("304-if-modified-since-invalid"),
            ),
            (
                "mismatched-not-modified",
                "GET",
                vec![("if-none-match", "\"b\"")],
                304,
                vec![a],
                Some("200-order-of-evaluation"),
            ),
            (
                "mismatched-not-modified",
                "GET",
                vec![("if-none-match", "\"b\""), ("if-modified-since", LATE)],
                304,
                vec![a],
                Some("304-if-modified-since-beside-if-none-match"),
            ),
            (
                "honoured-invalid-date",
                "GET",
                vec![("if-unmodified-since", "0")],
                412,
                vec![],
                Some("412-if-unmodified-since-invalid"),
            ),
            (
                "ignored-if-none-match",
                "GET",
                vec![("if-none-match", "W/\"a\"")],
                200,
                vec![a],
                Some("304-if-none-match-weak-comparison"),
            ),
            (
                "ignored-if-none-match",
                "GET",
                vec![("if-none-match", "\"a\"")],
                200,
                vec![a],
                Some("304-when-if-none-match-is-false"),
            ),
            (
                "ignored-if-match",
                "GET",
                vec![("if-match", "\"b\"")],
                200,
                vec![a],
                Some("412-if-match-evaluated"),
            ),
            (
                "ignored-if-match",
                "GET",
                vec![("if-unmodified-since", EARLY)],
                200,
                vec![("last-modified", LATE)],
                Some("412-if-unmodified-since-evaluated"),
            ),
            (
                "overwritten-despite-condition",
                "COPY",
                vec![("overwrite", "F")],
                204,
                vec![],
                Some("4xx-copy-without-overwrite"),
            ),
            ("overwritten-despite-condition", "MOVE", vec![("overwrite", "F")], 204, vec![], None),
            (
                "refused-despite-match",
                "PUT",
                vec![("if-match", "\"a\""), ("if-unmodified-since", LATE)],
                412,
                vec![a],
                Some("412-if-unmodified-since-beside-if-match"),
            ),
            ("failed-precondition-without-condition", "PUT", vec![], 412, vec![], None),
            (
                "failed-precondition-without-condition",
                "PUT",
                vec![],
                412,
                vec![("dav", "1")],
                Some("412-webdav-only-with-condition"),
            ),
            (
                "failed-precondition-without-condition",
                "MKCOL",
                vec![],
                412,
                vec![],
                Some("412-webdav-only-with-condition"),
            ),
            (
                "range-despite-if-range",
                "GET",
                vec![("range", "bytes=1-"), ("if-range", "\"b\"")],
                206,
                vec![a],
                Some("206-if-range-false"),
            ),
            (
                "range-despite-if-range",
                "GET",
                vec![("range", "bytes=1-"), ("if-range", "\"b\"")],
                416,
                vec![a],
                Some("416-if-range-false"),
            ),
            (
                "faulty-if-range",
                "GET",
                vec![("range", "bytes=1-"), ("if-range", "W/\"b\"")],
                404,
                vec![],
                Some("206-if-range-no-weak-tag"),
            ),
            (
                "wasteful-ranges",
                "GET",
                vec![("range", "bytes=500-600,0-9")],
                206,
                vec![],
                Some("206-ranges-ascending"),
            ),
            (
                "ignored-range",
                "GET",
                vec![("range", "bytes=6-")],
                200,
                vec![bytes, ("content-length", "7")],
                Some("206-range-satisfiable"),
            ),
            (
                "ignored-range",
                "GET",
                vec![("range", "bytes=6-"), ("if-range", "\"a\"")],
                200,
                vec![bytes, a, ("content-length", "7")],
                Some("206-if-range-true"),
            ),
            (
                "ignored-range",
                "GET",
                vec![("range", "bytes=7-")],
                200,
                vec![bytes, ("content-length", "7")],
                Some("416-answer-unsatisfiable-range"),
            ),
        ] {
            let lines = |fields: Vec<(&'static str, &'static str)>| -> Vec<_> {
                fields.into_iter().map(|(name, value)| FieldLine::new(name, value)).collect()
            };
            let (request, response) = (lines(request), lines(response));
            let set = RuleSet::NONE.with(rule).expect("it is a rule");
            let found = Exchange::new(Response::new(status).fields(&*response))
                .request(Request::new(method, "/").fields(&*request))
                .findings_of(&set);
            let named: Vec<_> = found.iter().map(|finding| finding.requirement).collect();
            assert_eq!(named, [requirement], "{rule} {status}");
            assert!(found.iter().all(|finding| finding.source().is_some()), "{rule} {status}");
        }
    }
}
