//! What real programs do with a code.

use crate::info::{COUNT, Row, aligned, row};
use crate::{Role, StatusInfo};

/// What a certain program does when it sends or receives a code. An observation, not a demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Behaviour {
    who: &'static str,
    role: Role,
    does: &'static str,
    source: &'static str,
}

impl Behaviour {
    /// The program.
    #[must_use]
    pub const fn who(self) -> &'static str {
        self.who
    }

    /// The part that it plays.
    #[must_use]
    pub const fn role(self) -> Role {
        self.role
    }

    /// What it does.
    #[must_use]
    pub const fn does(self) -> &'static str {
        self.does
    }

    /// The file in which that was read, with its version.
    #[must_use]
    pub const fn source(self) -> &'static str {
        self.source
    }
}

macro_rules! behaviour {
    ($(($code:literal, [$(($who:literal, $role:ident, $does:literal, $source:literal)),* $(,)?]),)+) => {
        static BEHAVIOUR: [Row<&[Behaviour]>; COUNT] = [$(Row {
            code: $code,
            value: &[$(Behaviour { who: $who, role: Role::$role, does: $does, source: $source }),*],
        },)+];
    };
}

include!(concat!(env!("OUT_DIR"), "/behaviour.rs"));

const _: () = aligned(&BEHAVIOUR);

impl StatusInfo {
    /// What real clients and servers do with this code, as read in their sources.
    #[must_use]
    pub const fn behaviour(&self) -> &'static [Behaviour] {
        row(&BEHAVIOUR, self.code())
    }
}
