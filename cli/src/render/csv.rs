//! The registered codes as a flat table; lists are joined by `; `.

use std::borrow::Cow;
use std::io::{self, Write};

use http_status::document::{Export, Status, Text};

use super::Render;

pub(super) struct Csv;

/// A column: its name, and what a code has there.
type Column = (&'static str, fn(&Status) -> Cow<'_, str>);

const COLUMNS: [Column; 31] = [
    ("code", |status| status.code.to_string().into()),
    ("reason_phrase", |status| (&*status.reason_phrase).into()),
    ("class", |status| status.class.as_str().into()),
    ("registration", |status| status.registration.status.as_str().into()),
    ("registration_description", |status| (&*status.registration.description).into()),
    ("registration_expires", |status| optional(status.registration.expires.as_ref())),
    ("spec", |status| (&*status.defined_by.spec).into()),
    ("section", |status| (&*status.defined_by.section).into()),
    ("url", |status| (&*status.defined_by.url).into()),
    ("names", |status| join(status.names.iter().map(|name| &*name.phrase))),
    ("cacheability", |status| status.cacheability.default.as_str().into()),
    ("cacheability_basis", |status| {
        join(
            status
                .cacheability
                .basis
                .iter()
                .map(|place| format!("{} {}", place.spec, place.section)),
        )
    }),
    ("cacheability_history", |status| {
        let history = status.cacheability.history.iter();
        join(history.map(|entry| format!("{} {} {}", entry.default, entry.spec, entry.section)))
    }),
    ("proxies_must_not_generate", |status| bool(status.proxies_must_not_generate)),
    ("content", |status| status.content.as_str().into()),
    ("fields_required", |status| join(&status.fields.required)),
    ("fields_recommended", |status| join(&status.fields.recommended)),
    ("fields_optional", |status| join(&status.fields.optional)),
    ("fields_forbidden", |status| join(&status.fields.forbidden)),
    ("redirect_permanent", |status| {
        status.redirect.as_ref().map_or("".into(), |redirect| bool(redirect.permanent))
    }),
    ("redirect_method", |status| {
        status.redirect.as_ref().map_or("", |redirect| redirect.method.as_str()).into()
    }),
    ("retry_permission", |status| status.retry.permission.as_str().into()),
    ("retry_methods", |status| status.retry.methods.as_str().into()),
    ("retry_connection", |status| status.retry.connection.as_str().into()),
    ("retry_change", |status| optional(status.retry.change.as_ref())),
    ("retry_when", |status| optional(status.retry.when.as_ref())),
    ("retry_after", |status| bool(status.retry.retry_after)),
    ("retry_common", |status| bool(status.retry.common)),
    ("retry_text", |status| (&*status.retry.text).into()),
    ("requirements", |status| join(status.requirements.iter().map(|requirement| &*requirement.id))),
    ("summary", |status| (&*status.docs.summary).into()),
];

impl Render<Export> for Csv {
    fn render(&self, export: &Export, out: &mut dyn Write) -> io::Result<()> {
        let mut writer = csv::Writer::from_writer(out);
        writer.write_record(COLUMNS.iter().map(|(name, _)| name)).map_err(io_error)?;
        for status in &export.statuses {
            let row = COLUMNS.iter().map(|(_, cell)| cell(status).into_owned());
            writer.write_record(row).map_err(io_error)?;
        }
        writer.flush()
    }
}

/// The error of the writer itself: `csv` would hide that a pipe was closed.
fn io_error(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

fn bool(value: bool) -> Cow<'static, str> {
    if value { "true" } else { "false" }.into()
}

fn optional(text: Option<&Text>) -> Cow<'_, str> {
    text.map_or("", |text| text).into()
}

fn join<'a, T: AsRef<str>>(items: impl IntoIterator<Item = T>) -> Cow<'a, str> {
    items.into_iter().map(|item| item.as_ref().to_owned()).collect::<Vec<_>>().join("; ").into()
}
