use http_status::lint::{Group, Input, Rule};

use super::{CaptureRule, Check};

pub(crate) static RULE: CaptureRule = CaptureRule {
    rule: Rule {
        name: "suppression-without-reason",
        summary: "a comment that allows a finding without saying why",
        docs: include_str!("suppression_without_reason.md"),
        help: "write the reason after the parenthesis: `status-lint: allow(rule) reason`",
        group: Group::Suspicious,
        requirements: &[],
        basis: None,
        inputs: &[Input::Capture],
        since: "0.1.0",
    },
    check: Check::Reader,
};
