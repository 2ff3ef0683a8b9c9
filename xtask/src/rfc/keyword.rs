//! The words of BCP 14.

use http_status::Level;

/// A keyword in upper case, outside quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Keyword {
    pub(crate) level: Level,
    pub(crate) start: usize,
}

/// The keywords of a text, in order.
pub(crate) fn keywords(text: &str) -> Vec<Keyword> {
    let mut found = Vec::new();
    let mut words = words(text).peekable();
    let mut negated = false;
    while let Some((start, word)) = words.next() {
        let quoted = text[..start].ends_with('"') && text[start + word.len()..].starts_with('"');
        let not = words.peek().is_some_and(|(_, next)| *next == "NOT");
        let level = match (word, not) {
            ("MUST" | "SHALL", true) => Some(Level::MustNot),
            ("MUST" | "SHALL" | "REQUIRED", _) => Some(Level::Must),
            ("SHOULD", true) => Some(Level::ShouldNot),
            ("RECOMMENDED", _) if negated => Some(Level::ShouldNot),
            ("SHOULD" | "RECOMMENDED", _) => Some(Level::Should),
            ("MAY" | "OPTIONAL", _) => Some(Level::May),
            _ => None,
        };
        negated = word == "NOT";
        if let Some(level) = level
            && !quoted
        {
            found.push(Keyword { level, start });
        }
    }
    found
}

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|sign: char| !sign.is_ascii_alphabetic())
        .filter(|word| !word.is_empty())
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levels(text: &str) -> Vec<Level> {
        keywords(text).into_iter().map(|keyword| keyword.level).collect()
    }

    #[test]
    fn keywords_have_levels() {
        assert_eq!(
            levels("It MUST do, MUST NOT do, SHALL NOT do."),
            [Level::Must, Level::MustNot, Level::MustNot]
        );
        assert_eq!(levels("It SHOULD, it SHOULD NOT."), [Level::Should, Level::ShouldNot]);
        assert_eq!(
            levels("RECOMMENDED, NOT RECOMMENDED, OPTIONAL"),
            [Level::Should, Level::ShouldNot, Level::May]
        );
        assert_eq!(levels("REQUIRED (MAY)"), [Level::Must, Level::May]);
    }

    #[test]
    fn other_words_are_none() {
        assert_eq!(
            levels("It must, it may. The key word \"MUST\" is quoted. MUSTARD, MAY2"),
            [Level::May]
        );
    }
}
