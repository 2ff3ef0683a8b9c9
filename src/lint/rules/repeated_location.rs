use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "repeated-location",
        summary: "more than one `Location` line in a response",
        docs: include_str!("repeated_location.md"),
        help: "send one `Location`; a 300 response can list other choices in `Link` or in its content",
        group: Group::Correctness,
        requirements: &[],
        basis: Some("RFC9110 10.2.2"),
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::codes(CODES).response_has(&[FieldName::LOCATION]),
    check,
};

/// The codes that give `Location` a meaning (RFC 9110, section 10.2.2); 304 redirects to nothing that it could name.
pub(super) const CODES: Codes =
    Codes::Either(&[Codes::Range(201, 201), Codes::Range(300, 303), Codes::Range(305, 399)]);

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let fields = &exchange.response.fields;
    if fields.is_repeated(FieldName::LOCATION) {
        let count = fields.all(FieldName::LOCATION).count();
        let message = format!("`Location` names one URI, and here are {count} lines of it");
        report.finding(Place::Field(FieldName::LOCATION, 1), message);
    }
}
