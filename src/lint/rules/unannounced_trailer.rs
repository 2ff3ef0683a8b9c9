use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "unannounced-trailer",
        summary: "a trailer field that `Trailer` does not announce",
        docs: include_str!("unannounced_trailer.md"),
        help: "list the trailer fields in a `Trailer` field of the header section",
        group: Group::Pedantic,
        requirements: &["any-trailer-announced"],
        basis: None,
        inputs: &[Input::Response, Input::Trailers],
        since: "0.1.0",
    },
    when: When::codes(Codes::Except(&Codes::Either(&[
        Codes::INFORMATIONAL,
        Codes::Of(&[204, 304]),
    ]))),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(trailers) = &exchange.response.trailers else { return };
    let fields = &exchange.response.fields;
    let is_announced = |name: &[u8]| {
        fields.list(FieldName::TRAILER).any(|announced| announced.eq_ignore_ascii_case(name))
    };
    // One finding, at the first of them: what is missing is one field.
    if let Some(line) = trailers.lines().find(|line| !is_announced(line.name)) {
        let place = match FieldName::of(line.name) {
            Some(name) => Place::Trailer(name, 0),
            None if fields.has(FieldName::TRAILER) => FieldName::TRAILER.into(),
            None => Place::Status,
        };
        let name = line.name.escape_ascii();
        report.finding(place, format!("no `Trailer` field announces the trailer field `{name}`"));
    }
}
