//! Measures several ways to do the same thing, side by side.
//!
//! All contenders take short turns in every round, so that whatever else the machine does, and whatever its clock does,
//! falls on all of them alike. What is reported is the lower decile over the rounds: a disturbance only ever adds time,
//! and on a busy machine most rounds have one. Harnesses that measure one function after the other (divan, criterion)
//! cannot give ratios that hold from run to run.

use std::hint::black_box;
use std::io::{self, Write};
use std::time::{Duration, Instant};
use std::{env, fmt};

/// How many rounds, and about how long each contender runs in one.
const ROUNDS: usize = 1_000;
const TURN: Duration = Duration::from_micros(200);

/// A way to do it: does all of it once.
pub struct Contender<'a> {
    name: &'static str,
    /// The most that the first contender may take of its time, where that is demanded.
    bar: Option<f64>,
    pass: Box<dyn FnMut() + 'a>,
}

impl<'a> Contender<'a> {
    /// A way that does something with each of the inputs.
    pub fn new<T: Copy, R>(
        name: &'static str,
        inputs: &'a [T],
        each: impl Fn(T) -> R + 'a,
    ) -> Self {
        let pass = move || {
            // Once a pass: hiding each input would make every turn wait for a store.
            for input in black_box(inputs) {
                black_box(each(*input));
            }
        };
        Self { name, bar: None, pass: Box::new(pass) }
    }

    /// The first contender may take at most this part of the time.
    #[must_use]
    pub fn bar(mut self, bar: f64) -> Self {
        self.bar = Some(bar);
        self
    }
}

/// What came out: one table.
#[derive(Debug)]
pub struct Table {
    title: String,
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    name: &'static str,
    nanoseconds: f64,
    /// The time of the first contender as a part of that of this one.
    ratio: f64,
    bar: Option<f64>,
}

impl Row {
    fn holds(&self) -> bool {
        // Two equal programs differ by a few per cent from build to build.
        const TOLERANCE: f64 = 1.02;
        self.bar.is_none_or(|bar| self.ratio <= bar * TOLERANCE)
    }
}

/// Lets the contenders run in turns. `count` is the number of inputs of a pass.
///
/// Unless Cargo runs it as a benchmark, each runs once, so that a test run sees that all work.
#[must_use]
pub fn compare(title: &str, count: usize, mut contenders: Vec<Contender<'_>>) -> Table {
    let measured = is_benchmark();
    let passes: Vec<u32> = contenders
        .iter_mut()
        .map(|contender| if measured { calibrate(contender) } else { 1 })
        .collect();
    let mut times = vec![Vec::new(); contenders.len()];
    for _ in 0..if measured { ROUNDS } else { 1 } {
        for ((contender, passes), times) in contenders.iter_mut().zip(&passes).zip(&mut times) {
            let time = run(contender, *passes).as_secs_f64() * 1e9;
            times.push(time / f64::from(*passes) / count.max(1) as f64);
        }
    }
    let times: Vec<f64> = times.into_iter().map(lower_decile).collect();
    let first = times.first().copied().unwrap_or(f64::NAN);
    let rows = contenders.iter().zip(times).map(|(contender, time)| Row {
        name: contender.name,
        nanoseconds: time,
        ratio: first / time,
        bar: contender.bar,
    });
    Table { title: format!("{title} ({count})"), rows: rows.collect() }
}

fn is_benchmark() -> bool {
    env::args().any(|argument| argument == "--bench")
}

fn calibrate(contender: &mut Contender<'_>) -> u32 {
    let mut passes = 1;
    while run(contender, passes) < TURN {
        passes *= 2;
    }
    passes
}

fn run(contender: &mut Contender<'_>, passes: u32) -> Duration {
    let start = Instant::now();
    for _ in 0..passes {
        (contender.pass)();
    }
    start.elapsed()
}

fn lower_decile(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 10).copied().unwrap_or(f64::NAN)
}

/// In Markdown.
impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width =
            self.rows.iter().map(|row| row.name.len()).max().unwrap_or(0).max(self.title.len());
        writeln!(f, "| {:width$} | ns each | ours / its | bar             |", self.title)?;
        writeln!(f, "|:{:-<width$}-|--------:|-----------:|:----------------|", "")?;
        for row in &self.rows {
            let bar = match row.bar {
                Some(bar) => {
                    format!("{bar:.2} {}", if row.holds() { "held" } else { "**missed**" })
                }
                None => String::new(),
            };
            writeln!(
                f,
                "| {:width$} | {:>7.2} | {:>10.2} | {bar:15} |",
                row.name, row.nanoseconds, row.ratio
            )?;
        }
        Ok(())
    }
}

/// Writes the tables, the last thing that a run does. In a test run the times would mean nothing.
///
/// # Errors
///
/// When standard output is gone.
pub fn report(tables: &[Table]) -> io::Result<()> {
    if !is_benchmark() {
        return Ok(());
    }
    let mut out = io::stdout().lock();
    for table in tables {
        writeln!(out, "\n{table}")?;
    }
    let missed = tables.iter().flat_map(|table| &table.rows).filter(|row| !row.holds()).count();
    writeln!(out, "{missed} bars missed")
}

/// Numbers that look like chance and are the same in every run.
#[derive(Debug)]
pub struct Random(u64);

impl Random {
    /// Numbers that begin with this one.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below another, which is not 0.
    pub fn below(&mut self, most: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }
}

/// The same order in every run, and none that a processor guesses.
pub fn shuffle<T>(values: &mut [T]) {
    let mut random = Random::new(421);
    for last in (1..values.len()).rev() {
        values.swap(last, random.below(last + 1));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tenth_is_below_the_lower_decile() {
        let mut values: Vec<f64> = (0..20).map(f64::from).collect();
        values.reverse();
        assert_eq!(lower_decile(values), 2.0);
        assert!(lower_decile(Vec::new()).is_nan());
    }

    #[test]
    fn shuffling_keeps_the_values() {
        let mut values: Vec<u16> = (100..600).collect();
        shuffle(&mut values);
        assert!(!values.is_sorted());
        values.sort_unstable();
        assert!(values.into_iter().eq(100..600));
    }

    #[test]
    fn a_missed_bar_is_told() {
        let row = |name, ratio| Row { name, nanoseconds: 1.0, ratio, bar: Some(1.0) };
        let table =
            Table { title: "t".to_owned(), rows: vec![row("even", 1.01), row("slower", 1.5)] };
        let text = table.to_string();
        assert!(text.contains("1.00 held") && text.contains("1.00 **missed**"), "{text}");
    }
}
