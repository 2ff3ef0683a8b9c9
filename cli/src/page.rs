//! What is shown: the documents of the library, and what stands around them.
//!
//! Each page is rendered as text and as JSON from the same values.

use http_status::document::{
    AnyDoc, ClaimDoc, ClassDoc, DefinedBy, EcosystemDoc, Export, RetryDecisionDoc, RuleDoc,
    SpecDoc, Status, SubStatusDoc, SymbolDoc, Text, VERSION, Vendor,
};
use http_status::lint::{Group, Rule, Severity};
use http_status::{
    Actor, AnyStatus, Claim, Ecosystem, Level, Requirement, Spec, StatusClass, StatusInfo, Symbol,
    VendorStatus,
};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

/// One thing that was asked for.
#[derive(Debug)]
pub(crate) enum Page {
    Number(Box<NumberPage>),
    SubStatus(SubStatusPage),
    List(ListPage),
    Comparison(Comparison),
    Translation(Translation),
    Retry(Box<RetryPage>),
    Symbols(SymbolsPage),
    Ecosystems(EcosystemsPage),
    Rules(RulesPage),
    Rule(Box<RulePage>),
}

/// The whole data set, with the rules for files, of which the library knows nothing.
pub(crate) fn everything() -> Export {
    let rules = http_status_lint::rules().map(RuleDoc::from).collect();
    Export { rules, ..Export::new() }
}

/// Any number, registered or not.
#[derive(Debug)]
pub(crate) struct NumberPage {
    pub(crate) any: AnyDoc,
    /// The phrase of the code as which it is treated.
    pub(crate) treated_as: Text,
    /// The documents that it cites, for their titles and dates.
    pub(crate) specs: Vec<SpecDoc>,
    /// Whether everything is shown, in the text.
    pub(crate) all: bool,
}

impl NumberPage {
    pub(crate) fn of(code: u16, all: bool) -> Self {
        let any = AnyDoc::from(AnyStatus::of(code));
        let mut ids: Vec<&Text> = Vec::new();
        if let Some(status) = &any.registered {
            ids.push(&status.defined_by.spec);
            ids.extend(status.names.iter().map(|name| &name.spec));
            ids.extend(status.cacheability.history.iter().map(|entry| &entry.spec));
        }
        ids.sort();
        ids.dedup();
        let specs = ids.into_iter().filter_map(|id| Spec::of(id)).map(SpecDoc::from).collect();
        let treated_as = AnyStatus::of(code).treated_as().reason_phrase().into();
        Self { any, treated_as, specs, all }
    }

    pub(crate) fn spec(&self, id: &str) -> Option<&SpecDoc> {
        self.specs.iter().find(|spec| spec.id == id)
    }
}

/// A finer number that a server logs beside a status code: `404.13`.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct SubStatusPage {
    pub(crate) code: u16,
    pub(crate) sub: u16,
    /// The phrase of the code that is sent.
    pub(crate) reason_phrase: Text,
    /// One for each product, or part of it, that logs it.
    pub(crate) meanings: Vec<SubStatusMeaning>,
}

/// What one product means by it.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct SubStatusMeaning {
    pub(crate) owner: Text,
    pub(crate) product: Text,
    #[serde(flatten)]
    pub(crate) detail: SubStatusDoc,
}

/// Several codes: those of a pattern, a class, words or filters.
#[derive(Debug, Default)]
pub(crate) struct ListPage {
    pub(crate) statuses: Vec<Row<Status>>,
    pub(crate) vendors: Vec<Row<Vendor>>,
    pub(crate) claims: Vec<Row<ClaimDoc>>,
    /// The class whose codes they are, if that was asked for.
    pub(crate) class: Option<Box<ClassDoc>>,
    /// Whether the unregistered uses are what was asked for, not only company.
    pub(crate) vendors_asked: bool,
}

impl ListPage {
    /// The rows of some numbers.
    pub(crate) fn of(wanted: impl Fn(u16) -> bool) -> Self {
        let unregistered = |code: u16| wanted(code) && StatusInfo::of(code).is_none();
        let statuses = StatusInfo::all().filter(|info| wanted(info.code()));
        let vendors = VendorStatus::all().filter(|row| unregistered(row.code()));
        let claims = Claim::all().filter(|claim| unregistered(claim.code()));
        Self {
            statuses: statuses.map(|info| Row::of(info.into())).collect(),
            vendors: vendors.map(|row| Row::of(row.into())).collect(),
            claims: claims.map(|claim| Row::of(claim.into())).collect(),
            class: None,
            vendors_asked: false,
        }
    }

    /// A class, and what is known of the numbers in it.
    pub(crate) fn of_class(class: StatusClass) -> Self {
        let page = Self::of(|code| StatusClass::of(code) == Some(class));
        Self { class: Some(Box::new(class.into())), ..page }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.statuses.is_empty() && self.vendors.is_empty() && self.claims.is_empty()
    }
}

/// A document in a list, and why it is there.
#[derive(Debug)]
pub(crate) struct Row<T> {
    pub(crate) document: T,
    /// What the words of a query were found in.
    pub(crate) why: Option<String>,
}

impl<T> Row<T> {
    pub(crate) const fn of(document: T) -> Self {
        Self { document, why: None }
    }
}

/// Codes side by side.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct Comparison {
    pub(crate) version: u32,
    pub(crate) statuses: Vec<Status>,
    /// The properties that are not the same for all.
    pub(crate) differences: Vec<Property>,
    /// The others, when they were asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) same: Vec<Property>,
}

/// One property of several codes.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct Property {
    /// Where it stands in the document of a code: `cacheability.default`.
    pub(crate) property: &'static str,
    /// What it is called.
    #[serde(skip)]
    pub(crate) label: &'static str,
    /// One for each code, as in its document.
    pub(crate) values: Vec<Value>,
    /// The same for people.
    #[serde(skip)]
    pub(crate) texts: Vec<String>,
}

/// What other ecosystems call something.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct Translation {
    pub(crate) version: u32,
    /// As it was typed.
    pub(crate) query: String,
    /// The names that it was taken for; none when it is a number or a phrase.
    pub(crate) found: Vec<FoundSymbol>,
    /// By code, then in the order of the targets.
    pub(crate) translations: Vec<Translated>,
    /// Whether every ecosystem was asked for.
    #[serde(skip)]
    pub(crate) all: bool,
}

/// A name that was typed.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct FoundSymbol {
    pub(crate) ecosystem: Ecosystem,
    pub(crate) symbol: &'static str,
    pub(crate) code: u16,
    pub(crate) since: Option<&'static str>,
    pub(crate) deprecated: Option<&'static str>,
    pub(crate) removed: Option<&'static str>,
}

impl From<Symbol> for FoundSymbol {
    fn from(name: Symbol) -> Self {
        Self {
            ecosystem: name.ecosystem(),
            symbol: name.symbol(),
            code: name.code(),
            since: name.since(),
            deprecated: name.deprecated(),
            removed: name.removed(),
        }
    }
}

/// The name of a code in one ecosystem, if it has one.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct Translated {
    pub(crate) code: u16,
    pub(crate) ecosystem: Ecosystem,
    /// The version that was asked for.
    pub(crate) for_version: Option<String>,
    pub(crate) symbol: Option<SymbolDoc>,
}

/// Whether a request is sent again.
#[derive(Debug)]
pub(crate) struct RetryPage {
    pub(crate) decision: RetryDecisionDoc,
    /// The phrase of the code, if it is registered.
    pub(crate) phrase: Text,
    /// What documents say of the code in general.
    pub(crate) conditions: Text,
}

/// The names of one ecosystem.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct SymbolsPage {
    pub(crate) version: u32,
    pub(crate) ecosystem: EcosystemDoc,
    /// The version that was asked for.
    pub(crate) for_version: Option<String>,
    /// By code, the current name first.
    pub(crate) symbols: Vec<Named>,
    /// How many are not there, because the version does not have them.
    #[serde(skip)]
    pub(crate) hidden: usize,
}

/// A name with its code.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct Named {
    pub(crate) code: u16,
    #[serde(flatten)]
    pub(crate) symbol: SymbolDoc,
}

impl From<Symbol> for Named {
    fn from(name: Symbol) -> Self {
        Self { code: name.code(), symbol: name.into() }
    }
}

/// The ecosystems.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct EcosystemsPage {
    pub(crate) version: u32,
    pub(crate) ecosystems: Vec<Counted>,
}

/// An ecosystem, and how many names its version has.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct Counted {
    #[serde(flatten)]
    pub(crate) ecosystem: EcosystemDoc,
    pub(crate) names: usize,
}

/// The rules of the linter.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct RulesPage {
    pub(crate) version: u32,
    /// By name.
    pub(crate) rules: Vec<RuleDoc>,
}

/// One rule, with what stands behind it.
#[derive(Debug)]
pub(crate) struct RulePage {
    pub(crate) rule: RuleDoc,
    pub(crate) group: Group,
    pub(crate) severity: Severity,
    pub(crate) requirements: Vec<Demand>,
    /// The section that explains it, where no requirement does.
    pub(crate) basis: Option<DefinedBy>,
}

/// What a rule checks.
#[derive(Debug)]
pub(crate) struct Demand {
    pub(crate) id: &'static str,
    pub(crate) level: Level,
    pub(crate) actor: Actor,
    pub(crate) text: &'static str,
    pub(crate) place: DefinedBy,
}

impl From<Requirement> for Demand {
    fn from(requirement: Requirement) -> Self {
        Self {
            id: requirement.id(),
            level: requirement.level(),
            actor: requirement.actor(),
            text: requirement.text(),
            place: requirement.source().into(),
        }
    }
}

impl From<&'static Rule> for RulePage {
    fn from(rule: &'static Rule) -> Self {
        let found = rule.requirements.iter().filter_map(|id| Requirement::of(id));
        let requirements: Vec<Demand> = found.map(Demand::from).collect();
        let basis = rule.source().filter(|_| requirements.is_empty()).map(DefinedBy::from);
        let (group, severity) = (rule.group, rule.severity());
        Self { rule: rule.into(), group, severity, requirements, basis }
    }
}

/// What JSON has for more than one page.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct Several<'a> {
    pub(crate) version: u32,
    pub(crate) statuses: Vec<&'a Status>,
    /// The classes that were asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) classes: Vec<&'a ClassDoc>,
    pub(crate) vendor_statuses: Vec<&'a Vendor>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) claims: Vec<&'a ClaimDoc>,
    /// Numbers that were asked for and are not registered.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) unregistered: Vec<&'a AnyDoc>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) sub_statuses: Vec<&'a SubStatusPage>,
}

impl<'a> From<&'a [Page]> for Several<'a> {
    fn from(pages: &'a [Page]) -> Self {
        let mut several = Self {
            version: VERSION,
            statuses: Vec::new(),
            classes: Vec::new(),
            vendor_statuses: Vec::new(),
            claims: Vec::new(),
            unregistered: Vec::new(),
            sub_statuses: Vec::new(),
        };
        for page in pages {
            match page {
                Page::Number(number) => {
                    match &number.any.registered {
                        Some(status) => several.statuses.push(status),
                        None => several.unregistered.push(&number.any),
                    }
                    several.vendor_statuses.extend(&number.any.vendor_statuses);
                }
                Page::SubStatus(sub) => several.sub_statuses.push(sub),
                Page::List(list) => {
                    several.classes.extend(list.class.as_deref());
                    several.statuses.extend(list.statuses.iter().map(|row| &row.document));
                    several.vendor_statuses.extend(list.vendors.iter().map(|row| &row.document));
                    several.claims.extend(list.claims.iter().map(|row| &row.document));
                }
                Page::Comparison(comparison) => several.statuses.extend(&comparison.statuses),
                // They answer commands, each by itself, and have no documents of codes.
                Page::Translation(_)
                | Page::Retry(_)
                | Page::Symbols(_)
                | Page::Ecosystems(_)
                | Page::Rules(_)
                | Page::Rule(_) => {}
            }
        }
        several
    }
}
