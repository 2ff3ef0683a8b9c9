//! What was typed.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, StringValueParser, TypedValueParser};
use clap::{Arg, Args, Error, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use http_status::lint::{Group, Sender};
use http_status::{
    Actor, Cacheability, ContentRule, Ecosystem, Era, Level, RedirectMethod, RegistrationStatus,
    RetryChange, RetryCondition, RetryConnection, RetryMethods, RetryPermission, Seen, StatusClass,
    Topic,
};

use crate::site::Base;

const USAGE: &str = "http-status [OPTIONS] QUERY...\n       http-status [OPTIONS] COMMAND";

const EXAMPLES: &str = "\
Examples:
  http-status 421                      one code: meaning, caching, retrying, requirements, names
  http-status 4xx                      the codes of a class; also 42x and x04
  http-status payload too large        words of a name, old or new, or of a description
  http-status :misdirected_request     a symbol of any language
  http-status 404.13                   a sub-status of IIS
  http-status translate http.StatusMisdirectedRequest --to symfony
  http-status list --retry may --class 4xx
  http-status compare 400 422
  http-status retry POST 421 --reused-connection
  http-status export --format csv > codes.csv

Exit codes: 0 found, 1 nothing found, 2 could not do it";

/// The words of an enumeration of the library: for the help, completion and "did you mean".
macro_rules! words {
    ($type:ident) => {
        PossibleValuesParser::new($type::ALL.iter().map(|word| word.as_str()))
            .try_map(|word| word.parse::<$type>())
    };
}

/// Classes have patterns beside their names.
fn class() -> impl TypedValueParser<Value = StatusClass> {
    let classes = StatusClass::ALL.iter().map(|class| {
        PossibleValue::new(class.as_str())
            .aliases([class.pattern().to_owned(), class.pattern().to_uppercase()])
    });
    PossibleValuesParser::new(classes).try_map(|word| word.parse::<StatusClass>())
}

/// An ecosystem with or without a version, read later, for a better message. The ids are for completion.
#[derive(Debug, Clone)]
struct EcosystemText {
    /// Words beside the ids.
    others: &'static [&'static str],
}

impl TypedValueParser for EcosystemText {
    type Value = String;

    fn parse_ref(
        &self,
        command: &clap::Command,
        argument: Option<&Arg>,
        value: &OsStr,
    ) -> Result<String, Error> {
        StringValueParser::new().parse_ref(command, argument, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        let ids = Ecosystem::ALL.iter().map(|ecosystem| ecosystem.as_str());
        Some(Box::new(ids.chain(self.others.iter().copied()).map(PossibleValue::new)))
    }
}

fn long_version() -> String {
    format!(
        "{} (data of {}, registry of {})",
        env!("CARGO_PKG_VERSION"),
        http_status::DATA_VERSION,
        http_status::IANA_VERSION
    )
}

/// What HTTP status codes mean, by the specifications in force and in real programs
#[derive(Debug, Parser)]
#[command(
    name = "http-status",
    version,
    long_version = long_version(),
    override_usage = USAGE,
    after_help = EXAMPLES,
    subcommand_value_name = "COMMAND",
    max_term_width = 100,
    arg_required_else_help = true
)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,

    #[command(flatten)]
    pub(crate) show: Show,

    /// When to colour the output
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        default_value = "auto",
        help_heading = "Output"
    )]
    pub(crate) color: Color,
}

/// A bare query, without a command.
#[derive(Debug, Args)]
pub(crate) struct Show {
    /// A number (421), a pattern (4xx), words of a name or description, or a symbol of any language
    pub(crate) query: Vec<OsString>,

    /// Show everything of a code: the symbols of all ecosystems, and the source of every observation
    #[arg(long, short)]
    pub(crate) all: bool,

    /// Text for people or JSON for programs
    #[arg(long, value_name = "FORMAT", help_heading = "Output")]
    pub(crate) format: Option<Format>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// List the registered codes that have certain properties, or the unregistered ones in use
    List(Box<List>),
    /// Put codes side by side and mark where they differ
    Compare(Compare),
    /// Give the names that other ecosystems have for a symbol, a number or a phrase
    Translate(Translate),
    /// Tell whether a request that was answered with a code is to be sent again, how, and why
    Retry(Box<Retry>),
    /// List the symbols of an ecosystem, or the ecosystems
    Symbols(Symbols),
    /// Check captured messages against what documents demand
    Lint(Box<Lint>),
    /// List the rules of the linter
    Rules(Rules),
    /// Show the page of a rule
    Rule(Rule),
    /// Write the whole data set for other programs
    Export(Export),
    /// Write the web site
    Site(Site),
    /// Serve the site on this machine, and a real response with every code
    Serve(Serve),
    /// Write the completion script of a shell
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Write the manual page, or that of one command, in roff
    Man {
        /// The command; without one, the page of `http-status`
        command: Option<String>,
    },
}

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

#[derive(Debug, Args)]
pub(crate) struct Compare {
    /// Two or more codes: numbers, names or symbols
    #[arg(required = true, num_args = 2.., value_name = "CODE")]
    pub(crate) codes: Vec<OsString>,

    /// Show the properties that are equal as well
    #[arg(long, short)]
    pub(crate) all: bool,

    /// Text for people or JSON for programs
    #[arg(long, value_name = "FORMAT", help_heading = "Output")]
    pub(crate) format: Option<Format>,
}

const TRANSLATE_EXAMPLES: &str = "\
With one ecosystem, standard output has the symbol alone; what is good to know of it is said on standard error.

Examples:
  http-status translate http.StatusMisdirectedRequest --to symfony
  http-status translate :unprocessable_entity --to rack
  http-status translate 422 --for rack@3.0
  http-status translate status: :not_found --to go,rust-http,spring
  http-status translate payload too large --to all

Exit codes: 0 translated, 1 no such name, 2 could not do it";

#[derive(Debug, Args)]
#[command(after_help = TRANSLATE_EXAMPLES)]
pub(crate) struct Translate {
    /// A symbol as it is written in source code, a number or a phrase
    #[arg(required = true, value_name = "SYMBOL")]
    pub(crate) symbol: Vec<OsString>,

    /// An ecosystem such as go, with or without a version (rack@3.0), or `all`; without it, all of them
    #[arg(long, value_name = "ECOSYSTEM", value_delimiter = ',', value_parser = EcosystemText { others: &["all"] }, hide_possible_values = true)]
    pub(crate) to: Vec<String>,

    /// The version of an ecosystem that counts, where the name is from and where it goes (rack@3.0)
    #[arg(long = "for", value_name = "ECOSYSTEM@VERSION", value_delimiter = ',', value_parser = EcosystemText { others: &[] }, hide_possible_values = true)]
    pub(crate) versions: Vec<String>,

    /// Text for people or JSON for programs
    #[arg(long, value_name = "FORMAT", help_heading = "Output")]
    pub(crate) format: Option<Format>,
}

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

const SYMBOLS_EXAMPLES: &str = "\
Examples:
  http-status symbols
  http-status symbols rack
  http-status symbols rack@3.0 --format json";

#[derive(Debug, Args)]
#[command(after_help = SYMBOLS_EXAMPLES)]
pub(crate) struct Symbols {
    /// The ecosystem, with or without a version (rack@3.0); without it, the ecosystems are listed
    #[arg(value_name = "ECOSYSTEM", value_parser = EcosystemText { others: &[] }, hide_possible_values = true)]
    pub(crate) ecosystem: Option<String>,

    /// List the names as well that the version does not have: removed, or still to come
    #[arg(long, short)]
    pub(crate) all: bool,

    /// Text for people or JSON for programs
    #[arg(long, value_name = "FORMAT", help_heading = "Output")]
    pub(crate) format: Option<Format>,
}

const LINT_EXAMPLES: &str = "\
Reads HAR files, HTTP/1.x messages as text, and what `curl -i` and `curl -v` print. Below a directory it looks for files
that hold such messages; `.gitignore` is heeded.

What is known of the sender decides what can be found. A file `http-status.toml` here or in a directory above has the same
settings for a whole project:

  [lint]
  sender = \"gateway\"
  [lint.rules]
  pedantic = \"info\"
  missing-challenge = \"off\"

A line `# status-lint: allow(RULE) reason` before a message, or such a comment in a HAR file, allows what a rule finds there.

Examples:
  http-status lint traffic.har
  http-status lint captures --sender origin-server --select correctness,suspicious
  http-status lint captures --level pedantic=info --ignore missing-challenge
  http-status lint captures --format sarif > findings.sarif

Exit codes: 0 nothing found, 1 findings, 2 could not do it";

#[derive(Debug, Args)]
#[command(after_help = LINT_EXAMPLES)]
pub(crate) struct Lint {
    /// Files, and directories to search; `-` is standard input, which is also read without any
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    /// Show each finding, however often its rule has found something
    #[arg(long, short)]
    pub(crate) all: bool,

    /// Ask these rules only: a rule, a group, or `all`
    #[arg(long, value_name = "NAME", value_delimiter = ',', help_heading = "Rules")]
    pub(crate) select: Vec<String>,

    /// Do not ask these rules: a rule, or a group
    #[arg(long, value_name = "NAME", value_delimiter = ',', help_heading = "Rules")]
    pub(crate) ignore: Vec<String>,

    /// Give a rule or a group another level: off, info, warning or error
    #[arg(long, value_name = "NAME=LEVEL", value_delimiter = ',', help_heading = "Rules")]
    pub(crate) level: Vec<String>,

    /// Who sent the responses
    #[arg(long, value_name = "WHO", value_parser = words!(Sender), help_heading = "Rules")]
    pub(crate) sender: Option<Sender>,

    /// The configuration file, instead of the nearest `http-status.toml`
    #[arg(long, value_name = "FILE", help_heading = "Rules")]
    pub(crate) config: Option<PathBuf>,

    /// Read no configuration file
    #[arg(long, conflicts_with = "config", help_heading = "Rules")]
    pub(crate) no_config: bool,

    /// Exit with 0 in spite of findings; what could not be done is still 2
    #[arg(long, help_heading = "Output")]
    pub(crate) exit_zero: bool,

    /// The form of what is found
    #[arg(long, value_name = "FORMAT", help_heading = "Output")]
    pub(crate) format: Option<LintFormat>,
}

const RULES_EXAMPLES: &str = "\
Examples:
  http-status rules
  http-status rules --group correctness,pedantic
  http-status rules --format json";

#[derive(Debug, Args)]
#[command(after_help = RULES_EXAMPLES)]
pub(crate) struct Rules {
    /// Only the rules of a group
    #[arg(long, value_name = "GROUP", value_delimiter = ',', value_parser = words!(Group))]
    pub(crate) group: Vec<Group>,

    /// Text for people or JSON for programs
    #[arg(long, value_name = "FORMAT", help_heading = "Output")]
    pub(crate) format: Option<Format>,
}

const RULE_EXAMPLES: &str = "\
Examples:
  http-status rule missing-allow-header
  http-status rule missing-allow-header --format json";

#[derive(Debug, Args)]
#[command(after_help = RULE_EXAMPLES)]
pub(crate) struct Rule {
    /// The name of the rule
    pub(crate) name: String,

    /// Text for people or JSON for programs
    #[arg(long, value_name = "FORMAT", help_heading = "Output")]
    pub(crate) format: Option<Format>,
}

const SERVE_HELP: &str = "\
/status/421 answers every method with 421 and what goes with it; so does each number up to 999.
/status/ lists the options, such as ?delay=MS or ?then=200&times=2&key=a, and fitting requests.

Standard output has the address alone. The server stops at an interrupt (Ctrl-C).

Examples:
  http-status serve
  http-status serve --port 8000 public
  curl -i http://127.0.0.1:4210/status/421

Exit codes: 0 stopped, 2 could not do it";

#[derive(Debug, Args)]
#[command(after_help = SERVE_HELP)]
pub(crate) struct Serve {
    /// A folder that `http-status site` has written; without one, the site is made in memory
    pub(crate) dir: Option<PathBuf>,

    /// The address or name of this machine to listen on
    #[arg(long, value_name = "HOST", default_value = "127.0.0.1")]
    pub(crate) host: String,

    /// The port; 0 takes a free one
    #[arg(long, value_name = "PORT", default_value_t = 4210)]
    pub(crate) port: u16,
}

const EXPORT_EXAMPLES: &str = "\
Examples:
  http-status export > http-status.json
  http-status export --format ndjson
  http-status export --format schema
  http-status export --to data";

#[derive(Debug, Args)]
#[command(after_help = EXPORT_EXAMPLES)]
pub(crate) struct Export {
    /// The form of the data
    #[arg(long, value_name = "FORMAT", help_heading = "Output")]
    pub(crate) format: Option<ExportFormat>,

    /// Write a JSON file for each number and each class, the data set and the schema into a directory
    #[arg(long, value_name = "DIR", conflicts_with = "format", help_heading = "Output")]
    pub(crate) to: Option<PathBuf>,

    /// Write into a directory that holds other files; they stay
    #[arg(long, requires = "to", help_heading = "Output")]
    pub(crate) force: bool,
}

const SITE_EXAMPLES: &str = "\
The pages are plain files that open from disk and from any server: links are relative, nothing
comes from another host, and the same data give the same bytes. A directory that holds an earlier
site is replaced in one step.

A sitemap.xml, a robots.txt and canonical links take whole addresses, so they are there with
--base-url only. The page for addresses that lead nowhere, 404.html, looks for the site at the root
of its host unless the address says otherwise.

Examples:
  http-status site public
  http-status site public --base-url https://example.org/http/

Exit codes: 0 written, 2 could not do it";

#[derive(Debug, Args)]
#[command(after_help = SITE_EXAMPLES)]
pub(crate) struct Site {
    /// The directory to write; it is made if it is not there
    #[arg(value_name = "DIR")]
    pub(crate) directory: PathBuf,

    /// Where the site will be published
    #[arg(long, value_name = "URL")]
    pub(crate) base_url: Option<Base>,

    /// Write into a directory that holds other files; they stay
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    Text,
    /// For programs: the JSON contract, version 1
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum LintFormat {
    /// For people
    Text,
    /// For programs: the JSON contract, version 1
    Json,
    /// SARIF 2.1.0, for code scanning and viewers
    Sarif,
    /// Annotations in GitHub workflows
    Github,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportFormat {
    /// One object with everything
    Json,
    /// One line a row, each with a `kind`
    Ndjson,
    /// The registered codes as one flat table
    Csv,
    /// The object of `json` as YAML
    Yaml,
    /// The JSON Schema of every document that the command writes
    Schema,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl From<Color> for anstream::ColorChoice {
    fn from(color: Color) -> Self {
        match color {
            Color::Auto => Self::Auto,
            Color::Always => Self::Always,
            Color::Never => Self::Never,
        }
    }
}
