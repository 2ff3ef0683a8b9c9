//! Names that a library makes from reason phrases when it is loaded.

use std::collections::BTreeMap;

use regex::Regex;

use super::{Extractor, Kind, Name, code};

/// `404 => 'Not Found'` in `HTTP_STATUS_CODES`, and `payload_too_large: 413` among the obsolete symbols.
pub(crate) const RACK: Extractor = Extractor {
    what: "the phrases of HTTP_STATUS_CODES, turned into symbols as SYMBOL_TO_STATUS_CODE does, and the keys of OBSOLETE_SYMBOLS_TO_STATUS_CODES",
    sample: "rack.rb",
    kind: Kind::Names(rack),
};

/// `404 => 'Not Found'` in `%StatusCode`, and second names.
pub(crate) const PERL: Extractor = Extractor {
    what: "the phrases of %StatusCode, turned into constants as the module does, and the second names",
    sample: "perl.pm",
    kind: Kind::Names(perl),
};

/// `404 => "Not Found"`, and second names.
pub(crate) const PLUG: Extractor = Extractor {
    what: "the phrases of the module, turned into atoms as it does, and the second names",
    sample: "plug.ex",
    kind: Kind::Names(plug),
};

/// `"404": "Not Found"` in JSON.
pub(crate) const STATUSES: Extractor = Extractor {
    what: "the phrases of codes.json, in lower case as the package keys them",
    sample: "statuses.json",
    kind: Kind::Names(statuses),
};

fn rack(text: &str) -> Vec<Name> {
    // Rack 1.0 and older have the phrases, and no symbols.
    let Some((_, symbols)) = text.split_once("SYMBOL_TO_STATUS_CODE") else { return Vec::new() };
    let Some(replaced) =
        find(r"gsub\(/(.*?)/", symbols).and_then(|pattern| Regex::new(pattern).ok())
    else {
        return Vec::new();
    };
    let mut names: Vec<Name> = rows(block(text, r"HTTP_STATUS_CODES\s*=\s*\{", r"\}"))
        .map(|(code, phrase)| Name::new(code, replaced.replace_all(&phrase.to_lowercase(), "_")))
        .collect();
    // Of equal keys of a hash the last one stays: in Rack 1.5 `:unassigned` is 509, not 427 or 430.
    let last: BTreeMap<String, u16> =
        names.iter().map(|name| (name.bare.clone(), name.code)).collect();
    names.retain(|name| last.get(&name.bare) == Some(&name.code));
    let obsolete = Regex::new(r"(\w+): (\d{3})").expect("is an expression");
    for found in
        obsolete.captures_iter(block(text, r"OBSOLETE_SYMBOLS_TO_STATUS_CODES\s*=\s*\{", r"\}"))
    {
        names.extend(code(&found[2]).map(|code| Name::new(code, &found[1]).deprecated()));
    }
    names
}

fn perl(text: &str) -> Vec<Name> {
    let teapot = text.contains("s/I'm/I am/");
    let mut phrases: Vec<Name> = Vec::new();
    for (code, phrase) in rows(block(text, r"%StatusCode\s*=\s*\(", r"(?m)^\);")) {
        if phrase == "(Unused)" {
            continue;
        }
        let phrase = if teapot { phrase.replace("I'm", "I am") } else { phrase };
        // tr/a-z \-/A-Z__/
        let constant = phrase.to_ascii_uppercase().replace([' ', '-'], "_");
        phrases.push(Name::new(code, constant));
    }
    let second = Regex::new(
        r"\*(?:RC|HTTP)_(\w+)\s*=\s*\\&(?:RC|HTTP)_(\w+)|(?m)^\s*(\w+)\s*=>\s*\\&HTTP_(\w+)",
    )
    .expect("is an expression");
    let mut seconds = Vec::new();
    for found in second.captures_iter(text) {
        let group = |one: usize, other: usize| {
            found.get(one).or(found.get(other)).map_or("", |found| found.as_str())
        };
        let (new, old) = (group(1, 3), group(2, 4));
        if let Some(name) = phrases.iter().find(|name| name.bare == old) {
            // RC_MOVED_TEMPORARILY has no HTTP_ twin.
            let prefixes: &[&str] =
                if found.get(1).is_some() { &["RC_"] } else { &["HTTP_", "RC_"] };
            seconds.extend(
                prefixes.iter().map(|prefix| Name::new(name.code, format!("{prefix}{new}"))),
            );
        }
    }
    let constants = |prefix: &'static str| {
        phrases.iter().map(move |name| Name::new(name.code, format!("{prefix}{}", name.bare)))
    };
    constants("HTTP_").chain(constants("RC_")).chain(seconds).collect()
}

fn plug(text: &str) -> Vec<Name> {
    let other = Regex::new("[^a-z0-9]").expect("is an expression");
    let mut names: Vec<Name> = rows(block(text, r"(?m)^\s*@?statuses =?\s*%\{", r"(?m)^\s*\}"))
        .map(|(code, phrase)| {
            Name::new(code, other.replace_all(&phrase.to_lowercase().replace('\'', ""), "_"))
        })
        .collect();
    // Plug 1.0 has a list of atoms.
    let atom = Regex::new(r"(?m)^\s+(\w+): (\d{3}),?$").expect("is an expression");
    for found in atom.captures_iter(block(text, r"(?m)^\s*statuses = \[", r"\]")) {
        names.extend(code(&found[2]).map(|code| Name::new(code, &found[1])));
    }
    let second = Regex::new(r"\{(\d{3}), :(\w+)\}").expect("is an expression");
    for found in second.captures_iter(text) {
        names.extend(code(&found[1]).map(|code| Name::new(code, &found[2])));
    }
    names
}

fn statuses(text: &str) -> Vec<Name> {
    rows(text).map(|(code, phrase)| Name::new(code, phrase.to_lowercase())).collect()
}

/// What stands behind a match of the first, up to the next match of the second; nothing if there is none.
fn block<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let [start, end] = [start, end].map(|pattern| Regex::new(pattern).expect("is an expression"));
    let Some(found) = start.find(text) else { return "" };
    let rest = &text[found.end()..];
    end.find(rest).map_or(rest, |end| &rest[..end.start()])
}

/// Rows such as `404 => 'Not Found'` and `"404": "Not Found"`.
fn rows(text: &str) -> impl Iterator<Item = (u16, String)> {
    let row = Regex::new(
        r#"(?m)^\s*"?(\d{3})"?\s*(?:=>|:)\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")"#,
    )
    .expect("is an expression");
    let found: Vec<(u16, String)> = row
        .captures_iter(text)
        .filter_map(|found| {
            let phrase = found.get(2).or(found.get(3))?;
            Some((code(&found[1])?, phrase.as_str().replace(r"\'", "'")))
        })
        .collect();
    found.into_iter()
}

fn find<'a>(pattern: &str, text: &'a str) -> Option<&'a str> {
    Regex::new(pattern)
        .expect("is an expression")
        .captures(text)?
        .get(1)
        .map(|found| found.as_str())
}
