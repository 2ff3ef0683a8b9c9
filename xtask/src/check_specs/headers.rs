//! Titles, dates and succession of the documents, against their first pages.

use http_status::Spec;

use super::Texts;
use super::report::Report;
use crate::rfc::Header;

pub(super) fn check(texts: &Texts, report: &mut Report) {
    for spec in Spec::all() {
        let Some(header) = texts.get(spec.id()).and_then(|rfc| rfc.header.as_ref()) else {
            report.unread(spec.id());
            continue;
        };
        report.checked("document headers");
        for (what, ours, theirs) in differences(spec, header) {
            report.problem(
                spec.id(),
                &format!("the {what} is `{ours}`"),
                &format!("`{theirs}` as in the header"),
            );
        }
    }
}

/// What differs, ours and theirs. The order of the lists does not count.
fn differences(spec: &Spec, header: &Header) -> Vec<(&'static str, String, String)> {
    let list = |ids: Vec<&str>| {
        let mut ids = ids;
        ids.sort_unstable();
        ids.join(", ")
    };
    let theirs = |ids: &[String]| list(ids.iter().map(String::as_str).collect());
    let rows = [
        ("title", spec.title().to_owned(), header.title.clone()),
        ("date", spec.date().to_owned(), header.date.clone()),
        ("list of obsoleted documents", list(spec.obsoletes().to_vec()), theirs(&header.obsoletes)),
        ("list of updated documents", list(spec.updates().to_vec()), theirs(&header.updates)),
    ];
    rows.into_iter().filter(|(_, ours, theirs)| ours != theirs).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rfc::Rfc;
    use crate::rfc::tests::UNPAGED;

    #[test]
    fn differing_headers_are_seen() {
        let spec = Spec::of("RFC9110").expect("it is in the table");
        let mut header = Rfc::parse("RFC9110", UNPAGED).header.expect("it has one");
        assert_eq!(differences(spec, &header), []);
        header.obsoletes.reverse();
        assert_eq!(differences(spec, &header), []);
        header.obsoletes.pop();
        header.date = "2022-07".to_owned();
        let what: Vec<_> = differences(spec, &header).into_iter().map(|(what, ..)| what).collect();
        assert_eq!(what, ["date", "list of obsoleted documents"]);
    }
}
