//! The JSON Schema of everything that the command writes as JSON, from the types that are written.

use http_status::document::{
    AnyDoc, Export, Report, RetryDecisionDoc, RuleDoc, Status, VERSION, Vendor,
};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::page::{
    Comparison, EcosystemsPage, RulesPage, Several, SubStatusPage, SymbolsPage, Translation,
};

/// One schema for each kind of document, and at the top any of them. What a later version adds is let through.
pub(crate) fn schema() -> Schema {
    // As the documents are written: every field is there, though a reader may do without some.
    let mut generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let kinds: Vec<Schema> = [
        of::<Status>,
        of::<AnyDoc>,
        of::<Vendor>,
        of::<Export>,
        of::<Several<'_>>,
        of::<SubStatusPage>,
        of::<Comparison>,
        of::<Translation>,
        of::<SymbolsPage>,
        of::<EcosystemsPage>,
        of::<RulesPage>,
        of::<RuleDoc>,
        of::<RetryDecisionDoc>,
        of::<Report>,
    ]
    .map(|kind| kind(&mut generator))
    .to_vec();
    json_schema!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "http-status",
        "description": format!(
            "The JSON contract, version {VERSION}: a registered code is a `Status`, another number an `AnyDoc`, the \
             data set an `Export`, what the linter found a `Report`."
        ),
        "anyOf": kinds,
        "$defs": generator.take_definitions(true),
    })
}

fn of<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<T>()
}
