//! Every place that is cited exists, and a field stands where its use is said to be ruled.

use std::time::Duration;

use http_status::{Attempt, MethodInfo, Requirement, RetryPolicy, SpecRef, StatusInfo};

use super::report::Report;
use super::{Texts, place};

pub(super) fn check(texts: &Texts, report: &mut Report) {
    for requirement in Requirement::all() {
        let source = requirement.source();
        cited(requirement.id(), "its source", source, texts, report);
    }
    for info in StatusInfo::all() {
        for (role, source) in citations(info) {
            cited(&info.code().to_string(), role, source, texts, report);
        }
        for field in info.fields().all() {
            let Some(section) = texts.section(field.source()) else { continue };
            report.checked("fields");
            // A document about one field need not name it in each section.
            let title = texts
                .get(field.source().spec().id())
                .and_then(|rfc| rfc.header.as_ref())
                .map_or("", |header| &header.title);
            let words = format!("{title} {}", section.whole());
            if !words.to_ascii_lowercase().contains(&field.name().to_ascii_lowercase()) {
                let what = format!(
                    "{} has the field `{}` from it, and the section does not name it",
                    info.code(),
                    field.name()
                );
                report.problem(&place(field.source()), &what, "the section that does");
            }
        }
    }
}

/// One place that something is said to rest on.
fn cited(who: &str, role: &str, source: SpecRef, texts: &Texts, report: &mut Report) {
    let id = source.spec().id();
    let Some(rfc) = texts.get(id) else {
        report.unread(id);
        return;
    };
    report.checked("citations");
    if rfc.section(source.section()).is_none() {
        let what = format!("{who} cites it as {role} and the text has no such section");
        report.problem(&place(source), &what, "a section of the document");
    }
}

/// A method is named in the section that defines it, which says whether it is idempotent where RFC 9110 does not.
pub(super) fn methods(texts: &Texts, report: &mut Report) {
    for method in MethodInfo::all() {
        let source = method.source();
        let Some(section) = texts.section(source) else {
            report.unread(source.spec().id());
            continue;
        };
        report.checked("methods");
        let words = section.whole();
        if !words.contains(method.name()) {
            let what = format!("{} is said to be defined there", method.name());
            report.problem(&place(source), &what, "a section that names the method");
        }
        let elsewhere = source.spec().id() == "RFC9110";
        let neither = words.contains("neither idempotent nor safe")
            || words.contains("neither safe nor idempotent");
        let idempotent = words.contains("is idempotent") || words.contains("safe and idempotent");
        if !elsewhere && (neither == idempotent || idempotent != method.is_idempotent()) {
            let what = format!("{} is idempotent: {}", method.name(), method.is_idempotent());
            report.problem(&place(source), &what, "a sentence that says so");
        }
    }
}

/// Every citation of a code but those of its requirements, and what it is cited for.
fn citations(info: &StatusInfo) -> Vec<(&'static str, SpecRef)> {
    let mut all = vec![
        ("the definition", info.defined_by()),
        ("the source of the content rule", info.content_source()),
        ("the source of the retry conditions", info.retry().source()),
    ];
    let policy = RetryPolicy::common().max_wait(Duration::ZERO);
    for method in ["GET", "POST"] {
        let attempt = Attempt::new(method, info.code());
        for attempt in [attempt, attempt.policy(policy), attempt.policy(policy).retry_after("1")] {
            all.push(("the source of a decision", attempt.decide().source()));
        }
    }
    all.extend(info.proxies_source().map(|source| ("the rule for proxies", source)));
    all.extend(info.redirect().map(|redirect| ("the source of the redirect", redirect.source())));
    all.extend(info.names().iter().map(|name| ("the source of a name", name.source())));
    all.extend(info.caching().basis().iter().map(|basis| ("a basis of the cacheability", *basis)));
    all.extend(
        info.cacheability_history()
            .iter()
            .map(|change| ("the source of an old cacheability", change.source())),
    );
    all.extend(info.fields().all().iter().map(|field| ("the source of a field", field.source())));
    all
}
