//! `/status/NNN`.

use std::io::{Read, Write};

use http_status::{FieldUse, StatusInfo};

use crate::client::{Exchange, Server};

/// Codes that no answer of today is right with, whatever the request: the rule that says so.
const NEVER_RIGHT: [(u16, &str); 6] = [
    (102, "retired-code"),
    // It belongs into a 207.
    (208, "already-reported-as-status"),
    (305, "retired-code"),
    (306, "retired-code"),
    (418, "retired-code"),
    (510, "retired-code"),
];

/// What only those find who ask for pedantry.
const PEDANTIC: [(u16, &str); 2] = [
    // It is for future use.
    (402, "reserved-code"),
    // The condition of WebDAV is for lock tokens that a client sends.
    (423, "missing-dav-condition"),
];

/// What is said of numbers that are not registered.
const UNREGISTERED: [&str; 3] = ["internal-code-on-wire", "unregistered-code", "vendor-code"];

/// The requests that codes fit, from the page that lists them.
fn fits(server: &Server) -> Vec<(u16, serde_json::Value)> {
    let index = server.ask("GET", "/status/", &[("Accept", "application/json")], "");
    let index: serde_json::Value = serde_json::from_str(index.text()).expect("it is JSON");
    let statuses = index["statuses"].as_array().expect("statuses").iter();
    let code =
        |status: &serde_json::Value| status["code"].as_u64().and_then(|code| code.try_into().ok());
    statuses.map(|status| (code(status).expect("a code"), status["request"].clone())).collect()
}

fn ask(server: &Server, code: u16, request: &serde_json::Value) -> Exchange {
    let fields = request["fields"].as_object().expect("fields").iter();
    let fields: Vec<_> =
        fields.map(|(name, value)| (&**name, value.as_str().expect("a text"))).collect();
    let method = request["method"].as_str().expect("a method");
    let content = request["content"].as_str().unwrap_or_default();
    // What these codes are about is not shown on a page.
    let (target, long) = match code {
        414 => (format!("/status/414,/{}", "x".repeat(9000)), None),
        431 => ("/status/431".to_owned(), Some(("Cookie", "x".repeat(20_000)))),
        _ => (format!("/status/{code}"), None),
    };
    let long = long.iter().map(|(name, value)| (*name, &**value));
    let fields: Vec<_> = fields.into_iter().chain(long).collect();
    server.ask(method, &target, &fields, content)
}

/// The code of an interim response, or that of the final one.
fn answered(exchange: &Exchange) -> u16 {
    exchange.interim.first().copied().unwrap_or(exchange.code)
}

#[test]
fn every_code_is_sent_as_documents_demand() {
    let server = Server::start();
    let fits = fits(&server);
    assert_eq!(fits.len(), StatusInfo::all().len());
    for (code, request) in &fits {
        let exchange = ask(&server, *code, request);
        assert_eq!(answered(&exchange), *code, "{exchange:?}");
        assert_eq!(exchange.code, if exchange.interim.is_empty() { *code } else { 200 });
        let known = NEVER_RIGHT.iter().find(|(never, _)| never == code);
        let known: Vec<_> = known.iter().map(|(_, rule)| *rule).collect();
        assert_eq!(exchange.findings(), known, "{exchange:?}");
        let pedantic = PEDANTIC.iter().find(|(never, _)| never == code);
        let all: Vec<_> = known.into_iter().chain(pedantic.map(|(_, rule)| *rule)).collect();
        assert_eq!(exchange.pedantic_findings(), all, "{exchange:?}");
    }
}

/// No field of these responses is a list, but for those whose lines `header=` asks for.
#[test]
fn every_field_is_there_once() {
    let server = Server::start();
    for (code, request) in &fits(&server) {
        let exchange = ask(&server, *code, request);
        let end = exchange.answer.len() - exchange.content.len();
        let heads = String::from_utf8_lossy(&exchange.answer[..end]).to_lowercase();
        for head in heads.split_terminator("\r\n\r\n") {
            let mut names: Vec<_> =
                head.lines().skip(1).filter_map(|line| line.split(':').next()).collect();
            names.sort_unstable();
            assert!(names.is_sorted_by(|one, other| one < other), "{code}: {names:?}");
        }
    }
}

/// What the data says that goes with a code is in its response.
#[test]
fn every_code_has_its_fields_and_its_phrase() {
    // Those of which the condition does not hold.
    const NOT_HERE: [(u16, &str); 9] = [
        // A single part, and no more than ETag and Cache-Control in the 200.
        (206, "Content-Location"),
        (206, "Expires"),
        (206, "Vary"),
        (226, "Content-Range"),
        (304, "Content-Location"),
        (304, "Expires"),
        // It is not the framing that is broken.
        (400, "Connection"),
        (413, "Retry-After"),
        (415, "Accept-Patch"),
    ];

    let server = Server::start();
    for (code, request) in &fits(&server) {
        let exchange = ask(&server, *code, request);
        let info = StatusInfo::of(*code).expect("it is registered");
        let text = String::from_utf8_lossy(&exchange.answer).to_lowercase();
        let phrase = info.reason_phrase().to_lowercase();
        assert!(text.starts_with(&format!("http/1.1 {code} {phrase}\r\n")), "{text}");
        for field in info.fields().all() {
            let is_wanted = matches!(field.usage(), FieldUse::Required | FieldUse::Recommended);
            let name = field.name();
            let is_excepted = NOT_HERE.contains(&(*code, name))
                // A file has one; this content is made anew.
                || name == "Last-Modified";
            let has = text.contains(&format!("\n{}: ", name.to_lowercase()));
            if is_wanted && !is_excepted {
                assert!(has, "{code} {name}: {text}");
            }
            if field.usage() == FieldUse::Forbidden && field.when().is_none() {
                let head = text.split("\r\n\r\n").next().unwrap_or_default();
                assert!(!head.contains(&format!("\n{}: ", name.to_lowercase())), "{code} {name}");
            }
        }
    }
}

#[test]
fn every_number_is_answered() {
    let server = Server::start();
    let fits = fits(&server);
    for code in 100..=999 {
        let exchange = server.get(&format!("/status/{code}"));
        // Without a request for it, there is nothing to switch to.
        let expected = if code == 101 { 426 } else { code };
        assert_eq!(answered(&exchange), expected, "{exchange:?}");
        let findings = exchange.findings();
        match fits.iter().find(|(known, _)| *known == code) {
            Some((_, request)) => {
                let is_plain = request["method"] == "GET"
                    && request["fields"].as_object().is_some_and(serde_json::Map::is_empty);
                let is_excepted = NEVER_RIGHT.iter().any(|(never, _)| *never == code);
                let is_long = matches!(code, 414 | 431);
                assert!(!is_plain || is_excepted || is_long || findings.is_empty(), "{exchange:?}");
            }
            None if code < 600 => {
                assert!(findings.iter().all(|rule| UNREGISTERED.contains(rule)), "{exchange:?}");
            }
            None => assert_eq!(findings, ["invalid-status-code"], "{exchange:?}"),
        }
        assert_eq!(exchange.field("Cache-Control"), Some("no-store"));
    }
    for path in
        ["/status/99", "/status/1000", "/status/x", "/status/0421", "/status/421/", "/status/+21"]
    {
        let exchange = server.get(path);
        assert_eq!(exchange.code, 404, "{path}");
        assert_eq!(exchange.pedantic_findings(), [""; 0], "{exchange:?}");
    }
}

#[test]
fn head_gets_what_get_gets_without_content() {
    let server = Server::start();
    for info in StatusInfo::all().filter(|info| info.code() >= 200) {
        let target = format!("/status/{}", info.code());
        let head = server.ask("HEAD", &target, &[], "");
        let get = server.get(&target);
        assert_eq!(head.content, b"", "{head:?}");
        let lines = |exchange: &Exchange| {
            // Where GET has no content, HEAD does not say how long it is.
            let is_left_out =
                |line: &str| line.starts_with("date: ") || line == "content-length: 0";
            let lines = exchange.head.lines().filter(|line| !is_left_out(line));
            let mut lines: Vec<_> = lines.map(str::to_owned).collect();
            lines.sort();
            lines
        };
        let (head, get) = (lines(&head), lines(&get));
        // The methods but one.
        let mut both = head.iter().zip(&get);
        assert!(
            both.all(|(head, get)| head == get || head.starts_with("allow: ")),
            "{head:?}\n{get:?}"
        );
        assert_eq!(head.len(), get.len(), "{head:?}\n{get:?}");
    }
}

#[test]
fn every_method_is_answered_but_two() {
    let server = Server::start();
    for method in ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND", "LOCK", "BREW"] {
        let exchange = server.ask(method, "/status/503", &[], "");
        assert_eq!(exchange.code, 503, "{method}");
        assert_eq!(exchange.findings(), [""; 0], "{exchange:?}");
        assert_eq!(exchange.field("Allow").is_some(), method == "OPTIONS", "{method}");
        let exchange = server.ask(method, "/status/405", &[], "");
        let allowed = exchange.field("Allow").expect("a 405 has it").split(", ");
        assert!(allowed.into_iter().all(|allowed| allowed != method), "{exchange:?}");
    }
    for (method, target, has_post) in [
        ("TRACE", "/status/200", true),
        ("TRACE", "/status/", false),
        ("TRACE", "/", false),
        ("CONNECT", "localhost:80", false),
    ] {
        let exchange = server.ask(method, target, &[], "");
        assert_eq!(exchange.code, 405, "{method}");
        let mut allowed = exchange.field("Allow").expect("a 405 has it").split(", ");
        assert_eq!(allowed.any(|allowed| allowed == "POST"), has_post, "{target}");
        assert_eq!(exchange.findings(), [""; 0], "{exchange:?}");
    }
}

#[test]
fn content_is_what_the_client_prefers() {
    let server = Server::start();
    for (code, json) in
        [(421, "application/problem+json"), (200, "application/json"), (301, "application/json")]
    {
        let target = format!("/status/{code}");
        let exchange = server.get(&target);
        assert_eq!(
            (exchange.field("Content-Type"), exchange.field("Vary")),
            (Some(json), Some("Accept"))
        );
        let object: serde_json::Value = serde_json::from_str(exchange.text()).expect("it is JSON");
        let phrase = StatusInfo::of(code).expect("it is registered").reason_phrase();
        let (number, name) =
            if code < 400 { ("code", "reason_phrase") } else { ("status", "title") };
        assert_eq!((&object[number], &object[name]), (&code.into(), &phrase.into()), "{object}");
        let browser = [("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")];
        let exchange = server.ask("GET", &target, &browser, "");
        assert_eq!(exchange.field("Content-Type"), Some("text/html; charset=utf-8"));
        assert!(exchange.text().contains(&format!("<h1>{code} {phrase}</h1>")), "{exchange:?}");
        assert_eq!(exchange.pedantic_findings(), [""; 0], "{exchange:?}");
    }
}

#[test]
fn parts_are_those_that_were_asked_for() {
    let server = Server::start();
    for (range, place, content) in [
        ("bytes=10-19", "bytes 10-19/10000", "000000001\n"),
        ("bytes=-4", "bytes 9996-9999/10000", "999\n"),
        ("bytes=9999-", "bytes 9999-9999/10000", "\n"),
    ] {
        let exchange = server.ask("GET", "/status/206", &[("Range", range)], "");
        assert_eq!(exchange.field("Content-Range"), Some(place));
        assert_eq!(exchange.text(), content);
        assert_eq!(exchange.pedantic_findings(), [""; 0], "{exchange:?}");
    }
}

/// A server does not know what a client has; it says what the client says.
#[test]
fn not_modified_names_a_tag_of_the_request() {
    let server = Server::start();
    for (list, tag) in [("\"a\"", "\"a\""), ("W/\"b,c\", \"d\"", "W/\"b,c\"")] {
        let exchange = server.ask("GET", "/status/304", &[("If-None-Match", list)], "");
        assert_eq!(exchange.field("ETag"), Some(tag));
        assert_eq!(exchange.pedantic_findings(), [""; 0], "{exchange:?}");
    }
}

#[test]
fn old_clients_get_no_interim_response() {
    let server = Server::start();
    for code in [100, 101, 102, 103, 104, 199] {
        let request = format!("GET /status/{code} HTTP/1.0\r\nHost: a\r\n\r\n");
        let exchange = Exchange::new(request.clone(), &server.send(request.as_bytes()));
        assert!(exchange.interim.is_empty(), "{exchange:?}");
        assert_eq!(exchange.code, if code == 101 { 426 } else { 200 });
        assert_eq!(exchange.findings(), [""; 0], "{exchange:?}");
    }
}

#[test]
fn interim_responses_stand_before_their_own_final_one() {
    let server = Server::start();
    let get = |target: &str| format!("GET {target} HTTP/1.1\r\nHost: a\r\n\r\n");
    let mut requests = String::new();
    let mut expected = Vec::new();
    for _ in 0..20 {
        for code in [103, 404, 102, 100] {
            requests.push_str(&get(&format!("/status/{code}")));
            expected.extend(if code < 200 { vec![code, 200] } else { vec![code] });
        }
    }
    requests.push_str("GET /status/204 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    expected.push(204);
    let answer = String::from_utf8(server.send(requests.as_bytes())).expect("it is text");
    let codes = answer
        .split("HTTP/1.1 ")
        .skip(1)
        .map(|part| part.get(..3).and_then(|code| code.parse().ok()));
    assert_eq!(codes.collect::<Option<Vec<i32>>>(), Some(expected), "{answer}");
}

#[test]
fn content_is_waited_for_only_when_it_is_wanted() {
    let server = Server::start();
    for (code, first) in [(200, "HTTP/1.1 100 "), (417, "HTTP/1.1 417 "), (100, "HTTP/1.1 100 ")] {
        let mut stream = server.connect();
        let request = format!(
            "PUT /status/{code} HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).expect("the head is sent");
        let mut head = [0; 13];
        stream.read_exact(&mut head).expect("something comes");
        assert_eq!(String::from_utf8_lossy(&head), first);
        // A refusal ends the connection.
        if code < 300 {
            stream.write_all(b"hello").expect("the content is sent");
            stream
                .write_all(b"GET /status/204 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                .expect("the next request is sent");
        }
        let mut rest = String::new();
        stream.read_to_string(&mut rest).expect("the connection ends");
        let others = rest.matches("HTTP/1.1 ").count();
        assert_eq!(others, if code < 300 { 2 } else { 0 }, "{rest}");
    }
}

/// 100 is sent once, by whichever part of the server; and a client that does not wait for it is not refused for it.
#[test]
fn expectations_are_those_of_their_version() {
    let server = Server::start();
    for (fields, content) in [
        ("Expect: 100-continue\r\nContent-Length: 0\r\n", ""),
        ("Expect: 100-Continue\r\nContent-Length: 5\r\n", "hello"),
        ("Expect: 100-continue\r\nTransfer-Encoding: chunked\r\n", "5\r\nhello\r\n0\r\n\r\n"),
        ("Expect: a-miracle\r\nContent-Length: 5\r\n", "hello"),
    ] {
        let request = format!(
            "POST /status/100 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{fields}\r\n{content}"
        );
        let exchange = Exchange::new(request.clone(), &server.send(request.as_bytes()));
        assert_eq!((&exchange.interim[..], exchange.code), (&[100][..], 200), "{exchange:?}");
    }
    let next = "GET /status/204 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    for (version, expected, count) in
        [("1.0", "100-continue", 2), ("1.1", "a-miracle", 2), ("1.1", "100-continue", 1)]
    {
        let keep = "Connection: keep-alive";
        let request = format!(
            "PUT /status/403 HTTP/{version}\r\nHost: a\r\n{keep}\r\nExpect: {expected}\r\nContent-Length: 5\r\n\r\nhello{next}"
        );
        let answer = String::from_utf8(server.send(request.as_bytes())).expect("it is text");
        assert_eq!(answer.matches("HTTP/1.").count(), count, "{version} {expected}: {answer}");
    }
    // The last response on a connection may still speak of other protocols.
    let request =
        "PUT /status/426 HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n";
    let exchange = Exchange::new(request.to_owned(), &server.send(request.as_bytes()));
    assert_eq!(exchange.field("Upgrade"), Some("websocket"));
    assert_eq!(exchange.field("Connection"), Some("Upgrade, close"));
}

/// Who has said everything may close his half of the connection, and still gets the answer.
#[test]
fn half_closed_connections_are_answered() {
    let server = Server::start();
    let mut stream = server.connect();
    stream
        .write_all(b"GET /status/103?delay=100 HTTP/1.1\r\nHost: a\r\n\r\n")
        .expect("the request is sent");
    stream.shutdown(std::net::Shutdown::Write).expect("one half is closed");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("the connection ends");
    let exchange = Exchange::new(String::new(), &answer);
    assert_eq!((&exchange.interim[..], exchange.code), (&[103][..], 200));
}

#[test]
fn websocket_messages_come_back() {
    let server = Server::start();
    let mut stream = server.connect();
    let request = "GET /status/101 HTTP/1.1\r\nHost: a\r\nConnection: keep-alive, Upgrade\r\nUpgrade: WebSocket\r\n\
        Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    stream.write_all(request.as_bytes()).expect("the request is sent");
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte).expect("the head has an end");
        head.extend_from_slice(&byte);
    }
    let exchange = Exchange::new(request.to_owned(), &head);
    // The answer of RFC 6455, 1.3.
    assert_eq!(exchange.field("Sec-WebSocket-Accept"), Some("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
    assert_eq!(exchange.pedantic_findings(), [""; 0], "{exchange:?}");
    // A text in a masked frame, the mask being zero; then a closing frame.
    stream.write_all(b"\x81\x82\0\0\0\0hi\x88\x80\0\0\0\0").expect("frames are sent");
    let mut frames = Vec::new();
    stream.read_to_end(&mut frames).expect("the connection ends");
    assert_eq!(frames, b"\x81\x02hi\x88\x00");
    // Another version, and no key.
    for fields in [
        &[("Sec-WebSocket-Version", "8"), ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")][..],
        &[("Sec-WebSocket-Version", "13")],
    ] {
        let upgrade = [("Connection", "Upgrade, close"), ("Upgrade", "websocket")];
        let fields: Vec<_> = upgrade.into_iter().chain(fields.iter().copied()).collect();
        let exchange = server.ask("GET", "/status/101", &fields, "");
        assert_eq!((exchange.code, exchange.field("Sec-WebSocket-Version")), (426, Some("13")));
        assert_eq!(exchange.findings(), [""; 0], "{exchange:?}");
    }
}
