//! What the two READMEs say of the data is what the data says. `SNAPSHOTS=overwrite cargo test` rewrites it.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::{env, fs};

use http_status::{EcosystemInfo, IANA_VERSION, Symbol};

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
const DATA_README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/README.md");

/// Ecosystems by language, each with the version that was read and the number of names that it has had.
fn ecosystems() -> String {
    let mut languages: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for info in EcosystemInfo::all() {
        let names = Symbol::all().filter(|symbol| symbol.ecosystem() == info.ecosystem()).count();
        let entry = format!("{} {} ({names})", info.ecosystem(), info.version());
        languages.entry(info.language()).or_default().push(entry);
    }
    let (tables, names) = (EcosystemInfo::all().count(), Symbol::all().count());
    let mut text =
        format!("| language | ecosystem, version, names: {tables} with {names} |\n|---|---|\n");
    for (language, entries) in languages {
        _ = writeln!(text, "| {language} | {} |", entries.join(", "));
    }
    text
}

#[test]
fn the_table_of_ecosystems_is_current() {
    let readme = fs::read_to_string(DATA_README).expect("there is a README");
    let (before, rest) = readme
        .split_once("<!-- ecosystems -->\n")
        .expect("the README of the data has a place for the table");
    let (_, after) = rest.split_once("<!-- end -->").expect("the place has an end");
    let current = format!("{before}<!-- ecosystems -->\n{}<!-- end -->{after}", ecosystems());
    if env::var_os("SNAPSHOTS").is_some_and(|action| action == "overwrite") {
        fs::write(DATA_README, &current).expect("the README of the data can be written");
    }
    assert!(
        fs::read_to_string(DATA_README).expect("there is a README") == current,
        "the table of the README of the data is out of date: run `SNAPSHOTS=overwrite cargo test`"
    );
}

#[test]
fn versions_are_current() {
    let readme = fs::read_to_string(README).expect("there is a README");
    assert!(readme.contains(&format!("state of {IANA_VERSION}")));
}
