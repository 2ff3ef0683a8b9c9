//! The server as a process.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpListener;
use std::process::Command;
use std::time::Duration;

use snapbox::cmd::cargo_bin;

use crate::client::Server;

/// What is said on standard error when there can be no server.
fn refused(arguments: &[&str]) -> String {
    let mut command = Command::new(cargo_bin!("http-status"));
    let output = command.arg("serve").args(arguments).output().expect("the command runs");
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {output:?}");
    assert_eq!(output.stdout, b"");
    String::from_utf8(output.stderr).expect("a message is text")
}

#[test]
fn no_server_is_explained() {
    let other = TcpListener::bind("127.0.0.1:0").expect("there is a free port");
    let port = other.local_addr().expect("it has an address").port().to_string();
    for (arguments, message) in [
        (&["--port", &port][..], "is taken by another program"),
        (&["--port", "0", "--host", "192.0.2.1"], "no server on port 0 of `192.0.2.1`"),
        (&["--port", "0", "/nowhere/at/all"], "`/nowhere/at/all` cannot be served"),
        (&["--port", "0", "Cargo.toml"], "`Cargo.toml` cannot be served"),
    ] {
        let said = refused(arguments);
        assert!(said.contains(message) && said.contains("\nhint: "), "{arguments:?}: {said}");
    }
}

#[cfg(unix)]
#[test]
fn a_signal_ends_it_well() {
    for signal in ["-INT", "-TERM"] {
        let mut server = Server::start();
        // One connection idles, another one waits.
        let idle = server.connect();
        let mut waiting = server.connect();
        waiting
            .write_all(b"GET /status/200?delay=500 HTTP/1.1\r\nHost: a\r\n\r\n")
            .expect("the request is sent");
        assert_eq!(server.get("/status/204").code, 204);
        let id = server.child.id().to_string();
        let sent = Command::new("kill").args([signal, &id]).status().expect("kill runs");
        assert!(sent.success());
        let mut answer = String::new();
        waiting.read_to_string(&mut answer).expect("the answer is sent to its end");
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
        let status = server.child.wait().expect("it ends");
        assert_eq!(status.code(), Some(0), "{signal}");
        drop(idle);
    }
}

/// There is room for 256 connections. One more waits for its turn.
#[test]
fn connections_are_counted() {
    let server = Server::start();
    let others: Vec<_> = (0..256).map(|_| server.connect()).collect();
    let mut one_more = server.connect();
    one_more
        .write_all(b"GET /status/204 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        .expect("the request is sent");
    one_more.set_read_timeout(Some(Duration::from_millis(300))).expect("a time can be set");
    let mut answer = Vec::new();
    let error = one_more.read_to_end(&mut answer).expect_err("nobody reads the request");
    assert!(matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut), "{error}");
    drop(others);
    one_more.set_read_timeout(Some(Duration::from_secs(20))).expect("a time can be set");
    one_more.read_to_end(&mut answer).expect("the answer comes");
    assert!(answer.starts_with(b"HTTP/1.1 204 "));
}
