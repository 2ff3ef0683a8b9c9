//! Chores that are no tests: `cargo xtask help` lists them.

mod ask;
#[cfg(feature = "tables")]
mod check_specs;
#[cfg(feature = "tables")]
mod examples;
mod new_rule;
mod refresh;
#[cfg(feature = "tables")]
mod rfc;
mod size;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;

/// Chores that are no tests.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
enum Chore {
    Ask(ask::Args),
    #[cfg(feature = "tables")]
    CheckSpecs(check_specs::Args),
    #[cfg(feature = "tables")]
    Examples(examples::Args),
    NewRule(new_rule::Args),
    Refresh(refresh::Args),
    Size(size::Args),
}

fn main() -> ExitCode {
    let done = match Chore::parse() {
        Chore::Ask(args) => ask::run(&args),
        #[cfg(feature = "tables")]
        Chore::CheckSpecs(args) => check_specs::run(&args),
        #[cfg(feature = "tables")]
        Chore::Examples(args) => examples::run(&args),
        Chore::NewRule(args) => new_rule::run(&args),
        Chore::Refresh(args) => refresh::run(&args),
        Chore::Size(args) => size::run(&args),
    };
    done.unwrap_or_else(|error| {
        // Nothing is left to do when standard error is gone too.
        let _ = writeln!(io::stderr(), "error: {error}");
        ExitCode::from(2)
    })
}
