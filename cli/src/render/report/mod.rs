//! How findings are written: one file for each form. Nothing is kept back, so that a run of any size takes little memory.

mod github;
mod json;
mod sarif;
mod text;

use std::io::{self, Write};

use http_status_lint::{Diagnostic, Failure};

use crate::args::LintFormat;
use crate::lint::Tally;

/// Takes what a run of the linter finds, and writes it.
pub(crate) trait Report {
    /// Before everything else.
    fn begin(&mut self, _out: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    fn finding(&mut self, finding: &Diagnostic, out: &mut dyn Write) -> io::Result<()>;

    /// What could not be read. It is said on standard error as well.
    fn failure(&mut self, _failure: &Failure, _out: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    /// An input was read, or given up.
    fn end_of_file(&mut self, _path: &str, _out: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    /// After everything else.
    fn end(&mut self, _tally: &Tally, _out: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    /// What is said on standard error in the end.
    fn summary(&self, _tally: &Tally) -> Option<String> {
        None
    }
}

/// The form. `width` is that of the terminal; `all` shows equal findings however many there are.
pub(crate) fn report(format: LintFormat, width: usize, all: bool) -> Box<dyn Report> {
    match format {
        LintFormat::Text => Box::new(text::Text::new(width, all)),
        LintFormat::Json => Box::new(json::Json::default()),
        LintFormat::Sarif => Box::new(sarif::Sarif::default()),
        LintFormat::Github => Box::new(github::GitHub),
    }
}
