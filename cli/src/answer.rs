//! What a command comes to: something for standard output, notes and problems.

use http_status::document::Export;

use crate::args::{ExportFormat, Format, LintFormat};
use crate::lint::Job;
use crate::page::Page;
use crate::problem::{Note, Problem};
use crate::serve::Server;

/// What a run comes to.
#[derive(Debug, Default)]
pub(crate) struct Answer {
    pub(crate) output: Option<Output>,
    /// What is said beside the output, which then is right as it is.
    pub(crate) notes: Vec<Note>,
    /// What was not found or could not be done.
    pub(crate) problems: Vec<Problem>,
}

impl Answer {
    pub(crate) fn pages(pages: Vec<Page>, format: Option<Format>) -> Self {
        let output =
            (!pages.is_empty()).then(|| Output::Pages(pages, format.unwrap_or(Format::Text)));
        Self { output, ..Self::default() }
    }

    pub(crate) fn output(output: Output) -> Self {
        Self { output: Some(output), ..Self::default() }
    }
}

impl From<Problem> for Answer {
    fn from(problem: Problem) -> Self {
        Self { problems: vec![problem], ..Self::default() }
    }
}

/// What goes to standard output.
#[derive(Debug)]
pub(crate) enum Output {
    /// Pages, and the form to write them in.
    Pages(Vec<Page>, Format),
    /// The data set.
    Export(Box<Export>, ExportFormat),
    /// What the linter finds while it reads.
    Lint { job: Box<Job>, format: LintFormat, all: bool },
    /// A server that begins to answer.
    Serve(Box<Server>),
    /// A script or a manual page, as it stands.
    Script(Vec<u8>),
}
