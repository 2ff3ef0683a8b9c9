//! The files, and what was found wrong in them.

use std::cell::RefCell;
use std::path::Path;
use std::{fs, io};

use super::place::Place;
use super::problem::Problem;

/// The tables that must be there.
const TABLES: [&str; 6] = [
    "data/claims.toml",
    "data/clients.toml",
    "data/ecosystems.tsv",
    "data/methods.tsv",
    "data/registry.toml",
    "data/specs.toml",
];

/// The folders that may hold files.
const FOLDERS: [&str; 5] =
    ["data/codes/", "data/docs/", "data/requirements/", "data/symbols/", "data/vendors/"];

/// The folders that cannot be empty.
const NEEDED: [&str; 3] = ["data/codes/", "data/docs/", "data/vendors/"];

/// What stands under `data/`, sorted by path.
pub(crate) struct Files(Vec<File>);

/// A file, and what was found wrong in it.
pub(crate) struct File {
    path: String,
    text: String,
    readable: bool,
    /// Sorted by place.
    problems: RefCell<Vec<(usize, String)>>,
}

impl Files {
    /// Reads a folder of data from the disk. What cannot be read is a problem of its file.
    pub(crate) fn read(root: &Path) -> Self {
        let at = |path: &str| root.join(path.trim_start_matches("data/"));
        let mut contents = Vec::new();
        for table in TABLES {
            contents.push((table.to_owned(), fs::read(at(table))));
        }
        for folder in FOLDERS {
            // A folder that is not there is reported by `new`, if it is needed.
            let Ok(entries) = fs::read_dir(at(folder)) else { continue };
            for entry in entries.flatten() {
                let name = entry.file_name().to_string_lossy().into_owned();
                contents.push((format!("{folder}{name}"), fs::read(entry.path())));
            }
        }
        Self::new(contents)
    }

    /// The files from what was read of them, in any order.
    pub(crate) fn new(contents: Vec<(String, io::Result<Vec<u8>>)>) -> Self {
        let mut files = Self(Vec::new());
        for (path, bytes) in contents {
            files.insert(File::new(path, bytes));
        }
        for needed in TABLES.into_iter().chain(NEEDED) {
            if !files.0.iter().any(|file| file.path.starts_with(needed)) {
                let missing = io::Error::new(io::ErrorKind::NotFound, "nothing is there");
                files.insert(File::new(needed.trim_end_matches('/').to_owned(), Err(missing)));
            }
        }
        files
    }

    fn insert(&mut self, file: File) {
        let place = self.0.partition_point(|other| other.path < file.path);
        self.0.insert(place, file);
    }

    /// One of the tables that must be there.
    pub(crate) fn table(&self, path: &str) -> &File {
        self.0
            .iter()
            .find(|file| file.path == path)
            .expect("each table is there, if only as a problem")
    }

    /// The files of a folder, each with its name without the extension. Hidden files and `README.md` are none.
    pub(crate) fn folder(&self, folder: &str, extension: &str) -> Vec<(&str, &File)> {
        let mut files = Vec::new();
        for file in &self.0 {
            let Some(name) = file.path.strip_prefix(folder) else { continue };
            if let Some(stem) = name.strip_suffix(extension) {
                files.push((stem, file));
            } else if !name.starts_with('.') && name != "README.md" {
                let problem = "does not belong here; expected files that end with";
                file.start().report(format!("`{name}` {problem} {extension}"));
            }
        }
        files
    }

    /// Everything that was reported, by file and place.
    pub(crate) fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for file in &self.0 {
            for (offset, text) in &*file.problems.borrow() {
                let (line, column) = file.position(*offset);
                problems.push(Problem {
                    path: file.path.clone(),
                    line,
                    column,
                    text: text.clone(),
                });
            }
        }
        problems
    }
}

impl File {
    fn new(path: String, bytes: io::Result<Vec<u8>>) -> Self {
        let mut file =
            Self { path, text: String::new(), readable: false, problems: RefCell::default() };
        match bytes.map(String::from_utf8) {
            Ok(Ok(text)) => {
                file.readable = true;
                if let Some(plain) = text.strip_prefix('\u{feff}') {
                    file.text = plain.to_owned();
                    file.start().report("a byte order mark; expected plain UTF-8");
                } else {
                    file.text = text;
                }
            }
            Ok(Err(error)) => {
                let valid = error.utf8_error().valid_up_to();
                file.text = String::from_utf8_lossy(&error.as_bytes()[..valid]).into_owned();
                file.at(valid).report("not UTF-8; expected a file of UTF-8 text");
            }
            Err(error) => file.start().report(format!("cannot read it ({error}); expected a file")),
        }
        file
    }

    /// The text, unless it could not be read; then that has been reported.
    pub(crate) fn text(&self) -> Option<&str> {
        self.readable.then_some(&self.text)
    }

    pub(crate) fn at(&self, offset: usize) -> Place<'_> {
        Place::new(self, offset)
    }

    pub(crate) fn start(&self) -> Place<'_> {
        self.at(0)
    }

    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    pub(crate) fn report(&self, offset: usize, problem: String) {
        let mut problems = self.problems.borrow_mut();
        let place = problems.partition_point(|(other, _)| *other <= offset);
        problems.insert(place, (offset, problem));
    }

    /// Line and column, both from one; columns count characters.
    pub(crate) fn position(&self, offset: usize) -> (usize, usize) {
        let before = &self.text.as_bytes()[..offset.min(self.text.len())];
        let line_start =
            before.iter().rposition(|&byte| byte == b'\n').map_or(0, |newline| newline + 1);
        let lines = before.iter().filter(|&&byte| byte == b'\n').count();
        // A character begins at each byte that does not continue one.
        let characters = before[line_start..].iter().filter(|&&byte| byte & 0xC0 != 0x80).count();
        (lines + 1, characters + 1)
    }
}
