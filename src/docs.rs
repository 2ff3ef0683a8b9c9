//! The prose of codes and classes.

use crate::{ExampleKind, ExampleLanguage, Reader, StatusClass, StatusInfo};

/// What a person reads of a code or of a class: plain text in our own words, with backticks around literals.
///
/// It is advice and explanation. What documents demand is in [`StatusInfo::requirements`], what programs were seen to do
/// in [`StatusInfo::behaviour`]. A part that has nothing particular to say is empty.
///
/// ```
/// use http_status::{Reader, StatusInfo};
///
/// let docs = StatusInfo::of(421).unwrap().docs();
/// assert!(docs.summary().ends_with('.'));
/// assert!(docs.causes().count() > 3);
/// assert!(docs.fixes().any(|fix| fix.reader() == Reader::Operator && fix.text().contains('`')));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Docs {
    /// Records of cells; `build/emit.rs` writes them.
    records: &'static str,
}

/// Ends a cell.
const CELL_END: char = '\u{1f}';
/// Ends a record.
const RECORD_END: char = '\u{1e}';

impl Docs {
    /// One sentence: what the code means.
    #[must_use]
    pub fn summary(self) -> &'static str {
        self.texts('S').next().unwrap_or_default()
    }

    /// Paragraphs: what it means, who sends it and when.
    pub fn description(self) -> impl Iterator<Item = &'static str> + Clone {
        self.texts('D')
    }

    /// What usually causes it, the most frequent first.
    pub fn causes(self) -> impl Iterator<Item = Cause> + Clone {
        self.records('C').map(|[text, source]| Cause {
            text,
            source: Some(source).filter(|text| !text.is_empty()),
        })
    }

    /// How to get rid of it, or to send it rightly.
    pub fn fixes(self) -> impl Iterator<Item = Fix> + Clone {
        self.records('F').filter_map(|[text, source, reader]| {
            let source = Some(source).filter(|text| !text.is_empty());
            Some(Fix { reader: reader.parse().ok()?, text, source })
        })
    }

    /// What is often done wrong.
    pub fn mistakes(self) -> impl Iterator<Item = &'static str> + Clone {
        self.texts('M')
    }

    /// Steps to find the cause, in order.
    pub fn troubleshooting(self) -> impl Iterator<Item = &'static str> + Clone {
        self.texts('T')
    }

    /// What experience teaches.
    #[must_use]
    pub fn insight(self) -> Option<&'static str> {
        self.texts('I').next()
    }

    /// How browsers, clients, servers and caches treat it.
    #[must_use]
    pub fn in_practice(self) -> Option<&'static str> {
        self.texts('P').next()
    }

    /// Where that was read.
    pub fn in_practice_sources(self) -> impl Iterator<Item = &'static str> + Clone {
        self.texts('Q')
    }

    /// The codes with which it is confused, and when they are the better choice.
    pub fn related(self) -> impl Iterator<Item = Related> + Clone {
        self.records('R').filter_map(|[code, why]| Some(Related { code: code.parse().ok()?, why }))
    }

    /// Exchanges, then code.
    pub fn examples(self) -> impl Iterator<Item = Example> + Clone {
        self.records('E').filter_map(|[kind, language, title, wrong, rules, sender, text]| {
            let optional = |text: &'static str| Some(text).filter(|text| !text.is_empty());
            Some(Example {
                kind: kind.parse().ok()?,
                language: language.parse().ok()?,
                title,
                wrong: optional(wrong),
                rules,
                sender: optional(sender),
                text,
            })
        })
    }

    fn texts(self, kind: char) -> impl Iterator<Item = &'static str> + Clone {
        self.records(kind).map(|[text]| text)
    }

    fn records<const N: usize>(
        self,
        kind: char,
    ) -> impl Iterator<Item = [&'static str; N]> + Clone {
        self.records.split(RECORD_END).filter_map(move |record| {
            let mut cells = record.strip_prefix(kind)?.split(CELL_END);
            Some([(); N].map(|()| cells.next().unwrap_or_default()))
        })
    }
}

/// A usual cause of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Cause {
    text: &'static str,
    source: Option<&'static str>,
}

impl Cause {
    /// The cause.
    #[must_use]
    pub const fn text(self) -> &'static str {
        self.text
    }

    /// Where it was read, if it is about a certain product.
    #[must_use]
    pub const fn source(self) -> Option<&'static str> {
        self.source
    }
}

/// A remedy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fix {
    reader: Reader,
    text: &'static str,
    source: Option<&'static str>,
}

impl Fix {
    /// Whom it is for.
    #[must_use]
    pub const fn reader(self) -> Reader {
        self.reader
    }

    /// What to do.
    #[must_use]
    pub const fn text(self) -> &'static str {
        self.text
    }

    /// Where a setting that it names was read.
    #[must_use]
    pub const fn source(self) -> Option<&'static str> {
        self.source
    }
}

/// Another code, and when to choose which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Related {
    code: u16,
    why: &'static str,
}

impl Related {
    /// The other code, which is registered.
    #[must_use]
    pub const fn code(self) -> u16 {
        self.code
    }

    /// When it is the better choice, and how the two differ.
    #[must_use]
    pub const fn why(self) -> &'static str {
        self.why
    }
}

/// A message exchange, or code that handles or sends the code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Example {
    kind: ExampleKind,
    language: ExampleLanguage,
    title: &'static str,
    wrong: Option<&'static str>,
    rules: &'static str,
    sender: Option<&'static str>,
    text: &'static str,
}

impl Example {
    /// What it shows.
    #[must_use]
    pub const fn kind(self) -> ExampleKind {
        self.kind
    }

    /// What it is written in.
    #[must_use]
    pub const fn language(self) -> ExampleLanguage {
        self.language
    }

    /// The framework, or what is shown.
    #[must_use]
    pub const fn title(self) -> &'static str {
        self.title
    }

    /// What is wrong with an exchange that shows a fault.
    #[must_use]
    pub const fn wrong(self) -> Option<&'static str> {
        self.wrong
    }

    /// The lint rules that find that.
    pub fn rules(self) -> impl Iterator<Item = &'static str> + Clone {
        self.rules.split(' ').filter(|rule| !rule.is_empty())
    }

    /// Who sent the response, where a rule has to know: a word of the linter, such as `proxy`.
    #[must_use]
    pub const fn sender(self) -> Option<&'static str> {
        self.sender
    }

    /// The lines, the last of them ended. An exchange has line feeds alone.
    #[must_use]
    pub const fn text(self) -> &'static str {
        self.text
    }
}

static TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/docs.txt"));

macro_rules! docs {
    ($starts:expr) => {
        /// Where the records of each class, by its digit, and of each code begin.
        static STARTS: &[(u16, u32)] = &$starts;
    };
}

include!(concat!(env!("OUT_DIR"), "/docs.rs"));

fn docs(key: u16) -> Docs {
    let records = STARTS.binary_search_by_key(&key, |(key, _)| *key).ok().and_then(|position| {
        let start = STARTS[position].1 as usize;
        let end = STARTS.get(position + 1).map_or(TEXT.len(), |(_, next)| *next as usize);
        TEXT.get(start..end)
    });
    Docs { records: records.unwrap_or_default() }
}

impl StatusInfo {
    /// The prose.
    ///
    /// ```
    /// use http_status::StatusInfo;
    ///
    /// assert!(StatusInfo::all().all(|info| info.docs().summary().ends_with('.')));
    /// ```
    #[must_use]
    pub fn docs(&self) -> Docs {
        docs(self.code())
    }
}

impl StatusClass {
    /// The prose of the class: what its codes have in common, and [`Docs::related`] to choose among them.
    ///
    /// ```
    /// use http_status::StatusClass;
    ///
    /// assert!(StatusClass::ALL.iter().all(|class| class.docs().related().count() > 0));
    /// ```
    #[must_use]
    pub fn docs(self) -> Docs {
        docs(self.digit())
    }
}
