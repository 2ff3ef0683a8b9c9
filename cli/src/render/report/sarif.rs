//! SARIF 2.1.0, for code scanning and viewers.
//!
//! Results are written as they come. The tool follows them, so that only the rules are described that found something:
//! the members of an object have no order.

use std::collections::BTreeMap;
use std::io::{self, Write};

use http_status::lint::{Rule, Severity};
use http_status_lint::{Diagnostic, Failure, Level, Position};
use serde_json::{Value, json};
use serde_sarif::sarif::{
    ArtifactLocation, Invocation, Location, Message, MultiformatMessageString, Notification,
    PhysicalLocation, PropertyBag, Region, ReportingConfiguration, ReportingDescriptor,
    Result as Found, ResultLevel, Tool, ToolComponent,
};

use super::Report;
use crate::lint::Tally;

/// The schema of the standard with its first errata.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// Part of a fingerprint's name, as section 3.27.17 of the standard suggests: another way to make it is another version.
const FINGERPRINT: &str = "ruleAndLine/v1";

#[derive(Default)]
pub(super) struct Sarif {
    results: usize,
    /// The rules that found something, in the order of their first finding.
    rules: Vec<&'static Rule>,
    /// How often there was the same finding: rule, file and text of the line.
    seen: BTreeMap<u64, u32>,
    notifications: Vec<Notification>,
}

impl Report for Sarif {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        write!(
            out,
            "{{\n  \"$schema\": \"{SCHEMA}\",\n  \"version\": \"2.1.0\",\n  \"runs\": [{{\n    \"columnKind\": \"unicodeCodePoints\",\n    \"results\": ["
        )
    }

    fn finding(&mut self, finding: &Diagnostic, out: &mut dyn Write) -> io::Result<()> {
        let apart = if self.results > 0 { "," } else { "" };
        self.results += 1;
        write!(out, "{apart}\n      ")?;
        Ok(serde_json::to_writer(out, &self.result(finding))?)
    }

    fn failure(&mut self, failure: &Failure, _out: &mut dyn Write) -> io::Result<()> {
        let region = failure.position.map(|Position { line, column }| region((line, column), None));
        self.notifications.push(
            Notification::builder()
                .level(json!("error"))
                .message(message(&failure.message))
                .locations(vec![location(&failure.path, region)])
                .build(),
        );
        Ok(())
    }

    fn end(&mut self, tally: &Tally, out: &mut dyn Write) -> io::Result<()> {
        let end = if self.results > 0 { "\n    " } else { "" };
        write!(out, "{end}],\n    \"tool\": ")?;
        let driver = ToolComponent::builder()
            .name("http-status")
            .version(env!("CARGO_PKG_VERSION"))
            .semantic_version(env!("CARGO_PKG_VERSION"))
            .information_uri(env!("CARGO_PKG_REPOSITORY"))
            .rules(self.rules.iter().map(|rule| descriptor(rule)).collect::<Vec<_>>())
            .build();
        serde_json::to_writer(&mut *out, &Tool::builder().driver(driver).build())?;
        let invocation = Invocation::builder()
            .execution_successful(tally.failures == 0)
            .tool_execution_notifications(std::mem::take(&mut self.notifications))
            .build();
        write!(out, ",\n    \"invocations\": ")?;
        serde_json::to_writer(&mut *out, &[invocation])?;
        writeln!(out, "\n  }}]\n}}")
    }
}

impl Sarif {
    fn result(&mut self, finding: &Diagnostic) -> Found {
        let rule = finding.rule;
        let index = self.rules.iter().position(|known| *known == rule).unwrap_or_else(|| {
            self.rules.push(rule);
            self.rules.len() - 1
        });
        let level = match finding.level {
            Level::Error => ResultLevel::Error,
            Level::Warning => ResultLevel::Warning,
            Level::Info | Level::Off => ResultLevel::Note,
        };
        let (start, end) = (finding.start, finding.end);
        let region = region((start.line, start.column), Some((end.line, end.column)));
        let text = format!("{}; {}", finding.message, finding.help);
        let properties: BTreeMap<String, Value> = [
            ("status", Some(json!(finding.status))),
            ("requirement", finding.requirement.map(|requirement| json!(requirement.id()))),
            ("source", finding.source.map(|source| json!(source.to_string()))),
        ]
        .into_iter()
        .filter_map(|(key, value)| Some((key.to_owned(), value?)))
        .collect();
        Found::builder()
            .rule_id(rule.name)
            .rule_index(integer(index))
            .level(level)
            .message(message(&text))
            .locations(vec![location(&finding.path, Some(region))])
            .partial_fingerprints(BTreeMap::from([(
                FINGERPRINT.to_owned(),
                self.fingerprint(finding),
            )]))
            .properties(PropertyBag::builder().additional_properties(properties).build())
            .build()
    }

    /// The same as long as the line stays as it is, wherever it moves; equal ones in a file are counted.
    fn fingerprint(&mut self, finding: &Diagnostic) -> String {
        let path = uri(&finding.path);
        let hash = hash(&[finding.rule.name, &path, &finding.message, &finding.excerpt.text]);
        let count = self.seen.entry(hash).or_default();
        *count += 1;
        format!("{hash:016x}:{count}")
    }
}

/// FNV-1a over some texts: the same in every version, which the hashes of `std` are not.
fn hash(texts: &[&str]) -> u64 {
    let bytes = texts.iter().flat_map(|text| text.bytes().chain([0xff]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

fn descriptor(rule: &'static Rule) -> ReportingDescriptor {
    let level = match rule.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    };
    let tags = vec!["http".to_owned(), rule.group.to_string()];
    let descriptor = ReportingDescriptor::builder()
        .id(rule.name)
        .short_description(MultiformatMessageString::builder().text(rule.summary).build())
        .help(MultiformatMessageString::builder().text(rule.help).markdown(rule.docs).build())
        .default_configuration(
            ReportingConfiguration::builder()
                .enabled(rule.group.is_default())
                .level(json!(level))
                .build(),
        )
        .properties(PropertyBag::builder().tags(tags).build());
    match rule.source() {
        Some(source) => descriptor.help_uri(source.url().to_string()).build(),
        None => descriptor.build(),
    }
}

fn message(text: &str) -> Message {
    Message::builder().text(text).build()
}

fn location(path: &str, region: Option<Region>) -> Location {
    let place = PhysicalLocation::builder()
        .artifact_location(ArtifactLocation::builder().uri(uri(path)).build());
    let place = match region {
        Some(region) => place.region(region).build(),
        None => place.build(),
    };
    Location::builder().physical_location(place).build()
}

/// Line and column, and those behind the last character.
fn region(start: (usize, usize), end: Option<(usize, usize)>) -> Region {
    let region = Region::builder().start_line(integer(start.0)).start_column(integer(start.1));
    match end {
        Some((line, column)) => region.end_line(integer(line)).end_column(integer(column)).build(),
        None => region.build(),
    }
}

fn integer(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// A path as viewers and GitHub compare it: with slashes, and without `./` before it.
pub(super) fn relative(path: &str) -> String {
    let path = if cfg!(windows) { path.replace('\\', "/") } else { path.to_owned() };
    path.strip_prefix("./").map(str::to_owned).unwrap_or(path)
}

/// The path as a reference to a file (RFC 3986, section 4.1).
fn uri(path: &str) -> String {
    let path = relative(path);
    let is_drive = cfg!(windows) && path.as_bytes().get(1) == Some(&b':');
    let mut uri = match (path.starts_with('/'), is_drive) {
        (true, _) => "file://".to_owned(),
        (_, true) => "file:///".to_owned(),
        _ => String::new(),
    };
    for byte in path.bytes() {
        // The characters that are unreserved, and those that a path may have besides. A colon could be that of a scheme.
        if byte.is_ascii_alphanumeric() || b"-._~/!$&'()*+,;=@".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_references() {
        for (path, expected) in [
            ("a/b.har", "a/b.har"),
            ("./a.har", "a.har"),
            ("-", "-"),
            ("/tmp/a b#c?.har", "file:///tmp/a%20b%23c%3F.har"),
            ("c:d.har", "c%3Ad.har"),
            ("é%.http", "%C3%A9%25.http"),
        ] {
            assert_eq!(uri(path), expected);
        }
    }

    #[test]
    fn hashes_tell_texts_apart() {
        assert_eq!(hash(&[]), 0xcbf2_9ce4_8422_2325);
        assert_ne!(hash(&["ab", "c"]), hash(&["a", "bc"]));
    }
}
