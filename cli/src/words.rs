//! How values of the documents are said in a few words.

use http_status::document::{
    CacheabilityEntry, NameDoc, RedirectDoc, RegistrationDoc, RetryDoc, Vendor,
};
use http_status::lint::Group;
use http_status::{
    Cacheability, ContentRule, Era, Evidence, Level, RedirectMethod, RegistrationStatus,
    RetryChange, RetryCondition, RetryConnection, RetryMethods, RetryPermission, Seen, StatusClass,
    Verdict,
};

/// `RFC 9110, section 15.5.20`.
pub(crate) fn cite(spec: &str, section: &str) -> String {
    format!("{}, {}", document(spec), place(section))
}

/// `section 15.5.20`, or `appendix B.3`.
pub(crate) fn place(section: &str) -> String {
    let kind = if section.starts_with(|first: char| first.is_ascii_uppercase()) {
        "appendix"
    } else {
        "section"
    };
    format!("{kind} {section}")
}

/// `RFC 9110, 15.5.20`, where space is short.
pub(crate) fn cite_short(spec: &str, section: &str) -> String {
    format!("{}, {section}", document(spec))
}

/// `RFC 9110`.
pub(crate) fn document(spec: &str) -> String {
    spec.strip_prefix("RFC").map_or_else(|| spec.to_owned(), |number| format!("RFC {number}"))
}

/// `June 2022` for `2022-06`.
pub(crate) fn month(date: &str) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    let name = date
        .get(5..7)
        .and_then(|month| month.parse::<usize>().ok()?.checked_sub(1))
        .and_then(|month| MONTHS.get(month));
    match (date.get(..4), name) {
        (Some(year), Some(name)) => format!("{name} {year}"),
        _ => date.to_owned(),
    }
}

pub(crate) fn class(class: StatusClass) -> String {
    format!("{} {}", class.pattern(), class.title())
}

pub(crate) fn registration(registration: &RegistrationDoc) -> String {
    match (registration.status, &registration.expires) {
        (status, Some(day)) => format!("{status}, until {day}"),
        (RegistrationStatus::Unused, None) => "unused: kept free, not for use".to_owned(),
        (status, None) => status.to_string(),
    }
}

pub(crate) const fn cacheability(cacheability: Cacheability) -> &'static str {
    match cacheability {
        Cacheability::Heuristic => "may be stored, with a lifetime that the cache guesses",
        Cacheability::Explicit => "stored only if the response itself allows it",
        Cacheability::Never => "must not be stored",
    }
}

pub(crate) fn history(history: &[CacheabilityEntry]) -> String {
    let entries =
        history.iter().map(|entry| format!("{} in {}", entry.default, document(&entry.spec)));
    some(entries.collect::<Vec<_>>().join(", "), "none")
}

pub(crate) fn former_names(names: &[NameDoc]) -> String {
    let former = names.split_last().map_or(&[][..], |(_, former)| former);
    some(former.iter().map(|name| name.phrase.as_ref()).collect::<Vec<_>>().join(", "), "none")
}

pub(crate) const fn proxies(must_not_generate: bool) -> &'static str {
    if must_not_generate { "must not generate it" } else { "may generate it" }
}

pub(crate) const fn content(rule: ContentRule) -> &'static str {
    match rule {
        ContentRule::Never => "never there",
        ContentRule::May => "may be there",
        ContentRule::Should => "should be there",
        ContentRule::Must => "must be there",
    }
}

pub(crate) const fn redirect_method(method: RedirectMethod) -> &'static str {
    match method {
        RedirectMethod::Kept => "method and content kept",
        RedirectMethod::MayBecomeGet => "POST may become GET",
        RedirectMethod::BecomesGet => "becomes GET (HEAD stays HEAD)",
    }
}

pub(crate) fn redirect(redirect: Option<&RedirectDoc>) -> String {
    redirect.map_or_else(
        || "none".to_owned(),
        |redirect| {
            let kind = if redirect.permanent { "permanent" } else { "temporary" };
            format!("{kind}, {}", redirect_method(redirect.method))
        },
    )
}

/// Whether the request may be repeated.
pub(crate) const fn permission(permission: RetryPermission) -> &'static str {
    match permission {
        RetryPermission::Must => "must be repeated",
        RetryPermission::Should => "should be repeated",
        RetryPermission::May => "may be repeated",
        RetryPermission::ShouldNot => "should not be repeated",
        RetryPermission::MustNot => "must not be repeated",
        RetryPermission::Unstated => "unstated",
    }
}

pub(crate) const fn methods(methods: RetryMethods) -> &'static str {
    match methods {
        RetryMethods::Any => "any method",
        RetryMethods::Idempotent => "idempotent methods only",
    }
}

pub(crate) const fn connection(connection: RetryConnection) -> &'static str {
    match connection {
        RetryConnection::Any => "any connection",
        RetryConnection::Different => "over a different connection",
    }
}

/// What has to be different, where a document says so.
pub(crate) fn change(change: &str) -> String {
    let Ok(known) = change.parse::<RetryChange>() else { return format!("change: {change}") };
    match known {
        RetryChange::Credentials => "with other credentials",
        RetryChange::ProxyCredentials => "with other credentials for the proxy",
        RetryChange::ContentLength => "with Content-Length",
        RetryChange::Expectation => "without Expect",
        RetryChange::NoEarlyData => "not in early data",
        RetryChange::SmallerFields => "with smaller fields",
        RetryChange::SmallerContent => "with less content",
        RetryChange::Protocol => "with another protocol",
        RetryChange::Precondition => "with a precondition",
        RetryChange::UserAction => "when the user asks again",
        RetryChange::NetworkLogin => "after a login to the network",
        RetryChange::MediaType => "with another media type",
        RetryChange::Encoding => "with another content coding",
        RetryChange::Uri => "with another URI",
        RetryChange::Range => "with another range",
        RetryChange::Method => "with another method",
        RetryChange::Extension => "with the extension that is asked for",
    }
    .to_owned()
}

/// When a document's word on repeating the request applies.
pub(crate) fn condition(when: &str) -> String {
    let Ok(known) = when.parse::<RetryCondition>() else { return format!("when: {when}") };
    match known {
        RetryCondition::InTransit => "while it is on its way",
        RetryCondition::RetryAfter => "if Retry-After is there",
        RetryCondition::EarlyData => "if it was in early data",
        RetryCondition::Expectation => "if it had Expect: 100-continue",
        RetryCondition::UserAction => "if the user had asked for it",
    }
    .to_owned()
}

pub(crate) const fn common(common: bool) -> &'static str {
    if common { "commonly repeated" } else { "not commonly repeated" }
}

/// The conditions, the permission first; those that ask nothing are left out.
pub(crate) fn retry(retry: &RetryDoc) -> Vec<String> {
    let mut conditions =
        vec![permission(retry.permission).to_owned(), methods(retry.methods).to_owned()];
    if retry.permission == RetryPermission::Unstated {
        conditions.push("by the general rule".to_owned());
    }
    if retry.connection == RetryConnection::Different {
        conditions.push(connection(retry.connection).to_owned());
    }
    if let Some(change) = &retry.change {
        conditions.push(self::change(change));
    }
    if let Some(when) = &retry.when {
        conditions.push(condition(when));
    }
    if retry.retry_after {
        conditions.push("Retry-After tells when".to_owned());
    }
    conditions
}

/// `MUST NOT`.
pub(crate) fn level(level: Level) -> String {
    level.as_str().replace('-', " ").to_uppercase()
}

/// `Microsoft IIS`; the owner is left out where the product begins with it.
pub(crate) fn whose(row: &Vendor) -> String {
    if row.product.starts_with(row.owner.as_ref()) {
        row.product.to_string()
    } else {
        format!("{} {}", row.owner, row.product)
    }
}

pub(crate) const fn seen(seen: Seen) -> &'static str {
    match seen {
        Seen::OnWire => "on the wire",
        Seen::LogOnly => "in logs only",
        Seen::ClientMade => "made by the client",
        Seen::Internal => "inside the server",
    }
}

pub(crate) const fn era(era: Era) -> &'static str {
    match era {
        Era::Current => "current",
        Era::Historic => "historic",
    }
}

pub(crate) const fn evidence(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Primary => "read at its owner",
        Evidence::PrimaryMirrored => "read in a copy of its owner's text",
        Evidence::Observed => "seen in public reports",
    }
}

pub(crate) const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Refuted => "refuted",
        Verdict::Unsupported => "no source found",
        Verdict::ConstantOnly => "a name in a table; nothing sends it",
        Verdict::DraftOnly => "an expired proposal",
        Verdict::BodyOnly => "a number in the content, no status code",
    }
}

/// What a group of rules finds.
pub(crate) const fn group(group: Group) -> &'static str {
    match group {
        Group::Correctness => "breaks a MUST or MUST NOT of a document in force",
        Group::Suspicious => "breaks a SHOULD or SHOULD NOT, or is most likely a mistake",
        Group::Advice => "no document demands it",
        Group::Pedantic => "details that few servers mind; off unless asked for",
    }
}

pub(crate) fn list<T: AsRef<str>>(items: &[T]) -> String {
    some(items.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", "), "none")
}

fn some(text: String, none: &str) -> String {
    if text.is_empty() { none.to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use http_status::StatusInfo;

    #[test]
    fn places_are_cited_as_the_library_does() {
        for info in StatusInfo::all() {
            let caching = info.caching();
            for place in caching.basis().iter().chain([&info.defined_by()]) {
                assert_eq!(cite(place.spec().id(), place.section()), place.to_string());
            }
        }
    }

    #[test]
    fn months_have_names() {
        assert_eq!(month("2022-06"), "June 2022");
        assert_eq!(month("1996-12"), "December 1996");
        for odd in ["", "2022", "2022-13", "2022-00", "é-é"] {
            assert_eq!(month(odd), odd);
        }
    }
}
