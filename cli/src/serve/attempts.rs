//! How often each key was asked for: `?then=`.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

/// Counts requests by code and key. When there are too many keys, the oldest is forgotten.
#[derive(Debug, Default)]
pub(super) struct Attempts(Mutex<VecDeque<(u16, String, u32)>>);

impl Attempts {
    const MOST: usize = 1024;

    /// The number of this request among those with its code and key, from 1.
    pub(super) fn next(&self, code: u16, key: &str) -> u32 {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((.., count)) =
            counts.iter_mut().find(|(of, known, _)| (*of, &**known) == (code, key))
        {
            *count = count.saturating_add(1);
            return *count;
        }
        if counts.len() >= Self::MOST {
            counts.pop_front();
        }
        counts.push_back((code, key.to_owned(), 1));
        1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_key_is_forgotten() {
        let attempts = Attempts::default();
        assert_eq!([attempts.next(503, "a"), attempts.next(503, "a")], [1, 2]);
        assert_eq!(attempts.next(429, "a"), 1);
        for key in 0..Attempts::MOST - 2 {
            attempts.next(503, &format!("other {key}"));
        }
        assert_eq!(attempts.next(503, "a"), 3);
        attempts.next(503, "one more");
        assert_eq!(attempts.next(503, "a"), 1);
    }
}
