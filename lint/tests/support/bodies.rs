//! What holds for any input. The targets of `fuzz/` call these, and a test that samples them.

use std::io::{self, Read};
use std::ops::Range;

use http_status_lint::capture::{Captured, Message};
use http_status_lint::{Config, Level, Levels, Linter, Outcome, Position, text};

/// A file of any kind, whose kind the linter finds out.
pub(crate) fn file(data: &[u8]) {
    let whole = outcomes(data, data);
    // How it arrives makes no difference.
    assert_eq!(whole, outcomes(data, Dribble(data)));
}

/// HTTP messages as text.
pub(crate) fn text(data: &[u8]) {
    let read = text::read(data);
    for comment in &read.comments {
        assert!(data.get(comment.span.clone()).is_some());
        assert!(comment.exchange <= read.exchanges.len() + data.len());
    }
    if let Some(error) = &read.error {
        assert!(error.offset <= data.len());
    }
    assert!(read.error.is_some() || !read.exchanges.is_empty());
    for captured in &read.exchanges {
        exchange(captured, data);
    }
    file(data);
}

/// What `curl -v` prints.
pub(crate) fn curl(data: &[u8]) {
    text(&[b"> GET / HTTP/1.1\n", data].concat());
}

/// A HAR file whose entries begin so.
pub(crate) fn har(data: &[u8]) {
    file(data);
    file(&[b"{\"log\":{\"entries\":[", data].concat());
}

/// A configuration file.
pub(crate) fn config(data: &[u8]) {
    let Ok(text) = str::from_utf8(data) else { return };
    if let Err(error) = Config::parse(text) {
        let Range { start, end } = error.span();
        assert!(start <= end && end <= text.len(), "{start}..{end}");
        assert_eq!(error.position(), Position::of(data, start));
        is_message(&error.to_string());
    }
}

fn exchange(captured: &Captured<'_>, data: &[u8]) {
    let messages = captured.request.iter().chain(&captured.interim).chain([&captured.response]);
    for message in messages {
        let Message { start, status, reason_span, content_span, .. } = message;
        let lines = message.lines.iter().chain(&message.trailers).map(|line| &line.span);
        for span in [start, status, reason_span, content_span].into_iter().chain(lines) {
            assert!(data.get(span.clone()).is_some(), "{span:?}");
        }
    }
}

fn is_message(message: &str) {
    assert!(!message.is_empty() && !message.ends_with('.'), "{message:?}");
    assert!(!message.contains(char::is_control), "{message:?}");
}

/// Everything that is told, as text.
fn outcomes(data: &[u8], input: impl Read) -> Vec<String> {
    let mut levels = Levels::default();
    levels.set("all", Level::Info).expect("it stands for all rules");
    let linter = Linter::new(Config { levels, ..Config::default() });
    let mut told = Vec::new();
    let mut places = Vec::new();
    linter.read("input", input, &mut |outcome| {
        match &outcome {
            Outcome::Finding(found) => {
                assert_ne!(found.level, Level::Off);
                assert!(found.start <= found.end);
                assert!(found.excerpt.text.get(found.excerpt.span.clone()).is_some());
                assert!(!found.excerpt.text.contains(char::is_control));
                is_message(&found.message);
                is_message(&found.help);
                places.push(found.end);
            }
            Outcome::Failure(failure) => {
                is_message(&failure.message);
                places.extend(failure.position);
            }
        }
        told.push(format!("{outcome:?}"));
    });
    let end = Position::of(data, data.len());
    assert!(places.iter().all(|place| *place <= end), "{places:?} {end:?}");
    told
}

/// A reader that gives little at a time.
struct Dribble<'d>(&'d [u8]);

impl Read for Dribble<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = buffer.len().min(7);
        self.0.read(&mut buffer[..length])
    }
}
