//! Finds the files to check.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

use crate::{Failure, text};

/// The files below paths: a file as it is; a directory is searched, in the order of names, without what is hidden or in a
/// `.gitignore`, for `.har` and `.http` and for texts that begin like messages. What cannot be read is a failure.
pub fn files(paths: &[PathBuf], sink: &mut dyn FnMut(Result<PathBuf, Failure>)) {
    for path in paths {
        match path.metadata() {
            Err(error) => sink(Err(failure(path, &error))),
            Ok(metadata) if metadata.is_dir() => below(path, sink),
            Ok(_) => sink(Ok(path.clone())),
        }
    }
}

fn failure(path: &Path, error: &dyn std::fmt::Display) -> Failure {
    Failure {
        path: path.to_string_lossy().into_owned(),
        position: None,
        message: format!("cannot be read: {error}"),
    }
}

fn below(directory: &Path, sink: &mut dyn FnMut(Result<PathBuf, Failure>)) {
    // What a user ignores everywhere is no part of the tree: the same tree gives the same files.
    let walk = WalkBuilder::new(directory)
        .git_global(false)
        .git_exclude(false)
        .require_git(false)
        .sort_by_file_name(Ord::cmp)
        .build();
    for entry in walk {
        match entry {
            Ok(entry) => {
                if !entry.file_type().is_some_and(|kind| kind.is_file()) {
                    continue;
                }
                match is_wanted(entry.path()) {
                    Ok(true) => sink(Ok(entry.into_path())),
                    Ok(false) => {}
                    Err(error) => sink(Err(failure(entry.path(), &error))),
                }
            }
            Err(error) => sink(Err(of_walk(directory, error))),
        }
    }
}

fn of_walk(directory: &Path, error: ignore::Error) -> Failure {
    match error {
        ignore::Error::WithPath { path, err } => of_walk(&path, *err),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
            of_walk(directory, *err)
        }
        error => failure(directory, &error),
    }
}

fn is_wanted(path: &Path) -> io::Result<bool> {
    let is =
        |wanted| path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(wanted));
    if is("har") || is("http") {
        return Ok(true);
    }
    /// Enough for a request line with a long target, and for what `curl -v` says before.
    const START: u64 = 8192;
    let mut start = Vec::new();
    File::open(path)?.take(START).read_to_end(&mut start)?;
    Ok(text::begins_like_messages(&start))
}
