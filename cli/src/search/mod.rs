//! Finding codes by words: names, symbols, owners and prose. What is misspelled finds nothing, but what it is near to is known.

mod entry;
mod near;
mod word;

use http_status::{StatusInfo, Symbol};

pub(crate) use self::entry::What;
use self::entry::{Entry, Name, Written};
pub(crate) use self::near::nearest;
use self::word::{begins, words};

/// Longer questions match nothing; no name is nearly as long.
const LONGEST: usize = 240;

/// Words that say nothing about a code. They are left out when a question finds nothing with them.
const EMPTY: [&str; 16] = [
    "a", "an", "code", "codes", "error", "errors", "get", "http", "https", "i", "is", "response",
    "status", "the", "what", "why",
];

/// Something that was found, and in what.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    pub(crate) what: What,
    pub(crate) rank: Rank,
    pub(crate) why: String,
}

/// How well something fits, the best first. The numbers order what fits equally well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rank {
    /// A name, as it stands.
    Whole,
    /// Each word stands in one name.
    Name,
    /// Each word begins a word of one name, or stands inside it; the number of letters that the name has beside.
    NamePart(usize),
    /// A symbol is written so in another case, or has all the words.
    Symbol(usize),
    /// The owner or the product of an unregistered code.
    Owner,
    /// Each word stands in the description.
    Prose,
}

impl Rank {
    /// Whether neither is better: letters beside the words do not count.
    const fn is_as_good_as(self, other: Self) -> bool {
        matches!(
            (self, other),
            (Self::Whole | Self::Name, Self::Whole | Self::Name)
                | (Self::NamePart(_), Self::NamePart(_))
                | (Self::Symbol(_), Self::Symbol(_))
                | (Self::Owner, Self::Owner)
                | (Self::Prose, Self::Prose)
        )
    }
}

/// Everything that fits the words, the best first.
pub(crate) fn search(text: &str) -> Vec<Found> {
    let Some(question) = Question::new(text) else { return Vec::new() };
    let shorter = question.without_empty_words();
    let questions: Vec<Question> = std::iter::once(question).chain(shorter).collect();
    let ways = [Question::surely, Question::claimed, Question::described];
    let mut answers = ways.iter().flat_map(|way| questions.iter().map(way));
    let mut found = answers.find(|found| !found.is_empty()).unwrap_or_default();
    found.sort_by_key(|found| (found.rank, !found.what.is_registered(), found.what.code()));
    found
}

/// The one code that fits better than all others. An unregistered one has to have the very name, or to be alone.
pub(crate) fn winner(found: &[Found]) -> Option<&Found> {
    let (best, others) = found.split_first()?;
    let hidden = best.rank != Rank::Whole
        && !best.what.is_registered()
        && others.iter().any(|other| other.what.is_registered());
    let mut rivals = others.iter().take_while(|other| other.rank.is_as_good_as(best.rank));
    (!hidden && rivals.all(|rival| rival.what.code() == best.what.code())).then_some(best)
}

/// Whether each of the words stands in the names or the prose.
pub(crate) fn mentions(what: What, text: &str) -> bool {
    Question::new(text).is_some_and(|question| {
        let words = what.all_words();
        question.words.iter().all(|asked| words.iter().any(|word| word.starts_with(asked.as_str())))
    })
}

/// The words of a question.
struct Question {
    typed: String,
    words: Vec<String>,
    folded: String,
}

impl Question {
    fn new(text: &str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let words = words(text);
        (!words.is_empty()).then(|| Self { typed: text.to_owned(), folded: words.concat(), words })
    }

    fn without_empty_words(&self) -> Option<Self> {
        let words: Vec<String> =
            self.words.iter().filter(|word| !EMPTY.contains(&word.as_str())).cloned().collect();
        let fewer = !words.is_empty() && words.len() < self.words.len();
        fewer.then(|| Self { typed: self.typed.clone(), folded: words.concat(), words })
    }

    /// By names, symbols and owners. What is registered is looked for by itself, so that a name that some vendor gave does
    /// not hide it.
    fn surely(&self) -> Vec<Found> {
        let mut found = self.named(entry::statuses());
        let exactly = self.named_exactly();
        found.extend(exactly.into_iter().filter(|exact| !among(&found, exact)).collect::<Vec<_>>());
        if found.is_empty() {
            found = self.symbols();
        }
        let mut others = or_else(self.named(entry::vendors()), || self.owned());
        if !found.is_empty() {
            others.retain(|other| other.rank <= Rank::Name);
        } else if !others.is_empty() && !others.iter().any(|other| other.rank == Rank::Whole) {
            found = self.told(entry::statuses());
        }
        found.extend(others);
        found
    }

    /// By what is only said of a number.
    fn claimed(&self) -> Vec<Found> {
        self.named(entry::claims())
    }

    /// By the descriptions.
    fn described(&self) -> Vec<Found> {
        self.told(entry::all())
    }

    fn named(&self, among: &'static [Entry]) -> Vec<Found> {
        among.iter().filter_map(|entry| self.best_name(entry, Self::in_name)).collect()
    }

    /// By a symbol that is written just so, of whatever ecosystem.
    fn named_exactly(&self) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        for symbol in Symbol::named(&self.typed) {
            if let Some(info) = StatusInfo::of(symbol.code())
                && !found.iter().any(|other| other.what.code() == info.code())
            {
                found.push(Found {
                    what: What::Status(info),
                    rank: Rank::Name,
                    why: in_ecosystem(symbol),
                });
            }
        }
        found
    }

    fn owned(&self) -> Vec<Found> {
        let fits = |entry: &&Entry| self.words.iter().all(|asked| entry.owners.contains(asked));
        let found = entry::vendors().iter().filter(fits);
        found
            .map(|entry| Found { what: entry.what, rank: Rank::Owner, why: "owner".to_owned() })
            .collect()
    }

    fn told(&self, among: impl IntoIterator<Item = &'static Entry>) -> Vec<Found> {
        among.into_iter().filter_map(|entry| self.in_prose(entry.what)).collect()
    }

    fn best_name(
        &self,
        entry: &Entry,
        rank: impl Fn(&Self, &Name) -> Option<Rank>,
    ) -> Option<Found> {
        let names = entry.names.iter().enumerate();
        let ranks = names.filter_map(|(position, name)| Some((rank(self, name)?, position, name)));
        let (rank, position, name) = ranks.min_by_key(|(rank, position, _)| (*rank, *position))?;
        let why = match position {
            0 => "name".to_owned(),
            _ => format!("former name {}", name.text),
        };
        Some(Found { what: entry.what, rank, why })
    }

    fn in_name(&self, name: &Name) -> Option<Rank> {
        if name.folded == self.folded {
            return Some(Rank::Whole);
        }
        let each = |fits: fn(&str, &str) -> bool| {
            self.words.iter().all(|asked| name.words.iter().any(|word| fits(word, asked)))
        };
        if each(|word, asked| word == asked) {
            return Some(Rank::Name);
        }
        let begins = each(|word, asked| asked.len() > 1 && word.starts_with(asked));
        let inside = self.folded.len() > 2 && name.folded.contains(&self.folded);
        let beside = name.folded.len().saturating_sub(self.folded.len());
        (begins || inside).then_some(Rank::NamePart(beside))
    }

    fn symbols(&self) -> Vec<Found> {
        self.by_symbol(|written| {
            if self.folded == written.bare || self.folded == written.whole {
                return Some(Rank::Symbol(0));
            }
            // Most symbols are out at once; there are thousands.
            if !self.words.iter().all(|asked| written.bare.contains(asked.as_str())) {
                return None;
            }
            let words = words(written.symbol.bare());
            self.words.iter().all(|asked| words.contains(asked)).then_some(Rank::Symbol(1))
        })
    }

    /// The best symbol of each registered code.
    fn by_symbol(&self, rank: impl Fn(&Written) -> Option<Rank>) -> Vec<Found> {
        let best = |symbols: &'static [Written]| {
            let ranks = symbols.iter().filter_map(|written| Some((rank(written)?, written.symbol)));
            let (rank, symbol) = ranks.min_by_key(|(rank, _)| *rank)?;
            let info = StatusInfo::of(symbol.code())?;
            Some(Found { what: What::Status(info), rank, why: in_ecosystem(symbol) })
        };
        entry::symbols().filter_map(best).collect()
    }

    fn in_prose(&self, what: What) -> Option<Found> {
        let prose = what.prose();
        let said: Vec<String> = prose.iter().flat_map(|text| words(text)).collect();
        let fits = self.words.iter().all(|asked| said.iter().any(|word| begins(word, asked)));
        if !fits {
            return None;
        }
        let held = |sentence: &&str| {
            let said = words(sentence);
            let held =
                self.words.iter().filter(|asked| said.iter().any(|word| begins(word, asked)));
            held.count()
        };
        let sentences = prose.iter().flat_map(|text| text.split_inclusive(". "));
        // Of equals the last one is taken, so that backwards it is the first.
        let best = sentences.collect::<Vec<_>>().into_iter().rev().max_by_key(held).map(str::trim);
        Some(Found { what, rank: Rank::Prose, why: best.unwrap_or_default().to_owned() })
    }
}

fn among(found: &[Found], other: &Found) -> bool {
    found.iter().any(|found| found.what.code() == other.what.code())
}

fn or_else(found: Vec<Found>, other: impl FnOnce() -> Vec<Found>) -> Vec<Found> {
    if found.is_empty() { other() } else { found }
}

fn in_ecosystem(symbol: Symbol) -> String {
    format!("{} in {}", symbol.symbol(), symbol.ecosystem())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<u16> {
        let mut codes: Vec<u16> = search(text).iter().map(|found| found.what.code()).collect();
        codes.dedup();
        codes
    }

    #[test]
    fn words_find_what_they_mean() {
        let cases: &[(&str, &[u16])] = &[
            ("misdirected", &[421]),
            ("MISDIRECTED request", &[421]),
            ("misdirect", &[421]),
            ("teapot", &[418]),
            ("i am a teapot", &[418]),
            ("payload", &[413]),
            ("too large", &[413, 414, 431]),
            ("unprocessable", &[422]),
            ("timeout error", &[408, 504]),
        ];
        for (text, expected) in cases {
            let found = codes(text);
            assert!(found.starts_with(expected), "{text}: {found:?}");
        }
    }

    #[test]
    fn what_is_misspelled_finds_nothing() {
        for text in ["misdirectd", "gatway timeout", "HttpStatus.NOT_FUOND", "cloudflair"] {
            assert_eq!(codes(text), [0; 0], "{text}");
        }
    }

    #[test]
    fn no_question_is_too_odd() {
        for text in
            ["", "\0", "\u{1b}[31m", "é", "日本語", "''''", &"a ".repeat(120), &"x".repeat(1 << 20)]
        {
            search(text);
            nearest(text);
        }
    }
}
