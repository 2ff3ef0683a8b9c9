//! `[retry]`: under which conditions a client repeats the request.

use super::place::At;
use super::source::{Citable, Source};
use super::table::Table;
use super::vocabulary::{RetryChange, RetryConnection, RetryMethods, RetryPermission};

pub(crate) struct Retry {
    pub(crate) permission: RetryPermission,
    pub(crate) methods: RetryMethods,
    pub(crate) connection: RetryConnection,
    pub(crate) change: Option<RetryChange>,
    pub(crate) retry_after: bool,
    pub(crate) text: String,
    pub(crate) source: Source,
}

impl Retry {
    pub(crate) fn read(table: &mut Table<'_>, citable: Citable<'_>) -> Option<Self> {
        let permission = table.word("permission");
        let methods = table.word("methods");
        let connection = table.word("connection");
        let change = table.optional_word("change");
        let retry_after = table.flag("retry_after");
        let text = table.text("text");
        let source = table.source("source", citable);

        let unstated = |permission: &At<'_, _>| permission.value == RetryPermission::Unstated;
        if permission.as_ref().is_some_and(unstated) {
            if let Some(methods) = &methods
                && methods.value != RetryMethods::Idempotent
            {
                methods.place.report("no document permits it (`unstated`); expected `idempotent`");
            }
            if let Some(connection) = &connection
                && connection.value != RetryConnection::Any
            {
                connection.place.report("no document asks for it (`unstated`); expected `any`");
            }
        }
        Some(Self {
            permission: permission?.value,
            methods: methods?.value,
            connection: connection?.value,
            change,
            retry_after: retry_after?,
            text: text?.value,
            source: source?.value,
        })
    }
}
