use http_status::lint::{Group, Input, Rule};

use super::{CaptureRule, Check};

pub(crate) static RULE: CaptureRule = CaptureRule {
    rule: Rule {
        name: "unused-suppression",
        summary: "a comment that allows what nothing finds",
        docs: include_str!("unused_suppression.md"),
        help: "take the comment away, or correct the name of the rule in it",
        group: Group::Suspicious,
        requirements: &[],
        basis: None,
        inputs: &[Input::Capture],
        since: "0.1.0",
    },
    check: Check::Reader,
};
