//! What the clients ask.

use std::env;
use std::io::{self, BufRead, BufReader, Write};
use std::net::TcpStream;
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

    /// The address of a case, with the options that make the first answer its code and the next one 200.
    fn address(&self, case: &Case) -> String {
        let mut address = format!("/status/{},then=200,key={}", case.code, case.name());
        if let Some(field) = when(case) {
            address.push_str(&format!(",when={field}"));
        }
        address
    }

    /// The program with another host; `None` when it names no such host. What stands behind the host stays: the options are in
    /// the path before it.
    pub(super) fn aim(&self, case: &Case) -> Option<String> {
        if !case.text.contains(HOST) {
            return None;
        }
        Some(case.text.replace(HOST, &format!("{}{}", self.base, self.address(case))))
    }

    /// Whether the program got the code: then another request does not.
    pub(super) fn was_met(&self, case: &Case) -> io::Result<bool> {
        let host = self.base.trim_start_matches("http://");
        let field = when(case).map(|name| format!("{name}: x\r\n")).unwrap_or_default();
        let address = self.address(case);
        let request =
            format!("GET {address} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{field}\r\n");
        let mut stream = TcpStream::connect(host)?;
        stream.write_all(request.as_bytes())?;
        let mut line = String::new();
        BufReader::new(stream).read_line(&mut line)?;
        Ok(line.starts_with("HTTP/1.1 200 "))
    }
}

/// The field that decides.
fn when(case: &Case) -> Option<&'static str> {
    WHEN.iter().find(|(code, _)| *code == case.code).map(|(_, field)| *field)
}

impl Drop for Target {
    fn drop(&mut self) {
        _ = self.child.kill();
        _ = self.child.wait();
    }
}
