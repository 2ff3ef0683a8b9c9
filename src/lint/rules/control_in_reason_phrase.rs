use alloc::format;

use crate::lint::{Exchange, ExchangeRule, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "control-in-reason-phrase",
        summary: "a reason phrase with control characters",
        docs: include_str!("control_in_reason_phrase.md"),
        help: "leave control characters out: a carriage return in a phrase can be used to forge fields",
        group: Group::Correctness,
        requirements: &[],
        basis: Some("RFC9112 4"),
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::ANY,
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let is_control = |byte: &u8| matches!(byte, 0..=8 | 10..=31 | 127);
    if let Some(byte) =
        exchange.response.reason.and_then(|reason| reason.iter().find(|byte| is_control(byte)))
    {
        report.finding(
            Place::Reason,
            format!("the reason phrase has the control character {byte:#04X} in it"),
        );
    }
}
