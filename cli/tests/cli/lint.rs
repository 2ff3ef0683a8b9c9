//! The linter as a process: what it reads, what others read of it, and how it ends.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use http_status::document::{Report, VERSION};
use serde_json::{Value, json};
use snapbox::cmd::{Command, OutputAssert, cargo_bin};
use snapbox::{assert_data_eq, file, str};

use crate::common::{SCRUBBED, http_status};

const FAULTY: &str = include_str!("../cmd/lint.in/answer.http");
const CLEAN: &str = include_str!("../cmd/lint.in/clean.http");
const BROKEN: &str = include_str!("../cmd/lint.in/broken.http");

const FORMATS: [&str; 4] = ["text", "json", "sarif", "github"];

/// An empty directory, below which there is no configuration file but those of the test.
fn directory(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("lint").join(name);
    if path.exists() {
        fs::remove_dir_all(&path).expect("it is a directory of this test");
    }
    fs::create_dir_all(&path).expect("a directory can be made");
    path
}

/// The linter in a directory.
fn lint(directory: &Path, arguments: &[&str]) -> Command {
    http_status(["lint"]).args(arguments).current_dir(directory)
}

fn stdout(assert: &OutputAssert) -> String {
    String::from_utf8(assert.get_output().stdout.clone()).expect("it is text")
}

fn report(assert: &OutputAssert) -> Report {
    serde_json::from_slice(&assert.get_output().stdout).expect("the output is a report")
}

/// The level of each finding, by rule.
fn levels(assert: &OutputAssert) -> Vec<(String, String)> {
    let findings = report(assert).findings.into_iter();
    findings.map(|finding| (finding.rule.into_owned(), finding.level.into_owned())).collect()
}

#[test]
fn standard_input_is_read_when_it_is_named_or_nothing_is() {
    let here = directory("stdin");
    for arguments in [&["--format", "json"][..], &["--format", "json", "-"]] {
        let assert = lint(&here, arguments).stdin(FAULTY).assert().code(1).stderr_eq("");
        let Report { version, findings, files, errors } = report(&assert);
        assert_eq!((version, files, errors), (VERSION, 1, vec![]));
        let [finding] = findings.as_slice() else { panic!("{findings:?}") };
        assert_eq!((&*finding.path, finding.line, finding.column), ("-", 4, 10));
        assert_eq!((finding.end_line, finding.end_column, finding.status), (4, 13, 405));
    }
    lint(&here, &[]).stdin(CLEAN).assert().code(0).stdout_eq("");
    lint(&here, &["-"]).stdin("").assert().code(2).stdout_eq("");
}

#[test]
fn inputs_are_read_in_the_order_of_their_names_on_the_command_line() {
    let here = directory("order");
    for name in ["b.http", "a.http", "c/2.http", "c/1.http"] {
        let path = here.join(name);
        fs::create_dir_all(path.parent().expect("it is below a directory")).expect("writable");
        fs::write(path, FAULTY).expect("writable");
    }
    let arguments = ["b.http", "c", "-", "a.http", "--format", "json"];
    let assert = lint(&here, &arguments).stdin(FAULTY).assert().code(1);
    let paths: Vec<String> =
        report(&assert).findings.iter().map(|finding| finding.path.replace('\\', "/")).collect();
    assert_eq!(paths, ["b.http", "c/1.http", "c/2.http", "-", "a.http"]);
}

/// What could not be done comes before what was found, whatever the form.
#[test]
fn exit_code_is_that_of_the_worst() {
    let here = directory("codes");
    for (name, text) in [("clean.http", CLEAN), ("faulty.http", FAULTY), ("broken.http", BROKEN)] {
        fs::write(here.join(name), text).expect("writable");
    }
    for format in FORMATS {
        for (arguments, code) in [
            (&["clean.http"][..], 0),
            (&["faulty.http"], 1),
            (&["clean.http", "faulty.http"], 1),
            (&["faulty.http", "--level", "all=info"], 1),
            (&["faulty.http", "--exit-zero"], 0),
            (&["faulty.http", "--ignore", "missing-allow-header"], 0),
            (&["broken.http"], 2),
            (&["broken.http", "--exit-zero"], 2),
            (&["faulty.http", "missing.http"], 2),
            (&["clean.http", "broken.http", "clean.http"], 2),
            (&["clean.http", "--select", "no-such-rule"], 2),
        ] {
            lint(&here, arguments).args(["--format", format]).assert().code(code);
        }
    }
}

#[test]
fn configuration_is_that_of_the_nearest_directory() {
    let here = directory("config");
    let inner = here.join("outer/inner");
    fs::create_dir_all(&inner).expect("writable");
    fs::write(inner.join("faulty.http"), FAULTY).expect("writable");
    let config = |path: &str, level: &str| {
        let text = format!("[lint.rules]\nmissing-allow-header = \"{level}\"\n");
        fs::write(here.join(path), text).expect("writable");
    };
    let level = |arguments: &[&str]| {
        let assert = lint(&inner, &["faulty.http", "--format", "json"]).args(arguments).assert();
        levels(&assert).pop().map(|(_, level)| level)
    };
    let is = |level: &str| Some(level.to_owned());

    // The package of the tests is in a repository that may have such a file one day; this one is nearer.
    config("http-status.toml", "warning");
    assert_eq!(level(&[]), is("warning"));
    config("outer/http-status.toml", "info");
    assert_eq!(level(&[]), is("info"));
    assert_eq!(level(&["--config", "../../http-status.toml"]), is("warning"));
    assert_eq!(level(&["--no-config"]), is("error"));
    // Options stand above the file.
    assert_eq!(level(&["--level", "missing-allow-header=error"]), is("error"));
    assert_eq!(level(&["--level", "correctness=warning"]), is("warning"));
    assert_eq!(level(&["--select", "correctness"]), is("info"));
    assert_eq!(level(&["--ignore", "correctness"]), None);

    config("outer/http-status.toml", "loud");
    let assert = lint(&inner, &["faulty.http"]).assert().code(2).stdout_eq("");
    let message = String::from_utf8_lossy(&assert.get_output().stderr).into_owned();
    assert!(message.contains("http-status.toml:2:24: `loud` is not a level"), "{message}");
    assert_eq!(level(&["--no-config"]), is("error"));
}

#[test]
fn sender_comes_from_the_configuration_or_the_option() {
    let here = directory("sender");
    fs::write(here.join("http-status.toml"), "[lint]\nsender = \"nobody\"\n").expect("writable");
    fs::write(here.join("clean.http"), CLEAN).expect("writable");
    lint(&here, &["clean.http"]).assert().code(2);
    fs::write(here.join("http-status.toml"), "[lint]\nsender = \"gateway\"\n").expect("writable");
    lint(&here, &["clean.http"]).assert().code(0);
    lint(&here, &["clean.http", "--sender", "cache"]).assert().code(0);
}

#[test]
fn what_a_comment_allows_is_not_found() {
    let here = directory("comments");
    let allowed = format!("# status-lint: allow(missing-allow-header) a test\n{FAULTY}");
    let bare = format!("# status-lint: allow(missing-allow-header)\n{FAULTY}");
    let unused = format!("# status-lint: allow(missing-challenge) a test\n{CLEAN}");
    lint(&here, &[]).stdin(allowed).assert().code(0);
    let rules = |text: String| {
        let assert = lint(&here, &["--format", "json"]).stdin(text).assert().code(1);
        levels(&assert).into_iter().map(|(rule, _)| rule).collect::<Vec<_>>()
    };
    assert_eq!(rules(bare), ["suppression-without-reason", "missing-allow-header"]);
    assert_eq!(rules(unused), ["unused-suppression"]);
}

/// What other programs read is whole, whatever could not be.
#[test]
fn documents_are_whole_in_spite_of_failures() {
    let here = directory("whole");
    fs::write(here.join("broken.http"), BROKEN).expect("writable");
    fs::write(here.join("empty.har"), "{\"log\":").expect("writable");
    fs::write(here.join("binary.har"), [0xff, 0x00, 0x1b]).expect("writable");
    let arguments = ["broken.http", "empty.har", "binary.har", "none.har", "--format"];
    let assert = lint(&here, &arguments).arg("json").assert().code(2);
    let Report { findings, files, errors, .. } = report(&assert);
    assert_eq!((findings.len(), files, errors.len()), (1, 3, 4));
    let paths: Vec<&str> = errors.iter().map(|error| &*error.path).collect();
    assert_eq!(paths, ["broken.http", "empty.har", "binary.har", "none.har"]);
    assert_eq!((errors[0].line, errors[0].column), (Some(8), Some(10)));
    // Standard error has them too, for those who look.
    let said = String::from_utf8_lossy(&assert.get_output().stderr).into_owned();
    for error in &errors {
        assert!(said.contains(&*error.message) && said.contains(&*error.path), "{said}");
    }

    let assert = lint(&here, &arguments).arg("sarif").assert().code(2);
    let log = sarif(&assert);
    let invocation = &log["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], json!(false));
    let told = invocation["toolExecutionNotifications"].as_array().expect("a list");
    let messages: Vec<&Value> = told.iter().map(|told| &told["message"]["text"]).collect();
    let expected: Vec<Value> = errors.iter().map(|error| json!(error.message)).collect();
    assert_eq!(messages, expected.iter().collect::<Vec<_>>());
}

/// Reads a SARIF log after a check against the schema of the standard.
fn sarif(assert: &OutputAssert) -> Value {
    let log: Value = serde_json::from_slice(&assert.get_output().stdout).expect("it is JSON");
    // A bracket too many in the pattern of languages, which errata 01 of the standard took away; we write no language.
    let schema = include_str!("../sarif/sarif-schema-2.1.0.json").replace("{2}]?$", "{2}?$");
    let schema: Value = serde_json::from_str(&schema).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    let errors: Vec<String> = validator
        .iter_errors(&log)
        .map(|error| format!("{error} at {}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    log
}

#[test]
fn sarif_is_what_the_schema_says() {
    let here = directory("sarif");
    fs::write(here.join("faulty one.http"), format!("{FAULTY}\n{FAULTY}")).expect("writable");
    fs::write(here.join("clean.http"), CLEAN).expect("writable");
    let assert = lint(&here, &["clean.http", "--format", "sarif"]).assert().code(0);
    let run = &sarif(&assert)["runs"][0];
    assert_eq!((&run["results"], &run["tool"]["driver"]["rules"]), (&json!([]), &json!([])));
    assert_eq!(run["invocations"][0]["executionSuccessful"], json!(true));

    let arguments = ["faulty one.http", "--format", "sarif", "--level", "correctness=info"];
    let log = sarif(&lint(&here, &arguments).assert().code(1));
    let run = &log["runs"][0];
    let results = run["results"].as_array().expect("a list");
    assert_eq!(results.len(), 2);
    for (result, line) in results.iter().zip([4, 11]) {
        assert_eq!(result["level"], "note");
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "faulty%20one.http");
        let region =
            json!({ "startLine": line, "startColumn": 10, "endLine": line, "endColumn": 13 });
        assert_eq!(place["region"], region);
        let index = result["ruleIndex"].as_u64().expect("an index");
        let index = usize::try_from(index).expect("an index is small");
        assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
    }
    // Equal findings are told apart, and a line that moves keeps its fingerprint.
    let prints = |log: &Value| {
        let results = log["runs"][0]["results"].as_array().expect("a list").clone();
        results.into_iter().map(|result| result["partialFingerprints"].clone()).collect::<Vec<_>>()
    };
    let before = prints(&log);
    assert_ne!(before[0], before[1]);
    let moved = format!("\n\n# moved\n{FAULTY}\n\n\n{FAULTY}");
    fs::write(here.join("faulty one.http"), moved).expect("writable");
    assert_eq!(prints(&sarif(&lint(&here, &arguments).assert().code(1))), before);
}

#[cfg(unix)]
#[test]
fn github_reads_back_what_was_meant() {
    let here = directory("github");
    let name = "100%: a,b\n::error::x.http";
    fs::write(here.join(name), FAULTY).expect("writable");
    fs::write(here.join("clean.http"), CLEAN).expect("writable");
    let arguments = [name, "clean.http", "--format", "github", "--level", "correctness=warning"];
    let written = stdout(&lint(&here, &arguments).assert().code(1));
    let [line] = written.lines().collect::<Vec<_>>()[..] else { panic!("{written}") };
    let (head, message) =
        line.strip_prefix("::warning ").and_then(|line| line.split_once("::")).expect("a command");
    let unescaped = |text: &str| {
        let signs = [("%0A", "\n"), ("%0D", "\r"), ("%3A", ":"), ("%2C", ","), ("%25", "%")];
        signs.iter().fold(text.to_owned(), |text, (code, sign)| text.replace(code, sign))
    };
    let properties: Vec<(&str, String)> = head
        .split(',')
        .map(|property| property.split_once('=').expect("a property has a value"))
        .map(|(key, value)| (key, unescaped(value)))
        .collect();
    let expected = [
        ("file", name),
        ("line", "4"),
        ("col", "10"),
        ("endColumn", "12"),
        ("title", "missing-allow-header"),
    ];
    assert_eq!(properties, expected.map(|(key, value)| (key, value.to_owned())));
    assert!(unescaped(message).contains("(RFC 9110, section 15.5.6)\nhelp: "), "{message}");
}

#[cfg(unix)]
#[test]
fn files_that_cannot_be_read_do_not_end_the_run() {
    use std::os::unix::fs::symlink;

    let here = directory("unreadable");
    symlink("loop.http", here.join("loop.http")).expect("writable");
    symlink("nowhere.http", here.join("dangling.http")).expect("writable");
    fs::write(here.join("faulty.http"), FAULTY).expect("writable");
    let arguments = ["loop.http", "dangling.http", "faulty.http", "--format", "json"];
    let assert = lint(&here, &arguments).assert().code(2);
    let Report { findings, files, errors, .. } = report(&assert);
    assert_eq!((findings.len(), files), (1, 1));
    let [first, second] = errors.as_slice() else { panic!("{errors:?}") };
    assert!(first.message.starts_with("it cannot be read: "), "{first:?}");
    assert_eq!(second.message, "there is no such file");
}

/// Nothing in a file or in its name is obeyed by a terminal.
#[test]
fn nothing_that_is_read_reaches_a_terminal_as_a_command() {
    let here = directory("hostile");
    let hostile = "HTTP/1.1 405 \u{1b}[31mred\u{202e}\r\nX\u{9b}: \u{1b}]0;title\u{7}\r\n\r\nHTTP/1.1 \u{1b}[2J x\r\n";
    let name = if cfg!(unix) { "a\u{1b}[31m.http" } else { "a.http" };
    fs::write(here.join(name), hostile).expect("writable");
    for format in FORMATS {
        let assert = lint(&here, &[name, "--select", "all", "--format", format]).assert().code(2);
        let output = assert.get_output();
        for text in [&output.stdout, &output.stderr] {
            let text = String::from_utf8_lossy(text);
            let is_obeyed = |sign: char| sign.is_control() && sign != '\n' || sign == '\u{202e}';
            assert!(!text.chars().any(is_obeyed), "{format}: {text:?}");
        }
    }
}

#[test]
fn nothing_to_check_is_said() {
    let here = directory("nothing");
    fs::write(here.join("notes.txt"), "no message").expect("writable");
    let said = "note: nothing to check in `.`: no `.har`, no `.http`, no text that begins like a message\n";
    lint(&here, &["."]).assert().code(0).stdout_eq("").stderr_eq(said);
    let assert = lint(&here, &[".", "--format", "json"]).assert().code(0).stderr_eq(said);
    assert_eq!(report(&assert).files, 0);
    sarif(&lint(&here, &[".", "--format", "sarif"]).assert().code(0));
}

#[test]
fn closed_pipe_ends_the_run_without_an_error() {
    let here = directory("pipe");
    fs::write(here.join("many.http"), format!("{FAULTY}\n").repeat(20_000)).expect("writable");
    for format in FORMATS {
        let mut command = std::process::Command::new(cargo_bin!("http-status"));
        for variable in SCRUBBED {
            command.env_remove(variable);
        }
        let mut child = command
            .args(["lint", "many.http", "--all", "--format", format])
            .current_dir(&here)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the command runs");
        let mut stdout = child.stdout.take().expect("a pipe");
        stdout.read_exact(&mut [0; 10]).expect("something is written");
        drop(stdout);
        let output = child.wait_with_output().expect("the command ends");
        assert!(output.status.success(), "{format}: {:?}", output.status);
        assert_data_eq!(output.stderr, str![""]);
    }
}

#[test]
fn colours_of_a_finding() {
    let here = directory("colours");
    fs::write(here.join("broken.http"), BROKEN).expect("writable");
    let assert = lint(&here, &["broken.http", "--color", "always"]).assert().code(2);
    let output = assert.get_output();
    let all = [output.stdout.clone(), output.stderr.clone()].concat();
    assert_data_eq!(String::from_utf8(all).expect("it is text"), file!["color/finding.term.svg"]);
    let plain = lint(&here, &["broken.http"]).assert().code(2);
    let stripped = anstream::adapter::strip_bytes(&output.stdout).into_vec();
    assert_eq!(plain.get_output().stdout, stripped);
}
