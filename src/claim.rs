//! What is said of numbers and does not hold.

use crate::Verdict;

/// Something that lists of status codes say of a number, and what was found when its source was looked for. The number is
/// no vendor status on that account.
///
/// ```
/// use http_status::{Claim, Verdict};
///
/// assert_eq!(Claim::of(218)[0].verdict(), Verdict::Refuted);
/// ```
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Claim {
    code: u16,
    name: &'static str,
    attributed_to: &'static str,
    verdict: Verdict,
    text: &'static str,
    source: &'static str,
}

macro_rules! claims {
    ($(($code:literal, $name:literal, $attributed_to:literal, $verdict:ident, $text:literal, $source:literal),)*) => {
        static CLAIMS: &[Claim] = &[$(Claim {
            code: $code,
            name: $name,
            attributed_to: $attributed_to,
            verdict: Verdict::$verdict,
            text: $text,
            source: $source,
        },)*];
    };
}

include!(concat!(env!("OUT_DIR"), "/claims.rs"));

impl Claim {
    /// All claims, by code.
    pub fn all() -> impl ExactSizeIterator<Item = &'static Self> + DoubleEndedIterator + Clone {
        CLAIMS.iter()
    }

    /// The claims about a number.
    #[must_use]
    pub fn of(code: u16) -> &'static [Self] {
        let start = CLAIMS.partition_point(|claim| claim.code < code);
        let claims = CLAIMS.get(start..).unwrap_or(&[]);
        claims.get(..claims.partition_point(|claim| claim.code == code)).unwrap_or(&[])
    }

    /// The number.
    #[must_use]
    pub const fn code(&self) -> u16 {
        self.code
    }

    /// The name that the claim gives it.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// To whom the claim ascribes it.
    #[must_use]
    pub const fn attributed_to(&self) -> &'static str {
        self.attributed_to
    }

    /// What became of it.
    #[must_use]
    pub const fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// What is said, and what is so.
    #[must_use]
    pub const fn text(&self) -> &'static str {
        self.text
    }

    /// What was read.
    #[must_use]
    pub const fn source(&self) -> &'static str {
        self.source
    }
}
