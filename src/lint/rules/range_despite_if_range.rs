use alloc::format;

use crate::lint::condition::is_variant;
use crate::lint::value::{EntityTag, date, shown};
use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Fields, Group, Input, Place, Report, Rule, When,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "range-despite-if-range",
        summary: "a range of another representation than `If-Range` names",
        docs: include_str!("range_despite_if_range.md"),
        help: "send the whole representation when `If-Range` does not name the current one",
        group: Group::Correctness,
        requirements: &["206-if-range-false", "416-if-range-false", "206-if-range-evaluated"],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[206, 416])).request_has(&[FieldName::IF_RANGE]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    if request.method != "GET" || !request.fields.has(FieldName::RANGE) {
        return;
    }
    let Some(value) = request.fields.only(FieldName::IF_RANGE) else { return };
    let Some(name) = unmet(value, &exchange.response.fields) else { return };
    let status = exchange.response.status;
    let requirement = if status == 206 { "206-if-range-false" } else { "416-if-range-false" };
    let message = match exchange.response.fields.get(name) {
        Some(current) => format!(
            "a {status} response, although `If-Range` has `{}` and `{name}` is `{}`",
            shown(value),
            shown(current)
        ),
        None => format!("a {status} response, although the entity tag in `If-Range` is weak"),
    };
    report.against(requirement, Place::RequestField(FieldName::IF_RANGE, 0), message);
}

/// The field that the condition of `If-Range` is false by (RFC 9110, section 13.1.5).
fn unmet(value: &[u8], fields: &Fields<'_>) -> Option<FieldName> {
    if let Some(wanted) = EntityTag::read(value) {
        // A weak entity tag is equal to none.
        if wanted.is_weak {
            return Some(FieldName::ETAG);
        }
        let current = EntityTag::read(fields.only(FieldName::ETAG)?)?;
        // An equal one may have been made weak on the way.
        let is_other = !wanted.equals_weakly(current) && !is_variant(wanted.opaque, current.opaque);
        return is_other.then_some(FieldName::ETAG);
    }
    let wanted = date(value)?;
    let modified = date(fields.only(FieldName::LAST_MODIFIED)?)?;
    (wanted != modified).then_some(FieldName::LAST_MODIFIED)
}
