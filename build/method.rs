//! `data/methods.tsv`: request methods, and which of them may be repeated without harm.

use super::file::File;
use super::place::At;
use super::source::{Citable, Source};
use super::spec::Specs;
use super::tsv::Tsv;

pub(crate) struct Method {
    pub(crate) name: String,
    pub(crate) safe: bool,
    pub(crate) idempotent: bool,
    pub(crate) source: Source,
}

/// The rows, sorted by name.
pub(crate) fn read(file: &File, specs: &Specs) -> Vec<Method> {
    let mut methods: Vec<Method> = Vec::new();
    let Some(tsv) = Tsv::read(file, ["method", "safe", "idempotent", "source"]) else {
        return methods;
    };
    let mut last = "";
    for row in tsv.rows {
        let [name, safe, idempotent, source] = row.value;
        if !is_token(name.value) {
            name.place.report(format!(
                "`{}` is not a method; expected a token such as `GET`",
                name.value
            ));
        }
        if name.value <= last {
            row.place.report(format!(
                "`{}` stands behind `{last}`; expected the order of `method`, each once",
                name.value
            ));
        }
        last = name.value;
        let flags = [flag(&safe), flag(&idempotent)];
        let source = Citable::all(specs).parse(&source.place.of(source.value.to_owned()));
        if let [Some(safe), Some(idempotent)] = flags
            && let Some(source) = source
        {
            if safe && !idempotent {
                row.place.report(format!(
                    "`{}` is safe; expected it to be idempotent too (RFC 9110, 9.2.2)",
                    name.value
                ));
            }
            let name = name.value.to_owned();
            methods.push(Method { name, safe, idempotent, source: source.value });
        }
    }
    methods
}

fn flag(cell: &At<'_, &str>) -> Option<bool> {
    match cell.value {
        "yes" => Some(true),
        "no" => Some(false),
        other => {
            cell.place.report(format!("`{other}` is no answer; expected yes or no"));
            None
        }
    }
}

/// RFC 9110, 5.6.2.
fn is_token(text: &str) -> bool {
    let is_sign = |byte: u8| b"!#$%&'*+-.^_`|~".contains(&byte);
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || is_sign(byte))
}
