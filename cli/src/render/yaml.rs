//! The object of the JSON contract as YAML.

use std::io::{self, Write};

use http_status::document::Export;
use serde_saphyr::ser::Error;

use super::Render;

pub(super) struct Yaml;

impl Render<Export> for Yaml {
    fn render(&self, export: &Export, mut out: &mut dyn Write) -> io::Result<()> {
        serde_saphyr::to_io_writer(&mut out, export).map_err(|error| match error {
            Error::IO { error } => error,
            other => io::Error::other(other.to_string()),
        })
    }
}
