//! The document of a class.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Docs, RequirementDoc, Text};
use crate::{Bound, Requirement, StatusClass, StatusInfo};

/// A class of status codes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClassDoc {
    /// The class.
    pub class: StatusClass,
    /// The class as a pattern: `4xx`.
    pub pattern: Text,
    /// Its name: `Client Error`.
    pub title: Text,
    /// The registered codes in it.
    pub codes: Vec<u16>,
    /// What documents demand of the class.
    pub requirements: Vec<RequirementDoc>,
    /// The prose; `related` tells which code to choose.
    pub docs: Docs,
}

impl From<StatusClass> for ClassDoc {
    fn from(class: StatusClass) -> Self {
        let binds = |demand: &Requirement| demand.binds().any(|bound| bound == Bound::Class(class));
        let codes = StatusInfo::all().filter(|info| info.class() == class);
        Self {
            class,
            pattern: class.pattern().into(),
            title: class.title().into(),
            codes: codes.map(StatusInfo::code).collect(),
            requirements: Requirement::all().filter(binds).map(RequirementDoc::from).collect(),
            docs: class.docs().into(),
        }
    }
}
