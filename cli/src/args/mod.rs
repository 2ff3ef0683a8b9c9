//! What was typed.

/// The words of an enumeration of the library: for the help, completion and "did you mean".
macro_rules! words {
    ($type:ident) => {
        clap::builder::TypedValueParser::try_map(
            clap::builder::PossibleValuesParser::new($type::ALL.iter().map(|word| word.as_str())),
            |word| word.parse::<$type>(),
        )
    };
}

mod lint;
mod list;
mod retry;

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, StringValueParser, TypedValueParser};
use clap::{Arg, Args, Error, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use http_status::lint::Group;
use http_status::{Ecosystem, StatusClass};

pub(crate) use self::lint::{Lint, LintFormat};
pub(crate) use self::list::{Filters, List};
pub(crate) use self::retry::{Policy, Retry};
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
comes from another host, and the same data give the same bytes. The files of an earlier site are
replaced or removed, once all others are written.

Canonical links are there with --base-url only; without it, sitemap.xml and robots.txt have the
addresses of the project's own site. The page for addresses that lead nowhere, 404.html, looks for
the site at the root of its host unless the address says otherwise.

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
