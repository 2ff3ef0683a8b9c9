//! The site in a directory: all of it, or nothing.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::SiteFile;

/// The list of what was written, beside it: how a later run knows the site again.
const LIST: &str = ".http-status-site";

/// Why nothing was written.
#[derive(Debug)]
pub(crate) enum WriteError {
    /// Files are there that are of no earlier site: one of them, below the directory.
    Foreign(String),
    /// The directory is a file.
    NoDirectory,
    /// Something could not be read or written, at this path.
    Io(PathBuf, io::Error),
}

/// Writes the files into a new directory beside `target` and moves that into its place. With `force`, foreign files in
/// `target` stay, and ours are moved in among them, one by one.
pub(crate) fn write(files: &[SiteFile], target: &Path, force: bool) -> Result<(), WriteError> {
    // A link to a directory stays a link.
    let target = target.canonicalize().unwrap_or_else(|_| target.to_owned());
    if target.exists() && !target.is_dir() {
        return Err(WriteError::NoDirectory);
    }
    let foreign = foreign(&target)?;
    if let Some(path) = foreign.first().filter(|_| !force) {
        return Err(WriteError::Foreign(path.clone()));
    }
    let beside = beside(&target, "new");
    remove(&beside)?;
    let written = fill(&beside, files).and_then(|()| {
        if foreign.is_empty() { replace(&target, &beside) } else { mingle(&target, &beside, files) }
    });
    // What is left of a run that failed would stop no later one, but is nobody's.
    let cleaned = remove(&beside);
    written.and(cleaned)
}

/// `.NAME.http-status-new`, next to a directory and so in the same file system.
fn beside(target: &Path, word: &str) -> PathBuf {
    let name = target.file_name().unwrap_or("site".as_ref()).to_string_lossy();
    target.with_file_name(format!(".{name}.http-status-{word}"))
}

/// The files in a directory that an earlier run did not write, below it.
fn foreign(target: &Path) -> Result<Vec<String>, WriteError> {
    let mut found = Vec::new();
    if !target.exists() {
        return Ok(found);
    }
    let ours = listed(target);
    visit(target, &mut |path| {
        let below = path.strip_prefix(target).unwrap_or(path);
        let parts = below.components().map(|part| part.as_os_str().to_string_lossy());
        let below = parts.collect::<Vec<_>>().join("/");
        if below != LIST && !ours.contains(&below) {
            found.push(below);
        }
    })?;
    found.sort();
    Ok(found)
}

/// What an earlier run wrote.
fn listed(target: &Path) -> BTreeSet<String> {
    let list = fs::read_to_string(target.join(LIST)).unwrap_or_default();
    list.lines().map(str::to_owned).collect()
}

/// Every file below a directory; links are not followed.
fn visit(directory: &Path, see: &mut dyn FnMut(&Path)) -> Result<(), WriteError> {
    let failed = |error| WriteError::Io(directory.to_owned(), error);
    for entry in fs::read_dir(directory).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let path = entry.path();
        if entry.file_type().map_err(failed)?.is_dir() {
            visit(&path, see)?;
        } else {
            see(&path);
        }
    }
    Ok(())
}

/// Writes every file, and the list of them.
fn fill(directory: &Path, files: &[SiteFile]) -> Result<(), WriteError> {
    create(directory)?;
    for file in files {
        let path = directory.join(&file.path);
        if let Some(folder) = path.parent().filter(|folder| !folder.exists()) {
            create(folder)?;
        }
        fs::write(&path, &file.bytes).map_err(|error| WriteError::Io(path, error))?;
    }
    let list: String = files.iter().map(|file| format!("{}\n", file.path)).collect();
    let path = directory.join(LIST);
    fs::write(&path, list).map_err(|error| WriteError::Io(path, error))
}

/// Puts a directory in the place of another one.
fn replace(target: &Path, new: &Path) -> Result<(), WriteError> {
    let old = beside(target, "old");
    remove(&old)?;
    let is_there = target.exists();
    if is_there {
        rename(target, &old)?;
    }
    if let Err(error) = rename(new, target) {
        if is_there {
            rename(&old, target)?;
        }
        return Err(error);
    }
    remove(&old)
}

/// Moves files in among others, and removes those of ours that are no longer written.
fn mingle(target: &Path, new: &Path, files: &[SiteFile]) -> Result<(), WriteError> {
    let mut old = listed(target);
    for path in files.iter().map(|file| file.path.as_str()).chain([LIST]) {
        let to = target.join(path);
        if let Some(folder) = to.parent() {
            create(folder)?;
        }
        rename(&new.join(path), &to)?;
        old.remove(path);
    }
    for path in old {
        let path = target.join(path);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(WriteError::Io(path, error));
            }
            _ => {}
        }
        // A folder that is not empty stays.
        if let Some(folder) = path.parent().filter(|folder| *folder != target) {
            _ = fs::remove_dir(folder);
        }
    }
    Ok(())
}

fn create(directory: &Path) -> Result<(), WriteError> {
    fs::create_dir_all(directory).map_err(|error| WriteError::Io(directory.to_owned(), error))
}

fn rename(from: &Path, to: &Path) -> Result<(), WriteError> {
    fs::rename(from, to).map_err(|error| WriteError::Io(to.to_owned(), error))
}

fn remove(directory: &Path) -> Result<(), WriteError> {
    match fs::remove_dir_all(directory) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(WriteError::Io(directory.to_owned(), error))
        }
        _ => Ok(()),
    }
}
