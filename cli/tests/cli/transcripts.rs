//! Transcripts of the command: `cmd/*.md`.

use std::env;
use std::process::Command;

use crate::common;

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
