//! The site as the command writes it: a directory of files, read as a browser reads them.

mod directory;
mod pages;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

/// A directory of this process below the one that Cargo has for tests.
fn scratch(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("site").join(name);
    _ = fs::remove_dir_all(&path);
    fs::create_dir_all(path.parent().expect("it has a parent")).expect("a directory can be made");
    path
}

fn run(directory: &Path, options: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_http-status"))
        .arg("site")
        .arg(directory)
        .args(options)
        .env("NO_COLOR", "1")
        .output()
        .expect("the command runs")
}

fn written(directory: &Path, options: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let output = run(directory, options);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stdout.is_empty(), "standard output is for data");
    read(directory)
}

fn read(directory: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut open = vec![directory.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).expect("a folder can be read") {
            let path = entry.expect("it has entries").path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let name = path
                .strip_prefix(directory)
                .expect("it is inside")
                .to_string_lossy()
                .replace('\\', "/");
            files.insert(name, fs::read(&path).expect("a file can be read"));
        }
    }
    files
}

static SITE: LazyLock<BTreeMap<String, Vec<u8>>> =
    LazyLock::new(|| written(&scratch("shared"), &[]));
