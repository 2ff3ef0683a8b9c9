//! Transcripts of the command: `cmd/*.md`.

use std::env;
use std::fs;
use std::process::Command;

use snapbox::{assert_data_eq, file};

use crate::common::{self, http_status};

/// The cases run in a second process of this test, whose environment is scrubbed: `trycmd` hands its own on. There
/// `SNAPSHOTS=overwrite`, the one verb for all snapshots, becomes the variable that `trycmd` listens to.
#[test]
fn transcripts_hold() {
    const INNER: &str = "HTTP_STATUS_INNER_TEST";

    if env::var_os(INNER).is_some() {
        trycmd::TestCases::new().case("tests/cmd/*.md");
        return;
    }
    let mut inner = Command::new(env::current_exe().expect("a test has a path"));
    inner.args(["--exact", "transcripts::transcripts_hold"]);
    for variable in common::SCRUBBED {
        inner.env_remove(variable);
    }
    if env::var_os("SNAPSHOTS").is_some_and(|action| action == "overwrite") {
        inner.env("TRYCMD", "overwrite");
    }
    let output = inner.env(INNER, "1").output().expect("a test can be run");
    let written = [output.stdout, output.stderr].concat();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&written));
}

/// Each transcript in the README, run beside the input of those of the linter.
#[test]
fn transcripts_of_the_readme_hold() {
    const START: &str = "```console\n$ http-status ";

    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../README.md");
    let readme = fs::read_to_string(path).expect("there is a README");
    let mut parts = readme.split(START);
    let mut current = parts.next().expect("a text has a beginning").to_owned();
    assert_ne!(current, readme, "there is a transcript");
    for part in parts {
        let (call, after) = part.split_once('\n').expect("a call is a line");
        let (_, after) = after.split_once("```").expect("a block has an end");
        let output = http_status(call.split(' ')).current_dir("tests/cmd/lint.in").output();
        let output = output.expect("the command runs").stdout;
        let text = String::from_utf8(output).expect("the output is text");
        current.push_str(&format!("{START}{call}\n{}\n```{after}", text.trim_end()));
    }
    assert_data_eq!(current, file!["../../../README.md"]);
}
