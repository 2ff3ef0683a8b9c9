//! Which files are checked.

use std::fs;
use std::path::{Path, PathBuf};

use http_status_lint::files;

/// A folder that is taken away again.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        // What an earlier run left.
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("the folder can be made");
        Self(path)
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("it can be made");
        fs::write(path, text).expect("it can be written");
    }

    /// The names below the folder.
    fn found(&self, path: &Path) -> Vec<String> {
        let mut found = Vec::new();
        files(&[path.to_owned()], &mut |file| {
            let (path, message) = match file {
                Ok(path) => (path, String::new()),
                Err(failure) => (PathBuf::from(failure.path), format!(": {}", failure.message)),
            };
            let name = path.strip_prefix(&self.0).expect("it is below").to_string_lossy();
            found.push(format!("{}{message}", name.replace('\\', "/")));
        });
        found
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_folder_is_searched_for_captures() {
    let folder = Folder::new("files");
    folder.write("b/visit.HAR", "");
    folder.write("b/a.http", "anything");
    folder.write("answer.txt", "HTTP/1.1 404 Not Found\n");
    folder.write("log", "* Trying\n> GET / HTTP/1.1\n");
    folder.write("notes.txt", "HTTP is a protocol\n");
    folder.write(".hidden.har", "");
    folder.write("ignored/x.har", "");
    folder.write(".gitignore", "ignored/\n*.log\n");
    folder.write("x.log", "HTTP/1.1 404 Not Found\n");
    assert_eq!(folder.found(&folder.0), ["answer.txt", "b/a.http", "b/visit.HAR", "log"]);
    // Who names a file wants it.
    for name in ["notes.txt", "ignored/x.har", ".hidden.har"] {
        assert_eq!(folder.found(&folder.0.join(name)), [name]);
    }
}

#[test]
fn a_path_that_is_not_there_is_a_failure() {
    let folder = Folder::new("files-missing");
    let found = folder.found(&folder.0.join("missing.har"));
    assert!(
        matches!(&found[..], [one] if one.starts_with("missing.har: cannot be read: ")),
        "{found:?}"
    );
}
