//! The document of one registered code.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Docs, Ref, Text, ecosystem_id, texts, url};
use crate::{
    Actor, Cacheability, ContentRule, FieldUse, Level, RedirectMethod, RegistrationStatus,
    RetryConnection, RetryMethods, RetryPermission, StatusClass, StatusInfo,
};

/// A registered code: what `http-status 421 --format json` writes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Status {
    /// The number.
    pub code: u16,
    /// The reason phrase of the document in force; empty for 306, which never had one.
    pub reason_phrase: Text,
    /// The class.
    pub class: StatusClass,
    /// The row of the registry.
    pub registration: RegistrationDoc,
    /// The document that defines it.
    pub defined_by: DefinedBy,
    /// Every name, oldest first, the current one last.
    pub names: Vec<NameDoc>,
    /// What a cache may do.
    pub cacheability: CacheabilityDoc,
    /// Whether a document forbids proxies to make it.
    pub proxies_must_not_generate: bool,
    /// Where that is said.
    #[serde(default)]
    pub proxies_source: Option<Ref>,
    /// Whether a response carries content.
    pub content: ContentRule,
    /// Where that is said.
    #[serde(default)]
    pub content_source: Option<Ref>,
    /// The response fields that go with it.
    pub fields: Fields,
    /// What becomes of the request when the redirect is followed.
    pub redirect: Option<RedirectDoc>,
    /// Under which conditions the request may be repeated.
    pub retry: RetryDoc,
    /// What documents demand: of this code alone, then of several codes or its class.
    pub requirements: Vec<RequirementDoc>,
    /// What programs call it, by ecosystem.
    pub symbols: BTreeMap<Text, Vec<SymbolDoc>>,
    /// What real programs do with it.
    pub behaviour: Vec<Behaviour>,
    /// The prose.
    pub docs: Docs,
}

impl From<&'static StatusInfo> for Status {
    fn from(info: &'static StatusInfo) -> Self {
        let mut symbols: BTreeMap<Text, Vec<SymbolDoc>> = BTreeMap::new();
        for symbol in info.symbols() {
            symbols.entry(ecosystem_id(symbol.ecosystem())).or_default().push(symbol.into());
        }
        Self {
            code: info.code(),
            reason_phrase: info.reason_phrase().into(),
            class: info.class(),
            registration: info.registration().into(),
            defined_by: info.defined_by().into(),
            names: info.names().iter().map(NameDoc::from).collect(),
            cacheability: info.into(),
            proxies_must_not_generate: info.proxies_must_not_generate(),
            proxies_source: info.proxies_source().map(Ref::from),
            content: info.content(),
            content_source: Some(info.content_source().into()),
            fields: info.fields().into(),
            redirect: info.redirect().map(RedirectDoc::from),
            retry: info.retry().into(),
            requirements: info.requirements().map(RequirementDoc::from).collect(),
            symbols,
            behaviour: info.behaviour().map(Behaviour::from).collect(),
            docs: info.docs().into(),
        }
    }
}

/// A row of the registry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RegistrationDoc {
    /// Its state.
    pub status: RegistrationStatus,
    /// The description as the registry writes it.
    pub description: Text,
    /// The reference as the registry writes it.
    #[serde(default)]
    pub reference: Text,
    /// The day on which a temporary registration ends.
    pub expires: Option<Text>,
}

impl From<crate::Registration> for RegistrationDoc {
    fn from(registration: crate::Registration) -> Self {
        Self {
            status: registration.status(),
            description: registration.description().into(),
            reference: registration.reference().into(),
            expires: registration.expires().map(Text::from),
        }
    }
}

/// A place in a document, with its address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DefinedBy {
    /// The id of the document.
    pub spec: Text,
    /// The section.
    pub section: Text,
    /// The address of the section.
    pub url: Text,
}

impl From<crate::SpecRef> for DefinedBy {
    fn from(source: crate::SpecRef) -> Self {
        Self { spec: source.spec().id().into(), section: source.section().into(), url: url(source) }
    }
}

/// A name, and the first document that gave it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NameDoc {
    /// The reason phrase.
    pub phrase: Text,
    /// The id of the document.
    pub spec: Text,
    /// The section.
    pub section: Text,
}

impl From<&'static crate::Name> for NameDoc {
    fn from(name: &'static crate::Name) -> Self {
        let Ref { spec, section } = name.source().into();
        Self { phrase: name.phrase().into(), spec, section }
    }
}

/// What a cache may do, and what it was once told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CacheabilityDoc {
    /// The answer of the documents in force.
    pub default: Cacheability,
    /// The sections that give it.
    pub basis: Vec<Ref>,
    /// The earlier answers, oldest first.
    pub history: Vec<CacheabilityEntry>,
    /// What else the author of a cache should know.
    pub notes: Vec<Text>,
}

impl From<&'static StatusInfo> for CacheabilityDoc {
    fn from(info: &'static StatusInfo) -> Self {
        let caching = info.caching();
        Self {
            default: info.cacheability(),
            basis: caching.basis().iter().copied().map(Ref::from).collect(),
            history: caching.history().iter().copied().map(CacheabilityEntry::from).collect(),
            notes: texts(caching.notes()),
        }
    }
}

/// An answer that was withdrawn later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CacheabilityEntry {
    /// The old answer.
    pub default: Cacheability,
    /// The id of the document that gave it.
    pub spec: Text,
    /// The section.
    pub section: Text,
}

impl From<crate::CacheabilityChange> for CacheabilityEntry {
    fn from(change: crate::CacheabilityChange) -> Self {
        let Ref { spec, section } = change.source().into();
        Self { default: change.cacheability(), spec, section }
    }
}

/// Response fields, by what the keyword of their sentence makes of them.
///
/// Each name stands on one list: that of its strongest use, so a field that is required in one case and forbidden in
/// another is on `required`. The conditions, and every other use, are in `details`; a program that finds fault with a
/// message has to look there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Fields {
    /// MUST be sent, some only under the condition that `details` gives.
    pub required: Vec<Text>,
    /// SHOULD be sent.
    pub recommended: Vec<Text>,
    /// MAY be sent, and mean something there.
    pub optional: Vec<Text>,
    /// MUST NOT be sent.
    pub forbidden: Vec<Text>,
    /// Every use of every field, with its source and condition.
    #[serde(default)]
    pub details: Vec<FieldDetail>,
}

impl From<crate::Fields> for Fields {
    fn from(fields: crate::Fields) -> Self {
        // The enumeration is in order of strength, forbidden last.
        let strongest = |name| {
            fields
                .all()
                .iter()
                .filter(|field| field.name() == name)
                .map(|field| field.usage())
                .min()
        };
        let names = |usage| {
            let mut names: Vec<Text> = fields
                .with(usage)
                .filter(|field| strongest(field.name()) == Some(usage))
                .map(|field| field.name().into())
                .collect();
            names.dedup();
            names
        };
        Self {
            required: names(FieldUse::Required),
            recommended: names(FieldUse::Recommended),
            optional: names(FieldUse::Optional),
            forbidden: names(FieldUse::Forbidden),
            details: fields.all().iter().map(FieldDetail::from).collect(),
        }
    }
}

/// A response field with its source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FieldDetail {
    /// The field name.
    pub name: Text,
    /// The list that it is on.
    #[serde(rename = "use")]
    pub usage: FieldUse,
    /// The condition under which that holds; always, when it is null.
    pub when: Option<Text>,
    /// The id of the document that says so.
    pub spec: Text,
    /// The section.
    pub section: Text,
}

impl From<&'static crate::Field> for FieldDetail {
    fn from(field: &'static crate::Field) -> Self {
        let Ref { spec, section } = field.source().into();
        Self {
            name: field.name().into(),
            usage: field.usage(),
            when: field.when().map(Text::from),
            spec,
            section,
        }
    }
}

/// What becomes of a redirected request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RedirectDoc {
    /// Whether the resource has moved for good.
    pub permanent: bool,
    /// What becomes of the method.
    pub method: RedirectMethod,
    /// Where that is said.
    #[serde(default)]
    pub source: Option<Ref>,
}

impl From<crate::Redirect> for RedirectDoc {
    fn from(redirect: crate::Redirect) -> Self {
        Self {
            permanent: redirect.is_permanent(),
            method: redirect.method(),
            source: Some(redirect.source().into()),
        }
    }
}

/// Under which conditions a request may be repeated by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RetryDoc {
    /// How strongly a document speaks for or against it.
    pub permission: RetryPermission,
    /// With which methods.
    pub methods: RetryMethods,
    /// On which connection.
    pub connection: RetryConnection,
    /// What must be different in the repeated request.
    pub change: Option<Text>,
    /// What has to be so before a document's word on repeating the request applies.
    #[serde(default)]
    pub when: Option<Text>,
    /// Whether `Retry-After` has a meaning with this code.
    pub retry_after: bool,
    /// Whether clients commonly repeat idempotent requests after it: practice, not a document.
    #[serde(default)]
    pub common: bool,
    /// The conditions in words.
    pub text: Text,
    /// The id of the document.
    pub spec: Text,
    /// The section.
    pub section: Text,
    /// The id of the requirement behind the permission.
    #[serde(default)]
    pub requirement: Option<Text>,
}

impl From<crate::Retry> for RetryDoc {
    fn from(retry: crate::Retry) -> Self {
        let Ref { spec, section } = retry.source().into();
        Self {
            permission: retry.permission(),
            methods: retry.methods(),
            connection: retry.connection(),
            change: retry.change().map(|change| change.as_str().into()),
            when: retry.when().map(|condition| condition.as_str().into()),
            retry_after: retry.retry_after(),
            common: retry.is_common(),
            text: retry.text().into(),
            spec,
            section,
            requirement: retry.requirement().map(Text::from),
        }
    }
}

/// A demand of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RequirementDoc {
    /// A stable name.
    pub id: Text,
    /// What it binds: classes such as `1xx`, then codes; or `any`, or `unregistered`.
    #[serde(default)]
    pub binds: Vec<Text>,
    /// Its strength.
    pub level: Level,
    /// Who has to fulfil it.
    pub actor: Actor,
    /// The demand, in our words.
    pub text: Text,
    /// The id of the document.
    pub spec: Text,
    /// The section.
    pub section: Text,
    /// What it is about.
    pub topic: Text,
    /// The lint rule that checks it.
    pub rule: Option<Text>,
    /// Why nothing that sees the messages can check it.
    pub unchecked: Option<Text>,
}

impl From<crate::Requirement> for RequirementDoc {
    fn from(requirement: crate::Requirement) -> Self {
        let Ref { spec, section } = requirement.source().into();
        Self {
            id: requirement.id().into(),
            binds: requirement.bound_words().map(Text::from).collect(),
            level: requirement.level(),
            actor: requirement.actor(),
            text: requirement.text().into(),
            spec,
            section,
            topic: requirement.topic().as_str().into(),
            rule: requirement.rule().map(Text::from),
            unchecked: requirement.unchecked().map(Text::from),
        }
    }
}

/// A name in one ecosystem.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SymbolDoc {
    /// As a user writes it.
    pub symbol: Text,
    /// The identifier alone.
    pub bare: Text,
    /// The version that brought it; null when only later ones were read.
    pub since: Option<Text>,
    /// The version that deprecated it.
    pub deprecated: Option<Text>,
    /// The first version without it.
    pub removed: Option<Text>,
}

impl From<crate::Symbol> for SymbolDoc {
    fn from(symbol: crate::Symbol) -> Self {
        Self {
            symbol: symbol.symbol().into(),
            bare: symbol.bare().into(),
            since: symbol.since().map(Text::from),
            deprecated: symbol.deprecated().map(Text::from),
            removed: symbol.removed().map(Text::from),
        }
    }
}

/// What a certain program does with the code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Behaviour {
    /// The program.
    pub who: Text,
    /// The part that it plays.
    #[serde(default)]
    pub role: Text,
    /// What it does.
    pub does: Text,
    /// Where that was read.
    pub source: Text,
}

impl From<crate::Behaviour> for Behaviour {
    fn from(behaviour: crate::Behaviour) -> Self {
        Self {
            who: behaviour.who().into(),
            role: behaviour.role().as_str().into(),
            does: behaviour.does().into(),
            source: behaviour.source().into(),
        }
    }
}
