//! A server in a process of its own, and the smallest client.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use http_status_lint::{Config, Level, Linter, Outcome};
use snapbox::cmd::cargo_bin;

/// A server on a free port, which ends with the test.
pub(crate) struct Server {
    pub(crate) child: Child,
    pub(crate) base: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

impl Server {
    /// With the site.
    pub(crate) fn of_site() -> Self {
        Self::run(&[])
    }

    /// Without it, which takes less time.
    pub(crate) fn start() -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("serve-empty");
        std::fs::create_dir_all(&folder).expect("a folder can be made");
        Self::of_folder(&folder)
    }

    pub(crate) fn of_folder(folder: &Path) -> Self {
        Self::run(&[folder.to_str().expect("a path of letters")])
    }

    fn run(arguments: &[&str]) -> Self {
        let mut child = Command::new(cargo_bin!("http-status"))
            .args(["serve", "--port", "0"])
            .args(arguments)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the command runs");
        let mut base = String::new();
        let stdout = child.stdout.take().expect("a pipe");
        BufReader::new(stdout).read_line(&mut base).expect("it says where it is");
        Self { child, base: base.trim_end().to_owned() }
    }

    /// Host and port.
    pub(crate) fn host(&self) -> &str {
        self.base
            .strip_prefix("http://")
            .and_then(|rest| rest.strip_suffix('/'))
            .expect("an address")
    }

    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.host()).expect("somebody listens");
        stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a time can be set");
        stream
    }

    /// Sends bytes as they stand, and reads until the server closes the connection, or switches it to another protocol.
    pub(crate) fn send(&self, bytes: &[u8]) -> Vec<u8> {
        let mut stream = self.connect();
        stream.write_all(bytes).expect("the request is sent");
        let mut answer = Vec::new();
        let mut part = [0; 65536];
        loop {
            match stream.read(&mut part) {
                Ok(0) => return answer,
                Ok(count) => answer.extend_from_slice(part.get(..count).unwrap_or_default()),
                Err(error) => panic!("{error}: {}", String::from_utf8_lossy(&answer)),
            }
            if answer.starts_with(b"HTTP/1.1 101 ") && answer.ends_with(b"\r\n\r\n") {
                return answer;
            }
        }
    }

    /// Asks for something, and closes the connection.
    pub(crate) fn ask(
        &self,
        method: &str,
        target: &str,
        fields: &[(&str, &str)],
        content: &str,
    ) -> Exchange {
        let mut request = format!("{method} {target} HTTP/1.1\r\nHost: {}\r\n", self.host());
        let has = |name: &str| fields.iter().any(|(known, _)| known.eq_ignore_ascii_case(name));
        if !has("Connection") {
            request.push_str("Connection: close\r\n");
        }
        for (name, value) in fields {
            request.push_str(&format!("{name}: {value}\r\n"));
        }
        if has("Transfer-Encoding") {
            request.push_str(&format!("\r\n{:x}\r\n{content}\r\n0\r\n\r\n", content.len()));
        } else if content.is_empty() {
            request.push_str("\r\n");
        } else {
            request.push_str(&format!("Content-Length: {}\r\n\r\n{content}", content.len()));
        }
        let answer = self.send(request.as_bytes());
        Exchange::new(request, &answer)
    }

    pub(crate) fn get(&self, target: &str) -> Exchange {
        self.ask("GET", target, &[], "")
    }
}

/// What was sent and what came back.
#[derive(Debug)]
pub(crate) struct Exchange {
    pub(crate) request: String,
    /// All responses as they came.
    pub(crate) answer: Vec<u8>,
    pub(crate) interim: Vec<u16>,
    pub(crate) code: u16,
    /// The head of the final response.
    pub(crate) head: String,
    pub(crate) content: Vec<u8>,
}

impl Exchange {
    pub(crate) fn new(request: String, answer: &[u8]) -> Self {
        let mut interim = Vec::new();
        let mut rest = answer;
        loop {
            let end = rest.windows(4).position(|part| part == b"\r\n\r\n");
            let end =
                end.unwrap_or_else(|| panic!("no head: {:?}", String::from_utf8_lossy(answer)));
            let head = String::from_utf8(rest[..end].to_vec()).expect("a head is text");
            let code = head.split(' ').nth(1).and_then(|code| code.parse().ok()).expect("a code");
            rest = &rest[end + 4..];
            if (100..200).contains(&code) && code != 101 {
                interim.push(code);
                continue;
            }
            let (answer, content) = (answer.to_vec(), rest.to_vec());
            return Self { request, answer, interim, code, head, content };
        }
    }

    pub(crate) fn text(&self) -> &str {
        str::from_utf8(&self.content).expect("content is text")
    }

    /// The value of a field of the final response.
    pub(crate) fn field(&self, name: &str) -> Option<&str> {
        self.head.lines().skip(1).find_map(|line| {
            let (known, value) = line.split_once(':')?;
            known.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    /// The rules that find something, of those that run by default.
    pub(crate) fn findings(&self) -> Vec<&'static str> {
        self.findings_of(Config::default())
    }

    /// The rules that find something, of all.
    pub(crate) fn pedantic_findings(&self) -> Vec<&'static str> {
        let mut config = Config::default();
        config.levels.set("all", Level::Warning).expect("it stands for all rules");
        self.findings_of(config)
    }

    fn findings_of(&self, config: Config) -> Vec<&'static str> {
        let text = [self.request.as_bytes(), b"\n", &self.answer].concat();
        let mut rules = Vec::new();
        Linter::new(config).read("exchange", &text[..], &mut |outcome| match outcome {
            Outcome::Finding(found) => rules.push(found.rule.name),
            Outcome::Failure(failure) => panic!("{failure:?}: {}", String::from_utf8_lossy(&text)),
        });
        rules
    }
}
