//! A HAR file, read and checked with all rules, beside parsing the same bytes with `serde_json`.

use std::borrow::Cow;
use std::io;

use http_status_benches::{Contender, Random, Table, compare, report};
use http_status_lint::{Config, Level, Levels, Linter};
use serde::Deserialize;

/// What the contract allows: one and a half times what parsing takes.
const BAR: f64 = 1.5;

fn main() -> io::Result<()> {
    report(&[
        table("HAR with content, bytes", Kind { content: 50_000, is_pretty: true }),
        table("HAR with content in one line, bytes", Kind { content: 50_000, is_pretty: false }),
        table("HAR without content, bytes", Kind { content: 0, is_pretty: true }),
    ])
}

fn table(title: &str, kind: Kind) -> Table {
    let file = kind.file();
    let mut levels = Levels::default();
    levels.set("all", Level::Info).expect("it stands for all rules");
    let linter = Linter::new(Config { levels, ..Config::default() });
    let inputs = [&*file];
    let contenders = vec![
        Contender::new("http-status-lint: Linter::read, all rules", &inputs, |file| {
            let mut count = 0;
            linter.read("bench.har", file, &mut |_| count += 1);
            count
        }),
        Contender::new("serde_json: borrowed structs", &inputs, |file| {
            serde_json::from_slice::<Har<'_>>(file).expect("it is a HAR file").log.entries.len()
        })
        .bar(BAR),
    ];
    compare(title, file.len(), contenders)
}

/// What a program would write that wants these things from a HAR file.
#[derive(Deserialize)]
struct Har<'a> {
    #[serde(borrow)]
    log: Log<'a>,
}

#[derive(Deserialize)]
struct Log<'a> {
    #[serde(borrow)]
    entries: Vec<Entry<'a>>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "parsing is what is measured")]
struct Entry<'a> {
    #[serde(borrow)]
    request: Request<'a>,
    #[serde(borrow)]
    response: Response<'a>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "parsing is what is measured")]
struct Request<'a> {
    #[serde(borrow)]
    method: Cow<'a, str>,
    #[serde(borrow)]
    url: Cow<'a, str>,
    #[serde(borrow)]
    http_version: Cow<'a, str>,
    #[serde(borrow)]
    headers: Vec<Header<'a>>,
    body_size: i64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "parsing is what is measured")]
struct Response<'a> {
    status: u16,
    #[serde(borrow)]
    status_text: Cow<'a, str>,
    #[serde(borrow)]
    http_version: Cow<'a, str>,
    #[serde(borrow)]
    headers: Vec<Header<'a>>,
    #[serde(borrow)]
    content: Content<'a>,
    #[serde(borrow, rename = "redirectURL")]
    redirect_url: Cow<'a, str>,
    body_size: i64,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "parsing is what is measured")]
struct Header<'a> {
    #[serde(borrow)]
    name: Cow<'a, str>,
    #[serde(borrow)]
    value: Cow<'a, str>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "parsing is what is measured")]
struct Content<'a> {
    size: i64,
    #[serde(borrow, default)]
    text: Cow<'a, str>,
}

/// A kind of file.
struct Kind {
    /// The most bytes of content.
    content: usize,
    is_pretty: bool,
}

impl Kind {
    /// A file of a few megabytes, as a browser writes it: the entries of a visit to a site, without faults.
    fn file(&self) -> Vec<u8> {
        const ENTRIES: usize = 150;
        let mut random = Random::new(421);
        let entries: Vec<_> = (0..ENTRIES).map(|number| self.entry(number, &mut random)).collect();
        let har = serde_json::json!({ "log": {
            "version": "1.2",
            "creator": { "name": "WebInspector", "version": "537.36" },
            "pages": [{ "startedDateTime": "2026-11-22T08:00:00.000Z", "id": "page_1", "title": "https://example.com/",
                "pageTimings": { "onContentLoad": 421.5, "onLoad": 812.25 } }],
            "entries": entries,
        } });
        let text =
            if self.is_pretty { serde_json::to_vec_pretty(&har) } else { serde_json::to_vec(&har) };
        text.expect("it is JSON")
    }

    fn entry(&self, number: usize, random: &mut Random) -> serde_json::Value {
        const TYPES: [&str; 5] = [
            "text/html; charset=utf-8",
            "application/json",
            "text/css",
            "application/javascript",
            "image/svg+xml",
        ];
        let media_type = TYPES[random.below(TYPES.len())];
        let text = if self.content == 0 {
            String::new()
        } else {
            prose(random.below(self.content), random)
        };
        let mut content = serde_json::json!({ "size": text.len(), "mimeType": media_type });
        if !text.is_empty() {
            content["text"] = text.clone().into();
        }
        let mut headers = vec![
            header("date", "Sun, 22 Nov 2026 08:00:00 GMT"),
            header("content-type", media_type),
            header("content-encoding", "gzip"),
            header("vary", "Accept-Encoding"),
            header("cache-control", "max-age=600"),
            header("etag", &format!("\"{number:x}-{:x}\"", random.below(1 << 20))),
            header("last-modified", "Sat, 21 Nov 2026 12:00:00 GMT"),
            header("server", "nginx"),
        ];
        for extra in 0..2 + random.below(10) {
            headers.push(header(
                &format!("x-example-{extra}"),
                &prose(10 + random.below(80), random).replace(['"', '\n', '<', '>'], "-"),
            ));
        }
        let request = [
            ("accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"),
            ("accept-encoding", "gzip, deflate, br, zstd"),
            ("accept-language", "en-GB,en;q=0.9"),
            ("cookie", "session=4a5b6c7d8e9f; theme=dark; consent=1"),
            ("host", "example.com"),
            ("referer", "https://example.com/"),
            ("sec-ch-ua", "\"Chromium\";v=\"142\", \"Not_A Brand\";v=\"99\""),
            ("sec-fetch-dest", "empty"),
            ("sec-fetch-mode", "cors"),
            ("sec-fetch-site", "same-origin"),
            (
                "user-agent",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
            ),
        ];
        serde_json::json!({
            "_initiator": { "type": "script", "stack": { "callFrames": [ { "functionName": "load", "scriptId": "12", "url": "https://example.com/app.js", "lineNumber": 42, "columnNumber": 1337 } ] } },
            "_priority": "High",
            "_resourceType": "fetch",
            "cache": {},
            "connection": "443",
            "pageref": "page_1",
            "request": {
                "method": "GET",
                "url": format!("https://example.com/assets/{number}?v={}", random.below(1 << 30)),
                "httpVersion": "http/2.0",
                "headers": request.map(|(name, value)| header(name, value)),
                "queryString": [ { "name": "v", "value": "1" } ],
                "cookies": [ { "name": "session", "value": "4a5b6c7d8e9f", "path": "/", "domain": "example.com", "expires": "2027-01-01T00:00:00.000Z", "httpOnly": true, "secure": true } ],
                "headersSize": -1,
                "bodySize": 0,
            },
            "response": {
                "status": 200,
                "statusText": "",
                "httpVersion": "http/2.0",
                "headers": headers,
                "cookies": [],
                "content": content,
                "redirectURL": "",
                "headersSize": -1,
                "bodySize": -1,
                "_transferSize": 4210,
                "_error": null,
            },
            "serverIPAddress": "192.0.2.1",
            "startedDateTime": "2026-11-22T08:00:00.421Z",
            "time": 42.125,
            "timings": { "blocked": 1.5, "dns": -1, "ssl": -1, "connect": -1, "send": 0.25, "wait": 40.0, "receive": 0.375 },
        })
    }
}

fn header(name: &str, value: &str) -> serde_json::Value {
    serde_json::json!({ "name": name, "value": value })
}

/// Markup, more or less: what is escaped in JSON comes about as often as it does in pages.
fn prose(length: usize, random: &mut Random) -> String {
    const WORDS: [&str; 12] = [
        "status ",
        "the ",
        "origin ",
        "server ",
        "<a href=\"/report\">",
        "</a>\n",
        "function() { return ",
        "};\n    ",
        "representation ",
        "café ",
        "0123456789abcdef",
        "cacheable, ",
    ];
    let mut text = String::new();
    while text.len() < length {
        text.push_str(WORDS[random.below(WORDS.len())]);
    }
    text
}
