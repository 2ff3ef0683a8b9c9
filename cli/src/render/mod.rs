//! How answers are written: one file for each form.

mod csv;
mod json;
mod ndjson;
mod report;
mod schema;
mod text;
mod yaml;

use std::io::{self, Write};

use http_status::document::Export;

use crate::args::{ExportFormat, Format};
use crate::page::Page;

pub(crate) use self::report::{Report, report};

/// Writes a page in one form.
pub(crate) trait Render<P: ?Sized> {
    fn render(&self, page: &P, out: &mut dyn Write) -> io::Result<()>;
}

/// The form for pages. `width` is that of the terminal.
pub(crate) fn pages(format: Format, width: usize) -> Box<dyn Render<[Page]>> {
    match format {
        Format::Text => Box::new(text::Text { width }),
        Format::Json => Box::new(json::Json),
    }
}

/// The form for the data set.
pub(crate) fn export(format: ExportFormat) -> &'static dyn Render<Export> {
    match format {
        ExportFormat::Json => &json::Json,
        ExportFormat::Ndjson => &ndjson::Ndjson,
        ExportFormat::Csv => &csv::Csv,
        ExportFormat::Yaml => &yaml::Yaml,
        ExportFormat::Schema => &schema::Schema,
    }
}
