use alloc::format;

use crate::lint::value::{date, shown};
use crate::lint::{Exchange, ExchangeRule, FieldName, Group, Input, Report, Rule, When};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "ignored-if-modified-since",
        summary: "a whole response where `If-Modified-Since` asks for 304",
        docs: include_str!("ignored_if_modified_since.md"),
        help: "send 304 when the representation was not modified after the date of `If-Modified-Since`",
        group: Group::Suspicious,
        requirements: &[
            "304-when-if-modified-since-is-false",
            "304-if-modified-since-evaluated",
            "304-if-modified-since-method-not-performed",
        ],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(200)
        .response_has(&[FieldName::LAST_MODIFIED])
        .request_has(&[FieldName::IF_MODIFIED_SINCE]),
    check,
};

/// A date that lies so close to that of the response may stand for two states of the representation: the clocks of who made
/// it and who sends it need not agree (RFC 9110, section 8.8.2.2).
const DOUBT: u64 = 60;

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let others = [FieldName::IF_MATCH, FieldName::IF_UNMODIFIED_SINCE, FieldName::RANGE];
    if !request.is_get_or_head()
        || request.is_retold()
        || !request.lacks(FieldName::IF_NONE_MATCH)
        || others.iter().any(|name| request.fields.has(*name))
    {
        return;
    }
    let fields = &exchange.response.fields;
    let moment = |name| Some(date(fields.only(name)?)?.unix());
    let since = request.fields.only(FieldName::IF_MODIFIED_SINCE);
    let (Some(modified), Some(sent), Some(since)) =
        (moment(FieldName::LAST_MODIFIED), moment(FieldName::DATE), since)
    else {
        return;
    };
    let is_sure = modified.saturating_add(DOUBT) <= sent;
    if is_sure && date(since).is_some_and(|since| modified <= since.unix()) {
        let message =
            format!("a 200 response, although nothing has changed since `{}`", shown(since));
        report.finding(FieldName::LAST_MODIFIED, message);
    }
}
