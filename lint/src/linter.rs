//! Reads files and tells what is found in them.

use std::io::{self, Read};
use std::ops::Range;

use http_status::lint::{Finding, Place, Report, RuleSet};

use crate::capture::Captured;
use crate::diagnostic::{Diagnostic, Excerpt, Failure, Outcome};
use crate::har::{self, Entry, NoExchange, Part, Scanner};
use crate::rules::{self, unanswered_entry};
use crate::session::Session;
use crate::suppress::{Found, Suppressions};
use crate::{Config, Level, Position, text};

/// Checks files.
///
/// ```
/// use http_status_lint::{Config, Linter, Outcome};
///
/// let linter = Linter::new(Config::default());
/// let text = "HTTP/1.1 405 Method Not Allowed\nDate: Sun, 22 Nov 2026 08:00:00 GMT\nContent-Length: 0\n\n";
/// linter.read("answer.http", text.as_bytes(), &mut |outcome| match outcome {
///     Outcome::Finding(found) => assert_eq!(found.rule.name, "missing-allow-header"),
///     Outcome::Failure(failure) => panic!("{failure:?}"),
/// });
/// ```
#[derive(Debug, Clone)]
pub struct Linter {
    config: Config,
    rules: RuleSet,
    limits: Limits,
}

/// How much of one input is held in memory.
#[derive(Debug, Clone, Copy)]
struct Limits {
    /// The bytes of a text, which is read whole.
    text: usize,
    /// The bytes of an entry of a HAR file.
    entry: usize,
    /// The findings that wait for a comment on the whole of a HAR file, which may stand at its end.
    waiting: usize,
}

const LIMITS: Limits = Limits { text: 256 * 1024 * 1024, entry: har::MOST, waiting: 65_536 };

/// Where what is told goes.
type Sink<'s> = &'s mut dyn FnMut(Outcome);

impl Linter {
    /// A linter that is configured so.
    #[must_use]
    pub fn new(config: Config) -> Self {
        let rules = config.levels.set_of_rules();
        Self { config, rules, limits: LIMITS }
    }

    /// Reads one input and hands out what it finds, in the order of the input. A HAR file may be larger than memory; what
    /// is found in it waits for its end, where a comment on the whole file may stand, unless that comment comes first.
    pub fn read(&self, path: &str, mut input: impl Read, sink: &mut dyn FnMut(Outcome)) {
        let mut start = Vec::new();
        let result = beginning(&mut input, self.limits.text, &mut start);
        let failure = |message: String| {
            Outcome::Failure(Failure { path: path.to_owned(), position: None, message })
        };
        if let Err(error) = result {
            return sink(failure(format!("cannot be read: {error}")));
        }
        if start.starts_with(b"\xFF\xFE") || start.starts_with(b"\xFE\xFF") {
            return sink(failure("UTF-16; expected UTF-8".to_owned()));
        }
        let bom = if start.starts_with(BOM) { BOM.len() } else { 0 };
        let text = start.get(bom..).unwrap_or_default();
        let mut run = Run { linter: self, path, session: self.session(), sink };
        match text.trim_ascii_start().first() {
            Some(b'{') => run.har(text.chain(input)),
            Some(b'[') => {
                let position = Position::of(text, text.len() - text.trim_ascii_start().len());
                run.failure(
                    Some(position),
                    "a JSON array; expected a HAR file, which is an object, or HTTP messages",
                );
            }
            _ => {
                let mut whole = text.to_vec();
                let most = self.limits.text;
                match input.take((most - whole.len().min(most)) as u64 + 1).read_to_end(&mut whole)
                {
                    Err(error) => sink(failure(format!("cannot be read: {error}"))),
                    Ok(_) if whole.len() > most => {
                        sink(failure(format!(
                            "a text of more than {} MB; expected a HAR file, or less",
                            most >> 20
                        )));
                    }
                    Ok(_) => run.text(&whole),
                }
            }
        }
    }

    fn session(&self) -> Session {
        Session::new(self.rules, self.config.sender)
    }
}

const BOM: &[u8] = b"\xEF\xBB\xBF";

/// Reads until there is something to see.
fn beginning(input: &mut impl Read, most: usize, start: &mut Vec<u8>) -> io::Result<()> {
    const STEP: u64 = 4096;
    loop {
        let seen = start.len();
        let count = input.take(STEP).read_to_end(start)?;
        let new = start.get(seen..).unwrap_or_default();
        let new = if seen == 0 { new.strip_prefix(BOM).unwrap_or(new) } else { new };
        if count == 0 || !new.trim_ascii_start().is_empty() || start.len() > most {
            return Ok(());
        }
    }
}

/// One input.
struct Run<'l, 's> {
    linter: &'l Linter,
    path: &'l str,
    session: Session,
    sink: Sink<'s>,
}

impl Run<'_, '_> {
    fn failure(&mut self, position: Option<Position>, message: impl Into<String>) {
        let failure = Failure { path: self.path.to_owned(), position, message: message.into() };
        (self.sink)(Outcome::Failure(failure));
    }

    fn text(&mut self, bytes: &[u8]) {
        let read = text::read(bytes);
        let mut comments = read.comments.iter().peekable();
        let mut all = Vec::new();
        // One turn more than there are exchanges, for comments at the end.
        for number in 0..=read.exchanges.len() {
            let exchange = read.exchanges.get(number);
            let status = exchange.map_or(0, |exchange| exchange.response.code);
            let mut suppressions = Suppressions::default();
            while let Some(comment) = comments.next_if(|comment| comment.exchange <= number) {
                suppressions.add(comment.text, &comment.span, status);
            }
            if let Some(exchange) = exchange {
                self.check(exchange, &mut |finding| {
                    if !suppressions.allow(finding.rule()) {
                        let span = exchange.span(finding.interim(), finding.place());
                        all.push(Found { finding, span });
                    }
                });
            }
            all.append(&mut suppressions.finish(&self.linter.config.levels, status));
        }
        all.sort_by_key(|found| found.span.start);
        let mut places = Places::new(bytes, Position::START);
        for Found { finding, span } in all {
            if let Some(diagnostic) = self.diagnostic(&finding, || places.of(&span)) {
                (self.sink)(Outcome::Finding(diagnostic));
            }
        }
        if let Some(error) = read.error {
            self.failure(Some(Position::of(bytes, error.offset)), error.to_string());
        }
    }

    fn check(&mut self, captured: &Captured<'_>, sink: &mut dyn FnMut(Finding)) {
        self.session.check(captured, &mut *sink);
        rules::run(captured, &self.linter.config.levels, sink);
    }

    /// With level and place; `None` when nobody asked for it.
    fn diagnostic(&self, finding: &Finding, place: impl FnOnce() -> Placed) -> Option<Diagnostic> {
        let level = self.linter.config.levels.level(finding.rule());
        if level == Level::Off {
            return None;
        }
        let Placed { start, end, excerpt } = place();
        Some(Diagnostic {
            rule: finding.rule(),
            level,
            message: finding.message().to_owned(),
            help: finding.help().to_owned(),
            status: finding.status(),
            requirement: finding.requirement(),
            source: finding.source(),
            path: self.path.to_owned(),
            start,
            end,
            excerpt,
        })
    }

    fn har(&mut self, input: impl Read) {
        let mut scanner = Scanner::new(input, self.linter.limits.entry);
        let mut har = Har::default();
        let read = har::read(&mut scanner, &mut |scanner, part| self.part(scanner, part, &mut har));
        self.finish(har);
        if let Err(error) = read {
            self.failure(error.position, error.message);
        }
    }

    fn part<R: Read>(&mut self, scanner: &Scanner<R>, part: Part<'_>, har: &mut Har) {
        match part {
            Part::Lost(position) => {
                har.entries += 1;
                let most = self.linter.limits.entry >> 20;
                let message = format!("an entry of more than {most} MB, which is skipped");
                self.tell(har, self.failed(position, message));
            }
            Part::Comment(range) => self.comment(scanner, range, har),
            Part::Entry(range, parsed) => {
                har.entries += 1;
                match parsed {
                    Ok(entry) => self.entry(scanner, &range, &entry, har),
                    Err(error) => {
                        let bytes = scanner.bytes(range.clone());
                        let before = bytes.get(..error.offset).unwrap_or(bytes);
                        let position = scanner.position(range.start).after(before);
                        self.tell(har, self.failed(position, error.message));
                    }
                }
            }
        }
    }

    fn failed(&self, position: Position, message: String) -> Outcome {
        Outcome::Failure(Failure { path: self.path.to_owned(), position: Some(position), message })
    }

    /// The comment on a whole file.
    fn comment<R: Read>(&self, scanner: &Scanner<R>, range: Range<usize>, har: &mut Har) {
        let start = scanner.position(range.start);
        let bytes = scanner.bytes(range);
        let Ok(text) = serde_json::from_slice::<String>(bytes) else { return };
        let span = 0..bytes.len();
        if har.is_told {
            har.comment.late(&text, &span);
        } else {
            har.comment.add(&text, &span, 0);
            // When it comes first, nothing has to wait for it.
            har.is_told = har.entries == 0;
        }
        har.comment_place = Places::new(bytes, start).of(&span);
    }

    fn entry<R: Read>(
        &mut self,
        scanner: &Scanner<R>,
        range: &Range<usize>,
        entry: &Entry<'_>,
        har: &mut Har,
    ) {
        let mut found = Vec::new();
        if let Ok(captured) = &entry.captured {
            self.check(captured, &mut |finding| found.push(finding));
        }
        let is_unanswered = matches!(entry.captured, Err(NoExchange::Unanswered));
        if found.is_empty() && !entry.is_commented && !is_unanswered {
            return;
        }
        let bytes = scanner.bytes(range.clone());
        let start = scanner.position(range.start);
        let mut captured = entry.captured.clone().ok();
        let known = har::places(bytes, captured.as_mut());
        let status = captured.as_ref().map_or(0, |captured| captured.response.code);
        let mut suppressions = Suppressions::default();
        for comment in &known.comments {
            suppressions.add(&comment.text, &comment.span, status);
        }
        let mut places = Places::new(bytes, start);
        match &captured {
            // Told once, at the end.
            None => {
                if is_unanswered && !suppressions.allow(&unanswered_entry::RULE.rule) {
                    har.unanswered += 1;
                    har.first_unanswered.get_or_insert_with(|| places.of(&known.status));
                }
            }
            Some(captured) => {
                found.retain(|finding| !suppressions.allow(finding.rule()));
                let mut wanted: Vec<_> = found
                    .into_iter()
                    .map(|finding| {
                        let span = captured.span(finding.interim(), finding.place());
                        Found { finding, span }
                    })
                    .collect();
                wanted.sort_by_key(|found| found.span.start);
                self.tell_all(har, wanted, &mut places);
            }
        }
        let rest = suppressions.finish(&self.linter.config.levels, status);
        self.tell_all(har, rest, &mut Places::new(bytes, start));
    }

    fn tell_all(&mut self, har: &mut Har, found: Vec<Found>, places: &mut Places<'_>) {
        for Found { finding, span } in found {
            if let Some(diagnostic) = self.diagnostic(&finding, || places.of(&span)) {
                self.tell(har, Outcome::Finding(diagnostic));
            }
        }
    }

    /// Hands something out, or lets it wait for the comment on the whole file.
    fn tell(&mut self, har: &mut Har, outcome: Outcome) {
        if !har.is_told {
            har.waiting.push(outcome);
            if har.waiting.len() > self.linter.limits.waiting {
                har.is_told = true;
                self.release(har);
            }
        } else if har.is_wanted(&outcome) {
            (self.sink)(outcome);
        }
    }

    fn release(&mut self, har: &mut Har) {
        let mut waiting = std::mem::take(&mut har.waiting);
        // What was found in an entry stands before what is wrong with its comments.
        waiting.sort_by_key(|outcome| match outcome {
            Outcome::Finding(diagnostic) => Some(diagnostic.start),
            Outcome::Failure(failure) => failure.position,
        });
        for outcome in waiting {
            if har.is_wanted(&outcome) {
                (self.sink)(outcome);
            }
        }
    }

    /// What is known only at the end.
    fn finish(&mut self, mut har: Har) {
        if let Some(place) = har.first_unanswered.take() {
            let message = format!(
                "{} of {} entries have no response: they were blocked or aborted, or nothing answered",
                har.unanswered, har.entries
            );
            let mut unanswered = None;
            let mut take = |finding| unanswered = Some(finding);
            Report::new(&unanswered_entry::RULE.rule, 0, &mut take).finding(Place::Status, message);
            let diagnostic = unanswered.and_then(|finding| self.diagnostic(&finding, || place));
            if let Some(diagnostic) = diagnostic {
                self.tell(&mut har, Outcome::Finding(diagnostic));
            }
        }
        self.release(&mut har);
        for Found { finding, .. } in har.comment.finish(&self.linter.config.levels, 0) {
            let place = har.comment_place.clone();
            if let Some(diagnostic) = self.diagnostic(&finding, || place) {
                (self.sink)(Outcome::Finding(diagnostic));
            }
        }
    }
}

/// What is known of a HAR file so far.
#[derive(Default)]
struct Har {
    entries: usize,
    /// How many entries have no response, and where the first of them is.
    unanswered: usize,
    first_unanswered: Option<Placed>,
    comment: Suppressions,
    comment_place: Placed,
    /// What waits for the comment on the whole file, which stands at its end or nowhere, mostly.
    waiting: Vec<Outcome>,
    /// Whether nothing waits any more.
    is_told: bool,
}

impl Har {
    fn is_wanted(&mut self, outcome: &Outcome) -> bool {
        match outcome {
            Outcome::Finding(diagnostic) => !self.comment.allow(diagnostic.rule),
            Outcome::Failure(_) => true,
        }
    }
}

/// A place in a file.
#[derive(Debug, Clone)]
struct Placed {
    start: Position,
    end: Position,
    excerpt: Excerpt,
}

impl Default for Placed {
    fn default() -> Self {
        Self { start: Position::START, end: Position::START, excerpt: Excerpt::default() }
    }
}

/// Tells places of a text, one after the other, without beginning anew for each.
struct Places<'t> {
    text: &'t [u8],
    at: usize,
    position: Position,
    /// Where the text begins.
    base: Position,
}

impl<'t> Places<'t> {
    const fn new(text: &'t [u8], base: Position) -> Self {
        Self { text, at: 0, position: base, base }
    }

    fn of(&mut self, span: &Range<usize>) -> Placed {
        if span.start < self.at {
            (self.at, self.position) = (0, self.base);
        }
        let part = |range| self.text.get(range).unwrap_or_default();
        let start = self.position.after(part(self.at..span.start));
        let end = start.after(part(span.clone()));
        (self.at, self.position) = (span.start, start);
        Placed { start, end, excerpt: Excerpt::of(self.text, span.clone()) }
    }
}

#[cfg(test)]
mod tests {
    use std::iter;

    use super::*;

    const ENTRY: &str = r#"{ "request": { "method": "PUT", "url": "http://a/", "headers": [] }, "response": { "status": 405, "headers": [] } }"#;

    fn linter(limits: Limits) -> Linter {
        let mut config = Config::default();
        config.levels.set("all", Level::Off).expect("it stands for all rules");
        for name in ["missing-allow-header", "unused-suppression", "unanswered-entry"] {
            config.levels.set(name, Level::Error).expect("it is a rule");
        }
        let mut linter = Linter::new(config);
        linter.limits = limits;
        linter
    }

    fn told(linter: &Linter, input: impl Read) -> Vec<String> {
        let mut told = Vec::new();
        linter.read("x", input, &mut |outcome| {
            told.push(match outcome {
                Outcome::Finding(found) => {
                    let Position { line, column } = found.start;
                    format!("{line}:{column} {}", found.rule.name)
                }
                Outcome::Failure(failure) => failure.message,
            });
        });
        told
    }

    fn har(entries: &str, rest: &str) -> String {
        format!("{{ \"log\": {{ \"entries\": [\n{entries}\n]{rest} }} }}")
    }

    #[test]
    fn a_har_file_may_be_larger_than_what_is_held_of_it() {
        let limits = Limits { entry: 1000, ..LIMITS };
        let spaces = " ".repeat(5000);
        let entries = [ENTRY, &spaces, ENTRY].join(&format!(",{spaces}\n"));
        let entries = entries.replacen(&format!("{spaces},"), "", 1);
        let file = har(&entries, &format!(", \"other\": \"{spaces}\""));
        let found = told(&linter(limits), file.as_bytes());
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found.iter().all(|found| found.ends_with("missing-allow-header")), "{found:?}");
    }

    #[test]
    fn an_entry_that_is_too_large_is_told_and_the_next_one_read() {
        let limits = Limits { entry: 1 << 20, ..LIMITS };
        let large = format!(
            r#"{{ "request": {{ "method": "PUT", "url": "{}" }}, "response": {{ "status": 405 }} }}"#,
            "x".repeat(3 << 20)
        );
        let file = har(&[ENTRY, &large, ENTRY].join(",\n"), "");
        assert_eq!(
            told(&linter(limits), file.as_bytes()),
            [
                "2:94 missing-allow-header",
                "an entry of more than 1 MB, which is skipped",
                "4:94 missing-allow-header"
            ]
        );
    }

    #[test]
    fn a_text_that_is_too_large_is_told() {
        let limits = Limits { text: 1 << 20, ..LIMITS };
        let text = iter::repeat_n(b'x', (1 << 20) + 1).collect::<Vec<_>>();
        let message = "a text of more than 1 MB; expected a HAR file, or less";
        assert_eq!(told(&linter(limits), &text[..]), [message]);
        let blank = vec![b' '; (1 << 20) + 1];
        assert_eq!(told(&linter(limits), &blank[..]), [message]);
    }

    #[test]
    fn a_comment_on_the_file_holds_wherever_it_stands() {
        let allow = "\"comment\": \"status-lint: allow(missing-allow-header) known\"";
        let last = har(&[ENTRY, ENTRY].join(",\n"), &format!(", {allow}"));
        let first = last.replacen("{ \"entries\"", &format!("{{ {allow}, \"entries\""), 1);
        let first = first.replace(&format!("], {allow}"), "]");
        assert_ne!(first, last);
        assert_eq!(told(&linter(LIMITS), last.as_bytes()), [""; 0]);
        assert_eq!(told(&linter(LIMITS), first.as_bytes()), [""; 0]);
        // With more findings than are kept back, it can only come first.
        let few = Limits { waiting: 1, ..LIMITS };
        assert_eq!(
            told(&linter(few), last.as_bytes()),
            ["2:94 missing-allow-header", "3:94 missing-allow-header", "4:15 unused-suppression"]
        );
        assert_eq!(told(&linter(few), first.as_bytes()), [""; 0]);
    }

    #[test]
    fn findings_come_in_the_order_of_the_file() {
        let silent = r#"{ "request": { "method": "GET", "url": "http://a/" }, "response": { "status": 0 } }"#;
        let file = har(&[ENTRY, silent, ENTRY, silent].join(",\n"), "");
        assert_eq!(
            told(&linter(LIMITS), file.as_bytes()),
            ["2:94 missing-allow-header", "3:79 unanswered-entry", "4:94 missing-allow-header"]
        );
    }

    #[test]
    fn an_input_that_fails_is_told() {
        struct Broken;

        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::other("gone"))
            }
        }

        let linter = linter(LIMITS);
        assert_eq!(told(&linter, Broken), ["cannot be read: gone"]);
        let spaces = " ".repeat(5000);
        let har = format!("{{ \"log\": {{ \"entries\": [ {ENTRY},{spaces}");
        assert_eq!(
            told(&linter, har.as_bytes().chain(Broken)),
            ["1:118 missing-allow-header", "cannot be read further: gone"]
        );
        assert_eq!(
            told(&linter, "HTTP/1.1 405 X".as_bytes().chain(Broken)),
            ["cannot be read: gone"]
        );
    }
}
