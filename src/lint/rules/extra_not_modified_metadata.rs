use alloc::format;

use crate::lint::{Exchange, ExchangeRule, FieldName, FieldSet, Group, Input, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "extra-not-modified-metadata",
        summary: "representation metadata in a 304 response that does not need it",
        docs: include_str!("extra_not_modified_metadata.md"),
        help: "leave out what the client has stored; `ETag`, `Vary`, `Expires`, `Cache-Control`, `Date` and `Content-Location` stay",
        group: Group::Pedantic,
        requirements: &["304-no-other-metadata"],
        basis: None,
        inputs: &[Input::Response],
        since: "0.1.0",
    },
    when: When::code(304).response_has(EXTRA),
    check,
};

const EXTRA: &[FieldName] = &[
    FieldName::CONTENT_ENCODING,
    FieldName::CONTENT_LANGUAGE,
    FieldName::CONTENT_RANGE,
    FieldName::CONTENT_TYPE,
    FieldName::LAST_MODIFIED,
];

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let fields = &exchange.response.fields;
    for name in fields.present().and(FieldSet::of(EXTRA)).iter() {
        // Without an entity tag the date is what a cache goes by.
        if name != FieldName::LAST_MODIFIED {
            let message = format!("a 304 response has `{name}`, which the client has stored");
            report.finding(name, message);
        } else if fields.has(FieldName::ETAG) {
            report.finding(name, format!("a 304 response has `{name}` beside `ETag`"));
        }
    }
}
