//! The response fields that go with a code.

use crate::info::{COUNT, Row, aligned, row};
use crate::spec::source;
use crate::{FieldUse, SpecRef, StatusInfo};

/// A response field that goes with a code, or must not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Field {
    name: &'static str,
    usage: FieldUse,
    when: Option<&'static str>,
    source: SpecRef,
}

impl Field {
    /// The field name: `Allow`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// What the keyword of the sentence makes of it.
    #[must_use]
    pub const fn usage(self) -> FieldUse {
        self.usage
    }

    /// The condition under which the keyword applies; `None` when it always does.
    #[must_use]
    pub const fn when(self) -> Option<&'static str> {
        self.when
    }

    /// Where it is said.
    #[must_use]
    pub const fn source(self) -> SpecRef {
        self.source
    }
}

macro_rules! fields {
    ($(($code:literal, [$(($name:literal, $usage:ident, $when:expr, $source:tt)),* $(,)?]),)+) => {
        static FIELDS: [Row<&[Field]>; COUNT] = [$(Row {
            code: $code,
            value: &[$(Field {
                name: $name,
                usage: FieldUse::$usage,
                when: $when,
                source: source!($source),
            }),*],
        },)+];
    };
}

include!(concat!(env!("OUT_DIR"), "/fields.rs"));

const _: () = aligned(&FIELDS);

/// The response fields of one code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fields(&'static [Field]);

impl Fields {
    /// All of them, by name.
    #[must_use]
    pub const fn all(self) -> &'static [Field] {
        self.0
    }

    /// Those that MUST be sent, some only under a [condition](Field::when).
    pub fn required(self) -> impl Iterator<Item = Field> + Clone {
        self.with(FieldUse::Required)
    }

    /// Those that SHOULD be sent.
    pub fn recommended(self) -> impl Iterator<Item = Field> + Clone {
        self.with(FieldUse::Recommended)
    }

    /// Those that MAY be sent and mean something there.
    pub fn optional(self) -> impl Iterator<Item = Field> + Clone {
        self.with(FieldUse::Optional)
    }

    /// Those that MUST NOT be sent.
    pub fn forbidden(self) -> impl Iterator<Item = Field> + Clone {
        self.with(FieldUse::Forbidden)
    }

    /// Those of one use.
    pub fn with(self, usage: FieldUse) -> impl Iterator<Item = Field> + Clone {
        self.0.iter().copied().filter(move |field| field.usage == usage)
    }
}

impl StatusInfo {
    /// The response fields that documents speak of with this code.
    ///
    /// ```
    /// use http_status::{Field, StatusInfo};
    ///
    /// let fields = StatusInfo::of(405).unwrap().fields();
    /// assert_eq!(fields.required().map(Field::name).collect::<Vec<_>>(), ["Allow"]);
    /// ```
    #[must_use]
    pub const fn fields(&self) -> Fields {
        Fields(row(&FIELDS, self.code()))
    }
}
