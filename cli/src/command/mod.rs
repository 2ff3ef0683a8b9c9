//! What each command asks of the library.

mod compare;
mod ecosystem;
mod export;
mod lint;
mod list;
mod retry;
mod rules;
mod serve;
mod shell;
mod show;
mod site;
mod symbols;
mod translate;

use crate::answer::Answer;
use crate::args::{Cli, Command};
use crate::problem::{Problem, shown};

/// Answers what was typed.
pub(crate) fn run(cli: Cli) -> Answer {
    let format = cli.show.format;
    let Some(command) = cli.command else { return show::show(&cli.show) };
    if let Some(query) = cli.show.query.first() {
        let query = shown(&query.to_string_lossy());
        return Problem::failed(format!("`{query}` stands before a command"))
            .hint("a query and a command are two calls: `http-status 421`, then `http-status list`")
            .into();
    }
    match command {
        Command::List(list) => list::list(&list, list.format.or(format)),
        Command::Compare(compare) => compare::compare(&compare, compare.format.or(format)),
        Command::Translate(translate) => {
            translate::translate(&translate, translate.format.or(format))
        }
        Command::Retry(retry) => retry::retry(&retry, retry.format.or(format)),
        Command::Symbols(symbols) => symbols::symbols(&symbols, symbols.format.or(format)),
        Command::Lint(options) => lint::lint(&options, format),
        Command::Rules(rules) => rules::rules(&rules, rules.format.or(format)),
        Command::Rule(rule) => rules::rule(&rule.name, rule.format.or(format)),
        Command::Serve(options) => serve::serve(&options),
        Command::Export(export) => export::export(&export, format),
        Command::Site(site) => site::site(&site),
        Command::Completions { shell } => shell::completions(shell),
        Command::Man { command } => shell::man(command.as_deref()),
    }
}
