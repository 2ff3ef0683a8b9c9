//! Commands of GitHub workflows: each finding becomes an annotation.

use std::io::{self, Write};

use http_status_lint::{Diagnostic, Failure, Level};

use super::Report;
use super::sarif::relative;

pub(super) struct GitHub;

impl Report for GitHub {
    fn finding(&mut self, finding: &Diagnostic, out: &mut dyn Write) -> io::Result<()> {
        let command = match finding.level {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Info | Level::Off => "notice",
        };
        let (start, end) = (finding.start, finding.end);
        let mut place = format!("file={},line={}", property(&relative(&finding.path)), start.line);
        if end.line > start.line {
            // Columns are only taken where a place is within one line.
            place += &format!(",endLine={}", end.line);
        } else {
            // The last column is one that belongs to the place.
            let last = end.column.saturating_sub(1).max(start.column);
            place += &format!(",col={},endColumn={last}", start.column);
        }
        let mut message = finding.message.clone();
        if let Some(source) = finding.source {
            message += &format!(" ({source})");
        }
        message += &format!("\nhelp: {}", finding.help);
        let title = property(finding.rule.name);
        writeln!(out, "::{command} {place},title={title}::{}", data(&message))
    }

    fn failure(&mut self, failure: &Failure, out: &mut dyn Write) -> io::Result<()> {
        let line = failure.position.map_or_else(String::new, |position| {
            format!(",line={},col={}", position.line, position.column)
        });
        let file = property(&relative(&failure.path));
        writeln!(out, "::error file={file}{line}::{}", data(&failure.message))
    }
}

/// As `escapeData` in the package `@actions/core`: what the runner reads back in a message.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// As `escapeProperty` there: colons and commas end a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_value_ends_it_or_the_line() {
        assert_eq!(data("100%\r\na: b, c"), "100%25%0D%0Aa: b, c");
        assert_eq!(property("100%\r\na:b,c"), "100%25%0D%0Aa%3Ab%2Cc");
        for text in ["::error::x", "a\n::stop-commands::x", "%0A::error::x"] {
            assert!(!data(text).contains('\n') && !property(text).contains([':', ',', '\n']));
        }
    }
}
