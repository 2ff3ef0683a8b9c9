//! `http-status lint`.

use std::env;
use std::fs;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use http_status::lint::{Rule, Severity};
use http_status_lint::{Config, Level, Levels, Linter, Position};

use super::rules;
use crate::answer::{Answer, Output};
use crate::args::{Format, Lint, LintFormat};
use crate::lint::{self, Input, Job, STDIN};
use crate::problem::{Note, Problem, shown, visible};
use crate::query::Code;

/// The name of the configuration file.
const CONFIG: &str = "http-status.toml";

/// `before` is a `--format` that stands before the command.
pub(crate) fn lint(options: &Lint, before: Option<Format>) -> Answer {
    let before = before.map(|format| match format {
        Format::Text => LintFormat::Text,
        Format::Json => LintFormat::Json,
    });
    let format = options.format.or(before).unwrap_or(LintFormat::Text);
    let job = config(options).and_then(|config| {
        let (inputs, notes) = inputs(&options.paths)?;
        Ok((Job { linter: Linter::new(config), inputs, exit_zero: options.exit_zero }, notes))
    });
    match job {
        Ok((job, notes)) => Answer {
            notes,
            ..Answer::output(Output::Lint { job: Box::new(job), format, all: options.all })
        },
        Err(problem) => problem.into(),
    }
}

/// What the file says, and the options on top of it.
fn config(options: &Lint) -> Result<Config, Problem> {
    let mut config = match (&options.config, options.no_config) {
        (Some(path), _) => read(path)?,
        (None, true) => Config::default(),
        (None, false) => found()?.map_or_else(|| Ok(Config::default()), |path| read(&path))?,
    };
    if let Some(sender) = options.sender {
        config.sender = sender;
    }
    let levels = &mut config.levels;
    for text in &options.level {
        let (name, level) = text.split_once('=').ok_or_else(|| no_level(text))?;
        let level = level.trim().parse().map_err(|_| no_level(level))?;
        set(levels, "--level", name, level)?;
    }
    if !options.select.is_empty() {
        select(levels, &options.select)?;
    }
    for name in &options.ignore {
        set(levels, "--ignore", name, Level::Off)?;
    }
    Ok(config)
}

fn no_level(text: &str) -> Problem {
    Problem::failed(format!("`{}` is no level", shown(text.trim())))
        .hint("a level is off, info, warning or error: `--level missing-allow-header=off`")
}

/// Gives rules another level, by a name that was typed behind an option.
fn set(levels: &mut Levels, option: &str, name: &str, level: Level) -> Result<(), Problem> {
    levels.set(name.trim(), level).map_err(|error| {
        let similar = error.nearest().iter().map(|name| format!("similar: `{option} {name}`"));
        let problem = Problem::failed(shown(&error.to_string()));
        let problem = similar.fold(problem, Problem::hint);
        if problem.hints.is_empty() {
            problem.hint("all rules and their groups: `http-status rules`")
        } else {
            problem
        }
    })
}

/// Leaves only some rules on. One that is off by its group is turned on; one that somebody turned off has to be named.
fn select(levels: &mut Levels, names: &[String]) -> Result<(), Problem> {
    let usual = Levels::default();
    let mut selected = Levels::default();
    set(&mut selected, "--select", "all", Level::Off)?;
    for name in names {
        // Any other level than off tells the selected rules from the others.
        set(&mut selected, "--select", name, Level::Error)?;
    }
    for rule in rules::all() {
        let level = levels.level(rule);
        let is_named = names.iter().any(|name| name.trim() == rule.name);
        let is_off_by_hand = level == Level::Off && usual.level(rule) != Level::Off;
        let level = match (selected.level(rule), level) {
            (Level::Off, _) => Level::Off,
            (_, Level::Off) if is_named || !is_off_by_hand => of_findings(rule),
            (_, level) => level,
        };
        set(levels, "--select", rule.name, level)?;
    }
    Ok(())
}

const fn of_findings(rule: &Rule) -> Level {
    match rule.severity() {
        Severity::Error => Level::Error,
        Severity::Warning => Level::Warning,
        Severity::Info => Level::Info,
    }
}

/// The file in the current directory, or in the nearest one around it.
fn found() -> Result<Option<PathBuf>, Problem> {
    let here = env::current_dir().map_err(|error| {
        Problem::failed(format!("the current directory is not known: {error}"))
            .hint("without a configuration file: `http-status lint --no-config PATH`")
    })?;
    let file = here.ancestors().map(|directory| directory.join(CONFIG)).find(|path| path.is_file());
    // The shorter name where there is one: it is told in messages.
    Ok(file.map(|path| match path.strip_prefix(&here) {
        Ok(short) => short.to_path_buf(),
        Err(_) => path,
    }))
}

fn read(path: &Path) -> Result<Config, Problem> {
    let text = fs::read_to_string(path).map_err(|error| {
        let failure = lint::unreadable(path, &error);
        Problem::failed(format!("{}: {}", visible(&failure.path), failure.message))
            .hint("without a configuration file: `http-status lint --no-config PATH`")
    })?;
    Config::parse(&text).map_err(|error| {
        let Position { line, column } = error.position();
        let path = visible(&path.to_string_lossy());
        Problem::failed(format!("{path}:{line}:{column}: {}", visible(&error.to_string())))
            .hint("without this file: `http-status lint --no-config PATH`")
    })
}

/// What is to be read, in the order of the paths; and that there is nothing, where somebody may have expected something.
fn inputs(paths: &[PathBuf]) -> Result<(Vec<Input>, Vec<Note>), Problem> {
    if paths.is_empty() {
        if io::stdin().is_terminal() {
            return Err(Problem::failed("no file to check".to_owned())
                .hint("files, or directories to search: `http-status lint traffic.har captures`")
                .hint("what another program prints: `curl -si https://example.com | http-status lint`"));
        }
        return Ok((vec![Input::Stdin], Vec::new()));
    }
    let mut inputs = Vec::new();
    for path in paths {
        if path.as_os_str() == STDIN {
            inputs.push(Input::Stdin);
            continue;
        }
        if let Err(error) = fs::metadata(path) {
            let hint = meant(path).filter(|_| error.kind() == io::ErrorKind::NotFound);
            inputs.push(Input::Unreadable(lint::unreadable(path, &error), hint));
            continue;
        }
        http_status_lint::files(std::slice::from_ref(path), &mut |file| {
            inputs.push(match file {
                Ok(path) => Input::File(path),
                Err(failure) => Input::Unreadable(failure, None),
            });
        });
    }
    let notes = if inputs.is_empty() { vec![lint::nothing(paths)] } else { Vec::new() };
    Ok((inputs, notes))
}

/// What somebody meant who named a file that is not there: a code, or a rule.
fn meant(path: &Path) -> Option<String> {
    let text = path.to_str()?;
    if text.parse::<Code>().is_ok() {
        return Some(format!("did you mean `http-status {text}`?"));
    }
    let rule = rules::all().find(|rule| rule.name == text)?;
    Some(format!("did you mean `http-status rule {}`?", rule.name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(levels: &Levels, name: &str) -> Level {
        levels.level(rules::all().find(|rule| rule.name == name).expect("it is a rule"))
    }

    fn selected(before: &[(&str, Level)], names: &[&str]) -> Levels {
        let mut levels = Levels::default();
        for (name, level) in before {
            levels.set(name, *level).expect("it is a rule");
        }
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        select(&mut levels, &names).expect("they are rules");
        levels
    }

    #[test]
    fn selection_turns_all_others_off() {
        let levels = selected(&[], &["missing-challenge"]);
        for rule in rules::all() {
            let expected = if rule.name == "missing-challenge" { Level::Error } else { Level::Off };
            assert_eq!(levels.level(rule), expected, "{}", rule.name);
        }
    }

    #[test]
    fn selection_keeps_a_level_that_was_set() {
        let set = [("missing-challenge", Level::Info)];
        assert_eq!(level(&selected(&set, &["correctness"]), "missing-challenge"), Level::Info);
        assert_eq!(level(&selected(&set, &["all"]), "missing-challenge"), Level::Info);
    }

    #[test]
    fn what_was_turned_off_comes_back_only_by_its_name() {
        let off = [("missing-challenge", Level::Off)];
        assert_eq!(level(&selected(&off, &["correctness"]), "missing-challenge"), Level::Off);
        assert_eq!(
            level(&selected(&off, &["missing-challenge"]), "missing-challenge"),
            Level::Error
        );
    }

    #[test]
    fn groups_that_are_off_are_turned_on_by_their_name() {
        for (names, expected) in [(["pedantic"], true), (["all"], true), (["correctness"], false)] {
            let levels = selected(&[], &names);
            for rule in rules::all().filter(|rule| !rule.group.is_default()) {
                assert_eq!(levels.level(rule) != Level::Off, expected, "{}", rule.name);
            }
        }
    }
}
