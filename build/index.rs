//! Places texts so that each is found at the first look: a perfect hash, in the manner of PTHash.
//!
//! The texts are parted into lists by their hash. For each list, longest first, a pilot is tried that takes all its texts to
//! slots that are still free. `src/index.rs` looks them up.

#[path = "../src/hash.rs"]
mod hash;

use hash::{hash, list, place};

/// How many texts share a pilot on average at most: more make the table smaller and longer to build.
const TEXTS_A_PILOT: usize = 3;

/// What the lookup needs: the pilots, and for each place where its text begins, its length and its number.
pub(crate) struct Index {
    pilots: Vec<u16>,
    places: Vec<(usize, usize, usize)>,
}

impl Index {
    /// Places texts, each with where it stands and its number; none is empty, and none is there twice.
    pub(crate) fn new(texts: &[(&str, usize, usize)]) -> Self {
        // Every user waits for this: with a quarter of the places free, the last lists are placed at once.
        let room = (texts.len() + texts.len() / 3 + 1).next_power_of_two();
        let mut places = vec![(0, 0, 0); room];
        let mut pilots = vec![0; (texts.len() / TEXTS_A_PILOT + 1).next_power_of_two()];

        let mut lists = vec![Vec::new(); pilots.len()];
        for (text, start, number) in texts {
            assert!(text.len() < 256 && *start < 1 << 24, "`{text}` does not fit into the index");
            let hash = hash(text.as_bytes());
            lists[list(hash, pilots.len())].push((hash, (*start, text.len(), *number)));
        }
        let mut order: Vec<usize> = (0..lists.len()).collect();
        order.sort_by_key(|list| std::cmp::Reverse(lists[*list].len()));
        for list in order {
            let keys = &lists[list];
            let mut taken = Vec::new();
            let pilot = (0..=u16::MAX).find(|pilot| {
                taken.clear();
                keys.iter().all(|(hash, _)| {
                    let place = place(*hash, *pilot, room);
                    let is_free = places[place].1 == 0 && !taken.contains(&place);
                    taken.push(place);
                    is_free
                })
            });
            // Only two texts with one hash could do that: the hash would have to read more of them.
            pilots[list] = pilot.expect("each list finds its places");
            for (place, (_, key)) in taken.iter().zip(keys) {
                places[*place] = *key;
            }
        }
        Self { pilots, places }
    }

    /// How many pilots and places there are, and both as bytes, as the library's `index!` reads them.
    pub(crate) fn bytes(&self) -> (String, Vec<u8>, Vec<u8>) {
        let pilots = self.pilots.iter().flat_map(|pilot| pilot.to_le_bytes());
        let places = self.places.iter().flat_map(|(start, length, number)| {
            ((*start as u64) << 40 | (*length as u64) << 32 | *number as u64).to_le_bytes()
        });
        let sizes = format!("{}, {}\n", self.pilots.len(), self.places.len());
        (sizes, pilots.collect(), places.collect())
    }
}
