//! Headings, and what stands under them.

use std::ops::Range;

use super::sentence::{self, Sentence};

/// A section without its subsections.
pub(crate) struct Section {
    /// `15.5.20`, `B.3`.
    pub(crate) label: String,
    pub(crate) title: String,
    /// The paragraphs, [normal](super::normal), with a blank between them.
    pub(crate) text: String,
    pub(crate) sentences: Vec<Sentence>,
    /// Where the body stands in the lines of the document.
    pub(crate) lines: Range<usize>,
}

impl Section {
    /// Title and text: where a name can stand.
    pub(crate) fn whole(&self) -> String {
        format!("{} {}", self.title, self.text)
    }

    /// The positions of the sentences that some words stand in; how often the words stand there, if not once.
    pub(crate) fn around(&self, words: &str) -> Result<Vec<usize>, usize> {
        let words = super::normal(words);
        let starts: Vec<usize> = self.text.match_indices(&words).map(|(start, _)| start).collect();
        let [start] = starts[..] else { return Err(starts.len()) };
        let is_around = |position: &usize| {
            let range = &self.sentences[*position].range;
            range.start < start + words.len() && start < range.end
        };
        Ok((0..self.sentences.len()).filter(is_around).collect())
    }

    /// The sentence at a position.
    pub(crate) fn sentence(&self, position: usize) -> &str {
        &self.text[self.sentences[position].range.clone()]
    }
}

/// Parts the lines at their headings. What stands before the first heading is no section.
pub(super) fn sections(lines: &[String]) -> Vec<Section> {
    let mut headings: Vec<(usize, &str, &str)> = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let after_blank = number.checked_sub(1).is_none_or(|before| lines[before].is_empty());
        if after_blank && let Some((label, title)) = heading(line) {
            headings.push((number, label, title));
        }
    }
    let mut sections = Vec::new();
    for (position, (start, label, title)) in headings.iter().enumerate() {
        let end = headings.get(position + 1).map_or(lines.len(), |next| next.0);
        let body = &lines[start + 1..end];
        // A long title goes on, indented, until the next blank line.
        let more = body.iter().take_while(|line| !line.is_empty() && line.starts_with(' ')).count();
        let title = body[..more]
            .iter()
            .fold((*title).to_owned(), |title, line| format!("{title} {}", line.trim()));
        let (text, sentences) = sentence::read(&body[more..]);
        sections.push(Section {
            label: (*label).to_owned(),
            title: super::normal(&title),
            text,
            sentences,
            lines: start + 1..end,
        });
    }
    sections
}

/// `15.5.20.  421 Misdirected Request`, `10.4.14 413 Request Entity Too Large`, `Appendix B.  Changes`, `B.3.  Changes
/// from RFC 7231`, `C.  Relationship to MIME`.
fn heading(line: &str) -> Option<(&str, &str)> {
    let line = line.strip_prefix("Appendix ").unwrap_or(line);
    let is_appendix = line.starts_with(|first: char| first.is_ascii_uppercase());
    let end = line.find(|sign: char| !(sign.is_ascii_alphanumeric() || sign == '.'))?;
    let (label, title) = line.split_at(end);
    let title = title.trim_start_matches([':', ' ']).trim_start_matches("- ");
    let bare = label.strip_suffix('.').unwrap_or(label);
    let mut parts = bare.split('.');
    let first = parts.next()?;
    let is_number = |part: &str| {
        !part.is_empty() && part.len() <= 3 && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let first_fits = if is_appendix { first.len() == 1 } else { is_number(first) };
    let leaders = title.contains(". .") || title.contains("....");
    (first_fits && parts.all(is_number) && !title.is_empty() && !leaders).then_some((bare, title))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_told_from_text() {
        assert_eq!(
            heading("15.5.20.  421 Misdirected Request"),
            Some(("15.5.20", "421 Misdirected Request"))
        );
        assert_eq!(
            heading("10.4.14 413 Request Entity Too Large"),
            Some(("10.4.14", "413 Request Entity Too Large"))
        );
        assert_eq!(heading("Appendix B.  Changes"), Some(("B", "Changes")));
        assert_eq!(heading("Appendix A: Protocol"), Some(("A", "Protocol")));
        assert_eq!(heading("Appendix A - Resources"), Some(("A", "Resources")));
        assert_eq!(heading("B.3.  Changes from RFC 7231"), Some(("B.3", "Changes from RFC 7231")));
        assert_eq!(heading("C.  Relationship to MIME"), Some(("C", "Relationship to MIME")));
        for text in [
            "   1.  Introduction",
            "1.  Introduction ........ 4",
            "Table of Contents",
            "RFC 2616",
            "Author's Address",
            "A sentence",
            "",
            "1.",
        ] {
            assert_eq!(heading(text).filter(|(label, _)| *label != "A"), None, "{text}");
        }
    }
}
