//! Whatever is wrong with an input, it is told in one clear message, and the rest is read.

mod support;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use http_status_lint::{Config, Level, Levels, Linter, Outcome};
use snapbox::{assert_data_eq, file};

use self::support::bodies;
use self::support::random::Random;

fn folder(name: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name);
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("it can be read").path()).collect();
    paths.sort();
    paths
}

/// One line for each thing that is told. Of the rules only one runs, so that new ones change nothing here.
fn told(name: &str, text: &[u8]) -> String {
    let mut levels = Levels::default();
    levels.set("all", Level::Off).expect("it stands for all rules");
    levels.set("missing-allow-header", Level::Error).expect("it is a rule");
    let linter = Linter::new(Config { levels, ..Config::default() });
    let mut lines = String::new();
    linter.read(name, text, &mut |outcome| {
        let (path, position, message) = match outcome {
            Outcome::Finding(found) => (found.path, Some(found.start), found.rule.name.to_owned()),
            Outcome::Failure(failure) => {
                (failure.path, failure.position, format!("failure: {}", failure.message))
            }
        };
        let place = position.map_or(String::new(), |at| format!(":{}:{}", at.line, at.column));
        writeln!(lines, "{path}{place}: {message}").expect("a text takes all");
    });
    if lines.is_empty() {
        writeln!(lines, "{name}: nothing").expect("a text takes all");
    }
    lines
}

#[test]
fn every_bad_file_gets_its_message() {
    let mut all = String::new();
    for path in folder("bad-input") {
        let name = path.file_name().expect("it has a name").to_string_lossy();
        all += &told(&name, &fs::read(&path).expect("it can be read"));
    }
    for (name, text) in made() {
        all += &told(name, &text);
    }
    assert_data_eq!(all, file!["bad-input.txt"]);
}

/// Files that are too large to be kept.
fn made() -> Vec<(&'static str, Vec<u8>)> {
    const REQUEST: &str =
        r#""request": { "method": "GET", "url": "https://example.com/", "headers": [] }"#;
    let nested = "[".repeat(10_000) + &"]".repeat(10_000);
    let har = |entry: &str| {
        let last = format!("{{ {REQUEST}, \"response\": {{ \"status\": 405 }} }}");
        format!("{{ \"log\": {{ \"entries\": [\n{entry},\n{last}\n] }} }}").into_bytes()
    };
    let headers = r#"{ "name": "X", "value": "y" },"#.repeat(100_000);
    let headers = headers.trim_end_matches(',');
    vec![
        ("(nested arrays)", nested.clone().into_bytes()),
        ("(nested arrays in an object)", format!("{{ \"log\": {nested} }}").into_bytes()),
        (
            "(nested arrays that nobody reads)",
            har(&format!("{{ {REQUEST}, \"x\": {nested}, \"response\": {{ \"status\": 404 }} }}")),
        ),
        (
            "(nested arrays for a status)",
            har(&format!("{{ {REQUEST}, \"response\": {{ \"status\": {nested} }} }}")),
        ),
        (
            "(nested arrays without an end)",
            format!("{{ \"log\": {{ \"entries\": {} ", "[".repeat(10_000)).into_bytes(),
        ),
        (
            "(100,000 headers)",
            har(&format!(
                "{{ {REQUEST}, \"response\": {{ \"status\": 405, \"headers\": [ {headers} ] }} }}"
            )),
        ),
        (
            "(100,000 field lines)",
            ["HTTP/1.1 405 X\r\n", &"X: y\r\n".repeat(100_000), "\r\n"].concat().into_bytes(),
        ),
        (
            "(100,000 folded lines)",
            ["HTTP/1.1 405 X\r\nX: y\r\n", &" y\r\n".repeat(100_000), "\r\n"].concat().into_bytes(),
        ),
        (
            "(100,000 lines of curl)",
            ["< HTTP/1.1 405 X\r\n", &"< X: y\r\n".repeat(100_000), "<\r\n"].concat().into_bytes(),
        ),
        (
            "(100,000 folded lines of curl)",
            ["< HTTP/1.1 405 X\r\n< X: y\r\n", &"<  y\r\n".repeat(100_000), "<\r\n"]
                .concat()
                .into_bytes(),
        ),
    ]
}

#[test]
fn a_file_that_ends_anywhere_is_read_as_far_as_it_goes() {
    for path in folder("good") {
        let text = fs::read(&path).expect("it can be read");
        let name = path.to_string_lossy();
        let count = |text: &[u8]| {
            let told = told(&name, text);
            let failures = told.lines().filter(|line| line.contains(": failure: ")).count();
            (failures, told.lines().count() - failures)
        };
        let (failures, findings) = count(&text);
        assert_eq!(failures, 0, "{name}");
        for end in 0..text.len() {
            let (failures, fewer) = count(&text[..end]);
            assert!(failures <= 1 && fewer <= findings + 1, "{name} up to {end}");
            // A HAR file without its end is none.
            let is_whole = text[end..].trim_ascii().is_empty();
            assert!(failures == 1 || is_whole || !name.ends_with(".har"), "{name} up to {end}");
        }
    }
}

#[test]
fn flipped_bits_are_survived() {
    let mut random = Random::new(421);
    for path in folder("good") {
        let text = fs::read(&path).expect("it can be read");
        for _ in 0..1_000 {
            let mut text = text.clone();
            let at = random.below(text.len());
            text[at] ^= 1 << random.below(8);
            bodies::text(&text);
        }
    }
}

/// The targets of `fuzz/`, for a moment: their seeds, and what is like them.
#[test]
fn the_fuzz_targets_hold_for_a_sample() {
    let pages = http_status_lint::rules().map(|rule| rule.docs.as_bytes().to_vec());
    let files = ["bad-input", "good", "rules"].into_iter().flat_map(folder);
    let files = files.map(|path| fs::read(path).expect("it can be read"));
    let config =
        b"[lint]\nsender = \"gateway\"\n[lint.rules]\npedantic = \"info\"\nall = \"off\"\n";
    let seeds: Vec<_> = pages.chain(files).chain([config.to_vec()]).collect();
    let targets = [bodies::file, bodies::text, bodies::har, bodies::curl, bodies::config];
    let mut random = Random::new(503);
    for target in targets {
        for seed in &seeds {
            target(seed);
        }
        for _ in 0..1_000 {
            let seed = &seeds[random.below(seeds.len())];
            // Of a long page only a part: a fault in it shows as well there.
            let start = random.below(seed.len());
            let part = if random.below(2) == 0 { &seed[..] } else { &seed[start..] };
            target(&random.mutate(part));
        }
    }
}
