use alloc::format;

use crate::lint::condition::is_variant;
use crate::lint::value::{EntityTag, date, shown};
use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Response, Rule, When,
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
    let response = &exchange.response;
    let Some(name) = unmet(value, response) else { return };
    let status = response.status;
    let requirement = if status == 206 { "206-if-range-false" } else { "416-if-range-false" };
    let message = match name.and_then(|name| Some((name, response.fields.get(name)?))) {
        Some((name, current)) => format!(
            "a {status} response, although `If-Range` has `{}` and `{name}` is `{}`",
            shown(value),
            shown(current)
        ),
        None => format!(
            "a {status} response, although `{}` in `If-Range` is a weak entity tag, which is equal to none",
            shown(value)
        ),
    };
    report.against(requirement, Place::RequestField(FieldName::IF_RANGE, 0), message);
}

/// Whether the condition of `If-Range` is false (RFC 9110, section 13.1.5), and the field of the response that shows it; for
/// a weak entity tag none has to.
fn unmet(value: &[u8], response: &Response<'_>) -> Option<Option<FieldName>> {
    let fields = &response.fields;
    let tag = EntityTag::read(value);
    if tag.is_some_and(|tag| tag.is_weak) {
        return Some(None);
    }
    // With content of its own, the validators of a 416 may be those of the explanation.
    if response.status == 416 && (response.content.is_some() || fields.has(FieldName::CONTENT_TYPE))
    {
        return None;
    }
    if let Some(wanted) = tag {
        let current = EntityTag::read(fields.only(FieldName::ETAG)?)?;
        // An equal one may have been made weak on the way.
        let is_other = !wanted.equals_weakly(current) && !is_variant(wanted.opaque, current.opaque);
        return is_other.then_some(Some(FieldName::ETAG));
    }
    let wanted = date(value)?;
    let modified = date(fields.only(FieldName::LAST_MODIFIED)?)?;
    (wanted != modified).then_some(Some(FieldName::LAST_MODIFIED))
}
