//! What the rules that run by default find in the captures of real servers (`captures/`), all of it: `captures/findings.tsv`.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use http_status::lint::{RuleSet, Sender};
use http_status_lint::session::Session;
use http_status_lint::{Config, Linter, Outcome, text};

/// A line of the index: what was captured, from whom.
struct Capture<'a> {
    file: &'a str,
    sender: Sender,
    scheme: &'a str,
}

fn index(text: &str) -> Vec<Capture<'_>> {
    let mut lines = text.lines().filter(|line| !line.starts_with('#'));
    let names: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let column = |name| names.iter().position(|other| *other == name).expect("the column is there");
    let (file, sender, scheme) = (column("file"), column("sender"), column("scheme"));
    let captures = lines.map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        Capture {
            file: cells[file],
            sender: cells[sender].parse().unwrap_or(Sender::Unknown),
            scheme: cells[scheme],
        }
    });
    captures.filter(|capture| capture.file != "-").collect()
}

#[test]
fn findings_in_the_captures_of_real_servers_are_those_on_record() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/captures");
    let read =
        |file: &str| fs::read(folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
    let list = String::from_utf8(read("index.tsv")).expect("it is UTF-8");
    let mut found = String::from("file\trule\tmessage\n");
    for Capture { file, sender, scheme } in index(&list) {
        let bytes = read(file);
        if Path::new(file).extension().is_some_and(|extension| extension == "har") {
            let linter = Linter::new(Config { sender, ..Config::default() });
            linter.read(file, &bytes[..], &mut |outcome| {
                _ = match outcome {
                    Outcome::Finding(finding) => {
                        let (line, rule) = (finding.start.line, finding.rule.name);
                        writeln!(found, "{file}:{line}\t{rule}\t{}", finding.message)
                    }
                    Outcome::Failure(failure) => writeln!(found, "{file}\t-\t{}", failure.message),
                };
            });
            continue;
        }
        let mut read = text::read(&bytes);
        let mut session = Session::new(RuleSet::DEFAULT, sender);
        for exchange in &mut read.exchanges {
            exchange.scheme = Some(scheme.into());
            session.check(exchange, &mut |finding| {
                _ = writeln!(found, "{file}\t{}\t{}", finding.rule().name, finding.message());
            });
        }
        if let Some(error) = read.error {
            _ = writeln!(found, "{file}\t-\t{error}");
        }
    }
    let snapshot = folder.join("findings.tsv");
    if std::env::var_os("SNAPSHOTS").is_some_and(|value| value == "overwrite") {
        fs::write(&snapshot, &found).expect("the folder can be written");
    }
    let recorded = fs::read_to_string(&snapshot).unwrap_or_default();
    let differs = recorded.lines().zip(found.lines()).find(|(recorded, found)| recorded != found);
    assert!(
        recorded == found,
        "findings differ from captures/findings.tsv, first {differs:?}; SNAPSHOTS=overwrite writes them anew"
    );
}
