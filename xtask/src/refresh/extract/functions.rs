//! Functions that make a response or an error of one code.

use std::collections::BTreeMap;

use regex::Regex;

use super::{Extractor, Kind, Name, code};

/// `(defn not-found …` with `:status 404`, before ring-http-response 0.6 `(defstatus NotFound 404 …`.
pub(crate) const RING: Extractor = Extractor {
    what: "functions with a status of their own, without those that throw",
    sample: "ring.clj",
    kind: Kind::Names(ring),
};

/// `exports.notFound = function (…)` with `statusCode: 404`, before boom 8 `static notFound(…)`.
pub(crate) const BOOM: Extractor = Extractor {
    what: "functions of the module and the code that each gives",
    sample: "boom.js",
    kind: Kind::Names(boom),
};

/// `new createError.NotFound(message)` in a property, and behind it the phrases that http-errors makes its constructors of.
pub(crate) const SENSIBLE: Extractor = Extractor {
    what: "properties of httpErrors and the constructor of http-errors that each calls, which is made of a phrase of npm statuses",
    sample: "sensible.js",
    kind: Kind::Names(sensible),
};

fn ring(text: &str) -> Vec<Name> {
    let row = Regex::new(
        r"\(defstatus\s+(\w+)\s+(?::\w\s+)?(\d{3})\s|\(defn ([a-z-]+!?)\s|:status (\d{3})\b",
    )
    .expect("is an expression");
    let mut names = Vec::new();
    let mut current = None;
    for found in row.captures_iter(text) {
        if let (Some(name), Some(code)) =
            (found.get(1), found.get(2).and_then(|number| code(number.as_str())))
        {
            names.push(Name::new(code, kebab(name.as_str())));
        } else if let Some(name) = found.get(3) {
            current = Some(name.as_str()).filter(|name| !name.ends_with('!'));
        } else if let Some(code) = found.get(4).and_then(|number| code(number.as_str())) {
            names.extend(current.take().map(|name| Name::new(code, name)));
        }
    }
    names
}

/// `IMUsed` to `im-used`, as camel-snake-kebab does.
fn kebab(name: &str) -> String {
    let word = Regex::new("([a-z])([A-Z])|([A-Z])([A-Z][a-z])").expect("is an expression");
    word.replace_all(name, "$1$3-$2$4").to_lowercase()
}

fn boom(text: &str) -> Vec<Name> {
    let start = Regex::new(
        r"(?m)^(?:exports\.(\w+) = function\b|    static (\w+)\(|exports\.|internals\.)",
    )
    .expect("is an expression");
    let status = Regex::new(r"statusCode(?::| =) (\d{3})\b|serverError\([^)]*, (\d{3}),")
        .expect("is an expression");
    let starts: Vec<_> = start.captures_iter(text).collect();
    let mut names = Vec::new();
    for (index, found) in starts.iter().enumerate() {
        let (Some(whole), Some(name)) = (found.get(0), found.get(1).or(found.get(2))) else {
            continue;
        };
        let end = starts
            .get(index + 1)
            .and_then(|next| next.get(0))
            .map_or(text.len(), |next| next.start());
        let Some(found) = status.captures(&text[whole.end()..end]) else { continue };
        let number = found.get(1).or(found.get(2)).and_then(|number| code(number.as_str()));
        names.extend(number.map(|code| Name::new(code, name.as_str())));
    }
    names
}

fn sensible(text: &str) -> Vec<Name> {
    let property = Regex::new(r"(?m)^\s*(\w+): function (?:\w+ )?\(message\) \{\s*(?:return|const error =) new createError\.(\w+)\(").expect("is an expression");
    let phrase = Regex::new(r#"(?m)^\s*"(\d{3})": "([^"]*)""#).expect("is an expression");
    // toIdentifier of npm toidentifier: words with a capital, and nothing that an identifier cannot have.
    let identifier = |phrase: &str| -> String {
        let words = phrase
            .split(' ')
            .map(|word| word.split_at(word.chars().next().map_or(0, char::len_utf8)));
        let joined: String =
            words.map(|(first, rest)| format!("{}{rest}", first.to_uppercase())).collect();
        joined.chars().filter(|c| *c == '_' || c.is_ascii_alphanumeric()).collect()
    };
    let codes: BTreeMap<String, u16> = phrase
        .captures_iter(text)
        .filter_map(|found| Some((identifier(&found[2]), code(&found[1])?)))
        .collect();
    property
        .captures_iter(text)
        .filter_map(|found| Some(Name::new(*codes.get(&found[2])?, &found[1])))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::kebab;

    #[test]
    fn words_begin_with_a_capital() {
        let names =
            ["OK", "IMUsed", "NotFound", "HTTPVersionNotSupported", "NonAuthoritativeInformation"];
        assert_eq!(
            names.map(kebab),
            [
                "ok",
                "im-used",
                "not-found",
                "http-version-not-supported",
                "non-authoritative-information"
            ]
        );
    }
}
