//! Paragraphs and sentences.

use std::ops::Range;

/// A sentence of a section, by its place in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sentence {
    pub(crate) range: Range<usize>,
    /// For a sentence in a list: the position of the sentence that introduces it, which holds its keyword.
    pub(crate) introduced_by: Option<usize>,
    /// The position of the first sentence of its paragraph.
    pub(crate) opened_by: usize,
}

/// One blank for any white space, and none behind the hyphen of a word that was broken there.
pub(crate) fn normal(text: &str) -> String {
    let mut out = String::new();
    for word in text.split_whitespace() {
        let broken =
            out.len() > 1 && out.ends_with('-') && !out.ends_with(" -") && !out.ends_with("--");
        if !out.is_empty() && !broken {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// The paragraphs of some lines as one text, and its sentences.
pub(super) fn read(lines: &[String]) -> (String, Vec<Sentence>) {
    let mut text = String::new();
    let mut sentences: Vec<Sentence> = Vec::new();
    let mut introduction = None;
    for paragraph in lines.split(|line| line.is_empty()).filter(|lines| !lines.is_empty()) {
        let listed = is_item(&paragraph[0]);
        if !listed && indent(&paragraph[0]) <= BODY {
            introduction = None;
        }
        if !text.is_empty() {
            text.push(' ');
        }
        let start = text.len();
        let lines: Vec<&str> = paragraph.iter().map(|line| without_bar(line)).collect();
        text.push_str(&normal(&lines.join(" ")));
        let opened_by = sentences.len();
        for range in split(&text[start..]) {
            let range = start + range.start..start + range.end;
            sentences.push(Sentence { range, introduced_by: introduction, opened_by });
        }
        if text.ends_with(':') && !listed {
            introduction = sentences.len().checked_sub(1);
        }
    }
    (text, sentences)
}

/// A line without the bar that sets off a note; a row of a table has one at its end too.
fn without_bar(line: &str) -> &str {
    line.trim_start().strip_prefix('|').filter(|rest| !rest.ends_with('|')).unwrap_or(line)
}

/// How far the paragraphs of a section are indented.
const BODY: usize = 3;

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// `*  item`, `o  item`, `-  item`, `1.  item`, `(a) item`.
fn is_item(line: &str) -> bool {
    let Some((mark, _)) = line.trim_start().split_once(' ') else { return false };
    let inner = mark.trim_matches(['.', '(', ')']);
    matches!(mark, "*" | "o" | "-" | "+")
        || (inner != mark
            && inner.len() <= 2
            && inner.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// Ends of sentences that are none.
const ABBREVIATIONS: &[&str] = &["e.g.", "i.e.", "cf.", "vs.", "al.", "No."];

fn split(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = 0;
    for (blank, _) in text.match_indices(' ') {
        let before = text[start..blank].trim_end_matches([')', '"', ']', '\'']);
        let word = before.rsplit([' ', '(']).next().unwrap_or_default();
        let ends = before.ends_with(['.', '?', '!']) && !ABBREVIATIONS.contains(&word);
        let begins = text[blank + 1..].starts_with(|next: char| {
            next.is_uppercase() || matches!(next, '(' | '"' | '[' | '\'')
        });
        if ends && begins {
            ranges.push(start..blank);
            start = blank + 1;
        }
    }
    if start < text.len() {
        ranges.push(start..text.len());
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn white_space_and_broken_words_are_folded() {
        assert_eq!(
            normal("  an application-\n   level   protocol "),
            "an application-level protocol"
        );
        assert_eq!(normal("HTTP -- a protocol - of sorts"), "HTTP -- a protocol - of sorts");
    }

    #[test]
    fn sentences_end_at_their_end() {
        let text = "One (e.g., this; see Section 15.5.) is it.  A 405 is \"no\". Two? (Three, cf. RFC 1.) four.";
        let (text, sentences) = read(&lines(text));
        let texts: Vec<&str> =
            sentences.iter().map(|sentence| &text[sentence.range.clone()]).collect();
        assert_eq!(
            texts,
            [
                "One (e.g., this; see Section 15.5.) is it.",
                "A 405 is \"no\".",
                "Two?",
                "(Three, cf. RFC 1.) four."
            ]
        );
    }

    #[test]
    fn notes_are_text() {
        let (text, sentences) = read(&lines(
            "   |  *Note:* a user agent MAY change the\n   |  method.\n\n   | 421 | x |\n",
        ));
        assert_eq!(text, "*Note:* a user agent MAY change the method. | 421 | x |");
        assert_eq!(sentences.len(), 2);
    }

    #[test]
    fn items_know_what_introduces_them() {
        let (text, sentences) =
            read(&lines("   A server MUST send:\n\n   *  Date\n\n   *  ETag\n\n   Another.\n"));
        assert_eq!(text, "A server MUST send: * Date * ETag Another.");
        let introductions: Vec<_> =
            sentences.iter().map(|sentence| sentence.introduced_by).collect();
        assert_eq!(introductions, [None, Some(0), Some(0), None]);
    }

    #[test]
    fn sentences_know_where_their_paragraph_begins() {
        let (_, sentences) = read(&lines("   One. Two.\n   Three.\n\n   Four. Five.\n"));
        let opened: Vec<_> = sentences.iter().map(|sentence| sentence.opened_by).collect();
        assert_eq!(opened, [0, 0, 0, 3, 3]);
    }
}
