//! The JSON contract, version 1.

use std::io::{self, Write};

use http_status::document::Export;
use serde::Serialize;

use super::Render;
use crate::page::{Page, Several};

pub(super) struct Json;

impl Render<[Page]> for Json {
    fn render(&self, pages: &[Page], out: &mut dyn Write) -> io::Result<()> {
        match pages {
            [Page::Number(page)] => match &page.any.registered {
                Some(status) => write(status, out),
                None => write(&page.any, out),
            },
            [Page::SubStatus(page)] => write(page, out),
            [Page::Comparison(page)] => write(page, out),
            [Page::Translation(page)] => write(page, out),
            [Page::Retry(page)] => write(&page.decision, out),
            [Page::Symbols(page)] => write(page, out),
            [Page::Ecosystems(page)] => write(page, out),
            [Page::Rules(page)] => write(page, out),
            [Page::Rule(page)] => write(&page.rule, out),
            pages => write(&Several::from(pages), out),
        }
    }
}

impl Render<Export> for Json {
    fn render(&self, export: &Export, out: &mut dyn Write) -> io::Result<()> {
        write(export, out)
    }
}

pub(super) fn write(document: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, document)?;
    writeln!(out)
}
