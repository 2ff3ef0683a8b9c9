//! The site in a directory: all of it, or nothing.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read, Seek, Write};
use std::path::{Component, Path, PathBuf};

use super::SiteFile;

/// What is written. Each kind knows what it wrote itself, and takes the other for foreign.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    Site,
    Documents,
}

impl Kind {
    /// The list of what was written, beside it: how a later run knows it again. A run that writes holds its lock.
    const fn list(self) -> &'static str {
        match self {
            Self::Site => ".http-status-site",
            Self::Documents => ".http-status-export",
        }
    }

    /// The folder in which everything is written first.
    const fn unfinished(self) -> &'static str {
        match self {
            Self::Site => ".http-status-site-new",
            Self::Documents => ".http-status-export-new",
        }
    }
}

/// Why nothing was written.
#[derive(Debug)]
pub(crate) enum WriteError {
    /// Files are there that no earlier run wrote: one of them, below the directory.
    Foreign(String),
    /// The directory is a file.
    NoDirectory,
    /// Something could not be read or written, at this path.
    Io(PathBuf, io::Error),
}

/// Writes the files into a new folder in `target`, and when all are there, moves them to their places, one by one. The
/// directory itself stays: it may be a mount point, or where somebody stands. With `force`, foreign files stay as well.
pub(crate) fn write(
    kind: Kind,
    files: &[SiteFile],
    target: &Path,
    force: bool,
) -> Result<(), WriteError> {
    // A link to a directory stays a link.
    let target = target.canonicalize().unwrap_or_else(|_| target.to_owned());
    let was_there = target.exists();
    if was_there && !target.is_dir() {
        return Err(WriteError::NoDirectory);
    }
    // Not even the list is to be made among foreign files.
    if was_there && !force && !target.join(kind.list()).exists() {
        refuse(kind, &target, &BTreeSet::new())?;
    }
    create(&target)?;
    let mut list = List::open(target.join(kind.list()))?;
    if !force {
        refuse(kind, &target, &list.paths)?;
    }
    let new = target.join(kind.unfinished());
    let written = fill(&new, files).and_then(|()| place(&target, &new, files, &mut list));
    // What is left of a run that failed would stop no later one, but is nobody's.
    let cleaned = remove(&new);
    if written.is_err() && list.paths.is_empty() {
        _ = fs::remove_file(&list.path);
        if !was_there {
            _ = fs::remove_dir(&target);
        }
    }
    written.and(cleaned)
}

/// What earlier runs wrote. No other run writes there as long as this is open.
#[derive(Debug)]
struct List {
    path: PathBuf,
    file: File,
    paths: BTreeSet<String>,
}

impl List {
    /// Waits for the end of a run that is at work there.
    fn open(path: PathBuf) -> Result<Self, WriteError> {
        let open = || {
            let mut file =
                File::options().read(true).write(true).create(true).truncate(false).open(&path)?;
            // Some file systems have no locks.
            _ = file.lock();
            let mut text = Vec::new();
            file.read_to_end(&mut text)?;
            Ok((file, text))
        };
        let (file, text) = open().map_err(|error| WriteError::Io(path.clone(), error))?;
        // The list may come from anywhere, and what it names is removed.
        let is_below = |path: &str| {
            let mut parts = Path::new(path).components();
            !path.is_empty() && parts.all(|part| matches!(part, Component::Normal(_)))
        };
        let text = String::from_utf8_lossy(&text);
        let paths = text.lines().filter(|path| is_below(path)).map(str::to_owned).collect();
        Ok(Self { path, file, paths })
    }

    /// Adds what is about to be there. The last line may be one that an interrupted run has not ended.
    fn add(&mut self, files: &[SiteFile]) -> Result<(), WriteError> {
        let added = self.file.write_all(format!("\n{}", lines(files)).as_bytes());
        added.map_err(|error| WriteError::Io(self.path.clone(), error))
    }

    /// Forgets what is no longer there. Overwritten first and shortened then, it needs no room on a full disk.
    fn set(&mut self, files: &[SiteFile]) -> Result<(), WriteError> {
        let list = lines(files);
        let mut set = || {
            self.file.rewind()?;
            self.file.write_all(list.as_bytes())?;
            self.file.set_len(list.len() as u64)
        };
        set().map_err(|error| WriteError::Io(self.path.clone(), error))
    }
}

fn lines(files: &[SiteFile]) -> String {
    files.iter().map(|file| format!("{}\n", file.path)).collect()
}

/// Fails where a file below a directory is not known.
fn refuse(kind: Kind, target: &Path, known: &BTreeSet<String>) -> Result<(), WriteError> {
    let unfinished = target.join(kind.unfinished());
    let foreign = first(target, &unfinished, &|path| {
        let below = path.strip_prefix(target).unwrap_or(path);
        let parts = below.components().map(|part| part.as_os_str().to_string_lossy());
        let below = parts.collect::<Vec<_>>().join("/");
        let is_ours = below == kind.list() || known.contains(&below);
        (!is_ours).then_some(below)
    })?;
    foreign.map_or(Ok(()), |path| Err(WriteError::Foreign(path)))
}

/// The first file below a directory of which something is found, in the order of names; links are not followed, and
/// what a run has not finished is passed over.
fn first(
    directory: &Path,
    unfinished: &Path,
    find: &dyn Fn(&Path) -> Option<String>,
) -> Result<Option<String>, WriteError> {
    let failed = |error| WriteError::Io(directory.to_owned(), error);
    let entries = fs::read_dir(directory).map_err(failed)?;
    let mut entries: Vec<_> = entries.collect::<Result<_, _>>().map_err(failed)?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        if path == unfinished {
            continue;
        }
        let is_folder = entry.file_type().map_err(failed)?.is_dir();
        let found = if is_folder { first(&path, unfinished, find)? } else { find(&path) };
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

/// Writes every file into a folder of its own.
fn fill(new: &Path, files: &[SiteFile]) -> Result<(), WriteError> {
    remove(new)?;
    create(new)?;
    for file in files {
        let path = new.join(&file.path);
        if let Some(folder) = path.parent().filter(|folder| !folder.exists()) {
            create(folder)?;
        }
        fs::write(&path, &file.bytes).map_err(|error| WriteError::Io(path, error))?;
    }
    Ok(())
}

/// Moves the files to their places, and removes those of ours that are no longer written.
fn place(target: &Path, new: &Path, files: &[SiteFile], list: &mut List) -> Result<(), WriteError> {
    // Whatever could stand in the way of one is found before the first is moved.
    for file in files {
        let to = target.join(&file.path);
        if let Some(folder) = to.parent() {
            create(folder)?;
        }
        if to.is_dir() {
            fs::remove_dir(&to).map_err(|error| WriteError::Io(to, error))?;
        }
    }
    list.add(files)?;
    let mut old = list.paths.clone();
    for file in files {
        let to = target.join(&file.path);
        fs::rename(new.join(&file.path), &to).map_err(|error| WriteError::Io(to, error))?;
        old.remove(&file.path);
    }
    for path in old {
        let path = target.join(path);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(WriteError::Io(path, error));
            }
            _ => {}
        }
        // A folder that is not empty stays, and so do those that it is in.
        let folders = path.ancestors().skip(1).take_while(|folder| *folder != target);
        _ = folders.map(fs::remove_dir).take_while(Result::is_ok).count();
    }
    list.set(files)
}

fn create(directory: &Path) -> Result<(), WriteError> {
    fs::create_dir_all(directory).map_err(|error| WriteError::Io(directory.to_owned(), error))
}

fn remove(directory: &Path) -> Result<(), WriteError> {
    match fs::remove_dir_all(directory) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(WriteError::Io(directory.to_owned(), error))
        }
        _ => Ok(()),
    }
}
