//! `http-status site`, and the files for programs alone.

use std::path::Path;

use crate::answer::Answer;
use crate::args::Site;
use crate::problem::{self, Note, Problem, quoted, visible};
use crate::site::{self, Kind, SiteFile, WriteError};

pub(crate) fn site(site: &Site) -> Answer {
    let files = site::files_below(site.base_url.clone());
    let mut answer = written(Kind::Site, &files, &site.directory, site.force);
    if answer.problems.is_empty() && site.base_url.is_none() {
        answer.notes.push(Note(
            "sitemap.xml has the addresses of the project's own site; `--base-url https://example.org/` gives those of yours, and canonical links".to_owned(),
        ));
    }
    answer
}

/// `http-status export --to DIR`.
pub(super) fn export(directory: &Path, force: bool) -> Answer {
    written(Kind::Documents, &site::documents(), directory, force)
}

fn written(kind: Kind, files: &[SiteFile], directory: &Path, force: bool) -> Answer {
    match site::write(kind, files, directory, force) {
        Ok(()) => {
            let note = Note(format!("{} files in {}", files.len(), problem::path(directory)));
            Answer { notes: vec![note], ..Answer::default() }
        }
        Err(error) => unwritten(&error, directory, kind).into(),
    }
}

fn unwritten(error: &WriteError, directory: &Path, kind: Kind) -> Problem {
    // What was typed before the directory.
    let command = match kind {
        Kind::Site => "site",
        Kind::Documents => "export --to",
    };
    let again = |path: &Path| format!("http-status {command} {}", quoted(&path.to_string_lossy()));
    let shown = problem::path(directory);
    match error {
        WriteError::Foreign(path) => Problem::failed(format!(
            "{shown} holds files that no earlier `http-status {command}` has written, such as `{}`; nothing was written",
            visible(path)
        ))
        .hint(format!("a directory of its own: `{}`", again(&directory.join("site"))))
        .hint(format!("to write in among them, where they stay: `{} --force`", again(directory))),
        WriteError::NoDirectory => Problem::failed(format!("{shown} is a file, and no directory"))
            .hint(format!("what is written is many files: `{}`", again(Path::new("public")))),
        WriteError::Io(path, error) => {
            let path = problem::path(path);
            Problem::failed(format!("the files could not be written: {path}: {error}"))
                .hint(format!("a directory that you may write to: `{}`", again(Path::new("public"))))
        }
    }
}
