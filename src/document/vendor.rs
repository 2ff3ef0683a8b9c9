//! The documents of numbers that the registry does not know.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Status, Text};
use crate::{AnyStatus, Cacheability, Era, Evidence, Seen, StatusClass, Verdict};

/// A use of a number by one owner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Vendor {
    /// The number.
    pub code: u16,
    /// The last number of a range; null for a single number.
    #[serde(default)]
    pub code_last: Option<u16>,
    /// The name as the owner writes it; empty when the owner gives none.
    pub name: Text,
    /// Who gives it this meaning.
    pub owner: Text,
    /// The product that uses it.
    pub product: Text,
    /// What it means there.
    pub meaning: Text,
    /// Where it can be seen.
    pub seen: Seen,
    /// What was read.
    pub source: Text,
    /// Whether it is still sent.
    pub era: Era,
    /// What stands behind the row.
    #[serde(default = "weakest")]
    pub evidence: Evidence,
    /// What the owner tells clients to do.
    #[serde(default)]
    pub advice: Option<Text>,
    /// The finer numbers that the product logs.
    #[serde(default)]
    pub sub_statuses: Vec<SubStatusDoc>,
}

const fn weakest() -> Evidence {
    Evidence::Observed
}

impl From<&'static crate::VendorStatus> for Vendor {
    fn from(row: &'static crate::VendorStatus) -> Self {
        Self {
            code: row.code(),
            code_last: (row.code_last() != row.code()).then_some(row.code_last()),
            name: row.name().into(),
            owner: row.owner().into(),
            product: row.product().into(),
            meaning: row.meaning().into(),
            seen: row.seen(),
            source: row.source().into(),
            era: row.era(),
            evidence: row.evidence(),
            advice: row.advice().map(Text::from),
            sub_statuses: row.sub_statuses().iter().map(SubStatusDoc::from).collect(),
        }
    }
}

/// A finer number beside the code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SubStatusDoc {
    /// The number after the dot.
    pub sub: u16,
    /// What it says.
    pub meaning: Text,
    /// The part of the server that sets it.
    pub component: Text,
    /// The version that brought it.
    pub since: Option<Text>,
    /// What else is to be known.
    pub note: Option<Text>,
    /// Where it was read.
    pub source: Text,
}

impl From<&'static crate::SubStatus> for SubStatusDoc {
    fn from(row: &'static crate::SubStatus) -> Self {
        Self {
            sub: row.sub(),
            meaning: row.meaning().into(),
            component: row.component().into(),
            since: row.since().map(Text::from),
            note: row.note().map(Text::from),
            source: row.source().into(),
        }
    }
}

/// What is said of a number and does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClaimDoc {
    /// The number.
    pub code: u16,
    /// The name that the claim gives it.
    pub name: Text,
    /// To whom it is ascribed.
    pub attributed_to: Text,
    /// What became of it.
    pub verdict: Verdict,
    /// What is said, and what is so.
    pub text: Text,
    /// What was read.
    pub source: Text,
}

impl From<&'static crate::Claim> for ClaimDoc {
    fn from(claim: &'static crate::Claim) -> Self {
        Self {
            code: claim.code(),
            name: claim.name().into(),
            attributed_to: claim.attributed_to().into(),
            verdict: claim.verdict(),
            text: claim.text().into(),
            source: claim.source().into(),
        }
    }
}

/// Any number: what `http-status 499 --format json` writes when it is not registered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AnyDoc {
    /// The number.
    pub code: u16,
    /// Whether it is a status code at all: 100 to 599.
    pub valid: bool,
    /// The class; invalid numbers are handled as server errors.
    pub class: StatusClass,
    /// The registered code as which it is treated.
    pub treated_as: u16,
    /// What a cache may do when only the number speaks. This is not the answer of the code as which it is treated.
    pub cacheability: Cacheability,
    /// The registered code itself.
    pub registered: Option<Status>,
    /// What owners use it for.
    pub vendor_statuses: Vec<Vendor>,
    /// What is said of it and does not hold.
    pub claims: Vec<ClaimDoc>,
}

impl From<AnyStatus> for AnyDoc {
    fn from(any: AnyStatus) -> Self {
        let mut vendor_statuses: Vec<Vendor> = any.vendors().iter().map(Vendor::from).collect();
        vendor_statuses.extend(any.vendor_ranges().map(Vendor::from));
        Self {
            code: any.code(),
            valid: any.is_valid(),
            class: any.class(),
            treated_as: any.treated_as().code(),
            cacheability: any.cacheability(),
            registered: any.registered().map(Status::from),
            vendor_statuses,
            claims: any.claims().iter().map(ClaimDoc::from).collect(),
        }
    }
}
