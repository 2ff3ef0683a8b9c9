//! From a text to a number, by a perfect hash that `build.rs` makes (`build/index.rs`).
//!
//! `phf` does the same in three times the time: its SipHash takes longer than all of this, see `benches/texts.rs`.

use crate::hash::{hash, list, place};

/// Texts, each with a number.
#[derive(Debug)]
pub(crate) struct Index<const LISTS: usize, const PLACES: usize> {
    /// In which the texts stand, anywhere.
    pub(crate) text: &'static str,
    /// For each list of texts, what keeps them apart.
    pub(crate) pilots: [u16; LISTS],
    pub(crate) places: [Place; PLACES],
}

/// A text of the index. A place that is free has the length zero.
#[derive(Debug)]
pub(crate) struct Place {
    /// Where the text begins, times 256, plus its length.
    pub(crate) span: u32,
    /// The number of the text.
    pub(crate) number: u32,
}

impl<const LISTS: usize, const PLACES: usize> Index<LISTS, PLACES> {
    /// The number of a text.
    #[inline]
    pub(crate) fn get(&self, key: &[u8]) -> Option<u32> {
        let hash = hash(key);
        let pilot = *self.pilots.get(list(hash, LISTS))?;
        let Place { span, number } = self.places.get(place(hash, pilot, PLACES))?;
        let (start, length) = ((span >> 8) as usize, (span & 0xFF) as usize);
        (self.text.as_bytes().get(start..start + length)? == key && length > 0).then_some(*number)
    }
}

/// Declares an index of the generated code.
macro_rules! index {
    (
        $(#[$meta:meta])* $name:ident in $text:expr,
        [$($pilot:literal),* $(,)?], [$(($start:literal, $length:literal, $number:literal)),* $(,)?]
    ) => {
        $(#[$meta])*
        static $name: crate::index::Index<{ [$($pilot),*].len() }, { [$($start),*].len() }> = crate::index::Index {
            text: $text,
            pilots: [$($pilot),*],
            places: [$(crate::index::Place { span: $start << 8 | $length, number: $number }),*],
        };
    };
}
pub(crate) use index;
