//! What reading a word back can answer.

use core::fmt;

/// The text is none of the words of an enumeration; the message lists them.
///
/// ```
/// let error = "heuristc".parse::<http_status::Cacheability>().unwrap_err();
/// assert_eq!(error.to_string(), "not a cacheability: expected heuristic, explicit or never");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseWordError {
    noun: &'static str,
    expected: &'static [&'static str],
}

impl ParseWordError {
    pub(crate) const fn new(noun: &'static str, expected: &'static [&'static str]) -> Self {
        Self { noun, expected }
    }

    /// The words that would have been accepted.
    #[must_use]
    pub const fn expected(&self) -> &'static [&'static str] {
        self.expected
    }
}

impl fmt::Display for ParseWordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let article = if self.noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
        write!(f, "not {article} {}: expected ", self.noun)?;
        for (position, word) in self.expected.iter().enumerate() {
            match position {
                0 => {}
                _ if position + 1 == self.expected.len() => f.write_str(" or ")?,
                _ => f.write_str(", ")?,
            }
            f.write_str(word)?;
        }
        Ok(())
    }
}

impl core::error::Error for ParseWordError {}

/// Reads one word of an enumeration from a document.
#[cfg(feature = "serde")]
pub(crate) fn word<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: core::str::FromStr<Err = ParseWordError>,
    D: serde::Deserializer<'de>,
{
    struct Word<T>(core::marker::PhantomData<T>);

    impl<T: core::str::FromStr<Err = ParseWordError>> serde::de::Visitor<'_> for Word<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a word of the vocabulary")
        }

        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
            text.parse().map_err(E::custom)
        }
    }

    deserializer.deserialize_str(Word(core::marker::PhantomData))
}
