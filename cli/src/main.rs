//! The command `http-status`: what HTTP status codes mean.
//!
//! `args` says what was typed, `command` asks the library for a page and makes an `answer` of it, `render` writes that, and
//! here the result becomes an exit code. Standard output has the answer and nothing else.

mod answer;
mod args;
mod command;
mod lint;
mod naming;
mod page;
mod problem;
mod property;
mod query;
mod render;
mod schema;
mod search;
mod serve;
mod site;
mod words;

use std::io::{self, BufWriter, IsTerminal, LineWriter, Write};
use std::process::ExitCode;

use anstream::AutoStream;
use clap::Parser;

use crate::answer::Output;
use crate::args::Cli;

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
    let mut code = 0;
    if let Some(output) = &answer.output {
        match write(output, color, &mut errors) {
            Ok(found) => code = found,
            Err(error) => return ended(&error),
        }
    }
    for (position, problem) in answer.problems.iter().enumerate() {
        let apart = if position > 0 { "\n" } else { "" };
        _ = write!(errors, "{apart}{problem}");
    }
    let problems = answer.problems.iter().map(|problem| problem.code);
    ExitCode::from(problems.fold(code, u8::max))
}

/// Writes the output and returns the exit code that goes with it.
fn write(output: &Output, color: anstream::ColorChoice, errors: &mut dyn Write) -> io::Result<u8> {
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
        Output::Lint { job, format, all } => {
            let terminal = stdout.is_terminal();
            let mut report = render::report(*format, width(terminal), *all);
            let stdout = AutoStream::new(stdout, color);
            // Whoever looks sees each finding at once, and none of them in parts.
            return if terminal {
                job.run(&mut *report, &mut LineWriter::new(stdout), errors, terminal)
            } else {
                job.run(&mut *report, &mut BufWriter::new(stdout), errors, terminal)
            };
        }
        Output::Serve(server) => server.run(&mut BufWriter::new(stdout)),
        Output::Script(script) => {
            let mut out = BufWriter::new(stdout);
            out.write_all(script)?;
            out.flush()
        }
    }?;
    Ok(0)
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
