use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Request, Rule, When,
    dav, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "wrong-webdav-status",
        summary: "a successful code that does not belong to the WebDAV method",
        docs: include_str!("wrong_webdav_status.md"),
        help: "send 207 to PROPPATCH, UPDATE and MERGE and to a REPORT with `Depth`; 200 or 204 to UNBIND; 200, 201 or 204 to REBIND",
        group: Group::Correctness,
        requirements: &[
            "207-proppatch",
            "200-unbind-done",
            "204-unbind-done",
            "200-rebind-replaced",
            "201-rebind-created",
            "204-rebind-replaced",
            "207-update",
            "207-merge",
            "207-report-with-depth",
        ],
        basis: None,
        inputs: &[Input::Response, Input::Request],
        since: "0.1.0",
    },
    when: When::codes(Codes::SUCCESSFUL),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let (status, Some(request)) = (exchange.response.status, &exchange.request) else { return };
    // 207 can report a failure, 202 promises nothing yet.
    if matches!(status, 202 | 207) {
        return;
    }
    let (requirement, right) = match request.method {
        "PROPPATCH" if !wants_little(request) => ("207-proppatch", "207"),
        "UNBIND" if !matches!(status, 200 | 204) => ("200-unbind-done", "200 or 204"),
        "REBIND" if !matches!(status, 200 | 201 | 204) => {
            ("200-rebind-replaced", "200, 201 or 204")
        }
        "UPDATE" if is_versioning(request) && is_of_dav(request) => ("207-update", "207"),
        "MERGE" if is_versioning(request) && is_of_dav(request) => ("207-merge", "207"),
        "REPORT" if is_versioning(request) && is_deep(request) && is_xml_or_nothing(exchange) => {
            ("207-report-with-depth", "207")
        }
        _ => return,
    };
    report.against(
        requirement,
        Place::Status,
        format!("{} is answered with {status}, and must be with {right}", request.method),
    );
}

/// Whether the client may have asked to be spared the 207 (RFC 8144, section 2.2).
fn wants_little(request: &Request<'_>) -> bool {
    let is_minimal = |preference: &[u8]| {
        value::is_directive(value::before_parameters(preference), "return")
            && value::argument(value::before_parameters(preference))
                .is_some_and(|wanted| wanted.eq_ignore_ascii_case(b"minimal"))
    };
    request.is_partial
        || request.fields.list(FieldName::PREFER).any(is_minimal)
        || request.fields.lines().any(|line| {
            line.name.eq_ignore_ascii_case(b"brief") && line.value.eq_ignore_ascii_case(b"t")
        })
}

/// Whether the request is one of RFC 3253. Others have methods of the same names, and Subversion has answers of its own.
pub(super) fn is_versioning(request: &Request<'_>) -> bool {
    let fields = &request.fields;
    fields.only(FieldName::CONTENT_TYPE).is_some_and(value::is_xml)
        && !request.is_partial
        && !fields.get(FieldName::USER_AGENT).is_some_and(|agent| agent.starts_with(b"SVN/"))
        && !fields.all(FieldName::DAV).any(|features| {
            features.windows(SUBVERSION.len()).any(|text| text.eq_ignore_ascii_case(SUBVERSION))
        })
}

/// Whether nothing in the content says that it belongs to another use of the method, such as the MERGE of OData.
fn is_of_dav(request: &Request<'_>) -> bool {
    request.content.bytes().and_then(dav::root).is_none_or(|root| root.namespace == b"DAV:")
}

/// What the features of Subversion have in their names.
const SUBVERSION: &[u8] = b"subversion";

/// Whether a depth is given that is not 0: some reports demand that one and answer with 200.
fn is_deep(request: &Request<'_>) -> bool {
    request.fields.only(FieldName::DEPTH).is_some_and(|depth| depth != b"0")
}

fn is_xml_or_nothing(exchange: &Exchange<'_>) -> bool {
    exchange.response.fields.get(FieldName::CONTENT_TYPE).is_none_or(value::is_xml)
}
