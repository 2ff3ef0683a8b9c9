//! `http-status completions` and `http-status man`: what is made from the arguments themselves.

use clap::CommandFactory;
use clap_complete::Shell;
use clap_mangen::Man;

use crate::answer::{Answer, Output};
use crate::args::Cli;
use crate::problem::{Problem, shown};

pub(crate) fn completions(shell: Shell) -> Answer {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "http-status", &mut script);
    Answer::output(Output::Script(script))
}

pub(crate) fn man(name: Option<&str>) -> Answer {
    let mut command = Cli::command();
    // Gives each command its full name and the global options.
    command.build();
    let page = match name {
        None => Some(command),
        Some(name) => command.find_subcommand(name).cloned().map(|found| {
            let full = format!("http-status-{}", found.get_name());
            found.name(full)
        }),
    };
    let Some(page) = page else {
        return Problem::not_found(format!(
            "there is no command `{}`",
            shown(name.unwrap_or_default())
        ))
        .hint("the commands: `http-status --help`")
        .into();
    };
    let mut roff = Vec::new();
    match Man::new(page).render(&mut roff) {
        Ok(()) => Answer::output(Output::Script(roff)),
        Err(error) => Problem::failed(format!("the manual page could not be made: {error}")).into(),
    }
}
