//! `cargo xtask size`: what the library costs who uses it, in bytes and in time to build.

mod binary;
mod cost;
mod project;

use std::io::{self, Write};
use std::process::ExitCode;

use self::binary::Sizes;
use self::project::{Dependency, Profile, Project};

/// A program that asks only for phrase and class grows by at most this.
const MAX_GROWTH: u64 = 8 * 1024;

/// A clean build without default features takes at most this many seconds of CPU more than one of `http`.
const MAX_COST: f64 = 2.0;

/// Measure what the library adds to a program and to a build
///
/// Exit codes: 0 within the bars, 1 above one, 2 could not be measured.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// How often each clean build is timed; the median counts
    #[arg(long, default_value_t = 3)]
    runs: usize,
    /// Only the sizes
    #[arg(long)]
    no_cost: bool,
}

pub(crate) fn run(args: &Args) -> io::Result<ExitCode> {
    let mut out = io::stdout();
    let mut within = sizes(&mut out)?;
    if !args.no_cost {
        within &= costs(args.runs.max(1), &mut out)?;
    }
    Ok(if within { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn sizes(out: &mut dyn Write) -> io::Result<bool> {
    let baseline = Project::new("baseline", include_str!("../../programs/baseline.rs"), None)?;
    let phrase = Project::new(
        "phrase",
        include_str!("../../programs/phrase.rs"),
        Some(Dependency::NoFeatures),
    )?;
    let everything = Project::new(
        "everything",
        include_str!("../../programs/everything.rs"),
        Some(Dependency::DefaultFeatures),
    )?;

    let mut within = true;
    writeln!(out, "bytes in a program; `loaded` are all sections that are loaded, zeros apart")?;
    writeln!(out, "{:<10} {:<12} {}", "profile", "program", Sizes::HEADINGS)?;
    for profile in Profile::ALL {
        let base = Sizes::read(&baseline.program(*profile)?)?;
        writeln!(out, "{:<10} {:<12} {base}", profile.name(), "baseline")?;
        for project in [&phrase, &everything] {
            let growth = Sizes::read(&project.program(*profile)?)?.above(&base);
            writeln!(out, "{:<10} {:<12} {growth}", profile.name(), format!("+ {}", project.name))?;
            if project.name == phrase.name {
                within &= bar(out, "growth", growth.loaded as f64, MAX_GROWTH as f64, "bytes")?;
            }
        }
    }
    Ok(within)
}

fn costs(runs: usize, out: &mut dyn Write) -> io::Result<bool> {
    let projects = [
        Project::new("cost-http", "", Some(Dependency::Http))?,
        Project::new("cost-no-features", "", Some(Dependency::NoFeatures))?,
        Project::new("cost-default", "", Some(Dependency::DefaultFeatures))?,
    ];
    for project in &projects {
        project.fetch()?;
    }
    // One of each in turn, so that whatever else the machine does falls on all alike.
    let mut times = vec![Vec::new(); projects.len()];
    for _ in 0..runs {
        for (project, times) in projects.iter().zip(&mut times) {
            times.push(cost::cpu_seconds(|| project.clean_build())?);
        }
    }
    writeln!(out, "seconds of CPU of a clean build, median of {runs}")?;
    let mut medians = Vec::new();
    for (project, times) in projects.iter().zip(&mut times) {
        times.sort_by(f64::total_cmp);
        let median = times[times.len() / 2];
        medians.push(median);
        let all: Vec<String> = times.iter().map(|time| format!("{time:.2}")).collect();
        writeln!(out, "{:<18} {median:>6.2}   ({})", project.name, all.join(", "))?;
    }
    bar(
        out,
        "cost of a build without features above `http`",
        medians[1] - medians[0],
        MAX_COST,
        "seconds",
    )
}

fn bar(out: &mut dyn Write, what: &str, value: f64, bar: f64, unit: &str) -> io::Result<bool> {
    let within = value <= bar;
    writeln!(
        out,
        "  {what}: {value:.2} {unit}, bar {bar:.2}: {}",
        if within { "within" } else { "ABOVE" }
    )?;
    Ok(within)
}
