//! The command `http-status`: what HTTP status codes mean.
//!
//! `args` says what was typed, `command` asks the library for a page, `render` writes it, and here the result becomes an
//! exit code. Standard output has the answer and nothing else.

mod args;
mod command;
mod naming;
mod page;
mod problem;
mod property;
mod query;
mod render;
mod search;
mod words;

use std::io::{self, BufWriter, IsTerminal, Write};
use std::process::ExitCode;

use anstream::AutoStream;
use clap::Parser;

use crate::args::Cli;
use crate::page::Output;

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version are no errors, and go to standard output. Neither is a closed pipe.
            let code = u8::from(error.use_stderr()) * 2;
            return error.print().map_or_else(|error| ended(&error), |()| ExitCode::from(code));
        }
    };
    let color = cli.color.into();
    let answer = command::run(cli);
    let mut errors = AutoStream::new(io::stderr().lock(), color);
    // Nobody is left to hear of an error about writing errors.
    for note in &answer.notes {
        _ = write!(errors, "{note}");
    }
    if let Some(output) = &answer.output
        && let Err(error) = write(output, color)
    {
        return ended(&error);
    }
    for (position, problem) in answer.problems.iter().enumerate() {
        let apart = if position > 0 { "\n" } else { "" };
        _ = write!(errors, "{apart}{problem}");
    }
    ExitCode::from(answer.problems.iter().map(|problem| problem.code).max().unwrap_or(0))
}

fn write(output: &Output, color: anstream::ColorChoice) -> io::Result<()> {
    let stdout = io::stdout().lock();
    match output {
        Output::Pages(pages, format) => {
            let width = width(stdout.is_terminal());
            let mut out = BufWriter::new(AutoStream::new(stdout, color));
            render::pages(*format, width).render(pages, &mut out)?;
            out.flush()
        }
        Output::Export(export, format) => {
            let mut out = BufWriter::new(stdout);
            render::export(*format).render(export, &mut out)?;
            out.flush()
        }
        Output::Script(script) => {
            let mut out = BufWriter::new(stdout);
            out.write_all(script)?;
            out.flush()
        }
    }
}

/// `COLUMNS` first, so that a pipe can be told; then the terminal.
fn width(terminal: bool) -> usize {
    const PIPE: usize = 80;

    let asked = std::env::var("COLUMNS")
        .ok()
        .and_then(|columns| columns.parse().ok())
        .filter(|columns| *columns > 0);
    let size =
        || terminal_size::terminal_size_of(io::stdout()).map(|(width, _)| usize::from(width.0));
    asked.or_else(|| terminal.then(size).flatten()).unwrap_or(PIPE)
}

/// Standard output could not be written. That a reader has had enough is no error.
fn ended(error: &io::Error) -> ExitCode {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return ExitCode::SUCCESS;
    }
    _ = writeln!(io::stderr(), "error: the output could not be written: {error}");
    ExitCode::from(2)
}
