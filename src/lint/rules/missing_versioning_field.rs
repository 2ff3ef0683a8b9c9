use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "missing-versioning-field",
        summary: "an answer of WebDAV versioning without a field that it must have",
        docs: include_str!("missing_versioning_field.md"),
        help: "send `Cache-Control: no-cache` to UPDATE, LABEL and MERGE, and list `Label` in `Vary` where it chose the version",
        group: Group::Correctness,
        requirements: &[
            "207-update-no-cache",
            "207-label-no-cache",
            "207-merge-no-cache",
            "2xx-label-in-vary",
        ],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::codes(Codes::SUCCESSFUL),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    let fields = &exchange.response.fields;
    let (vary, label) = (FieldName::VARY, FieldName::LABEL);
    let requirement = match request.method {
        "UPDATE" => "207-update-no-cache",
        "LABEL" => "207-label-no-cache",
        "MERGE" => "207-merge-no-cache",
        "GET" | "HEAD"
            if request.fields.has(label)
                && fields.lists(FieldName::DAV, "label")
                && !fields.lists(vary, "label")
                && !fields.lists(vary, "*") =>
        {
            report.against(
                "2xx-label-in-vary",
                if fields.has(vary) { Place::from(vary) } else { Place::Status },
                "`Label` of the request chose the version, and `Vary` does not list it",
            );
            return;
        }
        _ => return,
    };
    let has = |name: &str| {
        fields.list(FieldName::CACHE_CONTROL).any(|directive| value::is_directive(directive, name))
    };
    if !has("no-cache") && super::wrong_webdav_status::is_versioning(request) {
        report.against(
            requirement,
            Place::Status,
            format!("the answer to {} must have `Cache-Control: no-cache`", request.method),
        );
    }
}
