//! One JSON object a line, each with its `kind`; the first says which version of the data follows.

use std::io::{self, Write};

use http_status::document::{
    ClaimDoc, ClassDoc, EcosystemDoc, Export, RequirementDoc, RuleDoc, SpecDoc, Status, Vendor,
};
use serde::Serialize;

use super::Render;

pub(super) struct Ndjson;

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Line<'a> {
    Export { version: u32, data_version: &'a str, iana_version: &'a str },
    Status(&'a Status),
    Class(&'a ClassDoc),
    VendorStatus(&'a Vendor),
    Claim(&'a ClaimDoc),
    Requirement(&'a RequirementDoc),
    Ecosystem(&'a EcosystemDoc),
    Spec(&'a SpecDoc),
    Rule(&'a RuleDoc),
}

impl Render<Export> for Ndjson {
    fn render(&self, export: &Export, out: &mut dyn Write) -> io::Result<()> {
        let Export {
            version,
            data_version,
            iana_version,
            statuses,
            classes,
            vendor_statuses,
            claims,
            requirements,
            ecosystems,
            specs,
            rules,
        } = export;
        let first = Line::Export { version: *version, data_version, iana_version };
        let lines = std::iter::once(first)
            .chain(statuses.iter().map(Line::Status))
            .chain(classes.iter().map(Line::Class))
            .chain(vendor_statuses.iter().map(Line::VendorStatus))
            .chain(claims.iter().map(Line::Claim))
            .chain(requirements.iter().map(Line::Requirement))
            .chain(ecosystems.iter().map(Line::Ecosystem))
            .chain(specs.iter().map(Line::Spec))
            .chain(rules.iter().map(Line::Rule));
        for line in lines {
            serde_json::to_writer(&mut *out, &line)?;
            writeln!(out)?;
        }
        Ok(())
    }
}
