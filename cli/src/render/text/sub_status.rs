//! `404.13`.

use super::line::{Line, Lines};
use super::sheet::{Sheet, apart};
use super::style::{FAINT, PLAIN, STRONG};
use crate::page::{SubStatusMeaning, SubStatusPage};

pub(super) fn lines(page: &SubStatusPage, sheet: Sheet) -> Lines {
    let SubStatusPage { code, sub, reason_phrase, meanings } = page;
    let title = Line::styled(STRONG, format!("{code}.{sub}")).and(FAINT, " (sub-status)");
    let sent = format!("{code} {reason_phrase}");
    let text = format!(
        "The server writes it to its log. The client gets {} and no more.",
        sent.trim_end()
    );
    let top = apart([vec![title], sheet.wrap(&Line::plain(text))]);
    apart(std::iter::once(top).chain(meanings.iter().map(|meaning| lines_of(meaning, sheet))))
}

fn lines_of(meaning: &SubStatusMeaning, sheet: Sheet) -> Lines {
    let detail = &meaning.detail;
    let mut facts = vec![
        ("Meaning", Line::styled(STRONG, detail.meaning.as_ref())),
        (
            "Logged by",
            Line::plain(format!("{} {}", meaning.owner, meaning.product))
                .and(PLAIN, component(meaning)),
        ),
    ];
    facts.extend(detail.since.iter().map(|since| ("Since", Line::plain(since.as_ref()))));
    facts.extend(detail.note.iter().map(|note| ("Note", Line::plain(note.as_ref()))));
    facts.push(("Source", Line::styled(FAINT, detail.source.as_ref())));
    facts.into_iter().flat_map(|(label, line)| sheet.fact(label, &[line])).collect()
}

fn component(meaning: &SubStatusMeaning) -> String {
    let component = &meaning.detail.component;
    if *component == meaning.product { String::new() } else { format!(" ({component})") }
}
