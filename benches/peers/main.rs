//! The library's side of the comparison with other linters of messages, and the same messages in the forms that those read.
//! `README.md` beside this file says how it is run.

use std::error::Error;
use std::fs::{self, File};
use std::hint::black_box;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use http_status::lint::{Exchange, FieldLine, Request, Response, RuleSet, Sender, Version};
use http_status_lint::capture::{Body, Captured, Line, Message};
use http_status_lint::session::Session;
use http_status_lint::{Config, Linter, Outcome, files, text};
use serde_json::{Value, json};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// How many exchanges there are, made of the twelve by repetition with other targets.
const COUNT: usize = 13_000;

static EXCHANGES: &[u8] = include_bytes!("../exchanges.http");

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let verb = arguments.next().unwrap_or_default();
    let paths: Vec<PathBuf> = arguments.map(PathBuf::from).collect();
    match (&*verb, &paths[..]) {
        ("convert", [folder]) => convert(folder),
        ("memory", []) => memory(),
        ("findings", []) => findings(),
        ("read", [_, ..]) => read(&paths),
        _ => Err("usage: peers convert FOLDER | read PATH… | memory | findings".into()),
    }
}

/// Writes all messages in all forms.
fn convert(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let text = many()?;
    fs::write(folder.join("exchanges.http"), &text)?;
    let read = text::read(&text);
    // Each time all of them are asked for by another client: the rules of lint-http that follow a client take time that
    // grows with the square of what it asks for.
    let rounds = text::read(EXCHANGES).exchanges.len();
    let exchanges: Vec<Exchanged<'_>> = read
        .exchanges
        .iter()
        .enumerate()
        .map(|(number, captured)| Exchanged {
            file: "exchanges.http",
            client: number / rounds,
            scheme: "https",
            captured,
        })
        .collect();
    write(folder, "exchanges", &exchanges)?;
    let captures = captures()?;
    let read: Vec<_> =
        captures.iter().map(|capture| (capture, text::read(&capture.bytes))).collect();
    let exchanges: Vec<Exchanged<'_>> = read
        .iter()
        .enumerate()
        .flat_map(|(client, (capture, read))| {
            let (file, scheme) = (&*capture.file, &*capture.scheme);
            let of = move |captured| Exchanged { file, client, scheme, captured };
            read.exchanges.iter().map(of)
        })
        .collect();
    write(folder, "captures", &exchanges)
}

/// The twelve exchanges again and again, each time with other targets, since nobody asks a thousand times for one page.
fn many() -> Result<Vec<u8>> {
    let text = text::read(EXCHANGES);
    let starts: Vec<usize> = text
        .exchanges
        .iter()
        .map(|captured| captured.request.as_ref().map_or(0, |request| request.start.start))
        .collect();
    let ends = starts.iter().skip(1).copied().chain([EXCHANGES.len()]);
    let blocks: Vec<(&Captured<'_>, &str)> = text
        .exchanges
        .iter()
        .zip(starts.iter().zip(ends))
        .map(|(captured, (start, end))| {
            Ok((captured, str::from_utf8(EXCHANGES.get(*start..end).unwrap_or_default())?))
        })
        .collect::<Result<_>>()?;
    let mut out = String::new();
    for (number, (captured, block)) in blocks.iter().cycle().take(COUNT).enumerate() {
        let target = captured.request.as_ref().map_or("", |request| &request.target);
        let mark = if target.contains('?') { '&' } else { '?' };
        let round = number / blocks.len();
        let other = format!(" {target}{mark}round={round} HTTP/1.1");
        out += &block.replacen(&format!(" {target} HTTP/1.1"), &other, 1);
    }
    Ok(out.into_bytes())
}

/// A capture of a real server.
struct Capture {
    file: String,
    sender: Sender,
    scheme: String,
    bytes: Vec<u8>,
}

fn folder_of_captures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../lint/tests/captures")
}

/// The captures that are texts.
fn captures() -> Result<Vec<Capture>> {
    let folder = folder_of_captures();
    let index = fs::read_to_string(folder.join("index.tsv"))?;
    let mut lines = index.lines().filter(|line| !line.starts_with('#'));
    let names: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let mut captures = Vec::new();
    for line in lines {
        let cells: Vec<&str> = line.split('\t').collect();
        let cell = |name| {
            let at = names.iter().position(|other| *other == name)?;
            cells.get(at).copied()
        };
        let file = cell("file").ok_or("no column `file`")?;
        if file == "-" || file.ends_with(".har") {
            continue;
        }
        captures.push(Capture {
            file: file.to_owned(),
            sender: cell("sender").and_then(|word| word.parse().ok()).unwrap_or(Sender::Unknown),
            scheme: cell("scheme").unwrap_or("http").to_owned(),
            bytes: fs::read(folder.join(file))?,
        });
    }
    Ok(captures)
}

/// An exchange with what its text does not say.
struct Exchanged<'a> {
    file: &'a str,
    /// Who asks: the number of a client.
    client: usize,
    scheme: &'a str,
    captured: &'a Captured<'a>,
}

/// For lint-http one object a line; for httplint, which has no form of its own for exchanges, the same with content; and HAR.
fn write(folder: &Path, name: &str, exchanges: &[Exchanged<'_>]) -> Result<()> {
    let create = |extension| {
        let file = File::create(folder.join(name).with_extension(extension))?;
        io::Result::Ok(BufWriter::new(file))
    };
    let (mut transactions, mut messages) = (create("jsonl")?, create("messages")?);
    let mut number = 0;
    for exchanged in exchanges {
        let Captured { interim, response, .. } = exchanged.captured;
        // It has one response a transaction.
        for response in interim.iter().chain([response]) {
            number += 1;
            if let Some(transaction) = exchanged.transaction(response, number) {
                writeln!(transactions, "{transaction}")?;
            }
            writeln!(messages, "{}", exchanged.messages(response))?;
        }
    }
    let har: Vec<Value> = exchanges.iter().filter_map(Exchanged::har).collect();
    let har = json!({ "log": { "entries": har } });
    fs::write(folder.join(name).with_extension("har"), har.to_string())?;
    transactions.flush()?;
    messages.flush()?;
    Ok(())
}

impl Exchanged<'_> {
    fn uri(&self, request: &Message<'_>) -> String {
        let target = &*request.target;
        let host = value(request, b"host").unwrap_or_default();
        if target.contains("://") || !target.starts_with('/') {
            return target.to_owned();
        }
        format!("{}://{host}{target}", self.scheme)
    }

    fn transaction(&self, response: &Message<'_>, number: u64) -> Option<Value> {
        let request = self.captured.request.as_ref()?;
        let (minute, second) = (number / 60 % 60, number % 60);
        let mut value = json!({
            "type": "http_transaction",
            "id": format!("00000000-0000-4000-8000-{number:012x}"),
            "timestamp": format!("2026-11-22T{:02}:{minute:02}:{second:02}Z", 8 + number / 3600 % 12),
            "client": { "ip": format!("198.{}.{}.{}", self.client >> 16 & 255, self.client >> 8 & 255, self.client & 255), "user_agent": value(request, b"user-agent").unwrap_or_default() },
            "request": { "method": request.method, "uri": self.uri(request) },
            "response": { "status": response.code },
            "timing": { "duration_ms": 1 },
            "violations": [],
        });
        for (name, message) in [("request", request), ("response", response)] {
            let part = value.get_mut(name)?.as_object_mut()?;
            part.insert("version".to_owned(), json!(version(message.version)));
            part.insert("headers".to_owned(), pairs(&message.lines, bytes_or_text));
            part.insert("body_length".to_owned(), json!(length(message)));
            if !message.trailers.is_empty() {
                part.insert("trailers".to_owned(), pairs(&message.trailers, bytes_or_text));
            }
        }
        Some(value)
    }

    fn messages(&self, response: &Message<'_>) -> Value {
        let message = |message: &Message<'_>| {
            let content = match &message.content {
                Body::Bytes(bytes) => Some(latin1(bytes)),
                Body::Unknown | Body::Length(_) => None,
            };
            json!({
                "version": version(message.version).trim_start_matches("HTTP/"),
                "method": message.method,
                "target": message.target,
                "code": message.code.to_string(),
                "reason": latin1(message.reason.as_deref().unwrap_or_default()),
                "fields": pairs(&message.lines, |bytes| json!(latin1(bytes))),
                "trailers": pairs(&message.trailers, |bytes| json!(latin1(bytes))),
                "length": length(message),
                "content": content,
            })
        };
        json!({
            "file": self.file,
            "scheme": self.scheme,
            "request": self.captured.request.as_ref().map(message),
            "response": message(response),
        })
    }

    /// Without content, as lint-http has it.
    fn har(&self) -> Option<Value> {
        let fields = |message: &Message<'_>| {
            let field = |line: &Line<'_>| json!({ "name": latin1(&line.name), "value": latin1(&line.value) });
            message.lines.iter().map(field).collect::<Value>()
        };
        let (request, response) = (self.captured.request.as_ref()?, &self.captured.response);
        Some(json!({
            "request": {
                "method": request.method, "url": self.uri(request), "httpVersion": version(request.version),
                "headers": fields(request),
            },
            "response": {
                "status": response.code, "statusText": latin1(response.reason.as_deref().unwrap_or_default()),
                "httpVersion": version(response.version), "headers": fields(response),
                "content": { "size": length(response).unwrap_or(0) },
            },
        }))
    }
}

fn value(message: &Message<'_>, name: &[u8]) -> Option<String> {
    let line = message.lines.iter().find(|line| line.name.eq_ignore_ascii_case(name))?;
    Some(latin1(&line.value))
}

fn pairs(lines: &[Line<'_>], text: impl Fn(&[u8]) -> Value) -> Value {
    lines.iter().map(|line| json!([latin1(&line.name), text(&line.value)])).collect()
}

/// Octets that are no text are an array for lint-http.
fn bytes_or_text(bytes: &[u8]) -> Value {
    str::from_utf8(bytes).map_or_else(|_| json!(bytes), |text| json!(text))
}

/// One character an octet.
fn latin1(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

const fn version(version: Option<Version>) -> &'static str {
    match version {
        Some(Version::Http10) => "HTTP/1.0",
        Some(Version::Http2) => "HTTP/2.0",
        Some(Version::Http3) => "HTTP/3.0",
        Some(Version::Http11) | None => "HTTP/1.1",
    }
}

fn length(message: &Message<'_>) -> Option<u64> {
    match &message.content {
        Body::Unknown => None,
        Body::Length(length) => Some(*length),
        Body::Bytes(bytes) => Some(bytes.len() as u64),
    }
}

/// Reads files as the command does, and counts.
fn read(paths: &[PathBuf]) -> Result<()> {
    let linter = Linter::new(Config::default());
    let (mut found, mut failed) = (0_u32, 0_u32);
    files(paths, &mut |path| match path {
        Ok(path) => match File::open(&path) {
            Ok(file) => linter.read(&path.to_string_lossy(), file, &mut |outcome| match outcome {
                Outcome::Finding(finding) => {
                    black_box(finding);
                    found += 1;
                }
                Outcome::Failure(_) => failed += 1,
            }),
            Err(_) => failed += 1,
        },
        Err(_) => failed += 1,
    });
    writeln!(io::stdout(), "{found} findings, {failed} failures")?;
    Ok(())
}

/// An exchange as a reader has it.
struct Lines<'a> {
    captured: &'a Captured<'a>,
    request: Vec<FieldLine<'a>>,
    response: Vec<FieldLine<'a>>,
}

impl<'a> Lines<'a> {
    fn of(captured: &'a Captured<'a>) -> Self {
        let lines = |message: &'a Message<'a>| {
            message
                .lines
                .iter()
                .map(|line| FieldLine { name: &line.name, value: &line.value })
                .collect()
        };
        let request = captured.request.as_ref().map(lines).unwrap_or_default();
        Self { captured, request, response: lines(&captured.response) }
    }
}

/// The library alone: seconds for all exchanges in memory, in the best of some passes, with the rules that run by default and with all.
fn memory() -> Result<()> {
    let text = many()?;
    let text = text::read(&text);
    let all: Vec<Lines<'_>> = text.exchanges.iter().map(Lines::of).collect();
    for (name, set) in [("default", RuleSet::DEFAULT), ("all", RuleSet::ALL)] {
        let mut best = Duration::MAX;
        let mut found = 0;
        for _ in 0..10 {
            found = 0;
            let start = Instant::now();
            for lines in black_box(&all) {
                let response =
                    Response::new(lines.captured.response.code).fields(&lines.response[..]);
                let mut exchange = Exchange::new(response).sender(Sender::OriginServer);
                if let Some(request) = &lines.captured.request {
                    let fields = &lines.request[..];
                    exchange = exchange
                        .request(Request::new(&request.method, &request.target).fields(fields));
                }
                exchange.check(&set, &mut |finding| {
                    black_box(finding);
                    found += 1;
                });
            }
            best = best.min(start.elapsed());
        }
        writeln!(io::stdout(), "{name}\t{}\t{found}", best.as_secs_f64())?;
    }
    Ok(())
}

/// What all rules find in the captures: file, rule, and whether it runs by default.
fn findings() -> Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    for capture in captures()? {
        let mut read = text::read(&capture.bytes);
        let mut session = Session::new(RuleSet::ALL, capture.sender);
        let mut found = Vec::new();
        for exchange in &mut read.exchanges {
            exchange.scheme = Some((&*capture.scheme).into());
            session.check(exchange, &mut |finding| found.push(finding.rule().name));
        }
        for rule in found {
            let runs = if RuleSet::DEFAULT.contains(rule) { "default" } else { "off" };
            writeln!(out, "{}\t{rule}\t{runs}", capture.file)?;
        }
    }
    Ok(())
}
