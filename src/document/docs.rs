//! The prose of codes and classes.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::Text;
use crate::{ExampleKind, Reader};

/// The prose of a code or a class: plain text, with backticks around literals.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Docs {
    /// One sentence: what it means.
    pub summary: Text,
    /// Paragraphs: what it means, who sends it and when.
    pub description: Vec<Text>,
    /// What usually causes it, the most frequent first.
    pub causes: Vec<Text>,
    /// The same with what was read.
    #[serde(default)]
    pub cause_details: Vec<CauseDetail>,
    /// How to get rid of it.
    pub fixes: Vec<Text>,
    /// The same with whom it is for and what was read.
    #[serde(default)]
    pub fix_details: Vec<FixDetail>,
    /// Steps to find the cause, in order.
    #[serde(default)]
    pub troubleshooting: Vec<Text>,
    /// What is often done wrong.
    pub mistakes: Vec<Text>,
    /// How programs treat it in practice.
    pub in_practice: Option<Text>,
    /// What was read for that.
    #[serde(default)]
    pub in_practice_sources: Vec<Text>,
    /// What experience teaches.
    pub insight: Option<Text>,
    /// Exchanges and code.
    pub examples: Vec<Example>,
    /// Codes that it is easily confused with.
    pub related: Vec<Related>,
}

impl From<crate::Docs> for Docs {
    fn from(docs: crate::Docs) -> Self {
        Self {
            summary: docs.summary().into(),
            description: docs.description().map(Text::from).collect(),
            causes: docs.causes().map(|cause| cause.text().into()).collect(),
            cause_details: docs.causes().map(CauseDetail::from).collect(),
            fixes: docs.fixes().map(|fix| fix.text().into()).collect(),
            fix_details: docs.fixes().map(FixDetail::from).collect(),
            troubleshooting: docs.troubleshooting().map(Text::from).collect(),
            mistakes: docs.mistakes().map(Text::from).collect(),
            in_practice: docs.in_practice().map(Text::from),
            in_practice_sources: docs.in_practice_sources().map(Text::from).collect(),
            insight: docs.insight().map(Text::from),
            examples: docs.examples().map(Example::from).collect(),
            related: docs.related().map(Related::from).collect(),
        }
    }
}

/// A cause, and where it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CauseDetail {
    /// The cause.
    pub text: Text,
    /// The product, version and file or page; null where no product is named.
    pub source: Option<Text>,
}

impl From<crate::Cause> for CauseDetail {
    fn from(cause: crate::Cause) -> Self {
        Self { text: cause.text().into(), source: cause.source().map(Text::from) }
    }
}

/// A remedy, whom it is for, and where it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FixDetail {
    /// Whom it is for.
    #[serde(rename = "for")]
    pub reader: Reader,
    /// What to do.
    pub text: Text,
    /// The product, version and file or page; null where no setting is named.
    pub source: Option<Text>,
}

impl From<crate::Fix> for FixDetail {
    fn from(fix: crate::Fix) -> Self {
        Self { reader: fix.reader(), text: fix.text().into(), source: fix.source().map(Text::from) }
    }
}

/// An example.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Example {
    /// An exchange, or code of a client or a server.
    pub kind: ExampleKind,
    /// The language that it is written in.
    pub language: Text,
    /// What it shows.
    pub title: Text,
    /// The lines; an exchange has line feeds alone.
    pub text: Text,
    /// What is wrong with an exchange that shows a fault.
    #[serde(default)]
    pub wrong: Option<Text>,
    /// The lint rules that find that.
    #[serde(default)]
    pub rules: Vec<Text>,
    /// Who sent the response, where a rule has to know.
    #[serde(default)]
    pub sender: Option<Text>,
}

impl From<crate::Example> for Example {
    fn from(example: crate::Example) -> Self {
        Self {
            kind: example.kind(),
            language: example.language().as_str().into(),
            title: example.title().into(),
            text: example.text().into(),
            wrong: example.wrong().map(Text::from),
            rules: example.rules().map(Text::from).collect(),
            sender: example.sender().map(Text::from),
        }
    }
}

/// A code that is easily confused with this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Related {
    /// The number.
    pub code: u16,
    /// When to choose that one.
    pub why: Text,
}

impl From<crate::Related> for Related {
    fn from(related: crate::Related) -> Self {
        Self { code: related.code(), why: related.why().into() }
    }
}
