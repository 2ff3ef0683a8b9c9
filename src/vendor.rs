//! Uses of numbers that the registry does not know.

use crate::{Era, Evidence, Seen};

/// A use of a number by one owner, outside the registry.
///
/// One number may have several owners, who mean different things by it. A vendor row never stands in for a registered
/// code: it says what else the number can mean in the responses of that owner.
///
/// ```
/// use http_status::VendorStatus;
///
/// let owners: Vec<_> = VendorStatus::of(520).iter().map(|row| row.owner()).collect();
/// assert!(owners.contains(&"Cloudflare") && owners.len() > 1);
/// ```
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct VendorStatus {
    code: u16,
    code_last: u16,
    name: &'static str,
    owner: &'static str,
    product: &'static str,
    meaning: &'static str,
    seen: Seen,
    era: Era,
    evidence: Evidence,
    source: &'static str,
    advice: Option<&'static str>,
    sub_statuses: &'static [SubStatus],
}

/// A finer number that a server logs beside the status code, as IIS does (`404.13`). It is not sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SubStatus {
    sub: u16,
    meaning: &'static str,
    component: &'static str,
    since: Option<&'static str>,
    note: Option<&'static str>,
    source: &'static str,
}

impl SubStatus {
    /// The number after the dot.
    #[must_use]
    pub const fn sub(self) -> u16 {
        self.sub
    }

    /// What it says.
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        self.meaning
    }

    /// The part of the server that sets it.
    #[must_use]
    pub const fn component(self) -> &'static str {
        self.component
    }

    /// The version that brought it, where it is known.
    #[must_use]
    pub const fn since(self) -> Option<&'static str> {
        self.since
    }

    /// What else is to be known.
    #[must_use]
    pub const fn note(self) -> Option<&'static str> {
        self.note
    }

    /// Where it was read.
    #[must_use]
    pub const fn source(self) -> &'static str {
        self.source
    }
}

macro_rules! vendors {
    ($((
        $code:literal, $code_last:literal, $name:literal, $owner:literal, $product:literal, $meaning:literal,
        $seen:ident, $era:ident, $evidence:ident, $source:literal, $advice:expr,
        [$(($sub:literal, $sub_meaning:literal, $component:literal, $since:expr, $note:expr, $sub_source:literal)),* $(,)?]
    ),)*) => {
        static VENDORS: &[VendorStatus] = &[$(VendorStatus {
            code: $code,
            code_last: $code_last,
            name: $name,
            owner: $owner,
            product: $product,
            meaning: $meaning,
            seen: Seen::$seen,
            era: Era::$era,
            evidence: Evidence::$evidence,
            source: $source,
            advice: $advice,
            sub_statuses: &[$(SubStatus {
                sub: $sub,
                meaning: $sub_meaning,
                component: $component,
                since: $since,
                note: $note,
                source: $sub_source,
            }),*],
        },)*];
    };
}

include!(concat!(env!("OUT_DIR"), "/vendors.rs"));

impl VendorStatus {
    /// All rows, by code, owner and product.
    pub fn all() -> impl ExactSizeIterator<Item = &'static Self> + DoubleEndedIterator + Clone {
        VENDORS.iter()
    }

    /// The rows of a number, by owner; empty when nobody is known to use it. Any `u16` may be asked: some owners use numbers
    /// that are no status codes. A number inside a [range](Self::code_last) of one owner is found by
    /// [`AnyStatus::vendor_ranges`](crate::AnyStatus::vendor_ranges).
    #[must_use]
    pub fn of(code: u16) -> &'static [Self] {
        let start = VENDORS.partition_point(|row| row.code < code);
        let rows = VENDORS.get(start..).unwrap_or(&[]);
        rows.get(..rows.partition_point(|row| row.code == code)).unwrap_or(&[])
    }

    /// The number.
    #[must_use]
    pub const fn code(&self) -> u16 {
        self.code
    }

    /// The last number of a range that the owner gives one meaning; the [code](Self::code) itself otherwise.
    #[must_use]
    pub const fn code_last(&self) -> u16 {
        self.code_last
    }

    /// The name as the owner writes it; empty when the owner gives none.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Who gives the number this meaning.
    #[must_use]
    pub const fn owner(&self) -> &'static str {
        self.owner
    }

    /// The product that uses it.
    #[must_use]
    pub const fn product(&self) -> &'static str {
        self.product
    }

    /// What it means there.
    #[must_use]
    pub const fn meaning(&self) -> &'static str {
        self.meaning
    }

    /// Where it can be seen.
    #[must_use]
    pub const fn seen(&self) -> Seen {
        self.seen
    }

    /// Whether it is still sent.
    #[must_use]
    pub const fn era(&self) -> Era {
        self.era
    }

    /// What stands behind the row.
    #[must_use]
    pub const fn evidence(&self) -> Evidence {
        self.evidence
    }

    /// What was read.
    #[must_use]
    pub const fn source(&self) -> &'static str {
        self.source
    }

    /// What the owner tells clients to do.
    #[must_use]
    pub const fn advice(&self) -> Option<&'static str> {
        self.advice
    }

    /// The finer numbers that the product logs beside it.
    #[must_use]
    pub const fn sub_statuses(&self) -> &'static [SubStatus] {
        self.sub_statuses
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_finds_itself() {
        assert!(VENDORS.is_sorted_by_key(|row| (row.code, row.owner, row.product)));
        for code in 0..=u16::MAX {
            assert!(VendorStatus::of(code).iter().all(|row| row.code == code));
        }
        assert_eq!(
            (0..=u16::MAX).map(|code| VendorStatus::of(code).len()).sum::<usize>(),
            VENDORS.len()
        );
    }
}
