//! The text of an RFC as the RFC Editor publishes it, taken apart: header, sections, sentences.

mod header;
mod keyword;
mod page;
mod section;
mod sentence;

pub(crate) use self::header::Header;
pub(crate) use self::keyword::keywords;
pub(crate) use self::section::Section;
pub(crate) use self::sentence::normal;

/// A document.
pub(crate) struct Rfc {
    pub(crate) id: String,
    /// `None` when the text does not begin as those of the RFC Editor do.
    pub(crate) header: Option<Header>,
    /// In the order of the text, each without its subsections.
    pub(crate) sections: Vec<Section>,
    /// The lines without page breaks.
    pub(crate) lines: Vec<String>,
}

impl Rfc {
    pub(crate) fn parse(id: &str, text: &str) -> Self {
        let lines = page::lines(text);
        Self {
            id: id.to_owned(),
            header: Header::read(&lines),
            sections: section::sections(&lines),
            lines,
        }
    }

    /// The section with a label such as `15.5.20` or `B.3`. Where a text has the label twice, the last one: the first
    /// is in a table of contents.
    pub(crate) fn section(&self, label: &str) -> Option<&Section> {
        self.sections.iter().rfind(|section| section.label == label)
    }

    /// The section and its subsections.
    pub(crate) fn tree<'a>(&'a self, label: &'a str) -> impl Iterator<Item = &'a Section> {
        self.sections.iter().filter(move |section| {
            section
                .label
                .strip_prefix(label)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) const PAGED: &str = include_str!("excerpts/paged.txt");
    pub(crate) const UNPAGED: &str = include_str!("excerpts/unpaged.txt");

    fn labels(rfc: &Rfc) -> Vec<&str> {
        rfc.sections.iter().map(|section| section.label.as_str()).collect()
    }

    #[test]
    fn sections_are_found_in_old_and_new_texts() {
        assert_eq!(
            labels(&Rfc::parse("RFC2616", PAGED)),
            ["6", "6.1.1", "10.4.14", "10.4.16", "19.3", "A", "A.1"]
        );
        assert_eq!(
            labels(&Rfc::parse("RFC9110", UNPAGED)),
            ["15.1", "15.5.20", "15.5.21", "B", "B.3"]
        );
    }

    #[test]
    fn a_section_ends_where_the_next_begins_and_the_tree_goes_on() {
        let rfc = Rfc::parse("RFC2616", PAGED);
        assert_eq!(
            rfc.section("6").map(|section| section.text.as_str()),
            Some("The words of section six.")
        );
        assert_eq!(rfc.tree("6").count(), 2);
        assert_eq!(rfc.tree("1").count(), 0, "10.4.14 is not below 1");
        assert!(rfc.section("10.4").is_none());
    }
}
