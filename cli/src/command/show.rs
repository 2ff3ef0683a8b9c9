//! `http-status 421`, and everything else that has no command.

use clap::CommandFactory;
use http_status::document::{ClaimDoc, Status, SubStatusDoc, Vendor};
use http_status::{AnyStatus, StatusClass, StatusInfo, Symbol, VendorStatus};

use super::rules;
use crate::answer::Answer;
use crate::args::{Cli, Show};
use crate::naming;
use crate::page::{ListPage, NumberPage, Page, Row, SubStatusMeaning, SubStatusPage};
use crate::problem::{Note, Problem, shown};
use crate::query::{Code, Query};
use crate::search::{self, Found, Rank, What};

pub(crate) fn show(show: &Show) -> Answer {
    let found = match Query::read(&show.query) {
        Query::Codes(codes) => Pages::of(&codes, show.all),
        Query::Words(words) => Pages::named(&words, show.all),
    };
    Answer {
        notes: found.notes,
        problems: found.problems,
        ..Answer::pages(found.pages, show.format)
    }
}

/// The one registered code that some words mean; for commands that need exactly one.
pub(super) fn one(words: &str) -> Result<&'static StatusInfo, Problem> {
    let code = one_number(words)?;
    StatusInfo::of(code).ok_or_else(|| {
        Problem::not_found(format!("{code} is not registered, so there is nothing to compare"))
            .hint(format!("`http-status {code}` tells who uses it"))
    })
}

/// The one number that some words mean, registered or not.
pub(super) fn one_number(words: &str) -> Result<u16, Problem> {
    let found = match Query::read(&[words.into()]) {
        Query::Codes(codes) => Pages::of(&codes, false),
        Query::Words(words) => Pages::named(&words, false),
    };
    if let Some(problem) = found.problems.into_iter().next() {
        return Err(problem);
    }
    let words = shown(words);
    let [Page::Number(page)] = found.pages.as_slice() else {
        return Err(Problem::not_found(format!("`{words}` is not one code"))
            .hint(format!("`http-status {words}` shows what it can mean")));
    };
    Ok(page.any.code)
}

#[derive(Default)]
struct Pages {
    pages: Vec<Page>,
    notes: Vec<Note>,
    problems: Vec<Problem>,
}

impl Pages {
    fn of(codes: &[Code], all: bool) -> Self {
        let mut pages = Self::default();
        for code in codes {
            match page(code, all) {
                Ok(page) => pages.pages.push(page),
                Err(problem) => pages.problems.push(problem),
            }
        }
        pages
    }

    fn number(code: u16, all: bool) -> Self {
        Self { pages: vec![Page::Number(Box::new(NumberPage::of(code, all)))], ..Self::default() }
    }

    /// The sure things first: exact names, then a code among the words, then a search.
    fn named(words: &str, all: bool) -> Self {
        if words.is_empty() {
            let problem = Problem::failed("the query is empty".to_owned())
                .hint("ask for a code: `http-status 421`");
            return Self { problems: vec![problem], ..Self::default() };
        }
        let symbols: Vec<Symbol> = Symbol::named(words).collect();
        // What looks like a word is looked for in names as well: `timeout` is a symbol of one ecosystem, and much more.
        let is_word = words.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b' ');
        let is_exact = symbols.iter().any(|name| words == name.symbol() || words == name.bare());
        if let Some(info) = StatusInfo::by_phrase(words) {
            let code = info.code();
            let notes = if is_word { Vec::new() } else { notes(&symbols, code) };
            return Self { notes, ..Self::number(code, all) };
        }
        let is_registered = |symbol: &Symbol| StatusInfo::of(symbol.code()).is_some();
        if is_exact && !(is_word && symbols.iter().any(is_registered)) {
            return Self::symbols(&symbols, all);
        }
        if let Ok(class) = words.replace([' ', '_'], "-").parse::<StatusClass>() {
            let page = ListPage::of_class(class);
            return Self { pages: vec![Page::List(page)], ..Self::default() };
        }
        let codes = codes_among(words);
        // In a line of a response or of a log the number counts, in one of source code the symbol.
        if !codes.is_empty() && (symbols.is_empty() || is_response(words)) {
            return Self::of(&codes, all);
        }
        if !symbols.is_empty() && !is_exact {
            return Self::symbols(&symbols, all);
        }
        let found = search::search(words);
        match search::winner(&found) {
            Some(best) => Self { notes: note(words, best), ..Self::number(best.what.code(), all) },
            None if found.is_empty() => Self { problems: vec![nothing(words)], ..Self::default() },
            None => Self { pages: vec![Page::List(matches(found))], ..Self::default() },
        }
    }

    /// By names of one text, of which some ecosystem has at least one. Those that can still be written decide.
    fn symbols(symbols: &[Symbol], all: bool) -> Self {
        let usable = symbols.iter().filter(|name| name.standing(None).is_usable());
        let usable: Vec<Symbol> = usable.copied().collect();
        let symbols_in_use = if usable.is_empty() { symbols } else { &usable };
        match symbols_in_use.first() {
            Some(first) if naming::are_of_one_code(symbols_in_use) => {
                Self { notes: notes(symbols, first.code()), ..Self::number(first.code(), all) }
            }
            _ => Self {
                pages: vec![Page::List(named_by(symbols))],
                notes: naming::standings(symbols, &|_| None),
                ..Self::default()
            },
        }
    }
}

/// Where the names are names, of the code on the page and of others that they stood for.
fn notes(symbols: &[Symbol], code: u16) -> Vec<Note> {
    let is_told = |name: &&Symbol| name.code() == code || !name.standing(None).is_usable();
    naming::notes(&symbols.iter().filter(is_told).copied().collect::<Vec<_>>(), &|_| None)
}

pub(super) fn too_large(digits: &str) -> Problem {
    Problem::not_found(format!("`{}` is no status code: the number is too large", shown(digits)))
        .hint("status codes have three digits, from 100 to 599: `http-status 421`")
}

fn page(code: &Code, all: bool) -> Result<Page, Problem> {
    match code {
        Code::Number(code) => Ok(Page::Number(Box::new(NumberPage::of(*code, all)))),
        Code::TooLarge(digits) => Err(too_large(digits)),
        Code::Pattern(pattern) => {
            let class =
                StatusClass::ALL.iter().find(|class| class.pattern() == pattern.to_string());
            let page = class.map_or_else(
                || ListPage::of(|code| pattern.matches(code)),
                |class| ListPage::of_class(*class),
            );
            if page.is_empty() {
                return Err(Problem::not_found(format!("no code matches `{pattern}`"))
                    .hint("the classes are 1xx to 5xx: `http-status 4xx`"));
            }
            Ok(Page::List(page))
        }
        Code::Sub(code, sub) => sub_status(*code, *sub).map(Page::SubStatus),
    }
}

fn sub_status(code: u16, sub: u16) -> Result<SubStatusPage, Problem> {
    let rows = VendorStatus::of(code).iter();
    let meanings: Vec<SubStatusMeaning> = rows
        .flat_map(|row| {
            row.sub_statuses()
                .iter()
                .filter(|detail| detail.sub() == sub)
                .map(move |detail| (row, detail))
        })
        .map(|(row, detail)| SubStatusMeaning {
            owner: row.owner().into(),
            product: row.product().into(),
            detail: SubStatusDoc::from(detail),
        })
        .collect();
    if meanings.is_empty() {
        let known = VendorStatus::of(code).iter().any(|row| !row.sub_statuses().is_empty());
        let hint = if known { "shows the sub-statuses that are known" } else { "shows the code" };
        return Err(Problem::not_found(format!("{code}.{sub} is not a known sub-status"))
            .hint(format!("`http-status {code}` {hint}")));
    }
    let reason_phrase = AnyStatus::of(code).registered().map_or("", StatusInfo::reason_phrase);
    Ok(SubStatusPage { code, sub, reason_phrase: reason_phrase.into(), meanings })
}

/// Codes in a text such as a status line: `HTTP/1.1 404 Not Found`. Only three digits, or a pattern, count.
pub(super) fn codes_among(words: &str) -> Vec<Code> {
    let bare = |word: &str| word.trim_matches(|sign: char| !sign.is_alphanumeric()).parse().ok();
    let codes = words.split_whitespace().filter_map(bare);
    codes
        .filter(|code| match code {
            Code::Number(code) => (100..1000).contains(code),
            Code::Pattern(_) => true,
            Code::TooLarge(_) | Code::Sub(..) => false,
        })
        .collect()
}

/// Whether a text begins like a response: with the version or the code.
fn is_response(words: &str) -> bool {
    let first = words.split_whitespace().next().unwrap_or_default();
    first.starts_with("HTTP/") || first.parse::<Code>().is_ok()
}

fn named_by(symbols: &[Symbol]) -> ListPage {
    let mut page = ListPage::default();
    for info in StatusInfo::all() {
        let ecosystems: Vec<&str> = symbols
            .iter()
            .filter(|symbol| symbol.code() == info.code())
            .map(|symbol| symbol.ecosystem().as_str())
            .collect();
        if !ecosystems.is_empty() {
            page.statuses.push(Row {
                document: info.into(),
                why: Some(format!("in {}", ecosystems.join(", "))),
            });
        }
    }
    page
}

fn matches(found: Vec<Found>) -> ListPage {
    let mut page = ListPage { vendors_asked: true, ..ListPage::default() };
    for found in found {
        let why = Some(found.why);
        match found.what {
            What::Status(info) => page.statuses.push(Row { document: Status::from(info), why }),
            What::Vendor(row) => page.vendors.push(Row { document: Vendor::from(row), why }),
            What::Claim(claim) => page.claims.push(Row { document: ClaimDoc::from(claim), why }),
        }
    }
    page
}

/// Says what was taken for what, when the words are not the code's own.
fn note(words: &str, best: &Found) -> Vec<Note> {
    match best.rank {
        Rank::Prose => vec![Note(format!(
            "{} is the only code whose description has `{}`",
            best.what.code(),
            shown(words)
        ))],
        _ => Vec::new(),
    }
}

fn nothing(words: &str) -> Problem {
    let mut problem = Problem::not_found(format!("nothing is called `{}`", shown(words)));
    let command = words.split_whitespace().next().and_then(near_command);
    if let Some(command) = command {
        problem =
            problem.hint(format!("there is a command of a similar name: `http-status {command}`"));
    }
    if let Some(rule) = rules::all().find(|rule| rule.name.eq_ignore_ascii_case(words)) {
        problem =
            problem.hint(format!("it is a rule of the linter: `http-status rule {}`", rule.name));
    }
    if let Some(code) = number_inside(words) {
        problem = problem.hint(format!("there is a number in it: `http-status {code}`"));
    }
    for near in search::nearest(words) {
        problem = problem.hint(format!("similar: `http-status {}` {}", near.query, near.said));
    }
    if problem.hints.is_empty() {
        problem = problem
            .hint("no name, symbol, owner or description has it; all codes: `http-status list`");
    }
    problem
}

fn near_command(word: &str) -> Option<String> {
    if word.len() > 20 {
        return None;
    }
    let commands = Cli::command();
    let names = commands.get_subcommands().map(|command| command.get_name().to_owned());
    names
        .map(|name| (strsim::osa_distance(word, &name), name))
        .filter(|(errors, name)| *errors * 3 < name.len())
        .min()
        .map(|(_, name)| name)
}

/// The code in `HTTP404` or `error-404`.
fn number_inside(words: &str) -> Option<u16> {
    let mut runs = words.split(|sign: char| !sign.is_ascii_digit()).filter(|run| run.len() == 3);
    runs.find_map(|run| run.parse().ok().filter(|code| AnyStatus::of(*code).is_valid()))
}
