//! From a number to its reason phrase.

use std::io;

use http::StatusCode;
use http_status::{StatusClass, StatusInfo};
use http_status_benches::{Contender, Table, compare, report, shuffle};
use http_status_codes2::find_by_code;
use http_status_codes2::status_code_registry::CODE_REGISTRY;

fn main() -> io::Result<()> {
    let mut registered: Vec<u16> = StatusInfo::all().map(StatusInfo::code).collect();
    shuffle(&mut registered);
    let mut numbers: Vec<u16> = (100..=599).collect();
    let ascending = table("phrase of all numbers, ascending", &numbers);
    shuffle(&mut numbers);
    report(&[
        table("phrase of registered codes", &registered),
        ascending,
        table("phrase of all numbers", &numbers),
    ])
}

fn table(title: &str, numbers: &[u16]) -> Table {
    let codes: Vec<StatusCode> =
        numbers.iter().filter_map(|number| StatusCode::from_u16(*number).ok()).collect();
    let contenders = vec![
        Contender::new("http-status: of, reason_phrase", numbers, |code| {
            StatusInfo::of(code).map(StatusInfo::reason_phrase)
        }),
        Contender::new("http: canonical_reason", &codes, |code| code.canonical_reason()).bar(1.0),
        Contender::new("http: from_u16, canonical_reason", numbers, |code| {
            StatusCode::from_u16(code).ok().and_then(|code| code.canonical_reason())
        }),
        Contender::new("http-status-codes2: find_by_code", numbers, |code| {
            find_by_code(usize::from(code), &CODE_REGISTRY).map(|(_, phrase, ..)| phrase)
        }),
        Contender::new("use-status: reason_phrase", numbers, use_status::reason_phrase),
        #[cfg(feature = "rocket")]
        Contender::new("rocket_http: reason", numbers, |code| {
            rocket_http::Status::new(code).reason()
        }),
        Contender::new("match by hand", numbers, by_hand),
        Contender::new("http-status: of, class", numbers, |code| {
            StatusInfo::of(code).map(StatusInfo::class)
        }),
        Contender::new("http-status: StatusClass::of", numbers, StatusClass::of),
    ];
    compare(title, numbers.len(), contenders)
}

/// What one writes who needs only a few of them: nothing is faster, and nothing knows less.
const fn by_hand(code: u16) -> Option<&'static str> {
    match code {
        200 => Some("OK"),
        201 => Some("Created"),
        202 => Some("Accepted"),
        204 => Some("No Content"),
        206 => Some("Partial Content"),
        301 => Some("Moved Permanently"),
        302 => Some("Found"),
        304 => Some("Not Modified"),
        307 => Some("Temporary Redirect"),
        308 => Some("Permanent Redirect"),
        400 => Some("Bad Request"),
        401 => Some("Unauthorized"),
        403 => Some("Forbidden"),
        404 => Some("Not Found"),
        405 => Some("Method Not Allowed"),
        409 => Some("Conflict"),
        410 => Some("Gone"),
        412 => Some("Precondition Failed"),
        413 => Some("Content Too Large"),
        415 => Some("Unsupported Media Type"),
        421 => Some("Misdirected Request"),
        422 => Some("Unprocessable Content"),
        429 => Some("Too Many Requests"),
        500 => Some("Internal Server Error"),
        501 => Some("Not Implemented"),
        502 => Some("Bad Gateway"),
        503 => Some("Service Unavailable"),
        504 => Some("Gateway Timeout"),
        _ => None,
    }
}
