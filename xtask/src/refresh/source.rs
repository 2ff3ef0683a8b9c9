//! What the list of ecosystems is made of.

use super::extract::Extractor;

/// An ecosystem whose names are read by this program.
pub(crate) struct Ecosystem {
    /// As in `data/ecosystems.tsv`.
    pub(crate) id: &'static str,
    pub(crate) licence: &'static str,
    /// How a user writes a name: `{bare}` is the identifier, `{code}` the number.
    pub(crate) symbols: &'static [&'static str],
    /// How a user writes a name that is no identifier.
    pub(crate) quoted: Option<&'static str>,
    /// Names that are no identifiers because the language uses the word itself.
    pub(crate) keywords: &'static [&'static str],
    /// Constants beside the names that are none.
    pub(crate) except: &'static [&'static str],
    /// Oldest first.
    pub(crate) sources: &'static [Source],
}

impl Ecosystem {
    /// The usual: what is not said here.
    pub(crate) const DEFAULT: Self = Self {
        id: "",
        licence: "",
        symbols: &["{bare}"],
        quoted: None,
        keywords: &[],
        except: &[],
        sources: &[],
    };
}

/// An artefact and how it is read.
pub(crate) struct Source {
    pub(crate) from: From,
    pub(crate) extractor: Extractor,
}

/// Where an artefact comes from.
pub(crate) enum From {
    /// A file at each release tag of a repository on GitHub.
    Tags {
        repository: &'static str,
        /// The tags of final releases; the first group is the version.
        tags: &'static str,
        /// The file, under each name that it had; a name that ends in `/` is that of a folder, whose files are one text.
        paths: &'static [&'static str],
        /// The first tag is the first release, so that nothing came before it, and a tag without the file is one
        /// without the names.
        whole: bool,
    },
    /// Files of the newest commit of a repository on GitHub, one version a file or more; the first group is the version.
    Files { repository: &'static str, paths: &'static str },
    /// Files in the releases of a package of npm, as many releases as show each change, from one on that is the first
    /// to have such names.
    Npm { package: &'static str, from: Option<&'static str>, paths: &'static str },
    /// A file in the newest release of a package of `PyPI`.
    PyPi { package: &'static str, path: &'static str },
    /// A file in the releases of a package of `PyPI`, under each name that it had, as many releases as show each change.
    Wheels { package: &'static str, paths: &'static [&'static str] },
    /// A file in the newest release of a crate.
    Crate { package: &'static str, path: &'static str },
    /// Files in a package of Debian; the first group of the path is the version.
    Debian { package: &'static str, paths: &'static str },
    /// What runtimes print: a line with the feature release, a tab and the release, then what the extractor reads.
    Runtimes {
        name: &'static str,
        programs: &'static [&'static str],
        arguments: &'static [&'static str],
    },
    /// The first, and behind each of its texts the newest text of the second, which says the codes.
    Beside { names: &'static Self, codes: &'static Self },
}
