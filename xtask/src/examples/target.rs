//! What the clients ask.

use std::env;
use std::io::{self, BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use super::Case;

/// The host of the examples.
const HOST: &str = "https://api.example.com";

/// The field that a request has which the code answers; others of the same program get 200.
const WHEN: &[(u16, &str)] =
    &[(206, "Range"), (226, "A-IM"), (304, "If-None-Match"), (412, "If-Match"), (416, "Range")];

/// `http-status serve`, while the examples run.
pub(super) struct Target {
    child: Child,
    /// Without a slash at the end.
    base: String,
}

impl Target {
    pub(super) fn start() -> io::Result<Self> {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        // On Unix, cargo becomes the program that it runs.
        let mut child = Command::new(cargo)
            .args(["run", "--quiet", "--package", "http-status-cli", "--", "serve", "--port", "0"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()?;
        let stdout = child.stdout.take().ok_or_else(|| io::Error::other("no pipe"))?;
        let mut line = String::new();
        BufReader::new(stdout).read_line(&mut line)?;
        let target = Self { child, base: line.trim_end().trim_end_matches('/').to_owned() };
        if target.base.is_empty() {
            return Err(io::Error::other("`http-status serve` did not say where it is"));
        }
        Ok(target)
    }

    /// The program with another host, whose first answer is the code, and the next one 200. `None` when it names no such
    /// host. What stands behind the host stays: the options are in the path before it.
    pub(super) fn aim(&self, case: &Case) -> Option<String> {
        if !case.text.contains(HOST) {
            return None;
        }
        let Self { base, .. } = self;
        let key = case.name();
        let mut address = format!("{base}/status/{},then=200,key={key}", case.code);
        if let Some((_, field)) = WHEN.iter().find(|(code, _)| *code == case.code) {
            address.push_str(&format!(",when={field}"));
        }
        Some(case.text.replace(HOST, &address))
    }
}

impl Drop for Target {
    fn drop(&mut self) {
        _ = self.child.kill();
        _ = self.child.wait();
    }
}
