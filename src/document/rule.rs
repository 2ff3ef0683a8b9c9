//! The document of a lint rule.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::Text;

/// A lint rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RuleDoc {
    /// The name: `missing-allow-header`.
    pub name: Text,
    /// The group, which carries the level.
    pub group: Text,
    /// The level of its findings: `error`, `warning` or `info`.
    pub level: Text,
    /// Whether it is asked unless somebody says otherwise.
    #[serde(default = "by_default")]
    pub default: bool,
    /// One line: what it finds.
    pub summary: Text,
    /// What to do about a finding.
    #[serde(default)]
    pub help: Text,
    /// The ids of the requirements that it checks.
    pub requirements: Vec<Text>,
    /// The id of the document behind it; advice may have none.
    #[serde(default)]
    pub spec: Option<Text>,
    /// The section there.
    #[serde(default)]
    pub section: Option<Text>,
    /// What it reads.
    pub inputs: Vec<Text>,
    /// The version that had it first.
    #[serde(default)]
    pub since: Text,
    /// The page, in Markdown.
    #[serde(default)]
    pub docs: Text,
}

const fn by_default() -> bool {
    true
}

#[cfg(feature = "lint")]
impl From<&'static crate::lint::Rule> for RuleDoc {
    fn from(rule: &'static crate::lint::Rule) -> Self {
        let source = rule.source().map(super::Ref::from);
        let (spec, section) = source.map(|source| (source.spec, source.section)).unzip();
        Self {
            name: rule.name.into(),
            group: rule.group.as_str().into(),
            level: rule.severity().as_str().into(),
            default: rule.group.is_default(),
            summary: rule.summary.into(),
            help: rule.help.into(),
            requirements: super::texts(rule.requirements),
            spec,
            section,
            inputs: rule.inputs.iter().map(|input| Text::from(input.as_str())).collect(),
            since: rule.since.into(),
            docs: rule.docs.into(),
        }
    }
}
