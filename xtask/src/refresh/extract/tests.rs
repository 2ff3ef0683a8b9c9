//! Each extractor on its sample: `samples/NAME` gives `samples/NAME.names`.
//!
//! `SNAPSHOTS=overwrite cargo test -p xtask` writes what it gives.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{env, fs};

use regex::Regex;

use super::super::ecosystems;
use super::super::source::From;
use super::{Change, Kind, Name};

fn samples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples")
}

fn kinds() -> BTreeMap<&'static str, Kind> {
    let sources = ecosystems().flat_map(|ecosystem| ecosystem.sources);
    sources.map(|source| (source.extractor.sample, source.extractor.kind)).collect()
}

fn shown(kind: Kind, text: &str) -> String {
    let line = |sign: &str, name: &Name| {
        let mark = if name.deprecated { " deprecated" } else { "" };
        format!("{sign}{} {}{mark}\n", name.code, name.bare)
    };
    let names = |names: Vec<Name>| names.iter().map(|name| line("", name)).collect();
    match kind {
        Kind::Pattern(pattern) => names(pattern.names(text)),
        Kind::Names(read) => names(read(text)),
        Kind::Changes(read) => {
            let changes = read(text, text);
            let lines = changes.iter().map(|change| match change {
                Change::Added(name) => line("+ ", name),
                Change::Removed(name) => line("- ", name),
            });
            lines.collect()
        }
    }
}

#[test]
fn extractors_read_every_construct_of_their_sample() {
    for (sample, kind) in kinds() {
        let text = fs::read_to_string(samples().join(sample))
            .unwrap_or_else(|error| panic!("{sample}: {error}"));
        let expected = samples().join(format!("{sample}.names"));
        let given = shown(kind, &text);
        if env::var_os("SNAPSHOTS").is_some_and(|value| value == "overwrite") {
            fs::write(&expected, &given).expect("the samples can be written");
        }
        assert_eq!(given, fs::read_to_string(&expected).unwrap_or_default(), "{sample}");
    }
}

#[test]
fn extractors_read_nothing_from_nothing() {
    for (sample, kind) in kinds() {
        assert_eq!(shown(kind, ""), "", "{sample}");
        assert_eq!(shown(kind, "404: Not Found\n"), "", "{sample}");
    }
}

#[test]
fn samples_are_those_of_the_extractors() {
    let used: BTreeSet<String> = kinds()
        .keys()
        .flat_map(|sample| [(*sample).to_owned(), format!("{sample}.names")])
        .collect();
    let there = fs::read_dir(samples()).expect("the samples are there");
    let there: BTreeSet<String> = there
        .map(|entry| {
            entry.expect("the folder can be read").file_name().to_string_lossy().into_owned()
        })
        .collect();
    assert_eq!(used, there);
}

#[test]
fn expressions_of_the_list_compile_and_ids_are_unique() {
    let mut ids = BTreeSet::new();
    for ecosystem in ecosystems() {
        assert!(ids.insert(ecosystem.id), "{} is there twice", ecosystem.id);
        for source in ecosystem.sources {
            for pattern in expressions(&source.from) {
                Regex::new(pattern).unwrap_or_else(|error| panic!("{}: {error}", ecosystem.id));
            }
        }
    }
}

fn expressions(from: &From) -> Vec<&'static str> {
    match from {
        From::Tags { tags, .. } => vec![tags],
        From::Files { paths, .. } | From::Npm { paths, .. } | From::Debian { paths, .. } => {
            vec![paths]
        }
        From::Beside { names, codes } => [expressions(names), expressions(codes)].concat(),
        From::PyPi { .. } | From::Wheels { .. } | From::Crate { .. } | From::Runtimes { .. } => {
            Vec::new()
        }
    }
}
