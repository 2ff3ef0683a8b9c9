//! The web site: every page in memory.

/// A file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SiteFile {
    /// Where it stands below the root, with `/` between folders: `421/index.html`.
    pub(crate) path: String,
    pub(crate) bytes: Vec<u8>,
}

/// Every file, sorted by path.
pub(crate) fn files() -> Vec<SiteFile> {
    Vec::new()
}
