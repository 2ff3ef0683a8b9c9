//! Reads what `http-status export` writes and tells, for each code that a document lets a client repeat, under which conditions.
//!
//! ```console
//! $ http-status export | cargo run --package http-status --example from_export
//! ```
//!
//! `from_export.py` does the same without this library.

use std::io::{self, Read, Write};

use http_status::RetryPermission;
use http_status::document::{Export, VERSION};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut json = String::new();
    io::stdin().read_to_string(&mut json)?;
    io::stdout().write_all(report(&json)?.as_bytes())?;
    Ok(())
}

/// A line for each code that may be repeated.
fn report(json: &str) -> Result<String, Box<dyn std::error::Error>> {
    let export: Export = serde_json::from_str(json)?;
    if export.version != VERSION {
        return Err(
            format!("version {} of the contract; expected {VERSION}", export.version).into()
        );
    }
    let mut out = String::new();
    for status in &export.statuses {
        let retry = &status.retry;
        if !matches!(
            retry.permission,
            RetryPermission::Must | RetryPermission::Should | RetryPermission::May
        ) {
            continue;
        }
        let change = retry.change.as_deref().unwrap_or("nothing");
        out += &format!(
            "{} {}: {}, methods: {}, connection: {}, to change: {change} ({} {})\n",
            status.code,
            status.reason_phrase,
            retry.permission,
            retry.methods,
            retry.connection,
            retry.spec,
            retry.section,
        );
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn report_is_that_of_the_other_consumer() {
        let json = serde_json::to_string(&Export::new()).expect("documents serialize");
        let expected = snapbox::Data::read_from("examples/from_export.txt".as_ref(), None).raw();
        snapbox::Assert::new()
            .action_env(snapbox::assert::DEFAULT_ACTION_ENV)
            .eq(report(&json).expect("the export is read"), expected);
    }

    #[test]
    fn another_version_is_refused() {
        let json = serde_json::to_string(&Export::new()).expect("documents serialize");
        let newer = json.replacen("\"version\":1,", "\"version\":2,", 1);
        assert_ne!(json, newer);
        let error = report(&newer).expect_err("the version is not ours").to_string();
        assert_eq!(error, "version 2 of the contract; expected 1");
    }
}
