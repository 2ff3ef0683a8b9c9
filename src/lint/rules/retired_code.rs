use crate::lint::{Codes, Exchange, ExchangeRule, Group, Input, Place, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "retired-code",
        summary: "a code that the registry or its document has given up",
        docs: include_str!("retired_code.md"),
        help: "send a code that is in use: 307 or 302 for 305 and 306, 403 or 501 for 418, 500 or 403 for 510; 102 can be left out",
        group: Group::Advice,
        requirements: &[],
        basis: None,
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[102, 305, 306, 418, 510])),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let why = match exchange.response.status {
        102 => "RFC 4918 dropped 102 in 2007, since hardly anybody had implemented it",
        305 => "305 is deprecated: a client cannot trust an origin server to name its proxy",
        306 => "306 is unused: an earlier HTTP had a meaning for it, and now it is only reserved",
        418 => "418 comes from a joke: it is reserved, and has no meaning",
        _ => "510 was part of an experiment that is over; the registry has it as obsoleted",
    };
    report.finding(Place::Status, why);
}
