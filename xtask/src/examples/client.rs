//! Programs that meet a code.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use http_status::{ExampleKind, ExampleLanguage as Language};

use super::target::Target;
use super::tool::{self, Tool};
use super::{Case, Verdict, dotnet, process};

/// How long a program may run, waits and all.
const RUN: Duration = Duration::from_secs(30);
/// How long the making of one may take.
const MAKE: Duration = Duration::from_secs(300);

/// The programs in Rust, by name; or what the compiler says.
pub(super) type Made = BTreeMap<String, Result<PathBuf, String>>;

/// All programs in Rust are one package, so that its dependencies are compiled once.
const MANIFEST: &str = r#"[package]
name = "examples"
version = "0.0.0"
edition = "2024"

[dependencies]
reqwest = { version = "0.12", default-features = false, features = ["blocking", "json", "multipart"] }
serde_json = "1"

[workspace]
"#;

/// Compiles the programs in Rust.
pub(super) fn build(cases: &[Case], work: &Path, target: &Target) -> io::Result<Made> {
    let mut made = Made::new();
    let package = work.join("rust");
    let programs = package.join("src/bin");
    if programs.exists() {
        fs::remove_dir_all(&programs)?;
    }
    fs::create_dir_all(&programs)?;
    let mut names = Vec::new();
    for case in cases {
        if (case.kind, case.language) == (ExampleKind::Client, Language::Rust)
            && let Some(text) = target.aim(case)
        {
            fs::write(programs.join(case.name()).with_extension("rs"), text)?;
            names.push(case.name());
        }
    }
    if names.is_empty() || tool::CARGO.missing().is_some() {
        return Ok(made);
    }
    fs::write(package.join("Cargo.toml"), MANIFEST)?;
    let cargo = |more: &[&str]| {
        let mut command = tool::CARGO.command();
        command
            .args(["build", "--quiet"])
            .args(more)
            .env("CARGO_TARGET_DIR", package.join("target"));
        command
    };
    process::run(&mut cargo(&["--bins", "--keep-going"]), &package, MAKE)?;
    for name in names {
        // Those that are there are not made again.
        let verdict = process::run(&mut cargo(&["--bin", &name]), &package, MAKE)?;
        let program = package.join("target/debug").join(&name);
        let result = match verdict {
            Verdict::Failed(why) => Err(why),
            _ => Ok(program),
        };
        made.insert(name, result);
    }
    Ok(made)
}

/// Runs one.
pub(super) fn run(case: &Case, work: &Path, target: &Target, made: &Made) -> io::Result<Verdict> {
    let Some(text) = target.aim(case) else {
        return Ok(Verdict::Failed("it does not ask https://api.example.com".to_owned()));
    };
    let room = case.room(work)?;
    let (tools, file): (&[Tool], &str) = match case.language {
        Language::JavaScript => (&[tool::NODE], "example.mjs"),
        Language::Python => (&[tool::PYTHON], "example.py"),
        Language::Ruby => (&[tool::RUBY], "example.rb"),
        Language::Php => (&[tool::PHP], "example.php"),
        Language::Shell => (&[tool::BASH, tool::CURL], "example.sh"),
        Language::Java => (&[tool::JAVA], "Example.java"),
        Language::Go => (&[tool::GO], "example.go"),
        Language::Rust => (&[tool::CARGO], "example.rs"),
        Language::CSharp => (&[], "Example.cs"),
        _ => {
            let why = format!("nothing runs {} here", case.language);
            return Ok(Verdict::Skipped(why));
        }
    };
    if let Some(missing) = tools.iter().find_map(Tool::missing) {
        return Ok(missing);
    }
    fs::write(room.join(file), &text)?;
    let mut program = match case.language {
        Language::Rust => match made.get(&case.name()) {
            Some(Ok(program)) => Command::new(program),
            Some(Err(why)) => return Ok(Verdict::Failed(why.clone())),
            None => return Ok(Verdict::Failed("it was not compiled".to_owned())),
        },
        Language::Go => {
            let mut compiler = tool::GO.command();
            compiler.args(["build", "-o", "example", file]);
            if let failed @ Verdict::Failed(_) = process::run(&mut compiler, &room, MAKE)? {
                return Ok(failed);
            }
            Command::new(room.join("example"))
        }
        Language::CSharp => {
            let verdict = dotnet::compile(case, &text, &room)?;
            if !matches!(verdict, Verdict::Passed { .. }) {
                return Ok(verdict);
            }
            dotnet::program()?
        }
        _ => {
            let mut interpreter = tools.first().unwrap_or(&tool::BASH).command();
            interpreter.arg(file);
            interpreter
        }
    };
    let mut verdict = process::run(&mut program, &room, RUN)?;
    // One that resumes a download needs the beginning of it, from an earlier run. Whether the code was met is asked once, after
    // the last run: that request counts as well, and gets what the program was to get.
    if matches!(verdict, Verdict::Passed { .. }) && matches!(case.code, 206 | 416) && halve(&room)?
    {
        verdict = process::run(&mut program, &room, RUN)?;
    }
    if matches!(verdict, Verdict::Failed(_)) || target.was_met(case)? {
        return Ok(verdict);
    }
    Ok(Verdict::Failed("it ended well, and never got the code".to_owned()))
}

/// Cuts off half of each file that a program keeps for later, if there is one.
fn halve(room: &Path) -> io::Result<bool> {
    let mut is_done = false;
    for entry in fs::read_dir(room)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "part") {
            let content = fs::read(&path)?;
            fs::write(&path, content.get(..content.len() / 2).unwrap_or_default())?;
            is_done = true;
        }
    }
    Ok(is_done)
}
