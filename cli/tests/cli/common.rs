//! The command in an environment that is always the same.

use std::ffi::OsStr;

use snapbox::cmd::{Command, cargo_bin};

/// What changes the output and may be set where the tests run.
pub(crate) const SCRUBBED: [&str; 8] = [
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "COLORTERM",
    "COLUMNS",
    "FORCE_COLOR",
    "LINES",
    "NO_COLOR",
    "TERM",
];

/// The command with some arguments, in a pipe and with nothing set.
pub(crate) fn http_status(arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Command {
    let command = Command::new(cargo_bin!("http-status")).args(arguments);
    SCRUBBED.into_iter().fold(command, |command, variable| command.env_remove(variable))
}

/// What a successful run writes.
pub(crate) fn output(arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Vec<u8> {
    http_status(arguments).assert().success().stderr_eq("").get_output().stdout.clone()
}
