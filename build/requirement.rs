//! `[[requirements]]`: what the documents demand, sentence by sentence; of one code in its file, of several in
//! `data/requirements/DOCUMENT.toml`.

use super::file::File;
use super::place::{At, Place};
use super::prose::is_kebab;
use super::source::{Citable, Source};
use super::spec::Specs;
use super::table::Table;
use super::vocabulary::{Actor, Level, Topic};

pub(crate) struct Requirement {
    /// What it binds, as in the data: classes, then codes, with blanks between them; or one word.
    pub(crate) binds: String,
    pub(crate) id: String,
    pub(crate) level: Level,
    pub(crate) actor: Actor,
    pub(crate) topic: Topic,
    pub(crate) text: String,
    pub(crate) source: Source,
    pub(crate) anchor: String,
    pub(crate) rule: Option<String>,
    pub(crate) unchecked: Option<String>,
}

/// The ids of all requirements so far, sorted.
#[derive(Default)]
pub(crate) struct Ids<'a>(Vec<At<'a, String>>);

impl<'a> Ids<'a> {
    fn add(&mut self, id: &At<'a, String>) {
        match self.0.binary_search_by(|other| other.value.cmp(&id.value)) {
            Ok(first) => id.place.report(format!(
                "`{}` is also at {}; expected an id for each requirement",
                id.value, self.0[first].place
            )),
            Err(place) => self.0.insert(place, id.place.of(id.value.clone())),
        }
    }
}

/// The requirements of one code.
pub(crate) fn read<'a>(
    table: &mut Table<'a>,
    code: u16,
    citable: Citable<'_>,
    ids: &mut Ids<'a>,
) -> Vec<Requirement> {
    let code = code.to_string();
    table
        .rows("requirements", |table| requirement(table, &[code.as_str()], citable, ids, |_, _| {}))
}

/// The requirements of one document that bind more than one code.
pub(crate) fn read_shared<'a>(
    stem: &str,
    file: &'a File,
    codes: &[u16],
    specs: &Specs,
    ids: &mut Ids<'a>,
) -> Vec<Requirement> {
    let Some(spec) = specs.of_file(stem, file) else { return Vec::new() };
    let own = |source: &Source, place: Place<'_>| {
        if source.spec != spec {
            place.report(format!(
                "the source is in `{}`; expected one in `{spec}`, of which the file is",
                source.spec
            ));
        }
    };
    let rows = Table::read(file, |table| {
        Some(table.some_rows("requirements", |table| {
            let binds = binds(table, codes);
            let words: Vec<&str> = binds.iter().map(String::as_str).collect();
            requirement(table, &words, Citable::current(specs), ids, own)
        }))
    });
    rows.unwrap_or_default()
}

/// What a requirement binds; nothing of a list that is wrong.
fn binds(table: &mut Table<'_>, codes: &[u16]) -> Vec<String> {
    let words = table.texts_at("binds");
    if words.is_empty() {
        table.place().report(
            "[[requirements]] binds nothing; expected `binds` with classes such as 1xx and codes, \
             or `any`, or `unregistered`",
        );
    }
    let mut good = true;
    let mut report = |word: &At<'_, String>, problem: &str, expected: &str| {
        word.place.report(format!("`{}` {problem}; expected {expected}", word.value));
        good = false;
    };
    for (position, word) in words.iter().enumerate() {
        let kind = Bound::of(word, codes);
        match kind {
            Some(Bound::Whole) if words.len() > 1 => {
                report(word, "stands beside others", "it alone");
            }
            Some(Bound::Code) if words.len() == 1 => {
                report(word, "is one code", "the record in the file of the code");
            }
            Some(_) => {}
            None => report(
                word,
                "is nothing that can be bound",
                "a class such as 1xx, a registered code, `any` or `unregistered`",
            ),
        }
        let before = &words[..position];
        let last = before.last().and_then(|last| Some((Bound::of(last, codes)?, &last.value)));
        if let (Some(last), Some(kind)) = (last, kind)
            && kind != Bound::Whole
            && last.0 != Bound::Whole
            && last >= (kind, &word.value)
        {
            report(word, "stands behind another", "classes, then codes, each in order and once");
        }
        let class = format!("{}xx", word.get(..1).unwrap_or_default());
        if kind == Some(Bound::Code) && before.iter().any(|other| other.value == class) {
            report(word, "is bound with its class", "the class alone");
        }
    }
    if good { words.into_iter().map(|word| word.value).collect() } else { Vec::new() }
}

/// The kinds of what is bound, in the order in which they stand.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Bound {
    Class,
    Code,
    /// All codes, or all that are not registered.
    Whole,
}

impl Bound {
    fn of(word: &str, codes: &[u16]) -> Option<Self> {
        match word.as_bytes() {
            b"any" | b"unregistered" => Some(Self::Whole),
            [b'1'..=b'5', b'x', b'x'] => Some(Self::Class),
            // Without any code there is one message about that.
            _ => {
                let code = word.parse().ok()?;
                (codes.is_empty() || codes.contains(&code)).then_some(Self::Code)
            }
        }
    }
}

fn requirement<'a>(
    table: &mut Table<'a>,
    binds: &[&str],
    citable: Citable<'_>,
    ids: &mut Ids<'a>,
    check_source: impl Fn(&Source, Place<'_>),
) -> Option<Requirement> {
    let id = table.text("id");
    let level = table.word("level");
    let actor = table.word("actor");
    let text = table.text("text");
    let source = table.source("source", citable);
    let topic = table.word("topic");
    let anchor = table.text("anchor");
    let rule = table.text_at("rule");
    let unchecked = table.text_at("unchecked");

    if let Some(id) = &id {
        // Without `binds` nobody can tell how the id has to begin.
        let start = binds.first().map_or_else(String::new, |first| format!("{first}-"));
        if !is_kebab(id) || !id.starts_with(&start) {
            id.place.report(format!(
                "`{}` is not an id; expected {start} and lower-case words, with hyphens",
                id.value
            ));
        }
        ids.add(id);
    }
    if let Some(source) = &source {
        check_source(source, source.place);
    }
    if let Some(anchor) = &anchor
        && anchor.split(' ').count() > 12
    {
        anchor.place.report("the anchor is long; expected at most twelve words of the source");
    }
    if let Some(rule) = &rule {
        if !is_kebab(rule) {
            rule.place.report(format!(
                "`{}` is not a rule; expected lower-case words, with hyphens",
                rule.value
            ));
        }
        if let Some(unchecked) = &unchecked {
            unchecked.place.report("`unchecked` stands beside `rule`; expected one of them");
        }
    }
    if binds.is_empty() {
        return None;
    }
    Some(Requirement {
        binds: binds.join(" "),
        id: id?.value,
        level: level?.value,
        actor: actor?.value,
        topic: topic?.value,
        text: text?.value,
        source: source?.value,
        anchor: anchor?.value,
        rule: rule.map(|rule| rule.value),
        unchecked: unchecked.map(|unchecked| unchecked.value),
    })
}
