//! `cargo xtask examples`: runs the code of the documents.
//!
//! A client's program runs against `http-status serve`, which answers with the code of the page first. What sends a code
//! is checked as far as that goes without its framework: the server itself reads its configuration, the runtime or the
//! compiler parses a program. What is not here is told, with what to install on Debian, and is no failure.

mod client;
mod dotnet;
mod process;
mod server;
mod target;
mod tool;
mod typescript;

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use clap::Parser;
use http_status::{ExampleKind, ExampleLanguage, StatusInfo};

use crate::refresh::{cache, root};
use target::Target;

/// Run the code examples of the documents: clients against `http-status serve`, servers as far as they can be checked.
///
/// Exits with 1 when one fails.
#[derive(Parser)]
pub(crate) struct Args {
    /// Only those of this code.
    #[arg(long, value_name = "NNN")]
    code: Option<u16>,
    /// Only those in this language.
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<ExampleLanguage>,
    /// Only those of clients, or of servers.
    #[arg(long, value_name = "KIND")]
    kind: Option<ExampleKind>,
    /// Show what the programs write, too.
    #[arg(long)]
    verbose: bool,
}

/// An example.
#[derive(Clone, Copy)]
struct Case {
    code: u16,
    /// Among those of the code.
    number: usize,
    kind: ExampleKind,
    language: ExampleLanguage,
    title: &'static str,
    text: &'static str,
}

/// What became of one.
enum Verdict {
    Passed {
        took: Duration,
        /// What it wrote.
        said: String,
    },
    Failed(String),
    /// Why it was not tried.
    Skipped(String),
}

impl Case {
    /// A name for files and keys.
    fn name(&self) -> String {
        format!("e{}_{}", self.code, self.number)
    }

    /// A new folder.
    fn room(&self, work: &Path) -> io::Result<PathBuf> {
        let room = work.join(self.name());
        if room.exists() {
            fs::remove_dir_all(&room)?;
        }
        fs::create_dir_all(&room)?;
        Ok(room)
    }
}

pub(crate) fn run(args: &Args) -> io::Result<ExitCode> {
    let cases = cases(args);
    let work = cache(&root()).with_file_name("examples");
    let target = Target::start()?;
    let rust = client::build(&cases, &work, &target)?;
    let next = Mutex::new(cases.iter());
    let done = Mutex::new(Vec::new());
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let case = next.lock().ok().and_then(|mut cases| cases.next());
                    let Some(case) = case else { return };
                    let verdict = match case.kind {
                        ExampleKind::Client => client::run(case, &work, &target, &rust),
                        _ => server::check(case, &work),
                    };
                    let verdict =
                        verdict.unwrap_or_else(|error| Verdict::Failed(error.to_string()));
                    tell(case, &verdict, args.verbose);
                    if let Ok(mut done) = done.lock() {
                        done.push((*case, verdict));
                    }
                }
            });
        }
    });
    let done = done.into_inner().unwrap_or_default();
    summary(&done)?;
    let has_failed = done.iter().any(|(_, verdict)| matches!(verdict, Verdict::Failed(_)));
    Ok(ExitCode::from(u8::from(has_failed)))
}

fn cases(args: &Args) -> Vec<Case> {
    let mut cases = Vec::new();
    for info in StatusInfo::all() {
        for (number, example) in info.docs().examples().enumerate() {
            let is_asked = args.code.is_none_or(|code| code == info.code())
                && args.language.is_none_or(|language| language == example.language())
                && args.kind.is_none_or(|kind| kind == example.kind());
            // Exchanges are read by the linter, in its own tests.
            if is_asked && example.kind() != ExampleKind::Exchange {
                cases.push(Case {
                    code: info.code(),
                    number: number + 1,
                    kind: example.kind(),
                    language: example.language(),
                    title: example.title(),
                    text: example.text(),
                });
            }
        }
    }
    cases
}

/// Says what became of one, at once.
fn tell(case: &Case, verdict: &Verdict, verbose: bool) {
    let (mark, time, said) = match verdict {
        Verdict::Passed { took, said } => {
            ("ok", format!("{:.2} s", took.as_secs_f64()), verbose.then_some(said))
        }
        Verdict::Failed(why) => ("FAILED", String::new(), Some(why)),
        Verdict::Skipped(why) => ("skipped", String::new(), verbose.then_some(why)),
    };
    let Case { code, kind, language, title, .. } = case;
    let mut text = format!("{mark:<8}{code}  {kind:<7} {language:<11}{time:>7}  {title}\n");
    for line in said.iter().flat_map(|said| said.lines()) {
        text.push_str(&format!("        | {line}\n"));
    }
    // The summary says it again.
    _ = io::stdout().lock().write_all(text.as_bytes());
}

/// How many of which, and what is missing.
fn summary(done: &[(Case, Verdict)]) -> io::Result<()> {
    let mut counts: BTreeMap<(&str, &str), [usize; 3]> = BTreeMap::new();
    let mut missing: BTreeMap<&str, usize> = BTreeMap::new();
    for (case, verdict) in done {
        let [passed, failed, skipped] =
            counts.entry((case.kind.as_str(), case.language.as_str())).or_default();
        match verdict {
            Verdict::Passed { .. } => *passed += 1,
            Verdict::Failed(_) => *failed += 1,
            Verdict::Skipped(why) => {
                *skipped += 1;
                *missing.entry(why).or_default() += 1;
            }
        }
    }
    let mut out = io::stdout().lock();
    writeln!(out, "\nkind    language        ok  failed  skipped")?;
    for ((kind, language), [passed, failed, skipped]) in &counts {
        writeln!(out, "{kind:<8}{language:<12}{passed:>6}{failed:>8}{skipped:>9}")?;
    }
    for (why, count) in &missing {
        writeln!(out, "{count} skipped: {why}")?;
    }
    Ok(())
}
