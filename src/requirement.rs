//! What documents demand, as records.

use crate::info::{COUNT, Row, aligned, row};
use crate::spec::source;
use crate::{Actor, Level, SpecRef, StatusInfo, Topic};

/// One demand of a document: who must, should or may do what with a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Requirement {
    id: &'static str,
    level: Level,
    actor: Actor,
    topic: Topic,
    text: &'static str,
    source: SpecRef,
    anchor: &'static str,
    rule: Option<&'static str>,
    unchecked: Option<&'static str>,
}

impl Requirement {
    /// The requirement with that id.
    #[must_use]
    pub fn of(id: &str) -> Option<Self> {
        StatusInfo::all().flat_map(|info| info.requirements()).find(|found| found.id == id).copied()
    }

    /// A stable name: `421-proxy-must-not-generate`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        self.id
    }

    /// Its strength.
    #[must_use]
    pub const fn level(self) -> Level {
        self.level
    }

    /// Who has to fulfil it.
    #[must_use]
    pub const fn actor(self) -> Actor {
        self.actor
    }

    /// What it is about.
    #[must_use]
    pub const fn topic(self) -> Topic {
        self.topic
    }

    /// The demand, in our words.
    #[must_use]
    pub const fn text(self) -> &'static str {
        self.text
    }

    /// Where it is said.
    #[must_use]
    pub const fn source(self) -> SpecRef {
        self.source
    }

    /// A few words of the document by which a program finds the sentence.
    #[must_use]
    pub const fn anchor(self) -> &'static str {
        self.anchor
    }

    /// The lint rule that checks it.
    #[must_use]
    pub const fn rule(self) -> Option<&'static str> {
        self.rule
    }

    /// Why nothing that sees the messages can check it.
    #[must_use]
    pub const fn unchecked(self) -> Option<&'static str> {
        self.unchecked
    }
}

macro_rules! requirements {
    ($(($code:literal, [$((
        $id:literal, $level:ident, $actor:ident, $topic:ident, $text:literal, $source:tt, $anchor:literal, $rule:expr, $unchecked:expr
    )),* $(,)?]),)+) => {
        static REQUIREMENTS: [Row<&[Requirement]>; COUNT] = [$(Row {
            code: $code,
            value: &[$(Requirement {
                id: $id,
                level: Level::$level,
                actor: Actor::$actor,
                topic: Topic::$topic,
                text: $text,
                source: source!($source),
                anchor: $anchor,
                rule: $rule,
                unchecked: $unchecked,
            }),*],
        },)+];
    };
}

include!(concat!(env!("OUT_DIR"), "/requirements.rs"));

const _: () = aligned(&REQUIREMENTS);

impl StatusInfo {
    /// What the documents in force demand of those who send or receive this code, in the order of the texts.
    ///
    /// ```
    /// use http_status::{Actor, Level, StatusInfo};
    ///
    /// let mut demands = StatusInfo::of(421).unwrap().requirements().iter();
    /// assert!(demands.any(|demand| demand.actor() == Actor::Proxy && demand.level() == Level::MustNot));
    /// ```
    #[must_use]
    pub const fn requirements(&self) -> &'static [Requirement] {
        row(&REQUIREMENTS, self.code())
    }
}
