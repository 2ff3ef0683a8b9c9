//! The programs that run and check examples.

use std::collections::BTreeMap;
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};

use super::Verdict;

/// A program, and where it comes from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tool {
    pub(super) program: &'static str,
    /// What it does without a fault when all is there; nothing, where it is enough that the program is.
    asked: &'static [&'static str],
    /// The packages of Debian.
    packages: &'static str,
}

const fn tool(
    program: &'static str,
    asked: &'static [&'static str],
    packages: &'static str,
) -> Tool {
    Tool { program, asked, packages }
}

pub(super) const APACHE: Tool = tool("apache2", &["-v"], "apache2");
pub(super) const BASH: Tool = tool("bash", &["--version"], "bash");
pub(super) const CADDY: Tool = tool("caddy", &["version"], "caddy");
pub(super) const CARGO: Tool = tool("cargo", &["--version"], "rustup");
pub(super) const CURL: Tool = tool("curl", &["--version"], "curl");
pub(super) const GO: Tool = tool("go", &["version"], "golang-go");
pub(super) const GOFMT: Tool = tool("gofmt", &[], "golang-go");
pub(super) const HAPROXY: Tool = tool("haproxy", &["-v"], "haproxy");
pub(super) const JAVA: Tool = tool("java", &["--version"], "default-jdk-headless");
pub(super) const NGINX: Tool = tool("nginx", &["-v"], "nginx");
pub(super) const NODE: Tool = tool("node", &["--version"], "nodejs");
pub(super) const NPM: Tool = tool("npm", &["--version"], "npm");
pub(super) const PHP: Tool =
    tool("php", &["-r", "exit(extension_loaded('curl') ? 0 : 1);"], "php-cli php-curl");
pub(super) const PYTHON: Tool =
    tool("python3", &["-c", "import requests"], "python3 python3-requests");
pub(super) const RUBY: Tool = tool("ruby", &["--version"], "ruby");
pub(super) const RUSTFMT: Tool = tool("rustfmt", &["--version"], "rustup");
pub(super) const VARNISH: Tool = tool("varnishd", &["-V"], "varnish gcc");

/// What was asked already.
static KNOWN: Mutex<BTreeMap<(&str, &str), bool>> = Mutex::new(BTreeMap::new());

impl Tool {
    /// Why nothing can be done, when it is not there.
    pub(super) fn missing(&self) -> Option<Verdict> {
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        let is_here = *known.entry((self.program, self.packages)).or_insert_with(|| self.is_here());
        let why = || {
            format!(
                "not all of {1} is here (`{0}`); on Debian: apt install {1}",
                self.program, self.packages
            )
        };
        (!is_here).then(|| Verdict::Skipped(why()))
    }

    fn is_here(&self) -> bool {
        let mut command = self.command();
        command.args(self.asked).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command.status().is_ok_and(|status| self.asked.is_empty() || status.success())
    }

    pub(super) fn command(&self) -> Command {
        Command::new(self.program)
    }
}
