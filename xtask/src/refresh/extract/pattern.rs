//! Names that stand in rows: constants, members of an enumeration, macros.

use regex::Regex;

use super::{Extractor, Kind, Name, code};

/// Rows that a regular expression finds.
#[derive(Clone, Copy)]
pub(crate) struct Pattern {
    /// Where the rows stand: behind a match of the first, up to the next match of the second. Everywhere if `None`.
    pub(crate) within: Option<(&'static str, &'static str)>,
    /// A row, with groups `name` and `value`; the value is a number or another name.
    pub(crate) row: &'static str,
    /// What marks a name as deprecated: from the blank line or the row above it to the end of its own line.
    pub(crate) deprecated: Option<&'static str>,
}

impl Pattern {
    pub(crate) fn names(&self, text: &str) -> Vec<Name> {
        let row = expression(self.row);
        let mark = self.deprecated.map(expression);
        let blank = expression(r"\n[ \t\r]*\n");
        let mut rows = Vec::new();
        for block in self.blocks(text) {
            let mut before = 0;
            for found in row.captures_iter(block) {
                let (Some(whole), Some(name)) = (found.get(0), found.name("name")) else {
                    continue;
                };
                let line_end = block[whole.end()..]
                    .find('\n')
                    .map_or(block.len(), |length| whole.end() + length);
                let above = &block[before.min(whole.start())..whole.start()];
                let near = blank.find_iter(above).last().map_or(0, |blank| blank.end());
                let around = [&above[near..], &block[whole.start()..line_end]];
                let deprecated =
                    mark.as_ref().is_some_and(|mark| around.iter().any(|text| mark.is_match(text)));
                rows.push((
                    name.as_str(),
                    found.name("value").map_or("", |value| value.as_str()),
                    deprecated,
                ));
                before = line_end;
            }
        }
        let value = |text: &str| code(text);
        let resolve = |text: &str| {
            value(text).or_else(|| {
                rows.iter().find(|(name, ..)| *name == text).and_then(|(_, text, _)| value(text))
            })
        };
        rows.iter()
            .filter_map(|(name, text, deprecated)| {
                Some(Name {
                    code: resolve(text)?,
                    bare: (*name).to_owned(),
                    deprecated: *deprecated,
                })
            })
            .collect()
    }

    fn blocks<'a>(&self, text: &'a str) -> Vec<&'a str> {
        let Some((start, end)) = self.within else { return vec![text] };
        let (start, end) = (expression(start), expression(end));
        start
            .find_iter(text)
            .map(|found| {
                let rest = &text[found.end()..];
                end.find(rest).map_or(rest, |end| &rest[..end.start()])
            })
            .collect()
    }
}

fn expression(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the expressions of the manifest are compiled by a test")
}

const JAVA_MARK: Option<&str> = Some("@Deprecated|@deprecated");

/// `public static final int SC_OK = 200;`, in an interface without the modifiers.
pub(crate) const JAVA_CONSTANTS: Extractor = Extractor {
    what: "integer constants and their marks of deprecation",
    sample: "java-constants.java",
    kind: Kind::Pattern(Pattern {
        within: None,
        row: r"(?m)^\s*(?:public |static |final )*int (?P<name>(?:SC|HTTP)_\w+)\s*=\s*(?P<value>\w+)\s*;",
        deprecated: JAVA_MARK,
    }),
};

/// `OK(200, Series.SUCCESSFUL, "OK"),`
pub(crate) const JAVA_ENUM: Extractor = Extractor {
    what: "members of the enumeration and their marks of deprecation",
    sample: "java-enum.java",
    kind: Kind::Pattern(Pattern {
        within: None,
        row: r"(?m)^\s*(?:@Deprecated\s+)?(?P<name>[A-Z][A-Z_]*)\((?P<value>\d{3})[,)]",
        deprecated: JAVA_MARK,
    }),
};

/// `public static final HttpResponseStatus OK = newStatus(200, "OK");`
pub(crate) const JAVA_OBJECTS: Extractor = Extractor {
    what: "constant objects and their marks of deprecation",
    sample: "java-objects.java",
    kind: Kind::Pattern(Pattern {
        within: None,
        row: r"HttpResponseStatus (?P<name>[A-Z][A-Z_]*)\s*=\s*(?:newStatus|new HttpResponseStatus)\(\s*(?P<value>\d{3}),",
        deprecated: JAVA_MARK,
    }),
};

/// `val OK: HttpStatusCode = HttpStatusCode(200, "OK")`
pub(crate) const KOTLIN_OBJECTS: Extractor = Extractor {
    what: "properties of the companion object and their marks of deprecation",
    sample: "kotlin-objects.kt",
    kind: Kind::Pattern(Pattern {
        within: None,
        row: r"val (?P<name>\w+)(?:: HttpStatusCode)?\s*=\s*HttpStatusCode\(\s*(?P<value>\d{3}),",
        deprecated: Some("@Deprecated"),
    }),
};

/// `OK = 200,` in `enum HttpStatusCode`.
pub(crate) const CSHARP_ENUM: Extractor = Extractor {
    what: "members of the enumeration and their marks of deprecation",
    sample: "csharp-enum.cs",
    kind: Kind::Pattern(Pattern {
        within: Some((r"enum HttpStatusCode\s*\{", r"\}")),
        row: r"(?m)^\s*(?P<name>\w+)\s*=\s*(?P<value>\d{3})\b",
        deprecated: Some(r"\[(?:System\.)?Obsolete"),
    }),
};

/// `public const int Status200OK = 200;`
pub(crate) const CSHARP_CONSTANTS: Extractor = Extractor {
    what: "integer constants and their marks of deprecation",
    sample: "csharp-constants.cs",
    kind: Kind::Pattern(Pattern {
        within: None,
        row: r"const int (?P<name>Status\w+)\s*=\s*(?P<value>\d{3});",
        deprecated: Some(r"\[Obsolete"),
    }),
};

/// `(200, OK, "OK");` in a macro call.
pub(crate) const RUST_ROWS: Extractor = Extractor {
    what: "rows of the macro `status_codes!`",
    sample: "rust-rows.rs",
    kind: Kind::Pattern(Pattern {
        within: Some((r"(?m)^status_codes! \{", r"(?m)^\}")),
        row: r#"(?m)^\s*\((?P<value>\d{3}), (?P<name>[A-Z_]+), ""#,
        deprecated: Some(r"#\[deprecated"),
    }),
};

/// `Ok = 200,` in `enum StatusCode`.
pub(crate) const RUST_ENUM: Extractor = Extractor {
    what: "members of the enumeration",
    sample: "rust-enum.rs",
    kind: Kind::Pattern(Pattern {
        within: Some((r"pub enum StatusCode \{", r"(?m)^\}")),
        row: r"(?m)^\s*(?P<name>\w+) = (?P<value>\d{3}),",
        deprecated: Some(r"#\[deprecated"),
    }),
};

/// `200, "200", Ok => "OK",` in a macro call, before Rocket 0.5 without the text.
pub(crate) const ROCKET_ROWS: Extractor = Extractor {
    what: "rows of the macro `ctrs!`",
    sample: "rocket-rows.rs",
    kind: Kind::Pattern(Pattern {
        within: None,
        row: r#"(?m)^\s*(?P<value>\d{3}), (?:"\d{3}", )?(?P<name>\w+) =>"#,
        deprecated: None,
    }),
};

/// `StatusOK = 200 // RFC 9110, 15.3.1`
pub(crate) const GO_CONSTANTS: Extractor = Extractor {
    what: "constants of the block",
    sample: "go-constants.go",
    kind: Kind::Pattern(Pattern {
        within: None,
        row: r"(?m)^\s*(?P<name>Status\w+)\s*=\s*(?P<value>\d{3})\b",
        deprecated: Some("// Deprecated:"),
    }),
};

/// `public const HTTP_OK = 200;`
pub(crate) const PHP_CONSTANTS: Extractor = Extractor {
    what: "constants of the class and their marks of deprecation",
    sample: "php-constants.php",
    kind: Kind::Pattern(Pattern {
        within: None,
        row: r"(?m)^\s*(?:public |final )*const (?P<name>(?:HTTP|STATUS)_\w+)\s*=\s*(?P<value>\d{3});",
        deprecated: Some("@deprecated"),
    }),
};

/// `Ok = 200,` in an exported enumeration.
pub(crate) const TYPESCRIPT_ENUM: Extractor = Extractor {
    what: "members of the enumeration and their marks of deprecation",
    sample: "typescript-enum.d.ts",
    kind: Kind::Pattern(Pattern {
        within: Some((r"enum (?:HttpStatusCode|HttpStatus|StatusCodes) \{", r"(?m)^\s*\}")),
        row: r"(?m)^\s*(?P<name>\w+) = (?P<value>\d{3})\b",
        deprecated: Some("@deprecated"),
    }),
};

/// `| 404`, as a type.
pub(crate) const TYPESCRIPT_NUMBERS: Extractor = Extractor {
    what: "literal types",
    sample: "typescript-numbers.d.ts",
    kind: Kind::Pattern(Pattern {
        within: Some((
            r"type (?:Info|Success|Deprecated|Redirect|ClientError|ServerError)?StatusCode\s*=",
            r";|\n\s*\n|\nexport |\ndeclare ",
        )),
        row: r"\b(?P<name>(?P<value>[1-5]\d\d))\b",
        deprecated: None,
    }),
};

/// `Ok: 200,`
pub(crate) const JAVASCRIPT_OBJECT: Extractor = Extractor {
    what: "properties of the object",
    sample: "javascript-object.js",
    kind: Kind::Pattern(Pattern {
        // The package http-status has objects of unofficial codes in its own.
        within: Some((r"\A", r"(?m)^\s*(?:readonly )?extra: \{")),
        row: r"(?m)^\s*(?:readonly )?(?P<name>[A-Z]\w+): (?P<value>\d{3})[,;]?\r?$",
        deprecated: Some("@deprecated"),
    }),
};

/// `#define HTTP_OK 200`
pub(crate) const C_DEFINES: Extractor = Extractor {
    what: "macros",
    sample: "c-defines.h",
    kind: Kind::Pattern(Pattern {
        within: None,
        row: r"(?m)^#\s*define\s+(?P<name>HTTP_[A-Z_]+|NGX_HTTPS?_[A-Z_]+)[ \t]+(?P<value>\d{3}|HTTP_[A-Z_]+)[ \t]*(?:/\*.*)?\r?$",
        deprecated: None,
    }),
};

/// `NOT_FOUND = 404, "Not Found"` in a class.
pub(crate) const PYTHON_ENUM: Extractor = Extractor {
    what: "members of the enumeration",
    sample: "python-enum.py",
    kind: Kind::Pattern(Pattern {
        within: None,
        row: r#"(?m)^    (?P<name>[A-Z][A-Z_]*) = \(?(?P<value>\d{3}), ""#,
        deprecated: None,
    }),
};
