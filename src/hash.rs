//! The hash of texts. `build.rs` places texts with it, the library finds them again, so both compile this file.
//!
//! It reads the first and the last sixteen bytes and eight in the middle, which is the whole of most names and tells all of them
//! apart: the build fails otherwise. That is several times faster than SipHash, and nobody can make the tables slow with chosen
//! keys, since what is in them is fixed.

const K0: u64 = 0x9E37_79B9_7F4A_7C15;
const K1: u64 = 0xD6E8_FEB8_6659_FD93;
const K2: u64 = 0xA076_1D64_78BD_642F;
const K3: u64 = 0xE703_7ED1_A0B4_28DB;

/// The hash of a text.
#[inline]
pub(crate) fn hash(text: &[u8]) -> u64 {
    let length = text.len();
    if length < 8 {
        return short(text);
    }
    // No branch on the length: texts come in all lengths, and a branch that is guessed wrong costs more than all this.
    let last = length - 8;
    let head = mix(word(text, 0) ^ K0, word(text, last.min(8)) ^ K1 ^ length as u64);
    let tail = mix(word(text, last.saturating_sub(8)) ^ K2, word(text, last) ^ K3);
    head ^ tail.wrapping_add(word(text, last / 2))
}

/// The list that a hash belongs to, of a power of two.
#[inline]
pub(crate) const fn list(hash: u64, lists: usize) -> usize {
    hash as usize & (lists - 1)
}

/// The place of a hash after the pilot of its list, of a power of two. The exclusive or changes how far two hashes are apart; an
/// addition would not, and two that are near would stay so with every pilot.
#[inline]
pub(crate) const fn place(hash: u64, pilot: u16, places: usize) -> usize {
    let spread = (hash ^ pilot as u64).wrapping_mul(K2);
    (spread >> 32) as usize & (places - 1)
}

#[inline]
fn mix(left: u64, right: u64) -> u64 {
    let product = u128::from(left) * u128::from(right);
    (product as u64) ^ ((product >> 64) as u64)
}

/// Eight bytes from a place; zero beyond the end, which is never asked for.
#[inline]
fn word(text: &[u8], at: usize) -> u64 {
    text.get(at..).and_then(|rest| rest.first_chunk()).map_or(0, |bytes| u64::from_le_bytes(*bytes))
}

#[cold]
fn short(text: &[u8]) -> u64 {
    let word = text.iter().fold(0, |word, byte| word << 8 | u64::from(*byte));
    mix(word ^ K0, K1 ^ text.len() as u64)
}
