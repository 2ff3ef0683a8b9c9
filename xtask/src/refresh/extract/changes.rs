//! Lists of what a version changed.

use regex::Regex;

use super::{Change, Extractor, Kind, Name, code};

/// `pkg net/http, const StatusOK ideal-int` in `api/go1.N.txt`.
pub(crate) const GO_API: Extractor = Extractor {
    what: "constants in the lists of the API",
    sample: "go-api.txt",
    kind: Kind::Changes(go_api),
};

/// `+        MisdirectedRequest = 421,` in `enum HttpStatusCode`.
pub(crate) const DOTNET_ENUM: Extractor = Extractor {
    what: "members of the enumeration in the differences of the API",
    sample: "dotnet-enum.md",
    kind: Kind::Changes(|text, _| {
        dotnet(text, r"(?m)^.\s*public enum HttpStatusCode\b.*\{", r"(\w+) = (\d{3})\b")
    }),
};

/// `+        public const int Status499ClientClosedRequest = 499;` in `class StatusCodes`.
pub(crate) const DOTNET_CONSTANTS: Extractor = Extractor {
    what: "constants in the differences of the API",
    sample: "dotnet-constants.md",
    kind: Kind::Changes(|text, _| {
        dotnet(
            text,
            r"(?m)^.\s*public static class StatusCodes\b.*\{",
            r"const int (\w+) = (\d{3});",
        )
    }),
};

/// The first list has no values; they stand in a later one.
fn go_api(text: &str, all: &str) -> Vec<Change> {
    let constant =
        Regex::new(r"(?m)^pkg net/http, const (Status\w+) ideal-int$").expect("is an expression");
    let value =
        Regex::new(r"(?m)^pkg net/http, const (Status\w+) = (\d{3})$").expect("is an expression");
    constant
        .captures_iter(text)
        .filter_map(|found| {
            let row = value.captures_iter(all).find(|row| row[1] == found[1])?;
            Some(Change::Added(Name::new(code(&row[2])?, &found[1])))
        })
        .collect()
}

fn dotnet(text: &str, start: &str, member: &str) -> Vec<Change> {
    let start = Regex::new(start).expect("is an expression");
    let member = Regex::new(&format!(r"^([+-])\s+(?:public )?{member}")).expect("is an expression");
    let mut changes = Vec::new();
    for block in start.find_iter(text) {
        let lines = text[block.end()..].lines().skip(1);
        for found in lines
            .take_while(|line| line.trim_start_matches(['+', '-']).trim() != "}")
            .filter_map(|line| member.captures(line))
        {
            let Some(code) = code(&found[3]) else { continue };
            let name = Name::new(code, &found[2]);
            changes.push(if &found[1] == "+" {
                Change::Added(name)
            } else {
                Change::Removed(name)
            });
        }
    }
    changes
}
