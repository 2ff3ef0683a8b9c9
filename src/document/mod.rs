//! The documents of the JSON contract, version 1: what the command prints, the site serves and other programs read.
//!
//! The types are owned, so that a document can be read back; written from the tables they borrow and copy nothing but
//! lists. Reading tolerates fields that a later version added. Closed sets are our enumerations; sets that may grow
//! (`change`, `topic`, ids of ecosystems) are text.
//!
//! ```
//! use http_status::StatusInfo;
//! use http_status::document::Status;
//!
//! let status = Status::from(StatusInfo::of(421).unwrap());
//! assert_eq!(status.reason_phrase, "Misdirected Request");
//! let json = serde_json::to_string(&status).unwrap();
//! assert_eq!(serde_json::from_str::<Status>(&json).unwrap(), status);
//! ```

mod class;
mod docs;
mod report;
mod retry;
mod rule;
mod status;
mod vendor;

use alloc::borrow::Cow;
use alloc::string::ToString;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

pub use self::class::ClassDoc;
pub use self::docs::{CauseDetail, Docs, Example, FixDetail, Related};
pub use self::report::{EditDoc, ErrorDoc, FindingDoc, FixDoc, Report};
pub use self::retry::{FollowDoc, ObligationDoc, RetryDecisionDoc};
pub use self::rule::RuleDoc;
pub use self::status::{
    Behaviour, CacheabilityDoc, CacheabilityEntry, DefinedBy, FieldDetail, Fields, NameDoc,
    RedirectDoc, RegistrationDoc, RequirementDoc, RetryDoc, Status, SymbolDoc,
};
pub use self::vendor::{AnyDoc, ClaimDoc, SubStatusDoc, Vendor};
use crate::{DATA_VERSION, Ecosystem, IANA_VERSION, SpecStatus, StatusClass, StatusInfo};

/// Text that is borrowed from the tables, or owned after reading.
pub type Text = Cow<'static, str>;

/// The version of the contract that these types write.
pub const VERSION: u32 = 1;

/// Everything in one object: what `http-status export --format json` writes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Export {
    /// The version of the contract: 1.
    pub version: u32,
    /// The version of the data set.
    pub data_version: Text,
    /// The day on which the registry was last updated.
    pub iana_version: Text,
    /// The registered codes, in order.
    pub statuses: Vec<Status>,
    /// The classes, in order.
    #[serde(default)]
    pub classes: Vec<ClassDoc>,
    /// The unregistered uses, by code, owner and product.
    pub vendor_statuses: Vec<Vendor>,
    /// What is said of numbers and does not hold.
    #[serde(default)]
    pub claims: Vec<ClaimDoc>,
    /// What documents demand of more than one code: each once, though it is with each code that it names, too.
    #[serde(default)]
    pub requirements: Vec<RequirementDoc>,
    /// The ecosystems whose names are in `statuses`.
    pub ecosystems: Vec<EcosystemDoc>,
    /// The documents that facts cite.
    pub specs: Vec<SpecDoc>,
    /// The lint rules, by name: those for messages, where the feature `lint` is on. The command adds its own.
    pub rules: Vec<RuleDoc>,
}

impl Export {
    /// The whole data set.
    #[must_use]
    pub fn new() -> Self {
        Self {
            version: VERSION,
            data_version: DATA_VERSION.into(),
            iana_version: IANA_VERSION.into(),
            statuses: StatusInfo::all().map(Status::from).collect(),
            classes: StatusClass::ALL.iter().copied().map(ClassDoc::from).collect(),
            vendor_statuses: crate::VendorStatus::all().map(Vendor::from).collect(),
            claims: crate::Claim::all().map(ClaimDoc::from).collect(),
            requirements: crate::Requirement::shared().map(RequirementDoc::from).collect(),
            ecosystems: crate::EcosystemInfo::all().map(EcosystemDoc::from).collect(),
            specs: crate::Spec::all().map(SpecDoc::from).collect(),
            #[cfg(feature = "lint")]
            rules: crate::lint::Rule::all().map(RuleDoc::from).collect(),
            #[cfg(not(feature = "lint"))]
            rules: Vec::new(),
        }
    }
}

impl Default for Export {
    fn default() -> Self {
        Self::new()
    }
}

/// A place in a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Ref {
    /// The id of the document: `RFC9110`.
    pub spec: Text,
    /// The section: `15.5.20`.
    pub section: Text,
}

impl From<crate::SpecRef> for Ref {
    fn from(source: crate::SpecRef) -> Self {
        Self { spec: source.spec().id().into(), section: source.section().into() }
    }
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SpecDoc {
    /// The id: `RFC9110`.
    pub id: Text,
    /// The title.
    pub title: Text,
    /// Year and month: `2022-06`.
    pub date: Text,
    /// The standing that its publisher gives it.
    pub status: SpecStatus,
    /// The ids of the documents that it replaces.
    pub obsoletes: Vec<Text>,
    /// The ids of the documents that it changes.
    #[serde(default)]
    pub updates: Vec<Text>,
    /// The ids of the documents here that replace it.
    #[serde(default)]
    pub obsoleted_by: Vec<Text>,
    /// Where to read it.
    pub url: Text,
}

impl From<&'static crate::Spec> for SpecDoc {
    fn from(spec: &'static crate::Spec) -> Self {
        Self {
            id: spec.id().into(),
            title: spec.title().into(),
            date: spec.date().into(),
            status: spec.status(),
            obsoletes: texts(spec.obsoletes()),
            updates: texts(spec.updates()),
            obsoleted_by: spec.obsoleted_by().map(|newer| newer.id().into()).collect(),
            url: spec.url().into(),
        }
    }
}

/// An ecosystem, and where its names were read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EcosystemDoc {
    /// The id: `rack`.
    pub id: Text,
    /// Its name for people.
    pub display: Text,
    /// The programming language.
    pub language: Text,
    /// The version that was read.
    pub version: Text,
    /// The package or repository and the file.
    pub source: Text,
    /// How a user writes a name.
    pub example: Text,
}

impl From<&'static crate::EcosystemInfo> for EcosystemDoc {
    fn from(info: &'static crate::EcosystemInfo) -> Self {
        Self {
            id: info.ecosystem().as_str().into(),
            display: info.display().into(),
            language: info.language().into(),
            version: info.version().into(),
            source: info.source().into(),
            example: info.example().into(),
        }
    }
}

fn texts(list: &'static [&'static str]) -> Vec<Text> {
    list.iter().map(|text| Text::from(*text)).collect()
}

fn url(source: crate::SpecRef) -> Text {
    source.url().to_string().into()
}

fn ecosystem_id(ecosystem: Ecosystem) -> Text {
    ecosystem.as_str().into()
}
