//! Where things are, seen from a page.

use http_status::document::{ClaimDoc, Vendor};
use http_status::{AnyStatus, StatusClass};

use super::data::Data;
use super::prose::Prose;
use crate::words;

/// A page that links to others.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    /// The way to the root: nothing, `../` or `../../`.
    pub(super) root: &'a str,
    pub(super) data: &'a Data,
}

impl<'a> At<'a> {
    /// The page with a path such as `421/index.html`.
    pub(super) fn of(path: &str, data: &'a Data) -> Self {
        let root = match path.matches('/').count() {
            0 => "",
            1 => "../",
            _ => "../../",
        };
        Self { root, data }
    }

    /// A file, or the page of a folder.
    pub(super) fn to(&self, path: &str) -> String {
        let root = self.root;
        if path.is_empty() {
            format!("{root}index.html")
        } else if path.ends_with('/') {
            format!("{root}{path}index.html")
        } else {
            format!("{root}{path}")
        }
    }

    pub(super) fn code(&self, code: u16) -> String {
        format!("{}{code}/index.html", self.root)
    }

    /// The page of one use: that of its number, or of its range.
    pub(super) fn vendor_row(&self, row: &Vendor) -> String {
        let page = row.code_last.map_or_else(|| row.code.to_string(), |last| range(row.code, last));
        format!("{}{page}/index.html", self.root)
    }

    pub(super) fn class(&self, class: StatusClass) -> String {
        format!("{}{}/index.html", self.root, class.pattern())
    }

    pub(super) fn ecosystem(&self, id: &str) -> String {
        format!("{}ecosystems/{id}/index.html", self.root)
    }

    pub(super) fn spec(&self, id: &str) -> String {
        format!("{}specs/{}/index.html", self.root, slug(id))
    }

    /// A requirement in the list of its document.
    pub(super) fn requirement(&self, spec: &str, id: &str) -> String {
        format!("{}#{id}", self.spec(spec))
    }

    /// What a requirement binds, if that has a page: a class or a code.
    pub(super) fn bound(&self, word: &str) -> Option<String> {
        let known = word.parse().is_ok_and(|code| self.data.status(code).is_some());
        (known || word.parse::<StatusClass>().is_ok())
            .then(|| format!("{}{word}/index.html", self.root))
    }

    pub(super) fn rule(&self, name: &str) -> String {
        format!("{}rules/{name}/index.html", self.root)
    }

    pub(super) fn owner(&self, owner: &str) -> String {
        format!("{}vendors/{}/index.html", self.root, slug(owner))
    }

    pub(super) fn comparison(&self, left: u16, right: u16) -> String {
        format!("{}compare/{}/index.html", self.root, pair(left, right))
    }

    /// The address of a section, at its publisher.
    pub(super) fn section(&self, spec: &str, section: &str) -> Option<String> {
        let kind = words::place(section).replacen(' ', "-", 1);
        Some(format!("{}#{kind}", self.data.spec(spec)?.url))
    }

    /// `RFC 9110, 15.5.20`, which leads to the section.
    pub(super) fn cite(&self, spec: &str, section: &str) -> Prose<'a> {
        Prose::link(self.cited(spec, section), self.section(spec, section))
    }

    /// The same as text, which keeps together unless it is long.
    pub(super) fn cited(&self, spec: &str, section: &str) -> String {
        let text = words::cite_short(spec, section);
        if spec.starts_with("RFC") { text.replace(' ', "\u{a0}") } else { text }
    }

    /// `section 15.5.20`, which leads there.
    pub(super) fn place(&self, spec: &str, section: &str) -> Prose<'a> {
        Prose::link(words::place(section).replace(' ', "\u{a0}"), self.section(spec, section))
    }

    /// `RFC 9110`, which leads to our page of it.
    pub(super) fn document(&self, spec: &str) -> Prose<'a> {
        let known = self.data.spec(spec).map(|spec| self.spec(&spec.id));
        Prose::link(words::document(spec).replace(' ', "\u{a0}"), known)
    }

    /// `June 2022`, when the document is known.
    pub(super) fn dated(&self, spec: &str) -> Option<String> {
        Some(words::month(&self.data.spec(spec)?.date).replace(' ', "\u{a0}"))
    }

    /// A text of the data, in which backticks stand round literals.
    pub(super) fn prose(&self, text: &'a str) -> Prose<'a> {
        Prose::of(text, self)
    }

    /// The phrase of a registered code.
    pub(super) fn phrase(&self, code: u16) -> &'a str {
        self.data.status(code).map_or("", |status| &status.reason_phrase)
    }

    /// The class by the first digit, of a number that has one.
    pub(super) fn any_class(&self, code: u16) -> Option<StatusClass> {
        let any = AnyStatus::of(code);
        any.is_valid().then(|| any.class())
    }

    pub(super) fn class_of(&self, code: u16) -> Option<StatusClass> {
        self.data.status(code).map(|status| status.class)
    }

    /// The comparison of two codes, if there is a page of it.
    pub(super) fn compared(&self, left: Option<u16>, right: u16) -> Option<String> {
        left.filter(|left| *left != right).map(|left| self.comparison(left, right))
    }

    /// `claim-checkpoint-2`: where a claim stands on the page of its number.
    pub(super) fn claim(&self, claim: &ClaimDoc, position: &usize) -> String {
        format!("claim-{}-{position}", slug(&claim.name))
    }
}

/// The folder of a comparison, the smaller number first.
pub(super) fn pair(left: u16, right: u16) -> String {
    format!("{}-{}", left.min(right), left.max(right))
}

/// The folder of a range.
pub(super) fn range(first: u16, last: u16) -> String {
    format!("{first}-{last}")
}

/// A text as part of an address: lower-case letters, digits, and single hyphens between them.
pub(super) fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_ascii_alphanumeric() {
            slug.push(character.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn slugs_are_plain() {
        for (text, expected) in [
            ("X (Twitter)", "x-twitter"),
            ("HTTP::Tiny", "http-tiny"),
            ("RFC9110", "rfc9110"),
            ("draft-ietf-httpbis-resumable-upload-05", "draft-ietf-httpbis-resumable-upload-05"),
            ("…", ""),
        ] {
            assert_eq!(slug(text), expected);
        }
    }

    #[test]
    fn no_two_owners_or_documents_share_a_page() {
        let data = Data::new(None);
        let owners = data.owners();
        assert_eq!(
            owners.iter().map(|owner| slug(owner)).collect::<BTreeSet<_>>().len(),
            owners.len()
        );
        let specs = &data.export.specs;
        assert_eq!(
            specs.iter().map(|spec| slug(&spec.id)).collect::<BTreeSet<_>>().len(),
            specs.len()
        );
    }
}
