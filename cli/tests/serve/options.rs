//! What may be asked for beside the code.

use std::time::{Duration, Instant};

use crate::client::Server;

fn codes(server: &Server, targets: &[&str]) -> Vec<u16> {
    targets.iter().map(|target| server.get(target).code).collect()
}

#[test]
fn another_code_comes_after_some_requests() {
    let server = Server::start();
    let a = "/status/503?then=200&times=2&key=a";
    let b = "/status/503?then=404&key=b";
    assert_eq!(codes(&server, &[a, b, a, b, a, a, b]), [503, 503, 503, 404, 200, 200, 404]);
    // The same key for another code is another count.
    assert_eq!(codes(&server, &["/status/429?then=200&key=a"; 2]), [429, 200]);
    // A code that comes before another can be an interim one, and so can the other.
    let exchange = server.get("/status/103?then=103&key=c");
    assert_eq!((&exchange.interim[..], exchange.code), (&[103][..], 200));
}

#[test]
fn a_request_without_the_field_gets_the_other_code_at_once() {
    let server = Server::start();
    let target = "/status/412?then=200&key=a&when=If-Match";
    let put = |tag: &str| server.ask("PUT", target, &[("If-Match", tag)], "x").code;
    let read = server.get(target);
    assert_eq!(read.code, 200);
    assert!(read.field("ETag").is_some());
    assert_eq!([put("\"old\""), put("\"new\"")], [412, 200]);
}

#[test]
fn options_may_stand_in_the_path() {
    let server = Server::start();
    let target = |rest: &str| server.get(&format!("/status/503,then=200,key=a{rest}"));
    assert_eq!(target("").code, 503);
    assert_eq!(target("/orders/7?page=2&delay=x&nonsense").code, 200);
    for (path, code) in [
        ("/status/421,", 421),
        ("/status/421,/x", 421),
        ("/status/421,x=y", 400),
        ("/status/421/x", 404),
    ] {
        let exchange = server.get(path);
        assert_eq!(exchange.code, code, "{path}");
        assert_eq!(exchange.pedantic_findings(), [""; 0], "{exchange:?}");
    }
}

#[test]
fn fields_are_as_asked() {
    let server = Server::start();
    let exchange = server.get(
        "/status/429?retry_after=120&header=X-A:%201&header=x-a:2&header=Cache-Control:max-age=5",
    );
    let lines: Vec<_> = exchange.head.lines().filter(|line| line.starts_with("x-a: ")).collect();
    assert_eq!(lines, ["x-a: 1", "x-a: 2"]);
    assert_eq!(exchange.field("Retry-After"), Some("120"));
    assert_eq!(exchange.field("Cache-Control"), Some("max-age=5"));
    for (target, location) in [
        ("/status/302", "/status/200"),
        ("/status/302?location=/status/404", "/status/404"),
        ("/status/201?location=http://localhost:8080/x", "http://localhost:8080/x"),
    ] {
        let exchange = server.get(target);
        assert_eq!(exchange.field("Location"), Some(location));
    }
    // What is asked for is not for the code that comes later.
    let target = "/status/429?retry_after=3&header=X-A:1&then=200&key=a";
    let (first, second) = (server.get(target), server.get(target));
    assert_eq!(
        (first.code, first.field("X-A"), first.field("Retry-After")),
        (429, Some("1"), Some("3"))
    );
    assert_eq!((second.code, second.field("X-A"), second.field("Retry-After")), (200, None, None));
}

#[test]
fn a_response_can_be_late_and_its_interim_response_is_not() {
    let server = Server::start();
    let start = Instant::now();
    let exchange = server.get("/status/103?delay=300");
    assert!(start.elapsed() >= Duration::from_millis(300));
    assert_eq!((&exchange.interim[..], exchange.code), (&[103][..], 200));

    let mut stream = server.connect();
    let start = Instant::now();
    let mut head = [0; 13];
    std::io::Write::write_all(
        &mut stream,
        b"GET /status/103?delay=20000 HTTP/1.1\r\nHost: a\r\n\r\n",
    )
    .expect("the request is sent");
    std::io::Read::read_exact(&mut stream, &mut head).expect("something comes");
    assert_eq!(&head, b"HTTP/1.1 103 ");
    assert!(start.elapsed() < Duration::from_secs(15));
}

#[test]
fn nonsense_is_refused() {
    let server = Server::start();
    for query in [
        "delay=30001",
        "delay=soon",
        "dealy=1",
        "header=Content-Length:%201",
        "header=A:%0d%0aB:%20c",
        "location=https://example.com/",
        "location=//example.com",
        "then=200",
        "then=1000&key=a",
        "retry_after=-1",
        "times=2",
        "delay=%zz",
    ] {
        let exchange = server.get(&format!("/status/421?{query}"));
        assert_eq!(exchange.code, 400, "{query}");
        assert_eq!(exchange.pedantic_findings(), [""; 0], "{exchange:?}");
        let problem: serde_json::Value = serde_json::from_str(exchange.text()).expect("it is JSON");
        let detail = problem["detail"].as_str().expect("it says what is wrong");
        let name = query.split('=').next().unwrap_or_default();
        assert!(detail.contains(name), "{query}: {detail}");
    }
    let browser = [("Accept", "text/html")];
    let exchange = server.ask("GET", "/status/421?delay=%3Cb%3E", &browser, "");
    assert!(exchange.code == 400 && !exchange.text().contains("<b>"), "{exchange:?}");
}
