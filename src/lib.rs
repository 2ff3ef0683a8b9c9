#![doc = include_str!("../README.md")]
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "alloc")]
extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

#[macro_use]
mod enumeration;

mod any;
mod behaviour;
mod cacheability;
mod claim;
mod class;
mod content;
mod decision;
mod docs;
#[cfg(feature = "serde")]
pub mod document;
mod error;
#[cfg(feature = "http")]
mod ext;
mod field;
mod fold;
mod hash;
mod index;
mod info;
mod lines;
#[cfg(feature = "lint")]
pub mod lint;
mod method;
mod name;
mod redirect;
mod registration;
mod requirement;
mod retry;
mod spec;
mod symbol;
mod vendor;
mod vocabulary;

pub use self::any::AnyStatus;
pub use self::behaviour::Behaviour;
pub use self::cacheability::{CacheabilityChange, Caching};
pub use self::claim::Claim;
pub use self::content::{ResponseContent, ResponseEnd};
pub use self::decision::{
    Attempt, Basis, ConnectionUse, Follow, HttpDate, Obligation, RequestContent, RequestSender,
    RetryAction, RetryAfter, RetryDecision, RetryPolicy, RetryReason,
};
pub use self::docs::{Cause, Docs, Example, Fix, Related};
pub use self::error::ParseWordError;
#[cfg(feature = "http")]
pub use self::ext::{NotRegisteredError, StatusExt};
pub use self::field::{Field, Fields};
pub use self::info::StatusInfo;
pub use self::method::MethodInfo;
pub use self::name::Name;
pub use self::redirect::Redirect;
pub use self::registration::Registration;
pub use self::requirement::{Bound, Requirement};
pub use self::retry::Retry;
pub use self::spec::{Spec, SpecRef, SpecUrl};
pub use self::symbol::{EcosystemInfo, Standing, Symbol, symbol_for};
pub use self::vendor::{SubStatus, VendorStatus};
pub use self::vocabulary::{
    Actor, Cacheability, ContentRule, Ecosystem, Era, Evidence, ExampleKind, ExampleLanguage,
    FieldUse, Level, Reader, RedirectMethod, RegistrationStatus, RetryChange, RetryCondition,
    RetryConnection, RetryDuty, RetryMethods, RetryPermission, Role, Seen, SpecStatus, StatusClass,
    Topic, Verdict,
};

macro_rules! versions {
    (iana = $iana:literal, data = $data:literal, url = $url:literal) => {
        /// The day on which the registry that the data follows was last updated.
        pub const IANA_VERSION: &str = $iana;

        /// The version of the whole data set.
        pub const DATA_VERSION: &str = $data;

        /// Where the registry is.
        pub const REGISTRY_URL: &str = $url;
    };
}

include!(concat!(env!("OUT_DIR"), "/versions.rs"));
