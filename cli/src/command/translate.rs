//! `http-status translate`.

use http_status::document::{SymbolDoc, VERSION};
use http_status::{Ecosystem, EcosystemInfo, StatusInfo, Symbol, symbol_for};

use super::ecosystem::{Wanted, example};
use super::show::codes_among;
use crate::answer::Answer;
use crate::args::{Format, Translate};
use crate::naming;
use crate::page::{FoundSymbol, Page, Translated, Translation};
use crate::problem::{Note, Problem, shown};
use crate::query::{Code, Query, typed};
use crate::search;

pub(crate) fn translate(translate: &Translate, format: Option<Format>) -> Answer {
    match answer(translate, format) {
        Ok(answer) => answer,
        Err(problem) => problem.into(),
    }
}

fn answer(translate: &Translate, format: Option<Format>) -> Result<Answer, Problem> {
    let targets = Targets::read(translate)?;
    let query = typed(&translate.symbol);
    let source = Source::read(Query::read(&translate.symbol), &targets)?;
    targets.all_meant_something(&source)?;
    let (translations, names) = source.translations(&targets);

    let mut answer = Answer { notes: source.notes(&targets), ..Answer::default() };
    // In a table the versions have their columns.
    if let ([Some(name)], [translation]) = (names.as_slice(), translations.as_slice())
        && !source.names.contains(name)
    {
        answer.notes.extend(naming::caution(*name, translation.for_version.as_deref()));
    }
    let is_empty = names.iter().all(Option::is_none);
    for (translation, name) in translations.iter().zip(&names) {
        // That a code, whose name it only was, has none is no failure beside one that it is.
        let counts = is_empty || source.is_named_now(translation.code, &targets);
        if name.is_none() && !targets.all && counts {
            answer.problems.push(missing(translation));
        }
    }
    if is_empty && targets.all {
        answer.problems.extend(source.codes.iter().map(|code| {
            Problem::not_found(format!("no ecosystem has a name for {code}"))
                .hint(format!("`http-status {code}` tells what is known of it"))
        }));
    }
    if !is_empty || format == Some(Format::Json) {
        let found = source.names.into_iter().map(FoundSymbol::from).collect();
        let page = Translation { version: VERSION, query, found, translations, all: targets.all };
        answer.output = Answer::pages(vec![Page::Translation(page)], format).output;
    }
    Ok(answer)
}

/// There is no name; where there is one.
fn missing(translation: &Translated) -> Problem {
    let Translated { code, ecosystem, for_version, .. } = translation;
    let message = naming::absence(*code, *ecosystem, for_version.as_deref());
    let problem = Problem::not_found(message);
    match symbol_for(*code, *ecosystem, None).filter(|_| for_version.is_some()) {
        Some(name) => problem.hint(format!(
            "now it is `{}`: `http-status translate {code} --to {ecosystem}`",
            name.symbol()
        )),
        None => problem.hint(format!("who has one: `http-status translate {code} --to all`")),
    }
}

/// What to translate into.
#[derive(Debug)]
struct Targets {
    to: Vec<Wanted>,
    /// Versions of ecosystems, of the targets or of the source.
    versions: Vec<Wanted>,
    /// Whether every ecosystem was asked for, so that one without a name is no failure.
    all: bool,
}

impl Targets {
    fn read(translate: &Translate) -> Result<Self, Problem> {
        let versions = translate.versions.iter().map(|text| {
            let wanted = Wanted::read(text, "--for")?;
            if wanted.version.is_some() {
                return Ok(wanted);
            }
            let ecosystem = wanted.ecosystem;
            Err(Problem::failed(format!("`--for {ecosystem}` has no version"))
                .hint(format!("with one: `--for {}`", example(ecosystem)))
                .hint(format!("the version that was read: `--to {ecosystem}`")))
        });
        let mut versions = versions.collect::<Result<Vec<_>, _>>()?;
        let is_all = |text: &String| text.trim().eq_ignore_ascii_case("all");
        let named = translate.to.iter().filter(|text| !is_all(text));
        let mut to = named.map(|text| Wanted::read(text, "--to")).collect::<Result<Vec<_>, _>>()?;
        versions.extend(to.iter().filter(|wanted| wanted.version.is_some()).cloned());
        let all = translate.to.iter().any(is_all) || (to.is_empty() && versions.is_empty());
        if all {
            to = EcosystemInfo::all()
                .map(|info| Wanted { ecosystem: info.ecosystem(), version: None })
                .collect();
        } else if to.is_empty() {
            to.clone_from(&versions);
        }
        let mut targets = Self { to: Vec::new(), versions, all };
        for wanted in to {
            let version = wanted.version.or_else(|| targets.version(wanted.ecosystem));
            let wanted = Wanted { ecosystem: wanted.ecosystem, version };
            if !targets.to.contains(&wanted) {
                targets.to.push(wanted);
            }
        }
        Ok(targets)
    }

    /// The version that is asked for.
    fn asked(&self, ecosystem: Ecosystem) -> Option<&str> {
        let mut versions = self.versions.iter().filter(|wanted| wanted.ecosystem == ecosystem);
        versions.find_map(|wanted| wanted.version.as_deref())
    }

    fn version(&self, ecosystem: Ecosystem) -> Option<String> {
        self.asked(ecosystem).map(str::to_owned)
    }

    /// Whether each version is one of a target or of the source.
    fn all_meant_something(&self, source: &Source) -> Result<(), Problem> {
        let is_meant = |wanted: &&Wanted| {
            self.to.iter().any(|target| target.ecosystem == wanted.ecosystem)
                || source.names.iter().any(|name| name.ecosystem() == wanted.ecosystem)
        };
        match self.versions.iter().find(|wanted| !is_meant(wanted)) {
            None => Ok(()),
            Some(Wanted { ecosystem, version }) => {
                let asked = version.as_deref().unwrap_or_default();
                Err(Problem::failed(format!(
                    "`--for {ecosystem}@{asked}` says nothing: {ecosystem} is neither where the name is from nor where it goes"
                ))
                .hint(format!("translate to it: `--to {ecosystem}@{asked}`")))
            }
        }
    }
}

/// What is translated.
#[derive(Debug, Default)]
struct Source {
    /// The numbers, each once, in order.
    codes: Vec<u16>,
    /// The names that the text was taken for, if any.
    names: Vec<Symbol>,
}

impl Source {
    fn read(query: Query, targets: &Targets) -> Result<Self, Problem> {
        match query {
            Query::Codes(codes) => Self::of(&codes),
            Query::Words(words) if words.is_empty() => Err(Problem::failed(
                "there is nothing to translate".to_owned(),
            )
            .hint(
                "name a symbol: `http-status translate http.StatusMisdirectedRequest --to symfony`",
            )),
            Query::Words(words) => Self::named(&words, targets),
        }
    }

    fn of(typed: &[Code]) -> Result<Self, Problem> {
        let mut source = Self::default();
        for code in typed {
            match code {
                Code::Number(code) => source.codes.push(*code),
                Code::TooLarge(digits) => {
                    return Err(super::show::too_large(digits));
                }
                Code::Pattern(pattern) => {
                    return Err(Problem::failed(format!("`{pattern}` is many codes")).hint(
                        "the names of all codes in one ecosystem: `http-status symbols go`",
                    ));
                }
                Code::Sub(code, sub) => {
                    return Err(Problem::not_found(format!(
                        "{code}.{sub} is a number in logs, which no program has a name for"
                    ))
                    .hint(format!(
                        "the code that is sent: `http-status translate {code} --to all`"
                    )));
                }
            }
        }
        source.codes.sort_unstable();
        source.codes.dedup();
        Ok(source)
    }

    /// By names and phrases, and if there is none, by the numbers among the words.
    fn named(words: &str, targets: &Targets) -> Result<Self, Problem> {
        let mut names: Vec<Symbol> = Symbol::named(words).collect();
        // A version that was asked for decides between the names that an ecosystem has had for several codes.
        let stands = |name: &Symbol| name.standing(targets.asked(name.ecosystem())).is_usable();
        let usable: Vec<Ecosystem> =
            names.iter().filter(|name| stands(name)).map(|name| name.ecosystem()).collect();
        names.retain(|name| {
            let ecosystem = name.ecosystem();
            targets.asked(ecosystem).is_none() || stands(name) || !usable.contains(&ecosystem)
        });
        let mut codes: Vec<u16> = names.iter().map(|name| name.code()).collect();
        codes.extend(StatusInfo::by_phrase(words).map(StatusInfo::code));
        if codes.is_empty() {
            let among = codes_among(words);
            return if among.is_empty() { Err(unknown(words, targets)) } else { Self::of(&among) };
        }
        codes.sort_unstable();
        codes.dedup();
        Ok(Self { codes, names })
    }

    /// One for each code and target, and the name, if there is one.
    fn translations(&self, targets: &Targets) -> (Vec<Translated>, Vec<Option<Symbol>>) {
        let pairs = self.codes.iter().flat_map(|code| targets.to.iter().map(move |to| (*code, to)));
        pairs
            .map(|(code, to)| {
                let name = symbol_for(code, to.ecosystem, to.version.as_deref());
                let translated = Translated {
                    code,
                    ecosystem: to.ecosystem,
                    for_version: to.version.clone(),
                    symbol: name.map(SymbolDoc::from),
                };
                (translated, name)
            })
            .unzip()
    }

    /// Whether what was typed means the code still, if it is a name.
    fn is_named_now(&self, code: u16, targets: &Targets) -> bool {
        let mut names = self.names.iter().filter(|name| name.code() == code).peekable();
        let stands = |name: &Symbol| name.standing(targets.asked(name.ecosystem())).is_usable();
        names.peek().is_none() || names.any(stands)
    }

    fn notes(&self, targets: &Targets) -> Vec<Note> {
        let mut notes = Vec::new();
        if !naming::are_of_one_code(&self.names) {
            let said: Vec<String> = self
                .codes
                .iter()
                .filter_map(|code| {
                    let mut ecosystems: Vec<&str> = self
                        .names
                        .iter()
                        .filter(|name| name.code() == *code)
                        .map(|name| name.ecosystem().as_str())
                        .collect();
                    ecosystems.dedup();
                    (!ecosystems.is_empty()).then(|| format!("{code} in {}", ecosystems.join(", ")))
                })
                .collect();
            notes.push(Note(format!("the name is that of several codes: {}", said.join("; "))));
        }
        notes.extend(naming::standings(&self.names, &|ecosystem| targets.asked(ecosystem)));
        notes
    }
}

fn unknown(words: &str, targets: &Targets) -> Problem {
    let to: String = if targets.all {
        " --to all".to_owned()
    } else {
        targets
            .to
            .iter()
            .map(|wanted| match &wanted.version {
                Some(version) => format!(" --to {}@{version}", wanted.ecosystem),
                None => format!(" --to {}", wanted.ecosystem),
            })
            .collect()
    };
    let problem = Problem::not_found(format!("nothing is called `{}`", shown(words)));
    let mut hints: Vec<String> = search::nearest(words)
        .into_iter()
        .filter(|near| near.code.is_some())
        .map(|near| format!("similar: `http-status translate {}{to}` {}", near.query, near.said))
        .collect();
    if hints.is_empty() {
        hints.push("words of a name or description: `http-status misdirected`".to_owned());
        hints.push("the names of an ecosystem: `http-status symbols go`".to_owned());
    }
    Problem { hints, ..problem }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::Output;

    fn page(symbol: &str, to: &[&str], versions: &[&str]) -> Result<Translation, Vec<Problem>> {
        let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        let asked = Translate {
            symbol: vec![symbol.into()],
            to: owned(to),
            versions: owned(versions),
            format: None,
        };
        let answer = translate(&asked, Some(Format::Json));
        match answer.output {
            Some(Output::Pages(mut pages, _)) => match pages.pop() {
                Some(Page::Translation(page)) if answer.problems.is_empty() => Ok(page),
                _ => Err(answer.problems),
            },
            _ => Err(answer.problems),
        }
    }

    fn symbols(page: &Translation) -> Vec<&str> {
        page.translations.iter().filter_map(|it| it.symbol.as_ref()).map(|it| &*it.symbol).collect()
    }

    #[test]
    fn every_current_name_is_translated_to_the_current_name_of_its_code_at_home() {
        for name in Symbol::all().filter(|name| name.is_current()) {
            let home = name.ecosystem();
            let page = page(name.symbol(), &[home.as_str()], &[]).expect("a translation");
            let there = symbol_for(name.code(), home, None).expect("a current name").symbol();
            let same = page.translations.iter().find(|it| it.code == name.code());
            let same = same.and_then(|it| it.symbol.as_ref()).map(|it| &*it.symbol);
            assert_eq!(same, Some(there), "{name:?}");
            assert!(page.found.iter().any(|found| found.symbol == name.symbol()), "{name:?}");
        }
    }

    #[test]
    fn every_ecosystem_is_a_target() {
        for info in EcosystemInfo::all() {
            let ecosystem = info.ecosystem();
            let page = page("404", &[ecosystem.as_str()], &[]).expect("all have a name for 404");
            assert_eq!(page.translations.len(), 1);
            assert_eq!(page.translations[0].ecosystem, ecosystem);
        }
        let all = page("404", &["all"], &[]).expect("a translation");
        assert_eq!(all.translations.len(), EcosystemInfo::all().len());
    }

    #[test]
    fn versions_decide() {
        let one = |symbol: &str, to: &[&str], versions: &[&str]| {
            symbols(&page(symbol, to, versions).expect("a translation")).join(" ")
        };
        assert_eq!(one("422", &["rack"], &[]), ":unprocessable_content");
        assert_eq!(one("422", &["rack@3.0"], &[]), ":unprocessable_entity");
        assert_eq!(one("422", &[], &["rack@3.0"]), ":unprocessable_entity");
        assert_eq!(one("422", &["rack"], &["rack@3.0"]), ":unprocessable_entity");
        assert_eq!(
            one("422", &["rack@3.0", "rack@3.1"], &[]),
            ":unprocessable_entity :unprocessable_content"
        );
        assert_eq!(
            one("requests.codes.see_other", &["go"], &["requests@2.0"]),
            "http.StatusSeeOther"
        );
        assert_eq!(
            one("requests.codes.see_other", &["go"], &[]),
            "http.StatusFound http.StatusSeeOther"
        );
        for (to, versions, code) in [
            (&["go@1.10"][..], &[][..], 1),
            (&["go"], &["rack@3.0"], 2),
            (&["go"], &["rack"], 2),
            (&["gooo"], &[], 2),
            (&["go", ""], &[], 2),
        ] {
            let problems = page("421", to, versions).expect_err("no translation");
            assert!(problems.iter().all(|problem| problem.code == code), "{to:?}: {problems:?}");
        }
    }

    #[test]
    fn what_is_written_is_understood() {
        for (text, code) in [
            ("http.StatusMisdirectedRequest", 421),
            ("status: :not_found", 404),
            ("HttpStatus.NOT_FOUND.value()", 404),
            ("not found", 404),
            ("Payload Too Large", 413),
            ("HTTP/1.1 421 Misdirected Request", 421),
            ("404", 404),
        ] {
            let page = page(text, &["go"], &[]).expect(text);
            assert_eq!(page.translations[0].code, code, "{text}");
        }
        for text in ["", "misdirectd", "4xx", "404.13", "999999", "\u{1b}[0m", "日本語"] {
            assert!(page(text, &["all"], &[]).is_err(), "{text}");
        }
    }
}
