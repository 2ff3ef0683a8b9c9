//! Enumerations that count on from the member above.

use regex::Regex;

use super::{Extractor, Kind, Name};

/// `Ok = 200,` and below it `Created,` in `enum class StatusCode`.
pub(crate) const QT_ENUM: Extractor = Extractor {
    what: "members of the enumeration, counted on from the last number",
    sample: "qt-enum.h",
    kind: Kind::Names(qt),
};

fn qt(text: &str) -> Vec<Name> {
    let Some((_, members)) = text.split_once("enum class StatusCode {") else { return Vec::new() };
    let members = members.split_once("};").map_or(members, |(members, _)| members);
    let member = Regex::new(r"^(\w+)(?:\s*=\s*(\d{3}))?,?$").expect("is an expression");
    let mut names: Vec<Name> = Vec::new();
    for line in members.lines() {
        let line = line.split_once("//").map_or(line, |(line, _)| line).trim();
        let Some(found) = member.captures(line) else { continue };
        let code = match found.get(2) {
            Some(code) => code.as_str().parse().ok(),
            None => names.last().map(|last| last.code + 1),
        };
        names.extend(code.map(|code| Name::new(code, &found[1])));
    }
    names
}
