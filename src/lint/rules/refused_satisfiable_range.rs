use alloc::format;

use crate::lint::value::{ByteRange, ContentRange};
use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "refused-satisfiable-range",
        summary: "a 416 response to a range that could be satisfied",
        docs: include_str!("refused_satisfiable_range.md"),
        help: "send the part with 206, or ignore `Range` and send the whole with 200",
        group: Group::Suspicious,
        requirements: &["206-range-satisfiable"],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(416)
        .response_has(&[FieldName::CONTENT_RANGE])
        .request_has(&[FieldName::RANGE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = exchange.request.as_ref().filter(|request| request.method == "GET") else {
        return;
    };
    let name = FieldName::CONTENT_RANGE;
    let read = exchange.response.fields.only(name).and_then(ContentRange::read);
    let Some(ContentRange { range: None, complete: Some(complete), .. }) =
        read.filter(ContentRange::is_bytes)
    else {
        return;
    };
    if request.fields.has(FieldName::IF_RANGE) {
        return;
    }
    let asked = request.fields.only(FieldName::RANGE).unwrap_or_default();
    let mut ranges = value::byte_ranges(asked);
    let (Some(Some(range)), None) = (ranges.next(), ranges.next()) else { return };
    let is_satisfiable = match range {
        ByteRange::From(first, _) => first < complete,
        // Of nothing no part can be written into `Content-Range`.
        ByteRange::Last(count) => count > 0 && complete > 0,
    };
    if is_satisfiable {
        let message =
            format!("`{}` lies within the {complete} bytes that there are", value::shown(asked));
        report.finding(Place::Status, message);
    }
}
