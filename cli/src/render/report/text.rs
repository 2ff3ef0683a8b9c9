//! For people: each finding with the line that it is about.

use std::collections::BTreeMap;
use std::io::{self, Write};

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level as Shown, Origin, Renderer, Snippet};
use http_status_lint::{Diagnostic, Excerpt, Failure, Level, Position};

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
    /// What was not, in the file that is read: for each rule how often, and the first places.
    others: BTreeMap<&'static str, (usize, Vec<Position>)>,
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
            let (count, places) = self.others.entry(finding.rule.name).or_default();
            *count += 1;
            if places.len() < PLACES {
                places.push(finding.start);
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
        for (rule, (count, places)) in std::mem::take(&mut self.others) {
            let more = if count > places.len() { " …" } else { "" };
            let places: Vec<String> =
                places.iter().map(|place| format!("{}:{}", place.line, place.column)).collect();
            let findings = counted(count, "more finding");
            let note = format!("{path}: {findings} of `{rule}`, at {}{more}", places.join(", "));
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
    let Diagnostic { rule, message, path, start, .. } = finding;
    let Excerpt { text, span } = marked(finding);
    // The excerpt may begin in the middle of a long line, so its own columns are not those of the file.
    let origin = Origin::path(path.as_str()).line(start.line).char_column(start.column);
    let place = AnnotationKind::Primary.span(span);
    let snippet = Snippet::source(text).line_start(start.line).fold(false).annotation(place);
    let group =
        level.primary_title(message.as_str()).id(rule.name).element(origin).element(snippet);
    let group = match finding.source {
        Some(source) => group.element(Shown::NOTE.message(format!("{source}: {}", source.url()))),
        None => group,
    };
    group.element(Shown::HELP.message(finding.help.as_str()))
}

/// The excerpt, with a mark before it where it begins in the middle of a line.
fn marked(finding: &Diagnostic) -> Excerpt {
    const MARK: &str = "…";

    let Excerpt { text, span } = &finding.excerpt;
    let before = text.get(..span.start).unwrap_or_default().chars().count();
    if before + 1 >= finding.start.column {
        return finding.excerpt.clone();
    }
    Excerpt { text: format!("{MARK}{text}"), span: span.start + MARK.len()..span.end + MARK.len() }
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
