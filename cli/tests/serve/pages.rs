//! The site, or another folder.

use std::fs;
use std::path::PathBuf;

use http_status::lint::value;

use crate::client::{Exchange, Server};

/// The fields of a request, the code that answers it, and a part of the content.
type Case<'a> = (&'a [(&'a str, &'a str)], u16, &'a str);

const INDEX: &str = "<!DOCTYPE html><title>All</title>";

/// A folder that looks like the site, and a file beside it.
fn folder(name: &str) -> PathBuf {
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("serve-{name}"));
    _ = fs::remove_dir_all(&root);
    let folder = root.join("site");
    fs::create_dir_all(folder.join("421")).expect("a folder can be made");
    for (path, text) in [
        ("site/index.html", INDEX),
        ("site/404.html", "<!DOCTYPE html><title>Nothing</title>"),
        ("site/421/index.html", "<!DOCTYPE html><title>421</title>"),
        ("site/421.json", "{}"),
        ("site/style.css", "p { color: black }"),
        ("site/a b.txt", "0123456789"),
        ("site/.hidden", "hidden"),
        ("secret.txt", "secret"),
    ] {
        fs::write(root.join(path), text).expect("a file can be written");
    }
    folder
}

fn code(server: &Server, path: &str) -> u16 {
    let exchange = server.get(path);
    assert_eq!(exchange.pedantic_findings(), [""; 0], "{exchange:?}");
    exchange.code
}

#[test]
fn files_are_served_with_what_is_known_of_them() {
    let server = Server::of_folder(&folder("files"));
    for (path, media_type) in [
        ("/", "text/html; charset=utf-8"),
        ("/421/", "text/html; charset=utf-8"),
        ("/421/index.html", "text/html; charset=utf-8"),
        ("/421.json?x=y", "application/json"),
        ("/style.css", "text/css; charset=utf-8"),
        ("/a%20b.txt", "text/plain; charset=utf-8"),
    ] {
        let get = server.get(path);
        let head = server.ask("HEAD", path, &[], "");
        for exchange in [&get, &head] {
            assert_eq!(exchange.code, 200, "{exchange:?}");
            assert_eq!(exchange.field("Content-Type"), Some(media_type), "{path}");
            assert_eq!(exchange.field("Content-Length"), Some(&*get.content.len().to_string()));
            assert_eq!(
                exchange.field("Content-Security-Policy").is_some(),
                media_type.starts_with("text/html")
            );
            for name in ["ETag", "Last-Modified", "Cache-Control", "Date", "X-Content-Type-Options"]
            {
                assert!(exchange.field(name).is_some(), "{path}: {name}");
            }
            assert_eq!(exchange.pedantic_findings(), [""; 0], "{exchange:?}");
        }
        assert!(!get.content.is_empty() && head.content.is_empty());
    }
    assert_eq!(server.get("/").text(), INDEX);
}

/// Without a folder, the site is made in memory.
#[test]
fn the_site_is_served() {
    let server = Server::of_site();
    for path in [
        "/",
        "/421/",
        "/421.json",
        "/499/",
        "/rules/",
        "/site.css",
        "/site.js",
        "/export.json",
        "/nothing",
    ] {
        let exchange = server.get(path);
        assert_eq!(exchange.code, if path == "/nothing" { 404 } else { 200 }, "{path}");
        assert_eq!(exchange.pedantic_findings(), [""; 0], "{path}: {}", exchange.head);
        // What the page allows itself is what the field allows.
        if let Some(policy) = exchange.field("Content-Security-Policy") {
            let (_, rest) = exchange
                .text()
                .split_once("Content-Security-Policy\" content=\"")
                .expect("a page has it");
            let own = rest.split('"').next().unwrap_or_default();
            assert!(policy.starts_with(own), "{policy}\n{own}");
        }
    }
    // The list of what can be asked for is a page as well.
    for (accept, part) in
        [("text/html", "<h2 id=\"options\">"), ("application/json", "\"options\": [")]
    {
        let exchange = server.ask("GET", "/status/", &[("Accept", accept)], "");
        assert_eq!((exchange.code, exchange.field("Vary")), (200, Some("Accept")));
        assert!(exchange.text().contains(part), "{exchange:?}");
        assert_eq!(exchange.pedantic_findings(), [""; 0], "{}", exchange.head);
        let tag = exchange.field("ETag").expect("it has one");
        let again =
            server.ask("GET", "/status/", &[("Accept", accept), ("If-None-Match", tag)], "");
        assert_eq!((again.code, again.field("Vary")), (304, Some("Accept")));
        assert_eq!(again.pedantic_findings(), [""; 0], "{again:?}");
    }
    assert_eq!(server.get("/421").code, 301);
    // Each code leads to its page.
    let problem: serde_json::Value =
        serde_json::from_str(server.get("/status/421").text()).expect("it is JSON");
    assert_eq!(problem["type"], format!("{}421/", server.base));
}

#[test]
fn conditions_and_ranges_are_heeded() {
    let server = Server::of_folder(&folder("conditions"));
    let whole = server.get("/a%20b.txt");
    let tag = whole.field("ETag").expect("it has one");
    let date = whole.field("Last-Modified").expect("it has one");
    let weak = format!("W/{tag}");
    let cases: [Case<'_>; 14] = [
        (&[("If-None-Match", tag)], 304, ""),
        (&[("If-None-Match", &weak)], 304, ""),
        (&[("If-None-Match", "\"other\"")], 200, "0123456789"),
        (&[("If-Modified-Since", date)], 304, ""),
        (&[("If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT")], 200, "0123456789"),
        (&[("If-Match", tag)], 200, "0123456789"),
        (&[("If-Match", "\"other\"")], 412, "not the one"),
        (&[("If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT")], 412, "not the one"),
        (&[("Range", "bytes=2-4")], 206, "234"),
        (&[("Range", "bytes=-2")], 206, "89"),
        (&[("Range", "bytes=2-4"), ("If-Range", tag)], 206, "234"),
        (&[("Range", "bytes=2-4"), ("If-Range", "\"other\"")], 200, "0123456789"),
        (&[("Range", "bytes=10-")], 416, "10 bytes"),
        (&[("Range", "lines=1-2")], 200, "0123456789"),
    ];
    for (fields, expected, content) in cases {
        let exchange = server.ask("GET", "/a%20b.txt", fields, "");
        assert_eq!(exchange.code, expected, "{exchange:?}");
        assert!(exchange.text().contains(content), "{exchange:?}");
        assert_eq!(exchange.findings(), [""; 0], "{exchange:?}");
        if expected == 304 {
            assert_eq!(
                (exchange.field("ETag"), exchange.field("Cache-Control")),
                (Some(tag), Some("no-cache"))
            );
            assert_eq!(
                (exchange.field("Content-Type"), exchange.field("Content-Length")),
                (None, None)
            );
        }
    }
    // One after the other on one connection, as a session for the linter.
    let close = "Host: a\r\nConnection: close\r\n";
    let first = "GET /a%20b.txt HTTP/1.1\r\nHost: a\r\n\r\n";
    for second in [
        format!("GET /a%20b.txt HTTP/1.1\r\n{close}If-None-Match: {tag}\r\n\r\n"),
        format!("GET /a%20b.txt HTTP/1.1\r\n{close}Range: bytes=3-5\r\n\r\n"),
        format!("HEAD /a%20b.txt HTTP/1.1\r\n{close}\r\n"),
    ] {
        let answers = server.send(format!("{first}{second}").as_bytes());
        let at = answers.windows(5).rposition(|part| part == b"HTTP/").expect("two responses");
        let request = format!("{first}{}\n{second}", String::from_utf8_lossy(&answers[..at]));
        let exchange = Exchange::new(request, &answers[at..]);
        assert_eq!(exchange.findings(), [""; 0], "{exchange:?}");
    }
}

/// RFC 9110, 8.8.2.1: a server does not say that a file is younger than its own message.
#[test]
fn no_file_is_of_the_future() {
    let folder = folder("future");
    let later = std::time::SystemTime::now() + std::time::Duration::from_secs(1 << 30);
    let file = fs::File::open(folder.join("style.css")).expect("a file can be opened");
    file.set_modified(later).expect("a time can be set");
    let server = Server::of_folder(&folder);
    let exchange = server.get("/style.css");
    let date = |name| exchange.field(name).and_then(|text| value::date(text.as_bytes()));
    let (modified, now) = (date("Last-Modified"), date("Date"));
    assert!(modified.is_some() && modified <= now, "{exchange:?}");
}

/// A target may have the form for proxies; but what is to be secured is not given away here.
#[test]
fn whole_addresses_are_answered_where_they_are_of_http() {
    let server = Server::of_folder(&folder("absolute"));
    for (target, expected) in [
        ("http://example.com/421/", 200),
        ("HTTP://example.com", 200),
        ("http://example.com/status/204", 204),
        ("https://example.com/421/", 421),
        ("ftp://example.com/421/", 421),
    ] {
        let exchange = server.get(target);
        assert_eq!(exchange.code, expected, "{target}");
    }
}

#[test]
fn folders_end_with_a_slash() {
    let folder = folder("folders");
    fs::create_dir_all(folder.join("é")).expect("a folder can be made");
    fs::write(folder.join("é/index.html"), INDEX).expect("a file can be written");
    let server = Server::of_folder(&folder);
    for (path, location) in [
        ("/421", "/421/"),
        ("/421?a=b", "/421/?a=b"),
        ("/status", "/status/"),
        ("/%C3%A9", "/%C3%A9/"),
        ("/é?é", "/%C3%A9/?%C3%A9"),
    ] {
        let exchange = server.get(path);
        assert_eq!((exchange.code, exchange.field("Location")), (301, Some(location)));
        assert_eq!(exchange.pedantic_findings(), [""; 0], "{exchange:?}");
    }
}

#[test]
fn what_is_not_there_is_said() {
    let server = Server::of_folder(&folder("nothing"));
    for (path, fields, media_type, part) in [
        ("/nothing", &[][..], "text/html; charset=utf-8", "<title>Nothing</title>"),
        // The links of that page lead from the root.
        (
            "/nothing/here",
            &[("Accept", "text/html")],
            "text/html; charset=utf-8",
            "<title>Nothing</title>",
        ),
        (
            "/nothing",
            &[("Accept", "application/json, application/problem+json")],
            "application/problem+json",
            "\"status\": 404",
        ),
    ] {
        let exchange = server.ask("GET", path, fields, "");
        assert_eq!((exchange.code, exchange.field("Content-Type")), (404, Some(media_type)));
        assert!(exchange.text().contains(part), "{exchange:?}");
        assert_eq!(exchange.pedantic_findings(), [""; 0], "{exchange:?}");
    }
}

#[test]
fn methods_are_get_and_head() {
    let server = Server::of_folder(&folder("methods"));
    for (method, expected) in [
        ("POST", 405),
        ("PUT", 405),
        ("DELETE", 405),
        ("PROPFIND", 405),
        ("BREW", 501),
        ("get", 501),
    ] {
        let exchange = server.ask(method, "/", &[("Content-Type", "text/plain")], "hello");
        assert_eq!(exchange.code, expected, "{method}");
        assert_eq!(exchange.field("Allow"), (expected == 405).then_some("GET, HEAD, OPTIONS"));
        assert_eq!(exchange.pedantic_findings(), [""; 0], "{exchange:?}");
    }
    for (method, target) in [("GET", "*"), ("POST", "*"), ("GET", "a:80"), ("OPTIONS", "a:80")] {
        let exchange = server.ask(method, target, &[], "");
        assert_eq!(exchange.code, 400, "{method} {target}");
    }
    for target in ["/", "*"] {
        let exchange = server.ask("OPTIONS", target, &[], "");
        assert_eq!(exchange.code, 204, "{target}");
        assert!(exchange.field("Allow").is_some_and(|allow| allow.contains("GET")));
        assert_eq!(exchange.pedantic_findings(), [""; 0], "{exchange:?}");
    }
}

#[test]
fn nothing_outside_is_served() {
    let folder = folder("outside");
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;

        symlink(folder.join("../secret.txt"), folder.join("leak.txt")).expect("a link can be made");
        symlink(folder.join(".."), folder.join("up")).expect("a link can be made");
        symlink(folder.join("style.css"), folder.join("also.css")).expect("a link can be made");
    }
    let server = Server::of_folder(&folder);
    for path in [
        "/../secret.txt",
        "/421/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/.%2e%5csecret.txt",
        "/..\\secret.txt",
        "/%00",
        "/a%0ab",
        "/%zz",
        "/%ff",
        "/.",
    ] {
        assert_eq!(code(&server, path), 400, "{path}");
    }
    for path in [
        "/leak.txt",
        "/up/secret.txt",
        "/up",
        "//secret.txt",
        "/421//index.html",
        "/.hidden",
        "/style.css/",
        "/c:/x",
    ] {
        assert_eq!(code(&server, path), 404, "{path}");
    }
    #[cfg(unix)]
    assert_eq!(code(&server, "/also.css"), 200);
    // A change is seen at once.
    fs::write(folder.join("new.txt"), "new").expect("a file can be written");
    assert_eq!(server.get("/new.txt").text(), "new");
}

#[test]
fn broken_and_large_requests_are_refused() {
    let server = Server::of_folder(&folder("broken"));
    let long = "x".repeat(20_000);
    let cases = [
        ("GET / HTTP/1.1\r\nConnection: close\r\n\r\n".to_owned(), 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n".to_owned(), 400),
        ("GET / HTTP/1.1\r\nHost: a b\r\n\r\n".to_owned(), 400),
        (format!("GET /{long} HTTP/1.1\r\nHost: a\r\n\r\n"), 414),
        (format!("GET / HTTP/1.1\r\nHost: a\r\nX-A: {0}\r\nX-B: {0}{0}{0}\r\n\r\n", long), 431),
        (format!("GET / HTTP/1.1\r\nHost: a\r\n{}\r\n", "X-A: x\r\n".repeat(150)), 431),
        (
            "POST /status/200 HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\n".to_owned(),
            413,
        ),
    ];
    for (request, expected) in cases {
        let exchange = Exchange::new(request.clone(), &server.send(request.as_bytes()));
        assert_eq!(exchange.code, expected, "{}", exchange.head);
        assert_eq!(exchange.field("Connection"), Some("close"));
        let is_incomplete = expected == 413;
        assert!(
            is_incomplete || exchange.findings().is_empty(),
            "{:?} {}",
            exchange.findings(),
            exchange.head
        );
        if expected == 431 {
            assert!(
                exchange.text().contains("x-b")
                    || exchange.text().contains("150")
                    || exchange.text().contains("field lines")
            );
        }
    }
    // Who does not read before everything is sent reads it then.
    let length = 20 << 20;
    let head = format!("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: {length}\r\n\r\n");
    let answer = server.send(&[head.as_bytes(), &vec![b'x'; length]].concat());
    assert!(answer.starts_with(b"HTTP/1.1 413 "), "{}", String::from_utf8_lossy(&answer));
    // What is no HTTP is answered by the library, in short.
    for nonsense in [
        "nonsense\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "\u{16}\u{3}\u{1}\u{2}\0\r\n\r\n",
        "GET / HTTP/1.1\r\nA b: c\r\n\r\n",
    ] {
        let answer = server.send(nonsense.as_bytes());
        assert!(answer.starts_with(b"HTTP/1.1 400 "), "{}", String::from_utf8_lossy(&answer));
    }
    assert_eq!(code(&server, "/"), 200);
}
