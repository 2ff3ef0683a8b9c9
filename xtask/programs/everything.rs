//! A program that asks for all that the library knows of a number or a name, with all features.

use std::io::Write;

use http_status::StatusInfo;
use http_status::document::{Export, Status};

fn main() {
    let word = std::env::args().nth(1).unwrap_or_default();
    let info = word
        .parse()
        .ok()
        .and_then(StatusInfo::of)
        .or_else(|| StatusInfo::by_phrase(&word))
        .or_else(|| StatusInfo::by_symbol(&word).next());
    let answer = match info {
        Some(info) => format!("{:?}", Status::from(info)),
        None => format!("{:?}", Export::new()),
    };
    let _ = std::io::stdout().write_all(answer.as_bytes());
}
