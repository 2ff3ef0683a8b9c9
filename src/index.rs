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
    /// From the top: 24 bits for where a text begins, 8 for its length, 32 for its number. A place that is free is zero.
    pub(crate) places: [u64; PLACES],
}

impl<const LISTS: usize, const PLACES: usize> Index<LISTS, PLACES> {
    /// The number of a text.
    #[inline]
    pub(crate) fn get(&self, key: &[u8]) -> Option<u32> {
        let hash = hash(key);
        let pilot = *self.pilots.get(list(hash, LISTS))?;
        let found = *self.places.get(place(hash, pilot, PLACES))?;
        let (start, length) = ((found >> 40) as usize, (found >> 32) as usize & 0xFF);
        let is_found = self.text.as_bytes().get(start..start + length)? == key && length > 0;
        if is_found { Some(found as u32) } else { missed() }
    }
}

/// A call, so that the processor guesses that there is such a text, and does not wait until it has compared it.
#[cold]
#[inline(never)]
const fn missed() -> Option<u32> {
    None
}

/// Declares an index of the generated code. Whole expressions, since the compiler takes far longer over rows.
macro_rules! index {
    ($(#[$meta:meta])* $name:ident in $text:expr, $lists:literal, $pilots:expr, $places:literal, $found:expr) => {
        $(#[$meta])*
        static $name: crate::index::Index<$lists, $places> =
            crate::index::Index { text: $text, pilots: $pilots, places: $found };
    };
}
pub(crate) use index;
