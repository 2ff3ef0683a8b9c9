//! What a client does where no document decides.

use core::time::Duration;

use crate::StatusInfo;

/// What a client does where the specifications leave it open, and how far it goes.
///
/// A policy only adds: it repeats requests that are idempotent, by their method or because the caller knows it, after codes
/// of which no document speaks, and goes on after a repeat that failed. It lifts nothing that a document forbids, and its
/// decisions have [`Basis::Practice`](crate::Basis::Practice). The pause between repeats, where no `Retry-After` sets it, and
/// the jitter that keeps clients apart are the caller's.
///
/// ```
/// use core::time::Duration;
/// use http_status::{Attempt, RetryAction, RetryPolicy};
///
/// let attempt = Attempt::new("GET", 502);
/// assert_eq!(attempt.decide().action(), RetryAction::DoNot);
///
/// let policy = RetryPolicy::common().max_tries(3).max_wait(Duration::from_secs(10));
/// assert_eq!(attempt.policy(policy).decide().action(), RetryAction::Repeat);
/// assert_eq!(attempt.policy(policy).tries(3).decide().action(), RetryAction::DoNot);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RetryPolicy {
    /// A bit for each number from 100 to 611.
    codes: [u64; 8],
    max_tries: Option<u32>,
    max_wait: Option<Duration>,
}

const FIRST: u16 = 100;

impl RetryPolicy {
    /// Nothing beyond the specifications, and no limits: what an [`Attempt`](crate::Attempt) has from the beginning.
    pub const NONE: Self = Self { codes: [0; 8], max_tries: None, max_wait: None };

    /// What many clients do: repeat idempotent requests after 408, 429, 500, 502, 503 and 504, three times, and wait for no
    /// longer than a minute.
    ///
    /// The codes are those that [`Retry::is_common`](crate::Retry::is_common) names; three repeats are the commonest limit among
    /// the same clients, and a minute is what some of them are willing to wait.
    #[must_use]
    pub const fn common() -> Self {
        const COMMON: RetryPolicy = {
            let mut policy = RetryPolicy::NONE;
            let mut code = FIRST;
            while code < 600 {
                if let Some(info) = StatusInfo::of(code)
                    && info.retry().is_common()
                {
                    policy = policy.with(code);
                }
                code += 1;
            }
            policy.max_tries(4).max_wait(Duration::from_secs(60))
        };
        COMMON
    }

    /// Covers this code as well. A number that is no status code changes nothing.
    #[must_use]
    pub const fn with(mut self, code: u16) -> Self {
        if let Some((word, bit)) = place(code) {
            self.codes[word] |= bit;
        }
        self
    }

    /// Does not cover this code.
    #[must_use]
    pub const fn without(mut self, code: u16) -> Self {
        if let Some((word, bit)) = place(code) {
            self.codes[word] &= !bit;
        }
        self
    }

    /// Sends a request no more than so many times in all, whatever grants the repeat. With 1, nothing is repeated by itself.
    #[must_use]
    pub const fn max_tries(mut self, tries: u32) -> Self {
        self.max_tries = Some(tries);
        self
    }

    /// Gives up when `Retry-After` asks for a longer wait.
    #[must_use]
    pub const fn max_wait(mut self, wait: Duration) -> Self {
        self.max_wait = Some(wait);
        self
    }

    /// Whether the code is covered.
    #[must_use]
    pub const fn covers(self, code: u16) -> bool {
        match place(code) {
            Some((word, bit)) => self.codes[word] & bit != 0,
            None => false,
        }
    }

    pub(super) const fn is_exhausted(self, tries: u32) -> bool {
        matches!(self.max_tries, Some(most) if tries >= most)
    }

    pub(super) const fn is_too_long(self, wait: Option<Duration>) -> bool {
        match (wait, self.max_wait) {
            // Durations are compared so, because `>` is no `const fn`.
            (Some(wait), Some(most)) => wait.as_nanos() > most.as_nanos(),
            _ => false,
        }
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self::NONE
    }
}

/// The word and the bit of a code.
const fn place(code: u16) -> Option<(usize, u64)> {
    if code < FIRST || code >= 600 {
        return None;
    }
    let position = code - FIRST;
    Some((position as usize / 64, 1 << (position % 64)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_covers_what_was_put_in() {
        for code in 0..=u16::MAX {
            let with = RetryPolicy::NONE.with(code);
            let covered = (0..=1000).filter(|other| with.covers(*other));
            assert!(covered.eq((100..=599).contains(&code).then_some(code)), "{code}");
            assert_eq!(with.without(code), RetryPolicy::NONE);
        }
    }

    #[test]
    fn common_policy_is_what_the_documentation_says() {
        let covered = (0..=u16::MAX).filter(|code| RetryPolicy::common().covers(*code));
        assert!(covered.eq([408, 429, 500, 502, 503, 504]));
    }
}
