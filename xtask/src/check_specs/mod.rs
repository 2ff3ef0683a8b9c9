//! `cargo xtask check-specs`: whether what the tables say of documents stands in the documents.
//!
//! Only what a program can compare is compared: that a cited section exists, that the words by which a requirement is
//! found stand in it beside a keyword of its level, that no keyword of a defining section is left out, names, sets of
//! codes, headers. Whether our sentences mean the same is for readers.

mod caching;
mod citations;
mod decided;
mod headers;
mod names;
mod report;
mod requirements;
mod sentences;
mod status_words;

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use http_status::{Spec, SpecRef};

use self::report::Report;
use crate::rfc::{Rfc, Section};

/// Compare the tables with the texts of the RFCs
///
/// Exit codes: 0 all agree, 1 there are problems, 2 the folder cannot be read.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The folder with the texts of the RFC Editor, as `rfc9110.txt`, and of drafts, as `draft-….txt`
    dir: PathBuf,
}

pub(crate) fn run(args: &Args) -> io::Result<ExitCode> {
    let texts = Texts::read(&args.dir)?;
    let mut report = Report::default();
    headers::check(&texts, &mut report);
    citations::check(&texts, &mut report);
    citations::methods(&texts, &mut report);
    names::check(&texts, &mut report);
    caching::check(&texts, &mut report);
    let covered = requirements::check(&texts, &mut report);
    sentences::check(&texts, &covered, &mut report)?;
    report.finish();
    write!(io::stdout(), "{report}")?;
    Ok(if report.is_clean() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// The documents that there is a text of, by id.
struct Texts(BTreeMap<String, Rfc>);

impl Texts {
    fn read(dir: &Path) -> io::Result<Self> {
        let cannot =
            |error: io::Error| io::Error::other(format!("cannot read {}: {error}", dir.display()));
        let mut texts = BTreeMap::new();
        for entry in fs::read_dir(dir).map_err(cannot)? {
            let path = entry.map_err(cannot)?.path();
            let Some(id) = path.file_name().and_then(|name| id(name.to_str()?)) else { continue };
            let text = fs::read(&path).map_err(cannot)?;
            texts.insert(id.clone(), Rfc::parse(&id, &String::from_utf8_lossy(&text)));
        }
        if texts.is_empty() {
            return Err(cannot(io::Error::other("there is no text as rfc9110.txt in it")));
        }
        Ok(Self(texts))
    }

    /// The text of a document; without a header it is none of the RFC Editor's or of a draft, and cannot be compared.
    fn get(&self, id: &str) -> Option<&Rfc> {
        self.0.get(id).filter(|rfc| rfc.header.is_some())
    }

    /// The documents of the table with their texts.
    fn known(&self) -> impl Iterator<Item = (&'static Spec, &Rfc)> {
        Spec::all().filter_map(|spec| Some((spec, self.get(spec.id())?)))
    }

    /// Those that no other document of the table replaces.
    fn in_force(&self) -> impl Iterator<Item = &Rfc> {
        self.known().filter(|(spec, _)| spec.obsoleted_by().next().is_none()).map(|(_, rfc)| rfc)
    }

    /// The section that is cited; `None` when there is no text or no such section.
    fn section(&self, place: SpecRef) -> Option<&Section> {
        self.get(place.spec().id())?.section(place.section())
    }
}

/// `rfc9110.txt` is the text of `RFC9110`; a draft has its name.
fn id(file: &str) -> Option<String> {
    let name = file.strip_suffix(".txt")?;
    if name.starts_with("draft-") {
        return Some(name.to_owned());
    }
    let number = name.strip_prefix("rfc")?;
    (!number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| format!("RFC{number}"))
}

/// `RFC9110 15.5.20`, as the data writes it.
fn place(source: SpecRef) -> String {
    format!("{} {}", source.spec().id(), source.section())
}

/// The numbers of three digits in a text.
fn codes(text: &str) -> impl Iterator<Item = u16> {
    text.split(|sign: char| !sign.is_ascii_alphanumeric())
        .filter(|word| word.len() == 3)
        .filter_map(|word| word.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_are_ids() {
        assert_eq!(id("rfc9110.txt").as_deref(), Some("RFC9110"));
        assert_eq!(id("draft-ietf-a-b-05.txt").as_deref(), Some("draft-ietf-a-b-05"));
        assert_eq!(id("rfc9110.html"), None);
        assert_eq!(id("rfc.txt"), None);
    }

    #[test]
    fn codes_are_numbers_of_three_digits() {
        assert_eq!(
            codes("(e.g., 200, 203, and 501; RFC 9110, x404)").collect::<Vec<_>>(),
            [200, 203, 501]
        );
    }
}
