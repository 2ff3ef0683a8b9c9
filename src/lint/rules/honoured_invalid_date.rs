use alloc::format;

use crate::lint::condition::{has_extension, is_without_representation};
use crate::lint::value::{date, shown};
use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Request, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "honoured-invalid-date",
        summary: "304 or 412 because of a condition whose date is none",
        docs: include_str!("honoured_invalid_date.md"),
        help: "take no notice of a condition with a date that is not one of the three forms of HTTP",
        group: Group::Correctness,
        requirements: &["304-if-modified-since-invalid", "412-if-unmodified-since-invalid"],
        basis: None,
        inputs: &[Input::Request],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[304, 412]))
        .request_has(&[FieldName::IF_MODIFIED_SINCE, FieldName::IF_UNMODIFIED_SINCE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    // For other methods, 304 is the fault of another rule; 412 may follow from conditions that extensions define.
    let is_open = request.lacks(FieldName::IF_NONE_MATCH) && request.lacks(FieldName::IF_MATCH);
    let (name, requirement) = match exchange.response.status {
        304 if is_open && request.is_get_or_head() => {
            (FieldName::IF_MODIFIED_SINCE, "304-if-modified-since-invalid")
        }
        412 if is_open && !is_without_representation(request.method) && !has_extension(request) => {
            (FieldName::IF_UNMODIFIED_SINCE, "412-if-unmodified-since-invalid")
        }
        _ => return,
    };
    if let Some(message) = fault(request, name) {
        report.against(requirement, Place::RequestField(name, 0), message);
    }
}

fn fault(request: &Request<'_>, name: FieldName) -> Option<alloc::string::String> {
    let fields = &request.fields;
    let value = fields.get(name)?;
    if fields.is_repeated(name) {
        return Some(format!(
            "several lines of `{name}` are no date, and the response goes by them"
        ));
    }
    let is_date = date(value).is_some();
    (!is_date)
        .then(|| format!("`{}` is no date of HTTP, and the response goes by it", shown(value)))
}
