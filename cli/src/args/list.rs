//! `http-status list`: a filter for every property.

use clap::Args;
use http_status::{
    Actor, Cacheability, ContentRule, Ecosystem, Era, Level, RedirectMethod, RegistrationStatus,
    RetryChange, RetryCondition, RetryConnection, RetryMethods, RetryPermission, Seen, StatusClass,
    Topic,
};

use super::{Format, class};

const LIST_EXAMPLES: &str = "\
An option given twice, or with values joined by commas, takes either value; different options all have to hold.

Examples:
  http-status list --class 4xx --cacheability heuristic
  http-status list --retry may,should,must
  http-status list --field Retry-After
  http-status list --level must --actor proxy
  http-status list --not-named-in go
  http-status list --vendor Cloudflare
  http-status list --vendor --seen log-only";

#[derive(Debug, Args)]
#[command(after_help = LIST_EXAMPLES)]
pub(crate) struct List {
    /// Class, by name or pattern
    #[arg(long, value_name = "CLASS", value_delimiter = ',', value_parser = class(), hide_possible_values = true, help_heading = "Filters")]
    pub(crate) class: Vec<StatusClass>,

    /// Words that all stand in the names or the description
    #[arg(long, value_name = "WORDS", help_heading = "Filters")]
    pub(crate) text: Vec<String>,

    #[command(flatten)]
    pub(crate) filters: Filters,

    #[command(flatten)]
    pub(crate) vendor: VendorFilters,

    /// Text for people or JSON for programs
    #[arg(long, value_name = "FORMAT", help_heading = "Output")]
    pub(crate) format: Option<Format>,
}

/// What only registered codes have.
#[derive(Debug, Default, PartialEq, Eq, Args)]
pub(crate) struct Filters {
    /// What a cache may do when only the code speaks
    #[arg(long, value_name = "STATE", value_delimiter = ',', value_parser = words!(Cacheability), help_heading = "Filters")]
    pub(crate) cacheability: Vec<Cacheability>,

    /// Only codes whose cacheability was another one in an earlier document
    #[arg(long, help_heading = "Filters")]
    pub(crate) cacheability_changed: bool,

    /// What documents say of repeating the request by itself
    #[arg(long, value_name = "PERMISSION", value_delimiter = ',', value_parser = words!(RetryPermission), help_heading = "Filters")]
    pub(crate) retry: Vec<RetryPermission>,

    /// The methods with which it may be repeated
    #[arg(long, value_name = "METHODS", value_delimiter = ',', value_parser = words!(RetryMethods), help_heading = "Filters")]
    pub(crate) retry_methods: Vec<RetryMethods>,

    /// The connection on which it may be repeated
    #[arg(long, value_name = "CONNECTION", value_delimiter = ',', value_parser = words!(RetryConnection), help_heading = "Filters")]
    pub(crate) retry_connection: Vec<RetryConnection>,

    /// What must be different in the repeated request
    #[arg(long, value_name = "CHANGE", value_delimiter = ',', value_parser = words!(RetryChange), help_heading = "Filters")]
    pub(crate) retry_change: Vec<RetryChange>,

    /// What has to be so before any of that applies
    #[arg(long, value_name = "CONDITION", value_delimiter = ',', value_parser = words!(RetryCondition), help_heading = "Filters")]
    pub(crate) retry_when: Vec<RetryCondition>,

    /// Whether Retry-After has a meaning with the code
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", help_heading = "Filters")]
    pub(crate) retry_after: Option<bool>,

    /// Whether clients commonly repeat requests after the code
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", help_heading = "Filters")]
    pub(crate) retry_common: Option<bool>,

    /// The state in the registry
    #[arg(long, value_name = "STATE", value_delimiter = ',', value_parser = words!(RegistrationStatus), help_heading = "Filters")]
    pub(crate) registration: Vec<RegistrationStatus>,

    /// The document that defines the code, such as RFC9110 or 4918
    #[arg(long, value_name = "SPEC", value_delimiter = ',', help_heading = "Filters")]
    pub(crate) spec: Vec<String>,

    /// Whether a document forbids proxies to generate the code
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", help_heading = "Filters")]
    pub(crate) proxies_must_not_generate: Option<bool>,

    /// Whether a response carries content
    #[arg(long, value_name = "RULE", value_delimiter = ',', value_parser = words!(ContentRule), help_heading = "Filters")]
    pub(crate) content: Vec<ContentRule>,

    /// A response field that goes with the code, or must not
    #[arg(long, value_name = "NAME", value_delimiter = ',', help_heading = "Filters")]
    pub(crate) field: Vec<String>,

    /// What becomes of the method when the redirect is followed; without a value, any redirect
    #[arg(long, value_name = "METHOD", value_delimiter = ',', num_args = 0..=1, require_equals = true, value_parser = words!(RedirectMethod), help_heading = "Filters")]
    pub(crate) redirect: Option<Vec<RedirectMethod>>,

    /// Whether the redirect is permanent
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", help_heading = "Filters")]
    pub(crate) permanent: Option<bool>,

    /// Only codes that once had another name
    #[arg(long, help_heading = "Filters")]
    pub(crate) renamed: bool,

    /// A requirement of this strength; with --actor and --topic, one that fits them all
    #[arg(long, value_name = "LEVEL", value_delimiter = ',', value_parser = words!(Level), help_heading = "Filters")]
    pub(crate) level: Vec<Level>,

    /// A requirement for this party
    #[arg(long, value_name = "ACTOR", value_delimiter = ',', value_parser = words!(Actor), help_heading = "Filters")]
    pub(crate) actor: Vec<Actor>,

    /// A requirement about this topic
    #[arg(long, value_name = "TOPIC", value_delimiter = ',', value_parser = words!(Topic), help_heading = "Filters")]
    pub(crate) topic: Vec<Topic>,

    /// An ecosystem that has a name for the code, such as go
    #[arg(long, value_name = "ECOSYSTEM", value_delimiter = ',', value_parser = words!(Ecosystem), hide_possible_values = true, help_heading = "Filters")]
    pub(crate) named_in: Vec<Ecosystem>,

    /// An ecosystem that has none
    #[arg(long, value_name = "ECOSYSTEM", value_delimiter = ',', value_parser = words!(Ecosystem), hide_possible_values = true, help_heading = "Filters")]
    pub(crate) not_named_in: Vec<Ecosystem>,
}

/// The unregistered codes.
#[derive(Debug, Args)]
pub(crate) struct VendorFilters {
    /// List the unregistered uses instead, all of them or those of one owner or product
    #[arg(long, value_name = "OWNER", num_args = 0..=1, help_heading = "Unregistered codes")]
    pub(crate) vendor: Option<Vec<String>>,

    /// Where the code can be seen
    #[arg(long, value_name = "PLACE", value_delimiter = ',', value_parser = words!(Seen), requires = "vendor", help_heading = "Unregistered codes")]
    pub(crate) seen: Vec<Seen>,

    /// Whether it is still sent
    #[arg(long, value_name = "ERA", value_delimiter = ',', value_parser = words!(Era), requires = "vendor", help_heading = "Unregistered codes")]
    pub(crate) era: Vec<Era>,
}
