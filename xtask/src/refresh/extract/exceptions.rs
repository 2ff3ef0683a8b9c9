//! Classes and functions that take their code from constants in another file.

use std::collections::BTreeMap;

use regex::Regex;

use super::{Extractor, Kind, Name, code};

/// `class NotFoundException extends HttpException` with `HttpStatus.NOT_FOUND`, and
/// `HttpStatus[HttpStatus["NOT_FOUND"] = 404] = "NOT_FOUND";`.
pub(crate) const NEST_EXCEPTIONS: Extractor = Extractor {
    what: "the exception classes and the member of HttpStatus that each gives to its superclass",
    sample: "nest-exceptions.js",
    kind: Kind::Names(nest),
};

/// `static_resp!(NotFound, StatusCode::NOT_FOUND);` and, behind it, the rows of the crate http.
pub(crate) const ACTIX: Extractor = Extractor {
    what: "the functions of the macro `static_resp!`, with the values of the constants of the crate http",
    sample: "actix.rs",
    kind: Kind::Names(actix),
};

fn actix(text: &str) -> Vec<Name> {
    let constant = Regex::new(r#"(?m)^\s*\((\d{3}), ([A-Z_]+), ""#).expect("is an expression");
    let function = Regex::new(r"(?i)static_resp!\(\s*(\w+),\s*StatusCode::([A-Z_]+)")
        .expect("is an expression");
    let codes: BTreeMap<&str, u16> = constant
        .captures_iter(text)
        .filter_map(|found| Some((found.get(2)?.as_str(), code(&found[1])?)))
        .collect();
    let name = |found: regex::Captures<'_>| Some(Name::new(*codes.get(&found[2])?, &found[1]));
    function.captures_iter(text).filter_map(name).collect()
}

fn nest(text: &str) -> Vec<Name> {
    let member = Regex::new(r#"HttpStatus\["(\w+)"\] = (\d{3})\]"#).expect("is an expression");
    let class = Regex::new(r"class (\w+Exception) extends|HttpStatus\.([A-Z_]+)\b")
        .expect("is an expression");
    let codes: BTreeMap<&str, u16> = member
        .captures_iter(text)
        .filter_map(|found| Some((found.get(1)?.as_str(), code(&found[2])?)))
        .collect();
    let mut names = Vec::new();
    let mut current = None;
    for found in class.captures_iter(text) {
        if let Some(bare) = found.get(1) {
            current = Some(bare.as_str());
        } else if let Some(code) = codes.get(&found[2]) {
            // The first mention is that of the constructor.
            names.extend(current.take().map(|bare| Name::new(*code, bare)));
        }
    }
    names
}
