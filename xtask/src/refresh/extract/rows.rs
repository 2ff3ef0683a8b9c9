//! Names that stand in rows, in the languages that are compiled.

use super::pattern::Pattern;
use super::{Extractor, Kind};

/// `#define MHD_HTTP_OK 200`, and `#define MHD_HTTP_PAYLOAD_TOO_LARGE _MHD_DEPR_IN_MACRO ("…") 413` over several lines.
pub(crate) const MICROHTTPD_DEFINES: Extractor = Extractor {
    what: "macros and their marks of deprecation",
    sample: "microhttpd-defines.h",
    kind: Kind::Pattern(Pattern {
        within: None,
        row: r#"(?m)^#define (?P<name>MHD_HTTP_[A-Z_]+)[\s\\]+(?:_MHD_DEPR_IN_MACRO\s*\([\s\\]*"[^"]*"[\s\\]*\)[\s\\]*)?(?P<value>\d{3})\b"#,
        deprecated: Some(r#"_MHD_DEPR_IN_MACRO\s*\([\s\\]*""#),
    }),
};

/// `SOUP_STATUS_OK = 200,` in an enumeration.
pub(crate) const SOUP_ENUM: Extractor = Extractor {
    what: "members of the enumeration",
    sample: "soup-enum.h",
    kind: Kind::Pattern(Pattern {
        within: None,
        row: r"(?m)^\s*(?P<name>SOUP_STATUS_[A-Z_]+)\s*=\s*(?P<value>\d{3}|SOUP_STATUS_[A-Z_]+)\b",
        deprecated: None,
    }),
};

/// `not_found = 404,` in `enum class status`.
pub(crate) const BEAST_ENUM: Extractor = Extractor {
    what: "members of the enumeration",
    sample: "beast-enum.hpp",
    kind: Kind::Pattern(Pattern {
        within: Some((r"enum class status : unsigned\s*\{", r"\};")),
        row: r"(?m)^\s*(?P<name>[a-z]\w*)\s*=\s*(?P<value>\d{3})\b",
        deprecated: Some(r"\[\[deprecated"),
    }),
};

/// `NotFound_404 = 404,` in `enum StatusCode`.
pub(crate) const HTTPLIB_ENUM: Extractor = Extractor {
    what: "members of the enumeration",
    sample: "httplib-enum.h",
    kind: Kind::Pattern(Pattern {
        within: Some((r"enum StatusCode \{", r"\};")),
        row: r"(?m)^\s*(?P<name>\w+) = (?P<value>\d{3})\b",
        deprecated: Some(r"\[\[deprecated"),
    }),
};

/// `HTTP_USEPROXY POCO_DEPRECATED("use HTTP_USE_PROXY") = 305,`, before Poco 1.15 with the mark behind it.
pub(crate) const POCO_ENUM: Extractor = Extractor {
    what: "members of the enumeration and their marks of deprecation",
    sample: "poco-enum.h",
    kind: Kind::Pattern(Pattern {
        within: Some((r"enum HTTPStatus\s*\{", r"\};")),
        row: r#"(?m)^\s*(?P<name>HTTP_[A-Z_]+)(?: POCO_DEPRECATED\("[^"]*"\))?\s*=\s*(?P<value>\d{3})\b"#,
        deprecated: Some("POCO_DEPRECATED|@deprecated"),
    }),
};

/// `NOT_FOUND = 404` in `enum HTTP::Status`.
pub(crate) const CRYSTAL_ENUM: Extractor = Extractor {
    what: "members of the enumeration and their marks of deprecation",
    sample: "crystal-enum.cr",
    kind: Kind::Pattern(Pattern {
        within: Some((r"(?m)^enum HTTP::Status$", r"\bdef ")),
        row: r"(?m)^\s*(?P<name>[A-Z][A-Z_]*)\s*=\s*(?P<value>\d{3})$",
        deprecated: Some(r"@\[Deprecated"),
    }),
};

/// `notFound = 404,` in `enum HTTPStatus`.
pub(crate) const D_ENUM: Extractor = Extractor {
    what: "members of the enumeration and their marks of deprecation",
    sample: "d-enum.d",
    kind: Kind::Pattern(Pattern {
        within: Some((r"enum HTTPStatus\s*\{", r"\}")),
        row: r"(?m)^\s*(?:deprecated(?:\([^)]*\))? )?(?P<name>[a-z]\w*)\s*=\s*(?P<value>\d{3})\b",
        deprecated: Some(r"deprecated\b"),
    }),
};

/// `@JvmField val NOT_FOUND = Status(404, "Not Found")`, and `val UNSATISFIABLE_PARAMETERS = BAD_REQUEST.description("…")`.
pub(crate) const HTTP4K_OBJECTS: Extractor = Extractor {
    what: "properties of the companion object and their marks of deprecation",
    sample: "http4k-objects.kt",
    kind: Kind::Pattern(Pattern {
        within: None,
        row: r"val (?P<name>[A-Z][A-Z_]*)\s*=\s*(?:Status\()?(?P<value>\d{3}|[A-Z][A-Z_]*)(?:,|\.description)",
        deprecated: Some("@Deprecated"),
    }),
};

/// `Http404* = HttpCode(404)`, before Nim 0.15 `Http404 = "404 Not Found"`.
pub(crate) const NIM_CONSTANTS: Extractor = Extractor {
    what: "constants of the module",
    sample: "nim-constants.nim",
    kind: Kind::Pattern(Pattern {
        within: None,
        row: r#"(?m)^\s*(?P<name>Http\d{3})\*?\s*=\s*(?:HttpCode\(|")(?P<value>\d{3})\b"#,
        deprecated: Some(r"\{\.deprecated"),
    }),
};

/// `` `404` = list('Not Found', …) ``; a user gives the number.
pub(crate) const R_LIST: Extractor = Extractor {
    what: "the codes of the list",
    sample: "r-list.R",
    kind: Kind::Pattern(Pattern {
        within: None,
        row: r"(?m)^\s*`(?P<name>(?P<value>\d{3}))` = list\(",
        deprecated: None,
    }),
};

/// `val NotFound = reg(c(404)("Not Found", "…"))`, and `val RequestUriTooLong = UriTooLong`.
pub(crate) const AKKA_OBJECTS: Extractor = Extractor {
    what: "values of the object and their marks of deprecation",
    sample: "akka-objects.scala",
    kind: Kind::Pattern(Pattern {
        within: None,
        row: r"(?m)^\s*val (?P<name>[A-Z]\w*)\s*=\s*(?:reg\([a-z]\()?(?P<value>\d{3}|[A-Z]\w*)\b",
        deprecated: Some("@deprecated"),
    }),
};

/// `val NotFound: Status = register(trust(404, "Not Found"))`, and `val UnprocessableEntity: Status = UnprocessableContent`;
/// before http4s 0.4 `val NotFound = new Status(404, "Not Found")` and `object NotFound extends Status(404, "Not Found")`.
pub(crate) const HTTP4S_OBJECTS: Extractor = Extractor {
    what: "values of the object and their marks of deprecation",
    sample: "http4s-objects.scala",
    kind: Kind::Pattern(Pattern {
        within: None,
        row: r"(?m)^\s*(?:val|object) (?P<name>[A-Z]\w*)(?:: Status)?\s*(?:=|extends)\s*(?:register\(\s*)?(?:new )?(?:(?:trust|Status)\(\s*)?(?P<value>\d{3}|[A-Z]\w*)\b",
        deprecated: Some("@deprecated"),
    }),
};

/// `val NOT_FOUND = 404` in `trait Status`.
pub(crate) const PLAY_CONSTANTS: Extractor = Extractor {
    what: "constants of the trait and their marks of deprecation",
    sample: "play-constants.scala",
    kind: Kind::Pattern(Pattern {
        within: Some((r"(?m)^trait Status \{", r"(?m)^\}")),
        row: r"(?m)^\s*(?:final )?val (?P<name>[A-Z][A-Z_]*)\s*=\s*(?P<value>\d{3}|[A-Z][A-Z_]*)\s*$",
        deprecated: Some("@deprecated"),
    }),
};

/// `public static var notFound: Self { .init(uncheckedCode: 404, reasonPhrase: "Not Found") }`
pub(crate) const SWIFT_PROPERTIES: Extractor = Extractor {
    what: "static properties of the type and their marks of deprecation",
    sample: "swift-properties.swift",
    kind: Kind::Pattern(Pattern {
        within: None,
        row: r"public static var `?(?P<name>\w+)`?: Self \{\s*\.init\(uncheckedCode: (?P<value>\d{3}),",
        deprecated: Some(r"@available\(\*, deprecated"),
    }),
};

/// `case .notFound:` and `return 404` on the next line, in the property `code`.
pub(crate) const SWIFT_CASES: Extractor = Extractor {
    what: "cases of the enumeration and the codes that they return",
    sample: "swift-cases.swift",
    kind: Kind::Pattern(Pattern {
        within: Some((r"public var code: UInt \{", r"(?m)^    \}")),
        row: r"case \.`?(?P<name>\w+)`?:\s*return (?P<value>\d{3})\b",
        deprecated: None,
    }),
};

/// `not_found = 404, // RFC 7231, 6.5.4` and `@"continue" = 100,` in an enumeration.
pub(crate) const ZIG_ENUM: Extractor = Extractor {
    what: "members of the enumeration",
    sample: "zig-enum.zig",
    kind: Kind::Pattern(Pattern {
        within: Some((r"pub const Status = enum\(u10\) \{", r"\bpub fn |\};")),
        row: r#"(?m)^\s*(?:@")?(?P<name>[a-z]\w*)"?\s*=\s*(?P<value>\d{3}),"#,
        deprecated: None,
    }),
};
