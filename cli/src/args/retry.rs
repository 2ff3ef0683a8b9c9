//! `http-status retry`: what is known of an exchange.

use std::ffi::OsString;

use clap::{Args, ValueEnum};
use http_status::RetryChange;

use super::Format;

const RETRY_EXAMPLES: &str = "\
Without options: the request was sent once, by a client, not in early data, over a connection of which nothing is known; a user
asked for it, its content can be sent again, there are no new credentials, and nothing is done that no specification speaks of.

Examples:
  http-status retry POST 421 --reused-connection
  http-status retry GET 503 --retry-after 120
  http-status retry PUT 502 --policy common
  http-status retry GET 425 --early-data --as-gateway
  http-status retry DELETE 401 --credentials --format json

Exit codes: 0 answered, whether or not it is repeated, 1 no such code, 2 could not do it";

#[derive(Debug, Args)]
#[command(after_help = RETRY_EXAMPLES)]
pub(crate) struct Retry {
    /// The method of the request; case counts
    #[arg(value_name = "METHOD")]
    pub(crate) method: OsString,

    /// The code of the response: a number, a name or a symbol
    #[arg(required = true, value_name = "CODE")]
    pub(crate) code: Vec<OsString>,

    /// How often the request was sent so far
    #[arg(long, value_name = "N", default_value = "1", value_parser = clap::value_parser!(u32).range(1..), help_heading = "Request")]
    pub(crate) tries: u32,

    /// The content cannot be sent a second time
    #[arg(long, help_heading = "Request")]
    pub(crate) content_not_replayable: bool,

    /// The request is known to be idempotent in effect, or never to have been applied
    #[arg(long, help_heading = "Request")]
    pub(crate) idempotent: bool,

    /// It was sent in early data; for an intermediary, it arrived so
    #[arg(long, help_heading = "Request")]
    pub(crate) early_data: bool,

    /// It had an Early-Data field; for an intermediary, when it arrived
    #[arg(long, help_heading = "Request")]
    pub(crate) early_data_field: bool,

    /// It had no `Expect: 100-continue`
    #[arg(long, help_heading = "Request")]
    pub(crate) no_expect: bool,

    /// It had an Authorization field
    #[arg(long, help_heading = "Request")]
    pub(crate) authorized: bool,

    /// It did not come from an action of the user
    #[arg(long, help_heading = "Request")]
    pub(crate) no_user: bool,

    /// The sender is a proxy that its clients chose
    #[arg(long, group = "sender", help_heading = "Request")]
    pub(crate) as_proxy: bool,

    /// The sender is a gateway, such as a reverse proxy
    #[arg(long, group = "sender", help_heading = "Request")]
    pub(crate) as_gateway: bool,

    /// The connection was made for this origin and this request
    #[arg(long, group = "connection", help_heading = "Connection")]
    pub(crate) fresh_connection: bool,

    /// The connection was kept from earlier requests, or is shared with other origins
    #[arg(long, group = "connection", help_heading = "Connection")]
    pub(crate) reused_connection: bool,

    /// The connection was to an alternative service
    #[arg(long, group = "connection", help_heading = "Connection")]
    pub(crate) alternative_service: bool,

    /// Other connections that were not tried yet, beside a fresh one to the origin
    #[arg(long, value_name = "N", default_value = "0", help_heading = "Connection")]
    pub(crate) alternatives_left: u32,

    /// The connection cannot be used any more
    #[arg(long, help_heading = "Connection")]
    pub(crate) connection_lost: bool,

    /// The value of Retry-After: seconds, or a date
    #[arg(long, value_name = "VALUE", help_heading = "Response")]
    pub(crate) retry_after: Option<OsString>,

    /// When the response came, in seconds since 1970 or as a date; there is no other clock
    #[arg(long, value_name = "TIME", help_heading = "Response")]
    pub(crate) now: Option<String>,

    /// Whether the response has a Location field
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", help_heading = "Response")]
    pub(crate) location: Option<bool>,

    /// Whether the response has an Alt-Svc field
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", help_heading = "Response")]
    pub(crate) alt_svc: Option<bool>,

    /// There are new credentials
    #[arg(long, help_heading = "What the client can do")]
    pub(crate) credentials: bool,

    /// A change of the request that can be made, or has been made
    #[arg(long, value_name = "CHANGE", value_delimiter = ',', value_parser = words!(RetryChange), help_heading = "What the client can do")]
    pub(crate) can: Vec<RetryChange>,

    /// What is done where no specification decides
    #[arg(
        long,
        value_name = "POLICY",
        default_value = "none",
        help_heading = "What the client can do"
    )]
    pub(crate) policy: Policy,

    /// The most times that the request is sent
    #[arg(long, value_name = "N", help_heading = "What the client can do")]
    pub(crate) max_tries: Option<u32>,

    /// The longest wait, in seconds
    #[arg(long, value_name = "SECONDS", help_heading = "What the client can do")]
    pub(crate) max_wait: Option<u64>,

    /// Text for people or JSON for programs
    #[arg(long, value_name = "FORMAT", help_heading = "Output")]
    pub(crate) format: Option<Format>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Policy {
    /// Nothing
    None,
    /// What many clients do: idempotent requests three times more after 408, 429, 500, 502, 503 and 504
    Common,
}
