//! Python modules that say it in more than one way.

use regex::Regex;

use super::{Extractor, Kind, Name, code};

/// `HTTP_404_NOT_FOUND = 404`, and a dictionary of deprecated names.
pub(crate) const CONSTANTS: Extractor = Extractor {
    what: "constants of the module and its dictionary of deprecated ones",
    sample: "python-constants.py",
    kind: Kind::Names(constants),
};

/// `404: ("not_found", "-o-"),`
pub(crate) const TUPLES: Extractor = Extractor {
    what: "the names of the dictionary",
    sample: "python-tuples.py",
    kind: Kind::Names(tuples),
};

/// `HTTP_404: Final[str] = '404 Not Found'` and `HTTP_NOT_FOUND: Final[str] = HTTP_404`, as far as `__all__` has them,
/// and `HTTP_404 = HTTP_NOT_FOUND = '404 Not Found'`.
pub(crate) const STRINGS: Extractor = Extractor {
    what: "the constants that the module exports, and their second names",
    sample: "falcon-strings.py",
    kind: Kind::Names(strings),
};

/// `class NotFound(HTTPException):` with `code = 404`, a class that is derived from it, and `Alias = NotFound`.
pub(crate) const CLASSES: Extractor = Extractor {
    what: "the classes with a code, their own or that of the class before them, and second names of them",
    sample: "python-classes.py",
    kind: Kind::Names(classes),
};

fn constants(text: &str) -> Vec<Name> {
    let constant =
        Regex::new(r"(?m)^(HTTP_\w+)(?:: [^=\n]+)? = (\d{3})\b").expect("is an expression");
    let deprecated = Regex::new(r#"(?m)^\s+"(HTTP_\w+)": (\d{3}),"#).expect("is an expression");
    let name = |found: regex::Captures<'_>| Some(Name::new(code(&found[2])?, &found[1]));
    let current = constant.captures_iter(text).filter_map(name);
    current.chain(deprecated.captures_iter(text).filter_map(name).map(Name::deprecated)).collect()
}

fn tuples(text: &str) -> Vec<Name> {
    let row = Regex::new(r"(?m)^\s+(\d{3}): \(([^)]*)\)").expect("is an expression");
    let text_in_quotes =
        Regex::new(r#"'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)""#).expect("is an expression");
    let mut names = Vec::new();
    for found in row.captures_iter(text) {
        let Some(code) = code(&found[1]) else { continue };
        for quoted in text_in_quotes.captures_iter(&found[2]) {
            let name = quoted.get(1).or(quoted.get(2)).map_or("", |name| name.as_str());
            let name = name.replace(r"\\", r"\");
            // They become attributes in this order: of equal ones the last one stays.
            names.retain(|known: &Name| known.bare != name);
            names.push(Name::new(code, name));
        }
    }
    names
}

fn strings(text: &str) -> Vec<Name> {
    let constant = Regex::new(r#"(?m)^(HTTP_\w+)(?:: Final\[str\])? = (?:(HTTP_\w+) = )?\(?\s*(?:['"](\d{3})|(HTTP_\w+))"#).expect("is an expression");
    let mut names: Vec<Name> = Vec::new();
    for found in constant.captures_iter(text) {
        let value = found.get(3).and_then(|number| code(number.as_str()));
        let same =
            found.get(4).and_then(|other| names.iter().find(|name| name.bare == other.as_str()));
        if let Some(code) = value.or(same.map(|name| name.code)) {
            // Falcon 3 has two names in one row.
            let both = [found.get(1), found.get(2)].into_iter().flatten();
            names.extend(both.map(|name| Name::new(code, name.as_str())));
        }
    }
    if let Some((_, exported)) = text.split_once("__all__ = (") {
        let exported = exported.split(')').next().unwrap_or_default();
        names.retain(|name| exported.contains(&format!("'{}'", name.bare)));
    }
    names
}

fn classes(text: &str) -> Vec<Name> {
    let class = Regex::new(r"^class ([A-Z]\w*)\(([\w, .]*)\)").expect("is an expression");
    let decorator = Regex::new(r"^@add_status_code\((\d{3})").expect("is an expression");
    let attribute =
        Regex::new(r"^    (?:status_)?code(?:: int)? = (\d{3})\b").expect("is an expression");
    let second = Regex::new(r"^([A-Z]\w*) = ([A-Z]\w*)$").expect("is an expression");
    let mut names: Vec<Name> = Vec::new();
    let mut current = String::new();
    let mut decorated = None;
    let set = |names: &mut Vec<Name>, bare: &str, code: u16| {
        names.retain(|name| name.bare != bare);
        names.push(Name::new(code, bare));
    };
    for line in text.lines() {
        if let Some(found) = class.captures(line) {
            found[1].clone_into(&mut current);
            let inherited =
                found[2].split(", ").find_map(|base| names.iter().find(|name| name.bare == base));
            if let Some(code) = decorated.take().or(inherited.map(|name| name.code)) {
                set(&mut names, &current, code);
            }
        } else if let Some(found) = decorator.captures(line) {
            decorated = code(&found[1]);
        } else if let Some(code) = attribute.captures(line).and_then(|found| code(&found[1])) {
            // The class of all exceptions of Sanic has the code of those that do not say one.
            if current != "SanicException" {
                set(&mut names, &current, code);
            }
        } else if let Some(found) = second.captures(line) {
            let known = names.iter().find(|name| name.bare == found[2]).map(|name| name.code);
            names.extend(known.map(|code| Name::new(code, &found[1])));
        }
    }
    names
}
