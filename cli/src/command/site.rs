//! `http-status site`.

use crate::args::Site;
use crate::page::Answer;
use crate::problem::{Note, Problem, quoted};
use crate::site::{self, WriteError};

pub(crate) fn site(site: &Site) -> Answer {
    let files = site::files_below(site.base_url.clone());
    let directory = site.directory.display();
    match site::write(&files, &site.directory, site.force) {
        Ok(()) => {
            let mut notes = vec![Note(format!("{} files in {directory}", files.len()))];
            if site.base_url.is_none() {
                notes.push(Note(
                    "no sitemap.xml, robots.txt and canonical links: they take the address of the site, as in `--base-url https://example.org/`".to_owned(),
                ));
            }
            Answer { notes, ..Answer::default() }
        }
        Err(error) => problem(&error, site).into(),
    }
}

fn problem(error: &WriteError, site: &Site) -> Problem {
    let directory = site.directory.display();
    let again = quoted(&site.directory.to_string_lossy());
    match error {
        WriteError::Foreign(path) => {
            Problem::failed(format!("{directory} holds files of which no earlier run knows, such as {}; nothing was written", path.display()))
                .hint(format!("a directory of its own: `http-status site {again}/site`"))
                .hint(format!("to write in among them: `http-status site {again} --force`"))
        }
        WriteError::NoDirectory => Problem::failed(format!("{directory} is a file, and no directory"))
            .hint("the site is many files: `http-status site public`"),
        WriteError::Io(path, error) => {
            Problem::failed(format!("the site could not be written: {}: {error}", path.display()))
                .hint("a directory that you may write to: `http-status site public`")
        }
    }
}
