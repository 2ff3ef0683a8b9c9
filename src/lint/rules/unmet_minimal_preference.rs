use alloc::format;

use crate::lint::{
    Codes, Exchange, ExchangeRule, FieldName, Group, Input, Place, Report, Rule, When, dav, value,
};

pub(super) static RULE: ExchangeRule = ExchangeRule {
    rule: Rule {
        name: "unmet-minimal-preference",
        summary: "a WebDAV response that says more than `return=minimal` asks for",
        docs: include_str!("unmet_minimal_preference.md"),
        help: "answer as RFC 8144 says: 204, a 201 without content, or a multistatus without 404",
        group: Group::Pedantic,
        requirements: &[
            "201-minimal-mkcol",
            "200-minimal-proppatch",
            "204-minimal-proppatch",
            "207-minimal-proppatch",
            "207-minimal-omits-404",
            "207-minimal-no-empty-response",
        ],
        basis: None,
        inputs: &[Input::Response, Input::Request, Input::Content],
        since: "0.1.0",
    },
    when: When::codes(Codes::Of(&[201, 207])).request_has(&[FieldName::PREFER]),
    check,
};

fn check(exchange: &Exchange<'_>, report: &mut Report<'_>) {
    let (Some(request), response) = (&exchange.request, &exchange.response) else { return };
    if !dav::prefers_minimal(&request.fields, FieldName::PREFER) {
        return;
    }
    if response.status == 201 {
        if matches!(request.method, "MKCOL" | "MKCALENDAR") && response.content.is_some() {
            let message =
                format!("{} prefers `return=minimal`, but the 201 has content", request.method);
            report.finding(Place::Content, message);
        }
        return;
    }
    let Some(text) = dav::content(exchange) else { return };
    let (mut is_ok, mut missing, mut bare, mut count) = (true, None, None, 0);
    let is_whole = dav::multistatus(text, |entry| {
        count += 1;
        is_ok &= entry.is_ok && !entry.has_odd_propstat;
        if entry.has_missing {
            missing.get_or_insert(entry.href);
        }
        if entry.propstats == 0 && !entry.has_status {
            bare.get_or_insert(entry.href);
        }
    });
    let is_applied = dav::prefers_minimal(&response.fields, FieldName::PREFERENCE_APPLIED);
    let place = Place::Content;
    match request.method {
        _ if !is_whole => {}
        "PROPPATCH" if is_ok && count > 0 => report.against(
            "207-minimal-proppatch",
            place,
            "all of the PROPPATCH succeeded, for which `return=minimal` wants 204",
        ),
        "PROPFIND" | "REPORT" if is_applied => {
            if let Some(href) = missing {
                let message = format!("`{}` has a `propstat` with 404", value::shown(href));
                report.against("207-minimal-omits-404", place, message);
            }
            if let Some(href) = bare {
                let message =
                    format!("`{}` has neither `propstat` nor `status`", value::shown(href));
                report.against("207-minimal-no-empty-response", place, message);
            }
        }
        _ => {}
    }
}
