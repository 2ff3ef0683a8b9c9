//! What the lists of askers are made of.
//!
//! In commands, `{0}`, `{1}` … are the folders of the libraries, `{runtime}` is the program that was found, `{work}` the
//! folder with the files of the asker, `{version}` the version of the table.

/// How an ecosystem is asked.
pub(super) struct Asker {
    /// As in `data/ecosystems.tsv`.
    pub(super) ecosystem: &'static str,
    pub(super) runtime: Runtime,
    pub(super) libraries: &'static [Library],
    /// Name and text of each file; the first is the program.
    pub(super) files: &'static [(&'static str, &'static str)],
    pub(super) way: Way,
}

/// What runs or compiles the program.
#[derive(Clone, Copy)]
pub(super) struct Runtime {
    pub(super) name: &'static str,
    /// The first that is there, or all that are there where a folder is written as `*`.
    pub(super) programs: &'static [&'static str],
    /// Arguments with which it prints its version.
    pub(super) version: &'static [&'static str],
    /// What to install where there is none.
    pub(super) package: &'static str,
}

/// Where the library comes from.
pub(super) enum Library {
    /// Paths of the repository at the commit from which the table was read.
    Repository(&'static [&'static str]),
    /// A package of npm in the version of the table, with what it needs, and others beside it.
    Npm(&'static str, &'static [&'static str]),
    /// A package of `PyPI` in the version of the table, with what it needs.
    PyPi(&'static str),
    /// The newest release of a package of `PyPI` that brings a runtime.
    Tool(&'static str),
    /// A package of Debian, without what it needs.
    Debian(&'static str),
}

pub(super) enum Way {
    /// The program reads the symbols, a line each.
    Script { folder: &'static str, command: &'static [&'static str] },
    /// The symbols stand in the program.
    Compiled(Compiled),
}

pub(super) struct Compiled {
    /// Lines that the program begins with.
    pub(super) imports: &'static str,
    /// A line for each symbol, with `{index}` and `{symbol}`.
    pub(super) question: &'static str,
    /// Lines that print the names which the library has.
    pub(super) listing: &'static str,
    pub(super) build: &'static [&'static [&'static str]],
    pub(super) run: &'static [&'static str],
    pub(super) names: Names,
}

/// Who lists the names that the library has.
pub(super) enum Names {
    /// The program.
    Printed,
    /// The preprocessor of C, by a command that prints all definitions; the names begin with one of these.
    Macros(&'static [&'static str], &'static [&'static str]),
    /// The information for debuggers that the compiler writes of an enumeration: the file, the type, or the beginning
    /// of the names where it has no name.
    Enumeration(&'static str, &'static str),
    /// Nobody; the program is compiled with the names of the table alone.
    Nobody,
}
