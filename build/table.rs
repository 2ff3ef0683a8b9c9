//! Reading a TOML table: each key is asked for by name, and what nobody asked for is a mistake.

use toml_span::Value;
use toml_span::value::{self, ValueInner};

use super::enumeration::Word;
use super::file::File;
use super::nearest::expected;
use super::place::{At, Place};
use super::prose;

/// A table that is being read. A value that is missing or wrong is reported and answered with `None`, so that the rest of
/// the table is still read.
pub(crate) struct Table<'a> {
    file: &'a File,
    /// The keys that lead here; none for the file itself.
    path: String,
    /// `the file`, `[retry]`, `[[names]]`.
    title: String,
    place: Place<'a>,
    entries: value::Table<'a>,
    known: Vec<&'static str>,
}

impl<'a> Table<'a> {
    /// Reads a whole file; nothing if it is not TOML.
    pub(crate) fn read<T>(file: &'a File, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let mut table = Self::parse(file)?;
        let row = read(&mut table);
        table.finish();
        row
    }

    fn parse(file: &'a File) -> Option<Self> {
        match toml_span::parse(file.text()?) {
            Ok(mut root) => {
                Self::new(file, file.start(), String::new(), "the file".to_owned(), root.take())
            }
            Err(error) => {
                file.at(error.span.start).report(format!("not TOML ({error}); expected TOML"));
                None
            }
        }
    }

    fn new(
        file: &'a File,
        place: Place<'a>,
        path: String,
        title: String,
        value: ValueInner<'a>,
    ) -> Option<Self> {
        match value {
            ValueInner::Table(entries) => {
                Some(Self { file, path, title, place, entries, known: Vec::new() })
            }
            other => wrong(&path, &other, place, "a table"),
        }
    }

    /// Where the table begins.
    pub(crate) fn place(&self) -> Place<'a> {
        self.place
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// Whether a list is absent or has nothing in it.
    pub(crate) fn is_empty(&self, key: &str) -> bool {
        self.entries.get(key).is_none_or(|value| value.as_array().is_some_and(Vec::is_empty))
    }

    /// A text as prose is written.
    pub(crate) fn text(&mut self, key: &'static str) -> Option<At<'a, String>> {
        let (place, value) = self.take(key, true)?;
        prose(key, place, value)
    }

    /// A text that may be absent, with its place.
    pub(crate) fn text_at(&mut self, key: &'static str) -> Option<At<'a, String>> {
        let (place, value) = self.take(key, false)?;
        prose(key, place, value)
    }

    /// A text that may be absent.
    pub(crate) fn optional_text(&mut self, key: &'static str) -> Option<String> {
        Some(self.text_at(key)?.value)
    }

    /// Text of several lines, each ended; without carriage returns and other control characters.
    pub(crate) fn code(&mut self, key: &'static str) -> Option<At<'a, String>> {
        let (place, value) = self.take(key, true)?;
        match value {
            ValueInner::String(text) => match prose::code_fault(&text) {
                Some(fault) => {
                    place.report(fault);
                    None
                }
                None => Some(place.of(text.into_owned())),
            },
            other => wrong(key, &other, place, "a string"),
        }
    }

    /// A text that may be empty.
    pub(crate) fn name(&mut self, key: &'static str) -> Option<At<'a, String>> {
        let (place, value) = self.take(key, true)?;
        if value.as_str() == Some("") {
            Some(place.of(String::new()))
        } else {
            prose(key, place, value)
        }
    }

    /// A list of texts; none if the key is absent.
    pub(crate) fn texts(&mut self, key: &'static str) -> Vec<String> {
        let mut texts = Vec::new();
        for text in self.texts_at(key) {
            texts.push(text.value);
        }
        texts
    }

    pub(crate) fn texts_at(&mut self, key: &'static str) -> Vec<At<'a, String>> {
        let mut texts = Vec::new();
        for mut value in self.array(key, "an array of strings") {
            texts.extend(prose(key, place(self.file, &value), value.take()));
        }
        texts
    }

    /// A list of numbers; none if the key is absent.
    pub(crate) fn numbers(&mut self, key: &'static str) -> Vec<At<'a, u16>> {
        let mut numbers = Vec::new();
        for mut value in self.array(key, "an array of integers") {
            numbers.extend(number(key, place(self.file, &value), &value.take()));
        }
        numbers
    }

    pub(crate) fn number(&mut self, key: &'static str) -> Option<At<'a, u16>> {
        let (place, value) = self.take(key, true)?;
        number(key, place, &value)
    }

    pub(crate) fn optional_number(&mut self, key: &'static str) -> Option<At<'a, u16>> {
        let (place, value) = self.take(key, false)?;
        number(key, place, &value)
    }

    pub(crate) fn flag(&mut self, key: &'static str) -> Option<bool> {
        match self.take(key, true)? {
            (_, ValueInner::Boolean(flag)) => Some(flag),
            (place, other) => wrong(key, &other, place, "true or false"),
        }
    }

    /// `false` if the key is absent.
    pub(crate) fn optional_flag(&mut self, key: &'static str) -> bool {
        match self.take(key, false) {
            Some((_, ValueInner::Boolean(flag))) => flag,
            Some((place, other)) => wrong(key, &other, place, "true or false").unwrap_or(false),
            None => false,
        }
    }

    /// A word of the vocabulary.
    pub(crate) fn word<W: Word>(&mut self, key: &'static str) -> Option<At<'a, W>> {
        let text = self.text(key)?;
        Some(text.place.of(W::ALL[position(&text, W::WORDS, W::NOUN)?]))
    }

    pub(crate) fn optional_word<W: Word>(&mut self, key: &'static str) -> Option<W> {
        let text = self.text_at(key)?;
        Some(W::ALL[position(&text, W::WORDS, W::NOUN)?])
    }

    /// A table inside this one, which must be there.
    pub(crate) fn table<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<T> {
        let mut table = self.inner(key, true)?;
        let row = read(&mut table);
        table.finish();
        row
    }

    pub(crate) fn optional_table<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<T> {
        let mut table = self.inner(key, false)?;
        let row = read(&mut table);
        table.finish();
        row
    }

    /// As `rows`, but there has to be one.
    pub(crate) fn some_rows<T>(
        &mut self,
        key: &'static str,
        read: impl FnMut(&mut Self) -> Option<T>,
    ) -> Vec<T> {
        if self.is_empty(key) {
            self.place.report(format!("{} has no `[[{key}]]`; expected one or more", self.title));
        }
        self.rows(key, read)
    }

    /// The rows of an array of tables that could be read; none if the key is absent.
    pub(crate) fn rows<T>(
        &mut self,
        key: &'static str,
        mut read: impl FnMut(&mut Self) -> Option<T>,
    ) -> Vec<T> {
        let mut rows = Vec::new();
        for mut table in self.inner_rows(key) {
            if let Some(row) = read(&mut table) {
                rows.push(row);
            }
            table.finish();
        }
        rows
    }

    fn inner(&mut self, key: &'static str, needed: bool) -> Option<Self> {
        let (place, value) = self.take(key, needed)?;
        let path = self.path_to(key);
        let title = format!("[{path}]");
        Self::new(self.file, place, path, title, value)
    }

    fn inner_rows(&mut self, key: &'static str) -> Vec<Self> {
        let mut rows = Vec::new();
        for mut value in self.array(key, "an array of tables") {
            let path = self.path_to(key);
            let title = format!("[[{path}]]");
            rows.extend(Self::new(self.file, place(self.file, &value), path, title, value.take()));
        }
        rows
    }

    fn path_to(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    fn array(&mut self, key: &'static str, expected: &str) -> Vec<Value<'a>> {
        match self.take(key, false) {
            Some((_, ValueInner::Array(values))) => return values,
            Some((place, other)) => _ = wrong::<()>(key, &other, place, expected),
            None => {}
        }
        Vec::new()
    }

    fn take(&mut self, key: &'static str, needed: bool) -> Option<(Place<'a>, ValueInner<'a>)> {
        self.known.push(key);
        match self.entries.get_mut(key) {
            Some(value) => Some((place(self.file, value), value.take())),
            None => {
                if needed {
                    self.place.report(format!("{} has no `{key}`; expected one", self.title));
                }
                None
            }
        }
    }

    fn finish(self) {
        for key in self.entries.keys() {
            if !self.known.contains(&&*key.name) {
                let expected = expected(&key.name, &self.known);
                self.file
                    .at(key.span.start)
                    .report(format!("{} has no key `{key}`; {expected}", self.title));
            }
        }
    }
}

fn place<'a>(file: &'a File, value: &Value<'_>) -> Place<'a> {
    // The span of a string begins behind its quotation mark, unless it is empty.
    let quoted = value.as_str().is_some_and(|text| !text.is_empty());
    file.at(value.span.start - usize::from(quoted))
}

fn prose<'a>(key: &str, place: Place<'a>, value: ValueInner<'a>) -> Option<At<'a, String>> {
    match value {
        ValueInner::String(text) => match prose::fault(&text) {
            Some(fault) => {
                place.report(fault);
                None
            }
            None => Some(place.of(text.into_owned())),
        },
        other => wrong(key, &other, place, "a string"),
    }
}

fn number<'a>(key: &str, place: Place<'a>, value: &ValueInner<'_>) -> Option<At<'a, u16>> {
    let ValueInner::Integer(number) = value else { return wrong(key, value, place, "an integer") };
    match u16::try_from(*number) {
        Ok(number) => Some(place.of(number)),
        Err(_) => {
            place.report(format!("`{key}` is {number}; expected a number from 0 to 65535"));
            None
        }
    }
}

fn wrong<T>(key: &str, value: &ValueInner<'_>, place: Place<'_>, expected: &str) -> Option<T> {
    let kind = match value {
        ValueInner::String(_) => "a string",
        ValueInner::Integer(_) => "an integer",
        ValueInner::Float(_) => "a float",
        ValueInner::Boolean(_) => "a boolean",
        ValueInner::Array(_) => "an array",
        ValueInner::Table(_) => "a table",
    };
    place.report(format!("`{key}` has {kind}; expected {expected}"));
    None
}

/// The position of a text in a list of words.
pub(crate) fn position(text: &At<'_, String>, words: &[&str], noun: &str) -> Option<usize> {
    let position = words.iter().position(|word| *word == text.value);
    if position.is_none() {
        let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
        text.place.report(format!(
            "`{}` is not {article} {noun}; {}",
            text.value,
            expected(text, words)
        ));
    }
    position
}
