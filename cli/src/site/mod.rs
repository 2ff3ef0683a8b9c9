//! The site, as files.

/// A file of the site.
#[derive(Debug)]
pub(crate) struct SiteFile {
    /// Where it stands, relative to the root, with `/` between folders.
    pub(crate) path: String,
    pub(crate) bytes: Vec<u8>,
}

/// All files, by path.
pub(crate) fn files() -> Vec<SiteFile> {
    Vec::new()
}
