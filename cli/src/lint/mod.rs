//! A run of the linter: its inputs one after the other, each finding written as soon as it is there.

mod progress;

use std::cell::RefCell;
use std::fs::File;
use std::io::{self, BufReader, Read, Write};
use std::path::{Path, PathBuf};

use http_status_lint::{Failure, Level, Linter, Outcome};

use self::progress::{Counted, Progress};
use crate::problem::{self, Note, Problem, visible};
use crate::render::Report;

/// What standard input is called, on the command line and in what is written.
pub(crate) const STDIN: &str = "-";

/// What is to be done.
#[derive(Debug)]
pub(crate) struct Job {
    pub(crate) linter: Linter,
    pub(crate) inputs: Vec<Input>,
    /// Whether findings leave the exit code alone.
    pub(crate) exit_zero: bool,
}

/// Something to be read.
#[derive(Debug)]
pub(crate) enum Input {
    Stdin,
    File(PathBuf),
    /// What was named and cannot be read, with a hint for those who meant something else.
    Unreadable(Failure, Option<String>),
}

/// How much was found.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tally {
    /// How many inputs were opened.
    pub(crate) files: usize,
    pub(crate) errors: usize,
    pub(crate) warnings: usize,
    pub(crate) infos: usize,
    /// How often an input could not be read, or not to its end.
    pub(crate) failures: usize,
}

impl Tally {
    pub(crate) const fn findings(&self) -> usize {
        self.errors + self.warnings + self.infos
    }

    /// What could not be done comes before what was found.
    pub(crate) const fn code(&self, exit_zero: bool) -> u8 {
        if self.failures > 0 {
            2
        } else if self.findings() > 0 && !exit_zero {
            1
        } else {
            0
        }
    }
}

/// Where a run writes.
struct Run<'a> {
    report: &'a mut dyn Report,
    out: &'a mut dyn Write,
    errors: &'a mut dyn Write,
    progress: &'a Progress,
    tally: Tally,
    /// What came of writing. From its first error on, nothing is written and nothing read.
    written: io::Result<()>,
}

impl Job {
    /// Reads everything and returns the exit code. An error is one of writing.
    pub(crate) fn run(
        &self,
        report: &mut dyn Report,
        out: &mut dyn Write,
        errors: &mut dyn Write,
        is_terminal: bool,
    ) -> io::Result<u8> {
        let progress = Progress::over(&self.inputs, is_terminal);
        let mut run = Run {
            report,
            out,
            errors,
            progress: &progress,
            tally: Tally::default(),
            written: Ok(()),
        };
        run.write(|report, out| report.begin(out));
        for input in &self.inputs {
            if run.written.is_err() {
                break;
            }
            match input {
                Input::Stdin => run.read(&self.linter, STDIN, io::stdin().lock()),
                Input::File(path) => {
                    let name = path.to_string_lossy();
                    match File::open(path) {
                        Ok(file) => run.read(&self.linter, &name, file),
                        Err(error) => run.failure(&unreadable(path, &error), None),
                    }
                }
                Input::Unreadable(failure, hint) => run.failure(failure, hint.as_deref()),
            }
        }
        let tally = run.tally;
        run.write(|report, out| {
            report.end(&tally, out)?;
            out.flush()
        });
        run.written?;
        progress.finish();
        if let Some(summary) = report.summary(&tally) {
            // Nobody is left to hear of an error about writing errors.
            _ = writeln!(errors, "{summary}");
        }
        Ok(tally.code(self.exit_zero))
    }
}

impl Run<'_> {
    fn write(&mut self, write: impl FnOnce(&mut dyn Report, &mut dyn Write) -> io::Result<()>) {
        if self.written.is_ok() {
            let (report, out) = (&mut *self.report, &mut *self.out);
            self.written = self.progress.aside(|| write(report, out));
        }
    }

    fn read(&mut self, linter: &Linter, name: &str, input: impl Read) {
        self.tally.files += 1;
        let progress = self.progress;
        // The linter holds the reader and the function that takes what it finds; both look at the run.
        let run = RefCell::new(self);
        let input = Counted::new(input, progress, || run.borrow().written.is_err());
        linter.read(name, BufReader::new(input), &mut |outcome| {
            let run = &mut *run.borrow_mut();
            match outcome {
                Outcome::Finding(finding) => {
                    match finding.level {
                        Level::Error => run.tally.errors += 1,
                        Level::Warning => run.tally.warnings += 1,
                        Level::Info | Level::Off => run.tally.infos += 1,
                    }
                    run.write(|report, out| report.finding(&finding, out));
                }
                Outcome::Failure(failure) => run.failure(&failure, None),
            }
        });
        run.into_inner().write(|report, out| report.end_of_file(name, out));
    }

    /// Says on standard error what is wrong, and hands it to the report.
    fn failure(&mut self, failure: &Failure, hint: Option<&str>) {
        if self.written.is_err() {
            return;
        }
        self.tally.failures += 1;
        let place =
            failure.position.map_or_else(String::new, |at| format!(":{}:{}", at.line, at.column));
        let message = format!("{}{place}: {}", visible(&failure.path), visible(&failure.message));
        let problem = Problem::failed(message);
        let problem = match hint {
            Some(hint) => problem.hint(hint),
            None => problem,
        };
        self.write(|report, out| report.failure(failure, out));
        let errors = &mut *self.errors;
        let apart = if problem.hints.is_empty() { "" } else { "\n" };
        // Nobody is left to hear of an error about writing errors.
        self.progress.aside(|| _ = write!(errors, "{problem}{apart}"));
    }
}

/// Why a file cannot be read, in words that do not depend on the system where there are some.
pub(crate) fn unreadable(path: &Path, error: &io::Error) -> Failure {
    let message = match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "it may not be read".to_owned(),
        _ => format!("it cannot be read: {error}"),
    };
    Failure { path: path.to_string_lossy().into_owned(), position: None, message }
}

/// That nothing was there to be read below the paths.
pub(crate) fn nothing(paths: &[PathBuf]) -> Note {
    let paths: Vec<_> = paths.iter().map(|path| problem::path(path)).collect();
    Note(format!(
        "nothing to check in {}: no `.har`, no `.http`, no text that begins like a message",
        paths.join(", ")
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_not_be_done_comes_before_what_was_found() {
        let clean = Tally { files: 3, ..Tally::default() };
        let found = Tally { infos: 1, ..clean };
        let failed = Tally { failures: 1, ..found };
        for (tally, code, zero) in [(clean, 0, 0), (found, 1, 0), (failed, 2, 2)] {
            assert_eq!((tally.code(false), tally.code(true)), (code, zero), "{tally:?}");
        }
    }
}
