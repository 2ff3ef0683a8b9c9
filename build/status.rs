//! `data/codes/NNN.toml`: all that is known of a registered code.

use super::behaviour::{self, Behaviour, Programs};
use super::caching::Caching;
use super::enumeration::Word;
use super::field::{self, Field};
use super::file::File;
use super::name::{self, Name, Phrases};
use super::registration::Registration;
use super::requirement::{self, Ids, Requirement};
use super::retry::Retry;
use super::source::{Citable, Source};
use super::spec::Specs;
use super::table::Table;
use super::vocabulary::{ContentRule, RedirectMethod, StatusClass};

pub(crate) struct Status {
    pub(crate) code: u16,
    pub(crate) class: StatusClass,
    pub(crate) phrase: String,
    pub(crate) defined_by: Source,
    /// What forbids proxies to generate it, if anything.
    pub(crate) proxies: Option<Source>,
    pub(crate) registration: Registration,
    pub(crate) names: Vec<Name>,
    pub(crate) caching: Caching,
    pub(crate) content: Content,
    pub(crate) fields: Vec<Field>,
    pub(crate) redirect: Option<Redirect>,
    pub(crate) retry: Retry,
    pub(crate) requirements: Vec<Requirement>,
    pub(crate) behaviour: Vec<Behaviour>,
}

pub(crate) struct Content {
    pub(crate) rule: ContentRule,
    pub(crate) source: Source,
}

pub(crate) struct Redirect {
    pub(crate) permanent: bool,
    pub(crate) method: RedirectMethod,
    pub(crate) source: Source,
}

/// What codes have, each for itself: the codes so far, and then the files that several share.
#[derive(Default)]
pub(crate) struct Taken<'a> {
    pub(crate) phrases: Phrases,
    pub(crate) ids: Ids<'a>,
    pub(crate) programs: Programs<'a>,
}

impl Status {
    pub(crate) fn read<'a>(
        stem: &str,
        file: &'a File,
        specs: &Specs,
        taken: &mut Taken<'a>,
    ) -> Option<Self> {
        match stem.parse() {
            Ok(code @ 100..=599) if stem.len() == 3 => {
                Table::read(file, |table| Self::read_table(code, table, specs, taken))
            }
            _ => {
                file.start().report(format!(
                    "`{stem}` is not a status code; expected a name from 100.toml to 599.toml"
                ));
                None
            }
        }
    }

    fn read_table<'a>(
        code: u16,
        table: &mut Table<'a>,
        specs: &Specs,
        taken: &mut Taken<'a>,
    ) -> Option<Self> {
        let class = StatusClass::ALL[usize::from(code / 100) - 1];
        if let Some(number) = table.number("code")
            && number.value != code
        {
            number
                .place
                .report(format!("{} does not match the file name; expected {code}", number.value));
        }
        let phrase = table.name("phrase");
        let defined_by = table.source("defined_by", Citable::all(specs));
        let citable = Citable::in_force(specs, defined_by.as_ref());
        let proxies = table.optional_source("proxies_must_not_generate", citable);
        let registration = table.table("registration", |table| {
            Registration::read(table, phrase.as_ref(), defined_by.as_ref(), specs)
        });
        let names = name::read(table, code, phrase.as_ref(), &mut taken.phrases, citable);
        let caching = table.table("cacheability", |table| Caching::read(table, citable));
        let content = table.table("content", |table| content(table, citable));
        let fields = field::read(table, citable);
        let redirect = table.optional_table("redirect", |table| {
            if class != StatusClass::Redirection {
                table.place().report(format!(
                    "{code} is no redirection; expected [redirect] with 3xx codes only"
                ));
            }
            redirect(table, citable)
        });
        let requirements = requirement::read(table, code, citable, &mut taken.ids);
        let retry = table.table("retry", |table| Retry::read(table, citable, &requirements));
        let behaviour = behaviour::read(table, code, &mut taken.programs);

        Some(Self {
            code,
            class,
            phrase: phrase?.value,
            registration: registration?,
            defined_by: defined_by?.value,
            proxies,
            names,
            caching: caching?,
            content: content?,
            fields,
            redirect,
            retry: retry?,
            requirements,
            behaviour,
        })
    }
}

fn content(table: &mut Table<'_>, citable: Citable<'_>) -> Option<Content> {
    let rule = table.word("rule");
    let source = table.source("source", citable);
    Some(Content { rule: rule?.value, source: source?.value })
}

fn redirect(table: &mut Table<'_>, citable: Citable<'_>) -> Option<Redirect> {
    let permanent = table.flag("permanent");
    let method = table.word("method");
    let source = table.source("source", citable);
    Some(Redirect { permanent: permanent?, method: method?.value, source: source?.value })
}
