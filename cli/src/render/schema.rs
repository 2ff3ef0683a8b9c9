//! What the documents look like, instead of the documents.

use std::io::{self, Write};

use http_status::document::Export;

use super::{Render, json};

pub(super) struct Schema;

impl Render<Export> for Schema {
    fn render(&self, _: &Export, out: &mut dyn Write) -> io::Result<()> {
        json::write(&crate::schema::schema(), out)
    }
}
