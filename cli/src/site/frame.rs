//! What stands around every page: head, navigation, search, foot.

use http_status::StatusClass;

use super::linked;
use super::links::At;

/// The parts of the site, as the navigation has them: folder and name.
pub(super) const PARTS: [(&str, &str); 7] = [
    ("", "Codes"),
    ("ecosystems/", "Ecosystems"),
    ("specs/", "Specifications"),
    ("rules/", "Rules"),
    ("vendors/", "Vendors"),
    ("compare/", "Compare"),
    ("about/", "About"),
];

/// The frame of one page.
pub(super) struct Frame<'a> {
    pub(super) at: At<'a>,
    /// `421/index.html`.
    pub(super) path: String,
    /// What the tab of the browser says.
    pub(super) title: String,
    /// One sentence for search engines and previews.
    pub(super) description: String,
    /// The folder of the part of the site that it belongs to.
    pub(super) part: &'static str,
    /// The class whose ink it has.
    pub(super) class: Option<StatusClass>,
    /// The code that it is about.
    pub(super) code: Option<u16>,
    /// The same as JSON, below the root.
    pub(super) json: Option<String>,
    /// What machines read of it.
    pub(super) linked: String,
}

impl<'a> Frame<'a> {
    pub(super) fn new(
        at: At<'a>,
        path: &str,
        title: impl Into<String>,
        description: impl Into<String>,
    ) -> Self {
        let (title, description) = (title.into(), description.into());
        let linked = linked::page(&at, path, &title, &description);
        Self {
            at,
            path: path.to_owned(),
            title,
            description: description.replace('`', ""),
            part: "",
            class: None,
            code: None,
            json: None,
            linked,
        }
    }

    pub(super) fn canonical(&self) -> Option<String> {
        // That page stands at every address which leads nowhere.
        let is_somewhere = self.path != "404.html";
        self.at.data.base.as_ref().filter(|_| is_somewhere).map(|base| base.address(&self.path))
    }

    /// Whether it is the page of its part of the site, not one below.
    pub(super) fn is_part(&self) -> bool {
        self.path.strip_suffix("index.html") == Some(self.part)
    }

    /// The ink of the class: `c4`.
    pub(super) fn ink(&self) -> &'static str {
        ink(self.class)
    }
}

/// The name of a class's ink in the stylesheet.
pub(super) fn ink(class: Option<StatusClass>) -> &'static str {
    match class {
        None => "c0",
        Some(StatusClass::Informational) => "c1",
        Some(StatusClass::Successful) => "c2",
        Some(StatusClass::Redirection) => "c3",
        Some(StatusClass::ClientError) => "c4",
        Some(StatusClass::ServerError) => "c5",
    }
}
