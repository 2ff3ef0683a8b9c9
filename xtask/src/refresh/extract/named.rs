//! Names with a code that is read from another name or made of a phrase.

use std::collections::BTreeMap;

use regex::Regex;

use super::{Extractor, Kind, Name, code};

/// `lua_pushinteger(L, NGX_HTTP_OK);` and `lua_setfield(L, -2, "HTTP_OK");`, and behind them the macros of nginx.
pub(crate) const LUA_FIELDS: Extractor = Extractor {
    what: "fields of the table ngx, and the macros of nginx that they take their values from",
    sample: "lua-fields.c",
    kind: Kind::Names(lua),
};

/// `` | 404 -> `Not_found ``, before cohttp 6 made of `"title":"Not Found"`.
pub(crate) const OCAML_VARIANTS: Extractor = Extractor {
    what: "variants that the function gives for a number, before version 6 made of titles as generate.ml does",
    sample: "ocaml-variants.ml",
    kind: Kind::Names(ocaml),
};

/// `status404 = mkStatus 404 "Not Found"`, and `notFound404 = status404`.
pub(crate) const HASKELL_CONSTANTS: Extractor = Extractor {
    what: "constants of the module",
    sample: "haskell-constants.hs",
    kind: Kind::Names(haskell),
};

fn lua(text: &str) -> Vec<Name> {
    let field =
        Regex::new(r#"lua_pushinteger\(L, (\w+)\);\s*lua_setfield\(L, -2, "(HTTP_[A-Z_]+)"\);"#)
            .expect("is an expression");
    let define = Regex::new(r"(?m)^#define (NGX_HTTP_[A-Z_]+)[ \t]+(\d{3})[ \t]*\r?$")
        .expect("is an expression");
    let codes: BTreeMap<&str, u16> = define
        .captures_iter(text)
        .filter_map(|found| Some((found.get(1)?.as_str(), code(&found[2])?)))
        .collect();
    let value = |text: &str| code(text).or_else(|| codes.get(text).copied());
    field
        .captures_iter(text)
        .filter_map(|found| Some(Name::new(value(&found[1])?, &found[2])))
        .collect()
}

fn ocaml(text: &str) -> Vec<Name> {
    let variant = Regex::new(r"(?m)^\s*\| (\d{3}) -> `(\w+)\s*$").expect("is an expression");
    let title = Regex::new(r#""code":"(\d{3})",\s*"title":"([^"]*)""#).expect("is an expression");
    let variants = variant
        .captures_iter(text)
        .filter_map(|found| Some(Name::new(code(&found[1])?, &found[2])));
    // generate.ml leaves out 122.
    let titles = title.captures_iter(text).filter(|found| &found[1] != "122");
    let made = titles.filter_map(|found| {
        let words = found[2].split_once('(').map_or(&found[2], |(words, _)| words).trim_end();
        let (first, rest) = words.split_at(words.chars().next().map_or(0, char::len_utf8));
        let bare = format!("{first}{}", rest.to_ascii_lowercase()).replace([' ', '-', '\''], "_");
        Some(Name::new(code(&found[1])?, if bare == "Ok" { "OK".to_owned() } else { bare }))
    });
    variants.chain(made).collect()
}

fn haskell(text: &str) -> Vec<Name> {
    let status = Regex::new(r"(?m)^(status\d{3}) = mkStatus (\d{3}) ").expect("is an expression");
    let constant = Regex::new(r"(?m)^([a-z]\w*\d{3}) = (status\d{3})$").expect("is an expression");
    let statuses: Vec<Name> = status
        .captures_iter(text)
        .filter_map(|found| Some(Name::new(code(&found[2])?, &found[1])))
        .collect();
    let constants = constant.captures_iter(text).filter_map(|found| {
        let status = statuses.iter().find(|status| status.bare == found[2])?;
        Some(Name::new(status.code, &found[1]))
    });
    constants.chain(statuses.iter().cloned()).collect()
}
