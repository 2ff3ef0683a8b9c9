//! Exchanges and code on the page of a code.

use http_status::document::{Docs, Example};
use http_status::{ExampleKind, ExampleLanguage};

/// The examples of one kind.
pub(super) fn of(docs: &Docs, kind: ExampleKind) -> Vec<&Example> {
    docs.examples.iter().filter(|example| example.kind == kind).collect()
}

/// A language as people write it.
pub(super) fn language(id: &str) -> &str {
    let Ok(language) = id.parse::<ExampleLanguage>() else { return id };
    match language {
        ExampleLanguage::Http => "HTTP",
        ExampleLanguage::JavaScript => "JavaScript",
        ExampleLanguage::TypeScript => "TypeScript",
        ExampleLanguage::Python => "Python",
        ExampleLanguage::Rust => "Rust",
        ExampleLanguage::Go => "Go",
        ExampleLanguage::Java => "Java",
        ExampleLanguage::CSharp => "C#",
        ExampleLanguage::Php => "PHP",
        ExampleLanguage::Ruby => "Ruby",
        ExampleLanguage::Shell => "Shell",
        ExampleLanguage::Nginx => "nginx",
        ExampleLanguage::Apache => "Apache httpd",
        ExampleLanguage::Caddy => "Caddy",
        ExampleLanguage::HaProxy => "HAProxy",
        ExampleLanguage::Varnish => "Varnish",
        ExampleLanguage::Yaml => "YAML",
    }
}

/// A line of an exchange.
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    /// Whether a message begins with it.
    pub(super) is_start: bool,
}

/// The lines of an exchange: those that begin a message stand out.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let is_request = |line: &str| {
        let version = line.rsplit(' ').next().unwrap_or_default();
        version.starts_with("HTTP/") && line.split(' ').count() == 3
    };
    let lines = text.trim_end().lines();
    lines
        .map(|text| Line { text, is_start: text.starts_with("HTTP/") || is_request(text) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_begin_with_their_first_lines() {
        let text = "GET / HTTP/1.1\nHost: a.example\n\nHTTP/1.1 200 OK\n\nHello HTTP/1.1\n";
        let starts: Vec<&str> =
            lines(text).into_iter().filter(|line| line.is_start).map(|line| line.text).collect();
        assert_eq!(starts, ["GET / HTTP/1.1", "HTTP/1.1 200 OK"]);
    }

    #[test]
    fn every_language_has_a_name() {
        for known in ExampleLanguage::ALL {
            assert!(
                language(known.as_str()).eq_ignore_ascii_case(known.as_str())
                    || matches!(known, ExampleLanguage::CSharp | ExampleLanguage::Apache),
                "{known}"
            );
        }
    }
}
