//! From a text to a number, by a perfect hash that `build.rs` makes (`build/index.rs`).
//!
//! `phf` does the same in three times the time: its SipHash takes longer than all of this, see `benches/texts.rs`.

use crate::hash::{hash, list, place};

/// Texts, each with a number. The tables are bytes, since the compiler of every user would take longer over numbers.
#[derive(Debug)]
pub(crate) struct Index<const LISTS: usize, const PLACES: usize> {
    /// In which the texts stand, anywhere.
    pub(crate) text: &'static str,
    /// For each list of texts, what keeps them apart: `u16`, little end first.
    pub(crate) pilots: [[u8; 2]; LISTS],
    /// `u64`, little end first. From the top: 24 bits for where a text begins, 8 for its length, 32 for its number. A place that is
    /// free is zero.
    pub(crate) places: [[u8; 8]; PLACES],
}

impl<const LISTS: usize, const PLACES: usize> Index<LISTS, PLACES> {
    /// The number of a text.
    #[inline]
    pub(crate) fn get(&self, key: &[u8]) -> Option<u32> {
        let hash = hash(key);
        let pilot = u16::from_le_bytes(*self.pilots.get(list(hash, LISTS))?);
        let found = u64::from_le_bytes(*self.places.get(place(hash, pilot, PLACES))?);
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

/// Declares the index of a name that `build.rs` has written.
macro_rules! index {
    ($(#[$meta:meta])* $index:ident = $name:literal in $text:expr, $lists:literal, $places:literal) => {
        $(#[$meta])*
        static $index: crate::index::Index<$lists, $places> = crate::index::Index {
            text: $text,
            pilots: crate::index::numbers(include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".pilots"))),
            places: crate::index::numbers(include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".places"))),
        };
    };
}
pub(crate) use index;

/// The numbers in the bytes of a file, which has as many as the build said.
pub(crate) const fn numbers<const SIZE: usize, const COUNT: usize>(
    bytes: &[u8],
) -> [[u8; SIZE]; COUNT] {
    match bytes.as_chunks().0.first_chunk() {
        Some(numbers) => *numbers,
        None => panic!("the build writes as many numbers as it says"),
    }
}
