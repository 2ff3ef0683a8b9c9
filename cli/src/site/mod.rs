//! The web site: every page in memory, made from the documents of the library and nothing else.
//!
//! A page is a struct beside a template (`templates/`), which askama checks when it compiles. Links are relative, so that
//! the site can be opened from disk; there is no clock and no hash order, so that the same data give the same bytes.

mod about;
mod base;
mod class;
mod compare;
mod data;
mod ecosystem;
mod example;
mod feed;
mod frame;
mod index;
mod linked;
mod links;
mod markdown;
mod number;
mod prose;
mod requirement;
mod rule;
mod search;
mod spec;
mod status;
mod symbols;
mod vendor;
mod write;

use askama::Template;

pub(crate) use self::base::Base;
pub(crate) use self::write::{Kind, WriteError, write};

use self::data::Data;

/// A file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SiteFile {
    /// Where it stands below the root, with `/` between folders: `421/index.html`.
    pub(crate) path: String,
    pub(crate) bytes: Vec<u8>,
}

impl SiteFile {
    fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), bytes: bytes.into() }
    }

    /// A page from its template.
    fn page(path: &str, page: &impl Template) -> Self {
        let html = page
            .render()
            .expect("a template fails only where writing does, and a string takes everything");
        Self::new(path, html)
    }
}

/// Every file, sorted by path, for a site whose address is not known.
pub(crate) fn files() -> Vec<SiteFile> {
    files_below(None)
}

/// What programs read of them: the data set, its schema, and a file for each number.
pub(crate) fn documents() -> Vec<SiteFile> {
    let mut files = feed::documents(&Data::new(None));
    files.sort_by(|left, right| left.path.cmp(&right.path));
    files
}

/// The same for a site whose address is known, if there is one.
pub(crate) fn files_below(base: Option<Base>) -> Vec<SiteFile> {
    let data = Data::new(base);
    let mut files = Vec::new();
    files.extend(index::files(&data));
    files.extend(status::files(&data));
    files.extend(number::files(&data));
    files.extend(class::files(&data));
    files.extend(ecosystem::files(&data));
    files.extend(spec::files(&data));
    files.extend(rule::files(&data));
    files.extend(vendor::files(&data));
    files.extend(compare::files(&data));
    files.extend(about::files(&data));
    files.extend(feed::files(&data));
    files.extend(search::files(&data));
    let map = feed::map(&data, &files);
    files.extend(map);
    files.sort_by(|left, right| left.path.cmp(&right.path));
    files
}
