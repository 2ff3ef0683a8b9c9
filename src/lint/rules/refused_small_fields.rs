use alloc::format;

use crate::lint::{Exchange, ExchangeRule, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "refused-small-fields",
        summary: "a 431 response to a request with few and short fields",
        docs: include_str!("refused_small_fields.md"),
        help: "raise the limit, or send 414 if it was the target that is too long",
        group: Group::Advice,
        requirements: &[],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(431),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    // A target with a scheme stands in exports of browsers too, which may be without cookies.
    if request.is_partial || request.scheme().is_some() {
        return;
    }
    let (mut lines, mut octets) = (0, 0_usize);
    for line in request.fields.lines() {
        lines += 1;
        octets = octets.saturating_add(line.name.len()).saturating_add(line.value.len());
    }
    if octets < SMALL && lines < MANY {
        report.finding(
            Place::Status,
            format!("431 to a request whose fields have {octets} octets together"),
        );
    }
}

/// A quarter of the 8 KiB that servers commonly take.
const SMALL: usize = 2048;

/// Lines that may be too many for a server, however short they are.
const MANY: usize = 100;
