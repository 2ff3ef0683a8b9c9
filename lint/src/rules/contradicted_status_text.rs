use http_status::StatusInfo;
use http_status::lint::{Group, Input, Place, Report, Rule};

use super::{CaptureRule, Check};
use crate::capture::Captured;

pub(super) static RULE: CaptureRule = CaptureRule {
    rule: Rule {
        name: "contradicted-status-text",
        summary: "a `statusText` in a HAR file that is the phrase of another code",
        docs: include_str!("contradicted_status_text.md"),
        help: "see which of the two the program that wrote the file has from the response; a file that was changed by hand is no evidence",
        group: Group::Advice,
        requirements: &[],
        basis: None,
        inputs: &[Input::Capture],
        since: "0.1.0",
    },
    check: Check::Exchange(check),
};

fn check(captured: &Captured<'_>, report: &mut Report<'_>) {
    let response = &captured.response;
    // In HTTP/1.x it is the reason phrase, which the server chose.
    if response.reason.is_some() {
        return;
    }
    let Some(text) = captured.aside("statusText") else { return };
    let Some(other) = StatusInfo::by_phrase(text) else { return };
    if other.code() != response.code {
        let message = format!(
            "`{}` is the phrase of {}, but the status is {}",
            text.escape_debug(),
            other.code(),
            response.code
        );
        report.finding(Place::Capture("statusText"), message);
    }
}
