//! The rules over exchanges in memory.

use std::io;

use http::{HeaderMap, HeaderName, HeaderValue};
use http_status::lint::{Exchange, FieldLine, Request, Response, RuleSet, Sender};
use http_status_benches::{Contender, Table, compare, report};
use http_status_lint::capture::{Captured, Message};
use http_status_lint::text;

/// What there was to check, and that nothing is wrong with it: a bench of findings would measure how they are written down.
static EXCHANGES: &[u8] = include_bytes!("exchanges.http");

fn main() -> io::Result<()> {
    let text = text::read(EXCHANGES);
    assert_eq!(text.error, None);
    let owned: Vec<Owned> = text.exchanges.iter().map(Owned::of).collect();
    let lines: Vec<Lines<'_>> = text.exchanges.iter().map(Lines::of).collect();
    for captured in &text.exchanges {
        captured.with(Sender::OriginServer, None, |exchange| {
            let findings = exchange.findings();
            assert!(findings.is_empty(), "{} {findings}", captured.response.code);
        });
    }
    report(&[table(&lines, &owned)])
}

/// An exchange as a program with `http` has it.
struct Owned {
    request: http::Request<()>,
    response: http::Response<()>,
}

impl Owned {
    fn of(captured: &Captured<'_>) -> Self {
        let of = captured.request.as_ref().expect("each has a request");
        let mut request = http::Request::builder().method(&*of.method).uri(&*of.target);
        *request.headers_mut().expect("it is well formed") = map(of);
        let mut response = http::Response::builder().status(captured.response.code);
        *response.headers_mut().expect("it is well formed") = map(&captured.response);
        Self {
            request: request.body(()).expect("it is well formed"),
            response: response.body(()).expect("it is well formed"),
        }
    }
}

fn map(message: &Message<'_>) -> HeaderMap {
    let field = |name: &[u8], value: &[u8]| {
        Some((HeaderName::from_bytes(name).ok()?, HeaderValue::from_bytes(value).ok()?))
    };
    message.lines.iter().filter_map(|line| field(&line.name, &line.value)).collect()
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
            let line = |line: &'a http_status_lint::capture::Line<'a>| FieldLine {
                name: &line.name,
                value: &line.value,
            };
            message.lines.iter().map(line).collect()
        };
        Self {
            captured,
            request: captured.request.as_ref().map(lines).unwrap_or_default(),
            response: lines(&captured.response),
        }
    }

    fn exchange(&'a self) -> Exchange<'a> {
        let (method, target) = self
            .captured
            .request
            .as_ref()
            .map_or(("GET", "/"), |request| (&*request.method, &*request.target));
        let response = Response::new(self.captured.response.code).fields(&self.response[..]);
        Exchange::new(response)
            .request(Request::new(method, target).fields(&self.request[..]))
            .sender(Sender::OriginServer)
    }
}

fn count(exchange: &Exchange<'_>, set: &RuleSet) -> usize {
    let mut count = 0;
    exchange.check(set, &mut |_| count += 1);
    count
}

fn table(lines: &[Lines<'_>], owned: &[Owned]) -> Table {
    let lines: Vec<&Lines<'_>> = lines.iter().collect();
    let owned: Vec<&Owned> = owned.iter().collect();
    let contenders = vec![
        Contender::new("request and response as lines", &lines, |lines| {
            count(&lines.exchange(), &RuleSet::DEFAULT)
        }),
        Contender::new("request and response as lines, all rules", &lines, |lines| {
            count(&lines.exchange(), &RuleSet::ALL)
        }),
        Contender::new("request and response of `http`", &owned, |owned| {
            let exchange =
                Exchange::new(&owned.response).request(&owned.request).sender(Sender::OriginServer);
            count(&exchange, &RuleSet::DEFAULT)
        }),
        Contender::new("a response of `http` alone", &owned, |owned| {
            count(&Exchange::new(&owned.response), &RuleSet::DEFAULT)
        }),
        Contender::new("no rule: the fields are looked through", &lines, |lines| {
            count(&lines.exchange(), &RuleSet::NONE)
        }),
    ];
    compare("rules over an exchange", lines.len(), contenders)
}
