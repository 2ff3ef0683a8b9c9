//! What real programs do with a code.

use crate::lines::{at, first, lines};
use crate::{Role, StatusInfo};

/// What a certain program does when it sends or receives a code. An observation, not a demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Behaviour {
    who: &'static str,
    role: Role,
    does: &'static str,
    source: &'static str,
}

macro_rules! behaviour {
    ($codes:expr, $shared:literal) => {
        lines!(
            /// Codes with blanks between them, who, position of the role, what it does, source.
            LINES = include_str!(concat!(env!("OUT_DIR"), "/behaviour.tsv")), $codes, $shared
        );
    };
}

include!(concat!(env!("OUT_DIR"), "/behaviour.rs"));

impl Behaviour {
    /// Reads a line.
    fn read(line: &'static str) -> Option<Self> {
        let mut cells = line.split('\t').skip(1);
        let who = cells.next()?;
        let role = at(Role::ALL, cells.next()?)?;
        let (does, source) = (cells.next()?, cells.next()?);
        Some(Self { who, role, does, source })
    }

    /// The program.
    #[must_use]
    pub const fn who(self) -> &'static str {
        self.who
    }

    /// The part that it plays.
    #[must_use]
    pub const fn role(self) -> Role {
        self.role
    }

    /// What it does.
    #[must_use]
    pub const fn does(self) -> &'static str {
        self.does
    }

    /// The file in which that was read, or "tried with" and what was run; with the version.
    #[must_use]
    pub const fn source(self) -> &'static str {
        self.source
    }
}

impl StatusInfo {
    /// What real clients and servers do with this code, as read in their sources or tried: what was looked for with this code alone,
    /// then what a program does with several alike.
    ///
    /// ```
    /// use http_status::{Role, StatusInfo};
    ///
    /// let mut programs = StatusInfo::of(421).unwrap().behaviour();
    /// assert!(programs.any(|row| row.who() == "Chromium" && row.role() == Role::Browser));
    /// ```
    pub fn behaviour(&self) -> impl DoubleEndedIterator<Item = Behaviour> + Clone + use<> {
        let code = self.code();
        let is_of_code = move |line: &&'static str| {
            first(line).split(' ').any(|other| other.parse() == Ok(code))
        };
        let lines = LINES.of(code).chain(LINES.shared().filter(is_of_code));
        lines.filter_map(Behaviour::read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read_for_each_of_its_codes() {
        let mut rows = 0;
        for line in LINES.all() {
            let row = Behaviour::read(line);
            assert!(row.is_some(), "{line}");
            for code in first(line).split(' ') {
                rows += 1;
                let code = code.parse().expect("a code");
                let info = StatusInfo::of(code).expect("a registered code");
                assert_eq!(
                    info.behaviour().filter(|found| Some(*found) == row).count(),
                    1,
                    "{line}"
                );
            }
        }
        let all = StatusInfo::all().map(|info| info.behaviour().count());
        assert_eq!(all.sum::<usize>(), rows);
    }
}
