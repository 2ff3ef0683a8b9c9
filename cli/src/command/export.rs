//! `http-status export`.

use super::site;
use crate::answer::{Answer, Output};
use crate::args::{Export, ExportFormat, Format};
use crate::page;
use crate::problem::Problem;

/// `before` is a `--format` that stands before the command.
pub(crate) fn export(export: &Export, before: Option<Format>) -> Answer {
    if let Some(directory) = &export.to {
        return site::export(directory, export.force);
    }
    let format = match (export.format, before) {
        (Some(format), _) => format,
        (None, Some(Format::Json) | None) => ExportFormat::Json,
        (None, Some(Format::Text)) => {
            return Problem::failed("the data set has no form as text".to_owned())
                .hint("all codes for people: `http-status list`")
                .hint("a table for programs: `http-status export --format csv`")
                .into();
        }
    };
    Answer::output(Output::Export(Box::new(page::everything()), format))
}
