use alloc::format;

use crate::lint::{
    Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "incomplete-delta-response",
        summary: "a 226 response that lacks what a client needs to apply it",
        docs: include_str!("incomplete_delta_response.md"),
        help: "send `IM` with all manipulations in order, `ETag` of the current instance, `Delta-Base` for a difference, `Content-Range` for a part",
        group: Group::Correctness,
        requirements: &[
            "226-delta-im",
            "226-im-order",
            "226-etag",
            "226-delta-base-with-several-tags",
            "226-im-range",
        ],
        basis: Some("RFC3229 10.5.2"),
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::code(226),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let response = &exchange.response;
    let (fields, name) = (&response.fields, FieldName::IM);
    let is_part =
        fields.has(FieldName::CONTENT_RANGE) || response.is_media_type("multipart/byteranges");
    let used = || fields.list(name).map(value::before_parameters);
    let is_range = |used: &[u8]| used.eq_ignore_ascii_case(b"range");
    if !fields.has(FieldName::ETAG) {
        report.against(
            "226-etag",
            Place::Status,
            "a 226 must carry the entity tag of the current instance in `ETag`",
        );
    }
    if used().next().is_none() {
        if fields.has(FieldName::DELTA_BASE) {
            report.against(
                "226-delta-im",
                Place::Status,
                "a difference, and no `IM` says in which format",
            );
        } else if !is_part {
            report.without_requirement(
                Place::Status,
                "a 226 without `IM`: nobody can tell what was done to the instance",
            );
        }
        return;
    }
    if used().any(is_range) && !is_part {
        report.against(
            "226-im-range",
            name,
            "`range` was applied, and neither `Content-Range` nor `multipart/byteranges` says which part this is",
        );
    }
    if fields.has(FieldName::CONTENT_RANGE)
        && !used().any(is_range)
        && let Some(other) = used().find(|used| !used.eq_ignore_ascii_case(b"identity"))
    {
        report.against(
            "226-im-order",
            name,
            format!(
                "`Content-Range`, and `IM` does not say whether `range` came before or after `{}`",
                value::shown(other)
            ),
        );
    }
    let tags = || {
        exchange.request.iter().flat_map(|request| request.fields.list(FieldName::IF_NONE_MATCH))
    };
    if let Some(delta) = used().find(|used| super::delta_request_without_tag::is_delta_coding(used))
        && !fields.has(FieldName::DELTA_BASE)
        && tags().nth(1).is_some()
    {
        report.against(
            "226-delta-base-with-several-tags",
            name,
            format!(
                "`{}` without `Delta-Base`: the request names {} instances",
                value::shown(delta),
                tags().count()
            ),
        );
    }
}
