use alloc::format;

use crate::lint::xml::{Event, Name, Reader};
use crate::lint::{
    Codes, Content, Exchange, ExchangeRule, FieldName, Fields, Group, Input, Place, Report,
    Request, Rule, When, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "wrong-webdav-content",
        summary: "XML in answer to a WebDAV method that is not the element that the method has",
        docs: include_str!("wrong_webdav_content.md"),
        help: "send the element that the document of the method names, or no content where that is allowed",
        group: Group::Correctness,
        requirements: &[
            "2xx-report-has-report",
            "2xx-baseline-control-response-content",
            "2xx-bind-response-content",
            "2xx-checkin-response-content",
            "2xx-checkout-response-content",
            "2xx-label-response-content",
            "2xx-mkactivity-response-content",
            "2xx-mkworkspace-response-content",
            "2xx-rebind-response-content",
            "2xx-unbind-response-content",
            "2xx-uncheckout-response-content",
            "2xx-version-control-response-content",
            "2xx-checkin-of-working-resource-response-content",
            "2xx-checkout-of-version-response-content",
            "2xx-compare-baseline-report-content",
            "2xx-expand-property-multistatus",
            "2xx-latest-activity-version-report-content",
            "2xx-locate-by-history-multistatus",
            "2xx-merge-preview-report-content",
            "2xx-sync-multistatus",
            "2xx-version-tree-multistatus",
            "2xx-options-activity-response",
            "2xx-options-version-history-response",
            "2xx-options-workspace-response",
            "2xx-options-activity-collections",
            "2xx-options-version-history-collections",
            "2xx-options-workspace-collections",
        ],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Content],
        since: "0.1.0",
    },
    when: When::codes(Codes::SUCCESSFUL),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let Some(request) = &exchange.request else { return };
    match request.method {
        "OPTIONS" => check_options(exchange, request, report),
        "REPORT" => check_report(exchange, request, report),
        // A multistatus answers where a method was carried out on several resources.
        method if exchange.response.status != 207 => {
            let row = METHODS.iter().find(|(name, ..)| *name == method);
            if let Some((_, element, requirement)) = row {
                check_root(exchange, element, requirement, report);
            }
        }
        _ => {}
    }
}

/// The element that answers a method, if there is content, and the requirement behind it.
const METHODS: [(&str, &str, &str); 11] = [
    ("BASELINE-CONTROL", "baseline-control-response", "2xx-baseline-control-response-content"),
    ("BIND", "bind-response", "2xx-bind-response-content"),
    ("CHECKIN", "checkin-response", "2xx-checkin-response-content"),
    ("CHECKOUT", "checkout-response", "2xx-checkout-response-content"),
    ("LABEL", "label-response", "2xx-label-response-content"),
    ("MKACTIVITY", "mkactivity-response", "2xx-mkactivity-response-content"),
    ("MKWORKSPACE", "mkworkspace-response", "2xx-mkworkspace-response-content"),
    ("REBIND", "rebind-response", "2xx-rebind-response-content"),
    ("UNBIND", "unbind-response", "2xx-unbind-response-content"),
    ("UNCHECKOUT", "uncheckout-response", "2xx-uncheckout-response-content"),
    ("VERSION-CONTROL", "version-control-response", "2xx-version-control-response-content"),
];

/// The element that answers a report.
const REPORTS: [(&str, &str, &str); 7] = [
    ("compare-baseline", "compare-baseline-report", "2xx-compare-baseline-report-content"),
    ("expand-property", "multistatus", "2xx-expand-property-multistatus"),
    (
        "latest-activity-version",
        "latest-activity-version-report",
        "2xx-latest-activity-version-report-content",
    ),
    ("locate-by-history", "multistatus", "2xx-locate-by-history-multistatus"),
    ("merge-preview", "merge-preview-report", "2xx-merge-preview-report-content"),
    ("sync-collection", "multistatus", "2xx-sync-multistatus"),
    ("version-tree", "multistatus", "2xx-version-tree-multistatus"),
];

/// The sets of collections that OPTIONS may ask for, and the requirements to answer.
const SETS: [(&str, &str); 3] = [
    ("activity-collection-set", "2xx-options-activity-collections"),
    ("version-history-collection-set", "2xx-options-version-history-collections"),
    ("workspace-collection-set", "2xx-options-workspace-collections"),
];

/// The content of a message, if its fields say that it is XML and not coded.
fn xml<'a>(fields: &Fields<'_>, content: Content<'a>) -> Option<&'a [u8]> {
    let media_type = value::media_type(fields.only(FieldName::CONTENT_TYPE)?);
    let is_xml = ["application/xml", "text/xml"]
        .into_iter()
        .any(|known| media_type.eq_ignore_ascii_case(known.as_bytes()));
    content.bytes().filter(|_| is_xml && !fields.has(FieldName::CONTENT_ENCODING))
}

fn root(text: &[u8]) -> Option<Name<'_>> {
    match Reader::new(text).next() {
        Ok(Some(Event::Open(name))) => Some(name),
        _ => None,
    }
}

fn check_root(
    exchange: &Exchange<'_>,
    element: &str,
    requirement: &'static str,
    report: &mut Report<'_>,
) {
    let response = &exchange.response;
    let Some(found) = xml(&response.fields, response.content).and_then(root) else { return };
    if !found.is_dav(element) {
        report.against(
            requirement,
            Place::Content,
            format!(
                "the content is the element `{}`, where `{element}` of the namespace `DAV:` belongs",
                value::shown(found.local)
            ),
        );
    }
}

fn check_report(exchange: &Exchange<'_>, request: &Request<'_>, report: &mut Report<'_>) {
    // 202 has nothing to report yet.
    if exchange.response.has_no_content() && exchange.response.status != 202 {
        report.finding(Place::Status, "the response to REPORT has no content, and so no report");
        return;
    }
    let Some(asked) = request.content.bytes().and_then(root) else { return };
    if let Some((_, element, requirement)) = REPORTS.iter().find(|(name, ..)| asked.is_dav(name)) {
        check_root(exchange, element, requirement, report);
    }
}

fn check_options(exchange: &Exchange<'_>, request: &Request<'_>, report: &mut Report<'_>) {
    let response = &exchange.response;
    let (Some(asked), Some(answer)) =
        (xml(&request.fields, request.content), xml(&response.fields, response.content))
    else {
        return;
    };
    let Some(asked) = sets(asked, "options") else { return };
    let requirement = match asked {
        [true, ..] => "2xx-options-activity-response",
        [_, true, _] => "2xx-options-version-history-response",
        [_, _, true] => "2xx-options-workspace-response",
        _ => return,
    };
    let Some(answered) = sets(answer, "options-response") else {
        check_root(exchange, "options-response", requirement, report);
        return;
    };
    for ((name, requirement), (is_asked, is_answered)) in
        SETS.into_iter().zip(asked.into_iter().zip(answered))
    {
        if is_asked && !is_answered {
            report.against(
                requirement,
                Place::Content,
                format!("the request asks for `{name}`, which is not in the response"),
            );
        }
    }
}

/// Which sets of collections are children of the root, if the root is this element.
fn sets(text: &[u8], element: &str) -> Option<[bool; SETS.len()]> {
    let mut reader = Reader::new(text);
    let mut found = [false; SETS.len()];
    while let Some(event) = reader.next().ok()? {
        match (event, reader.depth()) {
            (Event::Open(name), 1) if !name.is_dav(element) => return None,
            (Event::Open(name), 2) => {
                for (is_there, (set, _)) in found.iter_mut().zip(SETS) {
                    *is_there |= name.is_dav(set);
                }
            }
            _ => {}
        }
    }
    Some(found)
}
