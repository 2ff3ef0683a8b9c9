use http_status::lint::{Group, Input, Rule};

use super::{CaptureRule, Check};

pub(crate) static RULE: CaptureRule = CaptureRule {
    rule: Rule {
        name: "unanswered-entry",
        summary: "entries of a HAR file without a response, told once a file",
        docs: include_str!("unanswered_entry.md"),
        help: "see whether the requests were blocked or aborted on purpose; capture again with the cache and extensions off",
        group: Group::Advice,
        requirements: &[],
        basis: None,
        inputs: &[Input::Capture],
        since: "0.1.0",
    },
    check: Check::Reader,
};
