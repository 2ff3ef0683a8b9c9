//! `http-status lint`: what to read, which rules, and the form of what they find.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use http_status::lint::Sender;

const LINT_EXAMPLES: &str = "\
Reads HAR files, HTTP/1.x messages as text, and what `curl -i` and `curl -v` print. Below a directory it looks for files
that hold such messages; `.gitignore` is heeded.

What is known of the sender decides what can be found. A file `http-status.toml` here or in a directory above has the same
settings for a whole project:

  [lint]
  sender = \"gateway\"
  [lint.rules]
  pedantic = \"info\"
  missing-challenge = \"off\"

A line `# status-lint: allow(RULE) reason` before a message, or such a comment in a HAR file, allows what a rule finds there.

Examples:
  http-status lint traffic.har
  http-status lint captures --sender origin-server --select correctness,suspicious
  http-status lint captures --level pedantic=info --ignore missing-challenge
  http-status lint captures --format sarif > findings.sarif

Exit codes: 0 nothing found, 1 findings, 2 could not do it";

#[derive(Debug, Args)]
#[command(after_help = LINT_EXAMPLES)]
pub(crate) struct Lint {
    /// Files, and directories to search; `-` is standard input, which is also read without any
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    /// Show each finding, however often its rule has found something
    #[arg(long, short)]
    pub(crate) all: bool,

    /// Ask these rules only: a rule, a group, or `all`
    #[arg(long, value_name = "NAME", value_delimiter = ',', help_heading = "Rules")]
    pub(crate) select: Vec<String>,

    /// Do not ask these rules: a rule, or a group
    #[arg(long, value_name = "NAME", value_delimiter = ',', help_heading = "Rules")]
    pub(crate) ignore: Vec<String>,

    /// Give a rule or a group another level: off, info, warning or error
    #[arg(long, value_name = "NAME=LEVEL", value_delimiter = ',', help_heading = "Rules")]
    pub(crate) level: Vec<String>,

    /// Who sent the responses
    #[arg(long, value_name = "WHO", value_parser = words!(Sender), help_heading = "Rules")]
    pub(crate) sender: Option<Sender>,

    /// The configuration file, instead of the nearest `http-status.toml`
    #[arg(long, value_name = "FILE", help_heading = "Rules")]
    pub(crate) config: Option<PathBuf>,

    /// Read no configuration file
    #[arg(long, conflicts_with = "config", help_heading = "Rules")]
    pub(crate) no_config: bool,

    /// Exit with 0 in spite of findings; what could not be done is still 2
    #[arg(long, help_heading = "Output")]
    pub(crate) exit_zero: bool,

    /// The form of what is found
    #[arg(long, value_name = "FORMAT", help_heading = "Output")]
    pub(crate) format: Option<LintFormat>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum LintFormat {
    /// For people
    Text,
    /// For programs: the JSON contract, version 1
    Json,
    /// SARIF 2.1.0, for code scanning and viewers
    Sarif,
    /// Annotations in GitHub workflows
    Github,
}
