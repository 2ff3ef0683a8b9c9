//! What pages look up: the documents of the library, and where they are found.

use std::collections::{BTreeMap, BTreeSet};

use http_status::document::{
    AnyDoc, ClaimDoc, EcosystemDoc, Export, RequirementDoc, RuleDoc, SpecDoc, Status, Vendor,
};
use http_status::{AnyStatus, StatusInfo};

use super::base::Base;
use super::links::slug;
use crate::page;

/// Everything that pages are made of.
pub(super) struct Data {
    pub(super) export: Export,
    /// The numbers that are not registered, and of which something is known.
    pub(super) numbers: Vec<AnyDoc>,
    pub(super) base: Option<Base>,
    specs: BTreeMap<String, usize>,
    rules: BTreeMap<String, usize>,
    requirements: BTreeMap<String, RequirementDoc>,
}

impl Data {
    pub(super) fn new(base: Option<Base>) -> Self {
        let export = page::everything();
        let positions = |ids: &mut dyn Iterator<Item = &str>| {
            ids.enumerate().map(|(position, id)| (id.to_owned(), position)).collect()
        };
        let specs = positions(&mut export.specs.iter().map(|spec| &*spec.id));
        let rules = positions(&mut export.rules.iter().map(|rule| &*rule.name));
        let own = export.statuses.iter().flat_map(|status| &status.requirements);
        let requirements = own
            .chain(&export.requirements)
            .map(|requirement| (requirement.id.to_string(), requirement.clone()))
            .collect();
        let numbers = numbers(&export);
        Self { export, numbers, base, specs, rules, requirements }
    }

    pub(super) fn status(&self, code: u16) -> Option<&Status> {
        let statuses = &self.export.statuses;
        let position = statuses.binary_search_by_key(&code, |status| status.code).ok()?;
        statuses.get(position)
    }

    pub(super) fn spec(&self, id: &str) -> Option<&SpecDoc> {
        self.export.specs.get(*self.specs.get(id)?)
    }

    pub(super) fn rule(&self, name: &str) -> Option<&RuleDoc> {
        self.export.rules.get(*self.rules.get(name)?)
    }

    pub(super) fn ecosystem(&self, id: &str) -> Option<&EcosystemDoc> {
        self.export.ecosystems.iter().find(|ecosystem| ecosystem.id == id)
    }

    pub(super) fn requirement(&self, id: &str) -> Option<&RequirementDoc> {
        self.requirements.get(id)
    }

    /// Each once, by id.
    pub(super) fn requirements(&self) -> impl Iterator<Item = &RequirementDoc> {
        self.requirements.values()
    }

    /// The uses of one number, those of its ranges left out.
    pub(super) fn uses(&self, code: u16) -> impl Iterator<Item = &Vendor> {
        self.export
            .vendor_statuses
            .iter()
            .filter(move |row| row.code == code && row.code_last.is_none())
    }

    pub(super) fn claims(&self, code: u16) -> impl Iterator<Item = &ClaimDoc> {
        self.export.claims.iter().filter(move |claim| claim.code == code)
    }

    /// The uses of whole ranges.
    pub(super) fn ranges(&self) -> impl Iterator<Item = (&Vendor, u16)> {
        self.export.vendor_statuses.iter().filter_map(|row| Some((row, row.code_last?)))
    }

    /// The owners of unregistered uses, each once, by name.
    pub(super) fn owners(&self) -> Vec<&str> {
        let owners: BTreeSet<&str> =
            self.export.vendor_statuses.iter().map(|row| &*row.owner).collect();
        let mut owners: Vec<&str> = owners.into_iter().collect();
        owners.sort_by_cached_key(|owner| slug(owner));
        owners
    }
}

fn numbers(export: &Export) -> Vec<AnyDoc> {
    let uses = export.vendor_statuses.iter().filter(|row| row.code_last.is_none());
    let codes: BTreeSet<u16> =
        uses.map(|row| row.code).chain(export.claims.iter().map(|claim| claim.code)).collect();
    let unregistered = codes.into_iter().filter(|code| StatusInfo::of(*code).is_none());
    unregistered.map(|code| AnyDoc::from(AnyStatus::of(code))).collect()
}
