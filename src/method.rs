//! Request methods, and which of them may be repeated without harm.

use crate::SpecRef;
use crate::spec::source;

/// A request method, and what its definition promises.
///
/// Rows are those of `data/methods.tsv`. A method that is not there counts as neither safe nor idempotent.
///
/// ```
/// use http_status::MethodInfo;
///
/// assert!(MethodInfo::of("PUT").unwrap().is_idempotent());
/// assert!(!MethodInfo::of("POST").unwrap().is_idempotent());
/// assert!(MethodInfo::of("put").is_none()); // methods are case-sensitive (RFC 9110, section 9.1)
/// ```
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct MethodInfo {
    name: &'static str,
    safe: bool,
    idempotent: bool,
    source: SpecRef,
}

macro_rules! methods {
    ($(($name:literal, $safe:literal, $idempotent:literal, $source:tt),)+) => {
        static METHODS: &[MethodInfo] = &[$(MethodInfo {
            name: $name,
            safe: $safe,
            idempotent: $idempotent,
            source: source!($source),
        },)+];
    };
}

include!(concat!(env!("OUT_DIR"), "/methods.rs"));

impl MethodInfo {
    /// All methods, by name.
    pub fn all() -> impl ExactSizeIterator<Item = &'static Self> + DoubleEndedIterator + Clone {
        METHODS.iter()
    }

    /// The row of a method, which is case-sensitive (RFC 9110, section 9.1).
    #[must_use]
    pub const fn of(method: &str) -> Option<&'static Self> {
        let mut row = 0;
        while row < METHODS.len() {
            if is_same(METHODS[row].name.as_bytes(), method.as_bytes()) {
                return Some(&METHODS[row]);
            }
            row += 1;
        }
        None
    }

    /// The name.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Whether a request with it asks for nothing but reading (RFC 9110, section 9.2.1).
    #[must_use]
    pub const fn is_safe(&self) -> bool {
        self.safe
    }

    /// Whether several equal requests are meant to have the effect of one (RFC 9110, section 9.2.2).
    #[must_use]
    pub const fn is_idempotent(&self) -> bool {
        self.idempotent
    }

    /// The section that defines it.
    #[must_use]
    pub const fn source(&self) -> SpecRef {
        self.source
    }
}

/// `==` on bytes, which a `const fn` does not have.
const fn is_same(left: &[u8], right: &[u8]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    let mut at = 0;
    while at < left.len() {
        if left[at] != right[at] {
            return false;
        }
        at += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 9110, section 18.2, Table 7.
    #[test]
    fn methods_of_rfc_9110_are_those_of_its_table() {
        for (name, safe, idempotent) in [
            ("CONNECT", false, false),
            ("DELETE", false, true),
            ("GET", true, true),
            ("HEAD", true, true),
            ("OPTIONS", true, true),
            ("POST", false, false),
            ("PUT", false, true),
            ("TRACE", true, true),
        ] {
            let method = MethodInfo::of(name).expect("the table has it");
            assert_eq!((method.is_safe(), method.is_idempotent()), (safe, idempotent), "{name}");
            assert!(method.source().section().starts_with("9.3."), "{name}");
        }
        let of_rfc_9110 = |method: &&MethodInfo| method.source().spec().id() == "RFC9110";
        assert_eq!(MethodInfo::all().filter(of_rfc_9110).count(), 8);
    }

    #[test]
    fn every_method_finds_itself_and_no_other_spelling_does() {
        for method in MethodInfo::all() {
            assert_eq!(MethodInfo::of(method.name()), Some(method));
            assert_eq!(MethodInfo::of(method.name().to_ascii_lowercase().as_str()), None);
            assert_eq!(MethodInfo::of(&method.name()[1..]), None);
        }
        assert_eq!(MethodInfo::of(""), None);
    }
}
