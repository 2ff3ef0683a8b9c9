//! `data/registry.toml`: which state of the registry the data follows.

use super::date::is_day;
use super::file::File;
use super::place::At;
use super::table::Table;

pub(crate) struct Registry {
    pub(crate) iana: String,
    pub(crate) data: String,
    pub(crate) url: String,
}

impl Registry {
    pub(crate) fn read(file: &File) -> Option<Self> {
        Table::read(file, |table| {
            let iana = table.text("iana_version").and_then(day);
            let data = table.text("data_version").and_then(day);
            let url = table.text("url");
            Some(Self { iana: iana?, data: data?, url: url?.value })
        })
    }
}

/// A text that is a day; if it is none, that is reported.
pub(crate) fn day(text: At<'_, String>) -> Option<String> {
    if is_day(&text) {
        return Some(text.value);
    }
    text.place.report(format!(
        "`{}` is not a day of the calendar; expected one such as 2026-11-22",
        text.value
    ));
    None
}
