//! What a misspelled text is near to.

use http_status::{StatusInfo, Symbol, VendorStatus};

use super::entry::{self, Entry, Name};
use super::word::{folded, near};
use super::{Question, What};
use crate::problem::quoted;

/// Something that looks like what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Near {
    /// What to type instead, ready for a shell.
    pub(crate) query: String,
    /// What that is.
    pub(crate) said: String,
    /// The code that it names; an owner names several.
    pub(crate) code: Option<u16>,
}

impl Near {
    fn name(code: u16, name: &str) -> Self {
        Self { query: code.to_string(), said: name.to_owned(), code: Some(code) }
    }

    /// Names that are written with signs are repeated so, those without alone.
    fn symbol(name: Symbol, typed: &str) -> Self {
        let is_bare = typed.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        let text = if is_bare { name.bare() } else { name.symbol() };
        Self {
            query: quoted(text),
            said: format!("{} in {}", name.code(), name.ecosystem()),
            code: Some(name.code()),
        }
    }

    /// The same by the phrase of the code, for who typed words.
    fn phrase_of(self) -> Self {
        let info = self.code.and_then(StatusInfo::of);
        info.map_or(self, |info| Self::name(info.code(), info.reason_phrase()))
    }

    fn owner(name: &str) -> Self {
        Self { query: quoted(name), said: "unregistered codes".to_owned(), code: None }
    }
}

/// What the text is near to, the nearest first: phrases for words, symbols for what looks like code.
pub(crate) fn nearest(text: &str) -> Vec<Near> {
    const MOST: usize = 3;

    let Some(question) = Question::new(text) else { return Vec::new() };
    let symbols = || question.nearly_symbols();
    let names = || question.nearly_names();
    let is_words = text.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b' ');
    let mut all = if is_words {
        names().into_iter().chain(symbols().into_iter().map(Near::phrase_of)).collect()
    } else {
        [symbols(), names()].concat()
    };
    all.extend(question.nearly_owners());
    if all.is_empty() {
        all = question.alike();
    }
    let mut nearest: Vec<Near> = Vec::new();
    for near in all {
        let is_new = nearest.iter().all(|other| match near.code {
            Some(code) => other.code != Some(code),
            None => *other != near,
        });
        if is_new && nearest.len() < MOST {
            nearest.push(near);
        }
    }
    nearest
}

impl Question {
    /// Phrases with few typing errors.
    fn nearly_names(&self) -> Vec<Near> {
        let errors = |name: &Name| {
            let mut sum = Some(0);
            for asked in &self.words {
                let nearest = name.words.iter().filter_map(|word| near(asked, word)).min();
                sum = sum.zip(nearest).map(|(sum, errors)| sum + errors);
            }
            near(&self.folded, &name.folded).into_iter().chain(sum).min()
        };
        let best = |entry: &'static Entry| {
            let names = entry.names.iter().filter_map(|name| Some((errors(name)?, name.text)));
            let (errors, name) = names.min_by_key(|(errors, _)| *errors)?;
            Some((errors, !entry.what.is_registered(), entry.what.code(), name))
        };
        let mut found: Vec<_> = entry::all().filter_map(best).collect();
        found.sort_by_key(|(errors, is_unregistered, code, _)| (*errors, *is_unregistered, *code));
        found.into_iter().map(|(.., code, name)| Near::name(code, name)).collect()
    }

    fn nearly_symbols(&self) -> Vec<Near> {
        let mut names: Vec<Symbol> = Symbol::nearest(self.typed.trim()).collect();
        names.sort_by_key(|name| (!name.is_current(), StatusInfo::of(name.code()).is_none()));
        names.into_iter().map(|name| Near::symbol(name, self.typed.trim())).collect()
    }

    fn nearly_owners(&self) -> Vec<Near> {
        let mut owners: Vec<&str> = VendorStatus::all().map(VendorStatus::owner).collect();
        owners.retain(|owner| near(&self.folded, &folded(owner)).is_some());
        owners.sort_unstable();
        owners.dedup();
        owners.into_iter().map(Near::owner).collect()
    }

    /// Phrases that look alike, or of which one word does.
    fn alike(&self) -> Vec<Near> {
        const ALIKE: f64 = 0.8;

        let best = |what: What, names: &'static [Name]| {
            let likeness = |name: &'static Name| (self.likeness(name), name.text);
            let (likeness, name) =
                names.iter().map(likeness).max_by(|left, right| left.0.total_cmp(&right.0))?;
            (likeness >= ALIKE).then_some((likeness, what.code(), name))
        };
        let mut alike: Vec<(f64, u16, &str)> =
            entry::all().filter_map(|entry| best(entry.what, &entry.names)).collect();
        alike.sort_by(|left, right| right.0.total_cmp(&left.0));
        alike.into_iter().map(|(_, code, name)| Near::name(code, name)).collect()
    }

    fn likeness(&self, name: &Name) -> f64 {
        let whole = strsim::jaro_winkler(&self.folded, &name.folded);
        let pairs =
            self.words.iter().flat_map(|asked| name.words.iter().map(move |word| (asked, word)));
        let long = pairs.filter(|(asked, word)| asked.len() > 3 && word.len() > 3);
        long.map(|(asked, word)| 0.95 * strsim::jaro_winkler(asked, word)).fold(whole, f64::max)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Rank, search};
    use super::*;

    /// One letter missing, anywhere in any name that a registered code ever had: the name is the nearest, or what is left is
    /// another word that something has. `OK` is too short for that.
    #[test]
    fn name_with_a_letter_missing_is_nearest_to_its_code() {
        let mut tried = 0;
        for info in StatusInfo::all() {
            for name in info.names().iter().map(|name| name.phrase()).filter(|name| name.len() > 3)
            {
                for (position, letter) in
                    name.char_indices().filter(|(_, letter)| letter.is_alphabetic())
                {
                    let typed = [&name[..position], &name[position + letter.len_utf8()..]].concat();
                    let found = search(&typed);
                    let is_other = StatusInfo::by_phrase(&typed).is_some()
                        || found.first().is_some_and(|found| {
                            found.rank == Rank::Prose || found.what.code() == info.code()
                        });
                    if !is_other {
                        assert!(found.is_empty(), "{typed}: {found:?}");
                        let nearest = Question::new(&typed).expect("words").nearly_names();
                        let code = nearest.first().and_then(|near| near.code);
                        assert_eq!(code, Some(info.code()), "{typed}: {nearest:?}");
                        tried += 1;
                    }
                }
            }
        }
        assert!(tried > 800, "{tried}");
    }

    #[test]
    fn code_is_near_to_symbols_and_words_to_phrases() {
        for (text, query) in [
            ("http.StatusMisdirectdRequest", "http.StatusMisdirectedRequest"),
            (":mis_directed_request", ":misdirected_request"),
            ("misdirectd", "421"),
            ("gatway timeout", "504"),
            ("cloudflair", "Cloudflare"),
        ] {
            let nearest = nearest(text);
            assert_eq!(nearest.first().map(|near| near.query.as_str()), Some(query), "{text}");
        }
        assert_eq!(nearest("qwertzuiop"), []);
    }
}
