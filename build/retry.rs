//! `[retry]`: under which conditions a client repeats the request.

use super::place::At;
use super::requirement::Requirement;
use super::source::{Citable, Source};
use super::table::Table;
use super::vocabulary::{
    Level, RetryChange, RetryCondition, RetryConnection, RetryDuty, RetryMethods, RetryPermission,
};

pub(crate) struct Retry {
    pub(crate) permission: RetryPermission,
    pub(crate) methods: RetryMethods,
    pub(crate) connection: RetryConnection,
    pub(crate) change: Option<RetryChange>,
    pub(crate) when: Option<RetryCondition>,
    pub(crate) retry_after: bool,
    pub(crate) common: bool,
    pub(crate) text: String,
    pub(crate) source: Source,
    /// Positions among the requirements of the code: what the permission rests on, and what speaks instead when the request
    /// is changed, for an intermediary, and after an alternative service.
    pub(crate) requirement: Option<usize>,
    pub(crate) changed: Option<usize>,
    pub(crate) intermediary: Option<usize>,
    pub(crate) alternative: Option<usize>,
    pub(crate) duties: Vec<(RetryDuty, usize)>,
}

impl Retry {
    pub(crate) fn read(
        table: &mut Table<'_>,
        citable: Citable<'_>,
        requirements: &[Requirement],
    ) -> Option<Self> {
        let permission = table.word("permission");
        let methods = table.word("methods");
        let connection = table.word("connection");
        let change = table.optional_word("change");
        let when = table.optional_word("when");
        let retry_after = table.flag("retry_after");
        let common = table.optional_flag("common");
        let text = table.text("text");
        let source = table.source("source", citable);
        let requirement = table.text_at("requirement");
        let [changed, intermediary, alternative] =
            ["requirement_changed", "requirement_intermediary", "requirement_alternative"]
                .map(|key| table.text_at(key).and_then(|id| position(&id, requirements)));
        let duties = table.rows("duties", |table| {
            let duty = table.word("duty");
            let requirement = table.text("requirement");
            let position = position(&requirement?, requirements);
            Some((duty?.value, position?))
        });

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
        let requirement = requirement.and_then(|id| {
            let position = position(&id, requirements)?;
            let row = &requirements[position];
            if let Some(permission) = &permission
                && level(permission.value) != Some(row.level)
            {
                id.place.report(format!(
                    "`{}` does not say `permission`; expected a requirement of that level",
                    id.value
                ));
            }
            if let Some(source) = &source
                && (&source.spec, &source.section) != (&row.source.spec, &row.source.section)
            {
                id.place.report(format!(
                    "`{}` stands elsewhere than `source`; expected a requirement from there",
                    id.value
                ));
            }
            Some(position)
        });
        Some(Self {
            permission: permission?.value,
            methods: methods?.value,
            connection: connection?.value,
            change,
            when,
            retry_after: retry_after?,
            common,
            text: text?.value,
            source: source?.value,
            requirement,
            changed,
            intermediary,
            alternative,
            duties,
        })
    }
}

/// The level of a sentence that gives the permission.
fn level(permission: RetryPermission) -> Option<Level> {
    match permission {
        RetryPermission::Must => Some(Level::Must),
        RetryPermission::Should => Some(Level::Should),
        RetryPermission::May => Some(Level::May),
        RetryPermission::ShouldNot => Some(Level::ShouldNot),
        RetryPermission::MustNot => Some(Level::MustNot),
        RetryPermission::Unstated => None,
    }
}

/// Where a requirement of the same code stands.
fn position(id: &At<'_, String>, requirements: &[Requirement]) -> Option<usize> {
    let position = requirements.iter().position(|row| row.id == id.value);
    if position.is_none() {
        id.place.report(format!(
            "`{}` is no requirement of this file; expected the id of one",
            id.value
        ));
    }
    position
}
