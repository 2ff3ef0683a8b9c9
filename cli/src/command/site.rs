//! `http-status site`.

use std::path::Path;

use crate::args::Site;
use crate::page::Answer;
use crate::problem::{Note, Problem, quoted};
use crate::site::{self, WriteError};

pub(crate) fn site(site: &Site) -> Answer {
    let files = site::files_below(site.base_url.clone());
    let directory = site.directory.display();
    match site::write(&files, &site.directory, site.force) {
        Ok(()) => {
            let mut notes = vec![Note(format!("{} files in `{directory}`", files.len()))];
            if site.base_url.is_none() {
                notes.push(Note(
                    "sitemap.xml has the addresses of the project's own site; `--base-url https://example.org/` gives those of yours, and canonical links".to_owned(),
                ));
            }
            Answer { notes, ..Answer::default() }
        }
        Err(error) => problem(&error, &site.directory, "site").into(),
    }
}

/// `http-status export --to DIR`: the files for programs alone.
pub(super) fn export(directory: &Path, force: bool) -> Answer {
    let files = site::documents();
    match site::write(&files, directory, force) {
        Ok(()) => {
            let note = Note(format!("{} files in {}", files.len(), directory.display()));
            Answer { notes: vec![note], ..Answer::default() }
        }
        Err(error) => problem(&error, directory, "export --to").into(),
    }
}

/// `command` is what was typed before the directory.
fn problem(error: &WriteError, path: &Path, command: &str) -> Problem {
    let directory = path.display();
    let again = quoted(&path.to_string_lossy());
    match error {
        WriteError::Foreign(path) => Problem::failed(format!(
            "`{directory}` holds files that are of no earlier site, such as `{path}`; nothing was written"
        ))
        .hint(format!("a directory of its own: `http-status site {again}/site`"))
        .hint(format!("to write in among them, where they stay: `http-status site {again} --force`")),
        WriteError::NoDirectory => Problem::failed(format!("`{directory}` is a file, and no directory"))
            .hint("the site is many files: `http-status site public`"),
        WriteError::Io(path, error) => {
            Problem::failed(format!("the files could not be written: {}: {error}", path.display()))
                .hint(format!("a directory that you may write to: `http-status {command} public`"))
        }
    }
}
