//! What `http-status lint --format json` writes.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::Text;

/// What a run of the linter found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Report {
    /// The version of the contract: 1.
    pub version: u32,
    /// What was found, in the order of the files and of their text.
    pub findings: Vec<FindingDoc>,
    /// How many files were read.
    pub files: usize,
    /// What could not be read, or not to its end.
    pub errors: Vec<ErrorDoc>,
}

/// What a rule found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FindingDoc {
    /// The name of the rule.
    pub rule: Text,
    /// `error`, `warning` or `info`.
    pub level: Text,
    /// What is wrong.
    pub message: Text,
    /// The file as it was named, or found below a directory that was; `-` for standard input.
    pub path: Text,
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// The line in which the place ends; 0 in a document that does not say.
    #[serde(default)]
    pub end_line: usize,
    /// The column behind its last character; 0 in a document that does not say.
    #[serde(default)]
    pub end_column: usize,
    /// The status code of the response that it is about; 0 where there was none.
    pub status: u16,
    /// The id of the requirement that is not met; advice has none.
    pub requirement: Option<Text>,
    /// The id of the document behind it.
    pub spec: Option<Text>,
    /// The section there.
    pub section: Option<Text>,
    /// What to do about it.
    pub help: Text,
    /// The change of the file that would do it.
    pub fix: Option<FixDoc>,
}

/// A change of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FixDoc {
    /// Whether nothing but the fault is changed by it.
    pub safe: bool,
    /// The parts that change, in the order of the text; none touches another.
    pub edits: Vec<EditDoc>,
}

/// A part of a file that is replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EditDoc {
    /// The offset of its first byte.
    pub start: usize,
    /// The offset behind its last byte.
    pub end: usize,
    /// What stands there instead.
    pub text: Text,
}

/// Something that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ErrorDoc {
    /// The file or directory.
    pub path: Text,
    /// The line, counted from 1, where there is a place.
    pub line: Option<usize>,
    /// The column in characters, counted from 1.
    pub column: Option<usize>,
    /// What is wrong.
    pub message: Text,
}
