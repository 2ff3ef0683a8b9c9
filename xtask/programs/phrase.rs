//! A program that asks for the phrase and the class of a number that it gets at run time, and for nothing else.

use std::io::Write;

use http_status::StatusInfo;

fn main() {
    let code: u16 = std::env::args().nth(1).and_then(|code| code.parse().ok()).unwrap_or(0);
    let (phrase, class) = describe(code);
    let _ = std::io::stdout().write_all(phrase.as_bytes());
    std::process::exit(class);
}

#[inline(never)]
fn describe(code: u16) -> (&'static str, i32) {
    match StatusInfo::of(code) {
        Some(info) => (info.reason_phrase(), info.class() as i32),
        None => ("", 0),
    }
}
