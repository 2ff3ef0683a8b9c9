//! For people: each finding with the line that it is about.

use std::collections::BTreeMap;
use std::io::{self, Write};

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level as Shown, Origin, Renderer, Snippet};
use http_status_lint::{Diagnostic, Failure, Level};

use super::Report;
use crate::lint::Tally;
use crate::problem::{Note, visible};

/// Findings of one rule that are shown in full. The hundredth has nothing new to tell but its place.
const MOST: usize = 3;
/// Places that are named for the others in a file.
const PLACES: usize = 8;

pub(super) struct Text {
    renderer: Renderer,
    all: bool,
    /// How often each rule was shown in full.
    shown: BTreeMap<&'static str, usize>,
    /// What was not, in the file that is read: for each rule how often, and the first lines.
    others: BTreeMap<&'static str, (usize, Vec<usize>)>,
    /// Whether there was any.
    is_short: bool,
}

impl Text {
    pub(super) fn new(width: usize, all: bool) -> Self {
        Self {
            renderer: Renderer::styled().decor_style(DecorStyle::Ascii).term_width(width),
            all,
            shown: BTreeMap::new(),
            others: BTreeMap::new(),
            is_short: false,
        }
    }
}

impl Report for Text {
    fn finding(&mut self, finding: &Diagnostic, out: &mut dyn Write) -> io::Result<()> {
        let shown = self.shown.entry(finding.rule.name).or_default();
        if *shown >= MOST && !self.all {
            let (count, lines) = self.others.entry(finding.rule.name).or_default();
            *count += 1;
            if lines.len() < PLACES && lines.last() != Some(&finding.start.line) {
                lines.push(finding.start.line);
            }
            self.is_short = true;
            return Ok(());
        }
        *shown += 1;
        let rendered = self.renderer.render(&[group(finding)]);
        for line in rendered.lines().filter(|line| !is_break(line)) {
            writeln!(out, "{line}")?;
        }
        writeln!(out)
    }

    /// What was found before stands before it, where both go to one terminal.
    fn failure(&mut self, _failure: &Failure, out: &mut dyn Write) -> io::Result<()> {
        out.flush()
    }

    fn end_of_file(&mut self, path: &str, out: &mut dyn Write) -> io::Result<()> {
        let path = visible(path);
        for (rule, (count, lines)) in std::mem::take(&mut self.others) {
            let named: Vec<String> = lines.iter().map(usize::to_string).collect();
            let (lines, more) = match (named.as_slice(), count - named.len()) {
                ([line], 0) => (format!("line {line}"), ""),
                (_, 0) => (format!("lines {}", named.join(", ")), ""),
                _ => (format!("lines {}", named.join(", ")), " …"),
            };
            let finding = if count == 1 { "finding" } else { "findings" };
            let note = format!("{path}: {count} more {finding} of `{rule}`, {lines}{more}");
            writeln!(out, "{}", Note(note))?;
        }
        Ok(())
    }

    fn summary(&self, tally: &Tally) -> Option<String> {
        let failures = match tally.failures {
            0 => None,
            failures => Some(format!("{failures} could not be read in full")),
        };
        if tally.files == 0 {
            return failures.map(|failures| format!("nothing checked; {failures}"));
        }
        let found = match tally.findings() {
            0 => "no findings".to_owned(),
            count => format!("{} ({})", counted(count, "finding"), levels(tally)),
        };
        let checked = format!("{} checked: {found}", counted(tally.files, "file"));
        let short = self.is_short.then(|| "`--all` shows each".to_owned());
        let parts = [Some(checked), failures, short].into_iter().flatten();
        Some(parts.collect::<Vec<_>>().join("; "))
    }
}

fn group(finding: &Diagnostic) -> Group<'_> {
    let level = match finding.level {
        Level::Error => Shown::ERROR,
        Level::Warning => Shown::WARNING,
        Level::Info | Level::Off => Shown::INFO,
    };
    let Diagnostic { rule, message, path, start, excerpt, .. } = finding;
    // The excerpt may begin in the middle of a long line, so its own columns are not those of the file.
    let origin = Origin::path(path.as_str()).line(start.line).char_column(start.column);
    let place = AnnotationKind::Primary.span(excerpt.span.clone());
    let snippet =
        Snippet::source(excerpt.text.as_str()).line_start(start.line).fold(false).annotation(place);
    let group =
        level.primary_title(message.as_str()).id(rule.name).element(origin).element(snippet);
    let group = match finding.source {
        Some(source) => group.element(Shown::NOTE.message(format!("{source}: {}", source.url()))),
        None => group,
    };
    group.element(Shown::HELP.message(finding.help.as_str()))
}

/// Stands between a place and lines from elsewhere. Ours are from there: the place is given apart from them only for its
/// column.
fn is_break(line: &str) -> bool {
    anstream::adapter::strip_str(line).to_string().trim() == ":::"
}

fn levels(tally: &Tally) -> String {
    let counts = [(tally.errors, "error"), (tally.warnings, "warning")];
    let counts = counts
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| counted(count, word));
    let infos = (tally.infos > 0).then(|| format!("{} info", tally.infos));
    counts.chain(infos).collect::<Vec<_>>().join(", ")
}

/// `1 file`, `2 files`.
fn counted(count: usize, word: &str) -> String {
    if count == 1 { format!("1 {word}") } else { format!("{count} {word}s") }
}
