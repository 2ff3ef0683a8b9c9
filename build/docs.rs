//! `data/docs/NNN.toml` and `data/docs/Nxx.toml`: what a person reads of a code or a class.

use super::enumeration::Word;
use super::file::File;
use super::place::{At, Place};
use super::prose::is_sentence;
use super::symbol::Symbols;
use super::table::{Table, position};
use super::vocabulary::{Ecosystem, ExampleKind, ExampleLanguage, Reader};

pub(crate) struct Docs {
    /// The code, or the digit of the class.
    pub(crate) key: u16,
    pub(crate) summary: String,
    pub(crate) description: Vec<String>,
    pub(crate) causes: Vec<Cause>,
    pub(crate) fixes: Vec<Fix>,
    pub(crate) mistakes: Vec<String>,
    pub(crate) troubleshooting: Vec<String>,
    pub(crate) insight: Option<String>,
    pub(crate) practice: Option<Practice>,
    pub(crate) related: Vec<Related>,
    pub(crate) examples: Vec<Example>,
}

pub(crate) struct Cause {
    pub(crate) text: String,
    pub(crate) source: Option<String>,
}

pub(crate) struct Fix {
    pub(crate) reader: Reader,
    pub(crate) text: String,
    pub(crate) source: Option<String>,
}

pub(crate) struct Practice {
    pub(crate) text: String,
    pub(crate) sources: Vec<String>,
}

pub(crate) struct Related {
    pub(crate) code: u16,
    pub(crate) why: String,
}

pub(crate) struct Example {
    pub(crate) kind: ExampleKind,
    pub(crate) language: ExampleLanguage,
    pub(crate) title: String,
    /// What is wrong with it, if it shows a fault, and the rules that find that.
    pub(crate) wrong: Option<String>,
    pub(crate) rules: Vec<String>,
    /// Who sent the response, where a rule has to know.
    pub(crate) sender: Option<String>,
    /// With the names of the codes in place.
    pub(crate) text: String,
}

/// Reads the files of the folder: of each class and each code there has to be one.
pub(crate) fn read<'a>(
    files: &[(&str, &'a File)],
    codes: &[u16],
    symbols: &[Symbols],
    of_codes: &[(&str, &'a File)],
    of_classes: &'a File,
) -> Vec<Docs> {
    let mut rows = Vec::new();
    let mut keys = Vec::new();
    for (stem, file) in files {
        let class = ClassPattern::ALL.iter().find(|class| class.as_str() == *stem);
        let code = stem.parse().ok().filter(|code| codes.contains(code));
        let Some(key) = class.map(|class| class.digit()).or(code) else {
            file.start().report(format!(
                "`{stem}` is neither a registered code nor a class; \
                 expected the name of a file in data/codes, or 1xx to 5xx"
            ));
            continue;
        };
        keys.push(key);
        rows.extend(Table::read(file, |table| Docs::read(key, table, codes, symbols)));
    }
    rows.sort_by_key(|row| row.key);
    for (stem, file) in of_codes {
        if stem.parse().is_ok_and(|code| (100..600).contains(&code) && !keys.contains(&code)) {
            file.start().report(format!("{stem} has no document; expected data/docs/{stem}.toml"));
        }
    }
    for class in ClassPattern::ALL {
        if !keys.contains(&class.digit()) {
            let pattern = class.as_str();
            of_classes
                .start()
                .report(format!("{pattern} has no document; expected data/docs/{pattern}.toml"));
        }
    }
    rows
}

impl Docs {
    fn read(key: u16, table: &mut Table<'_>, codes: &[u16], symbols: &[Symbols]) -> Option<Self> {
        check_key(key, table);
        let summary = table.text("summary");
        if let Some(summary) = &summary
            && !is_sentence(summary)
        {
            summary
                .place
                .report("the summary is not one sentence; expected one that ends with a full stop");
        }
        if table.is_empty("description") {
            table.place().report("the file has no `description`; expected one to three paragraphs");
        }
        let description = texts(table, "description");
        let mistakes = texts(table, "mistakes");
        let troubleshooting = texts(table, "troubleshooting");
        let insight = optional_text(table, "insight");
        let causes = table.rows("causes", |table| {
            let text = text(table, "text");
            let source = table.optional_text("source");
            Some(Cause { text: text?, source })
        });
        let fixes = table.rows("fixes", |table| {
            let reader = table.word("for");
            let text = text(table, "text");
            let source = table.optional_text("source");
            Some(Fix { reader: reader?.value, text: text?, source })
        });
        let practice = table.optional_table("in_practice", |table| {
            let text = text(table, "text");
            if table.is_empty("sources") {
                table.place().report("[in_practice] has no `sources`; expected what was read");
            }
            let sources = table.texts("sources");
            Some(Practice { text: text?, sources })
        });
        let mut before = Vec::new();
        let related = table.rows("related", |table| Related::read(key, table, codes, &mut before));
        let examples = table.rows("examples", |table| Example::read(key, table, symbols));
        Some(Self {
            key,
            summary: summary?.value,
            description,
            causes,
            fixes,
            mistakes,
            troubleshooting,
            insight,
            practice,
            related,
            examples,
        })
    }
}

fn check_key(key: u16, table: &mut Table<'_>) {
    if key < 100 {
        let class = table.word::<ClassPattern>("class");
        if let Some(class) = class
            && class.value.digit() != key
        {
            class.place.report("`class` does not match the file name; expected the same");
        }
    } else if let Some(code) = table.number("code")
        && code.value != key
    {
        code.place.report(format!("{} does not match the file name; expected {key}", code.value));
    }
}

enumeration! {
    /// A class as it is named in a file.
    pub enum ClassPattern: "class" {
        Informational = "1xx",
        Successful = "2xx",
        Redirection = "3xx",
        ClientError = "4xx",
        ServerError = "5xx",
    }
}

impl ClassPattern {
    const fn digit(self) -> u16 {
        self as u16 + 1
    }
}

impl Related {
    fn read(key: u16, table: &mut Table<'_>, codes: &[u16], before: &mut Vec<u16>) -> Option<Self> {
        let code = table.number("code");
        let why = text(table, "why");
        let code = code?;
        if !codes.contains(&code.value) || code.value == key {
            code.place.report(format!("{} is no other registered code; expected one", code.value));
        } else if before.contains(&code.value) {
            code.place.report(format!("{} stands here twice; expected it once", code.value));
        }
        before.push(code.value);
        Some(Self { code: code.value, why: why? })
    }
}

impl Example {
    fn read(key: u16, table: &mut Table<'_>, symbols: &[Symbols]) -> Option<Self> {
        let kind = table.word::<ExampleKind>("kind");
        let language = table.word::<ExampleLanguage>("language");
        let title = table.text("title");
        let wrong = optional_text(table, "wrong");
        let rules = table.texts("rules");
        let sender = table.optional_text("sender");
        let text = table.code("text");
        let (kind, language) = (kind?, language?);
        let is_exchange = matches!(kind.value, ExampleKind::Exchange);
        if is_exchange != matches!(language.value, ExampleLanguage::Http) {
            language.place.report(
                "an exchange is in `http`, and code is not; expected the two to go together",
            );
        }
        if !is_exchange && (wrong.is_some() || sender.is_some() || !rules.is_empty()) {
            kind.place.report(
                "code has `wrong`, `rules` or `sender`; expected them with an exchange only",
            );
        }
        if wrong.is_none() && !rules.is_empty() {
            table.place().report("`rules` stand without `wrong`; expected what is wrong in words");
        }
        let text = named(key, &text?, symbols);
        Some(Self {
            kind: kind.value,
            language: language.value,
            title: title?.value,
            wrong,
            rules,
            sender,
            text: text?,
        })
    }
}

/// The text with each `{{ECOSYSTEM}}` or `{{ECOSYSTEM CODE}}` replaced by our name of the code there.
fn named(key: u16, text: &At<'_, String>, symbols: &[Symbols]) -> Option<String> {
    let mut parts = text.split("{{");
    let mut out = parts.next().unwrap_or_default().to_owned();
    let mut is_good = true;
    for part in parts {
        // Braces that name nothing of ours are the language's own.
        let Some((inside, rest)) = part.split_once("}}").filter(|(inside, _)| is_name(inside))
        else {
            out.push_str("{{");
            out.push_str(part);
            continue;
        };
        let (id, code) = match inside.split_once(' ') {
            Some((id, number)) => match number.parse() {
                Ok(code) => (id, code),
                Err(_) => {
                    text.place.report(format!("`{number}` is no code; expected a number"));
                    is_good = false;
                    continue;
                }
            },
            None => (inside, key),
        };
        match symbol(text.place, id, code, symbols) {
            Some(symbol) => {
                out.push_str(symbol);
                out.push_str(rest);
            }
            None => is_good = false,
        }
    }
    is_good.then_some(out)
}

fn is_name(inside: &str) -> bool {
    inside.starts_with(|first: char| first.is_ascii_lowercase())
        && inside
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b" -".contains(&byte))
}

/// The name that the ecosystem's version has for the code.
fn symbol<'a>(place: Place<'_>, id: &str, code: u16, symbols: &'a [Symbols]) -> Option<&'a str> {
    let id = place.of(id.to_owned());
    let ecosystem = Ecosystem::ALL[position(&id, Ecosystem::WORDS, Ecosystem::NOUN)?];
    let names = symbols.iter().find(|symbols| symbols.ecosystem == ecosystem);
    let found = names
        .and_then(|names| names.rows.iter().find(|row| row.code == code && row.removed.is_none()));
    if found.is_none() {
        place.report(format!("`{}` has no name for {code}; expected one that it has", id.value));
    }
    Some(&found?.symbol)
}

/// Prose in which each literal is closed.
fn closed(text: At<'_, String>) -> String {
    if text.matches('`').count() % 2 == 1 {
        text.place.report("a backtick is not closed; expected them in pairs");
    }
    text.value
}

fn text(table: &mut Table<'_>, key: &'static str) -> Option<String> {
    table.text(key).map(closed)
}

fn optional_text(table: &mut Table<'_>, key: &'static str) -> Option<String> {
    table.text_at(key).map(closed)
}

fn texts(table: &mut Table<'_>, key: &'static str) -> Vec<String> {
    let mut texts = Vec::new();
    for text in table.texts_at(key) {
        texts.push(closed(text));
    }
    texts
}
