//! What is served: the files of the site, from memory or from a folder.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use http_status::HttpDate;
use hyper::body::Bytes;
use percent_encoding::percent_decode_str;

use crate::site;

/// The file that stands for a folder.
const INDEX: &str = "index.html";

/// The site.
#[derive(Debug)]
pub(crate) struct Pages(Source);

#[derive(Debug)]
enum Source {
    /// By path, without a slash before it.
    Memory(BTreeMap<String, File>),
    /// The folder, without symbolic links in its path.
    Folder(PathBuf),
}

/// A file as it is sent.
#[derive(Debug, Clone)]
pub(super) struct File {
    pub(super) bytes: Bytes,
    pub(super) media_type: &'static str,
    /// Strong, with the quotes.
    pub(super) tag: String,
    pub(super) modified: Option<HttpDate>,
}

/// What stands at a path.
#[derive(Debug)]
pub(super) enum Found {
    File(File),
    /// A folder with an index, whose path lacks the slash.
    Folder,
    Nothing,
    /// A path that no file can have, and why.
    Refused(&'static str),
    /// A file that cannot be read.
    Failed(io::Error),
}

impl File {
    pub(super) fn new(path: &str, bytes: impl Into<Bytes>, modified: Option<HttpDate>) -> Self {
        let bytes = bytes.into();
        let tag = tag(&bytes);
        Self { bytes, media_type: media_type(path), tag, modified }
    }
}

/// An entity tag that depends on nothing but the bytes.
pub(super) fn tag(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    format!("\"{:016x}\"", hasher.finish())
}

impl Pages {
    /// The site, made in memory.
    pub(crate) fn of_site() -> Self {
        let files = site::files().into_iter();
        Self(Source::Memory(
            files
                .map(|file| {
                    let sent = File::new(&file.path, file.bytes, None);
                    (file.path, sent)
                })
                .collect(),
        ))
    }

    /// What `http-status site` has written, or any folder.
    pub(crate) fn of_folder(folder: &Path) -> io::Result<Self> {
        let folder = fs::canonicalize(folder)?;
        // Fails for anything that is no folder.
        fs::read_dir(&folder)?;
        Ok(Self(Source::Folder(folder)))
    }

    /// What stands at the path of a request target.
    pub(super) fn find(&self, path: &str) -> Found {
        let names = match names(path) {
            Ok(names) => names,
            Err(fault) => return fault,
        };
        match self.read(&names) {
            Ok(Some(file)) => Found::File(file),
            Ok(None) if names.last().is_some_and(|name| name != INDEX) => {
                let mut index = names;
                index.push(INDEX.to_owned());
                match self.read(&index) {
                    Ok(Some(_)) => Found::Folder,
                    Ok(None) => Found::Nothing,
                    Err(error) => Found::Failed(error),
                }
            }
            Ok(None) => Found::Nothing,
            Err(error) => Found::Failed(error),
        }
    }

    /// Whether there is a file or an index.
    pub(super) fn has(&self, path: &str) -> bool {
        matches!(self.find(path), Found::File(_))
    }

    fn read(&self, names: &[String]) -> io::Result<Option<File>> {
        match &self.0 {
            Source::Memory(files) => Ok(files.get(&names.join("/")).cloned()),
            Source::Folder(folder) => read(folder, names),
        }
    }
}

/// The names in a path, decoded; those of the index for a folder.
fn names(path: &str) -> Result<Vec<String>, Found> {
    let path = path.strip_prefix('/').ok_or(Found::Refused("the target is no path"))?;
    let mut names = Vec::new();
    let mut parts = path.split('/').peekable();
    while let Some(part) = parts.next() {
        if part.is_empty() && parts.peek().is_none() {
            names.push(INDEX.to_owned());
            break;
        }
        if !is_encoded(part) {
            return Err(Found::Refused(
                "there is a `%` in the path without two hexadecimal digits after it",
            ));
        }
        let name = percent_decode_str(part).decode_utf8();
        let name = name.map_err(|_| Found::Refused("the path is not UTF-8"))?;
        if matches!(&*name, "." | "..") {
            return Err(Found::Refused("the path has a segment `.` or `..` in it"));
        }
        if name.contains(|sign: char| sign.is_control() || matches!(sign, '/' | '\\')) {
            return Err(Found::Refused(
                "a name in the path has a slash, a backslash or a control character in it",
            ));
        }
        // `C:` is an address of its own on Windows; what begins with a dot is not meant for others.
        if name.is_empty() || name.contains(':') || name.starts_with('.') {
            return Err(Found::Nothing);
        }
        names.push(name.into_owned());
    }
    Ok(names)
}

/// Whether each `%` is followed by two hexadecimal digits.
pub(super) fn is_encoded(text: &str) -> bool {
    let is_digits = |rest: &str| {
        rest.as_bytes().get(..2).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    };
    text.split('%').skip(1).all(is_digits)
}

/// Reads a file that lies in the folder, whatever symbolic links are on the way.
fn read(folder: &Path, names: &[String]) -> io::Result<Option<File>> {
    /// The size of a file, which is held in memory while it is sent.
    const MOST: u64 = 64 * 1024 * 1024;

    let path = names.iter().fold(folder.to_owned(), |path, name| path.join(name));
    let path = match fs::canonicalize(path) {
        Ok(path) if path.starts_with(folder) => path,
        _ => return Ok(None),
    };
    let known = fs::metadata(&path)?;
    // A pipe would never end, or never begin.
    if !known.is_file() {
        return Ok(None);
    }
    if known.len() > MOST {
        return Err(io::Error::other(format!("it has more than {} MB", MOST >> 20)));
    }
    // RFC 9110, 8.8.2.1: a date in the future MUST be replaced by that of the message.
    let modified = known.modified().ok().map(|time| time.min(SystemTime::now()));
    let modified = modified.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    let modified = modified.map(|since| HttpDate::from_unix(since.as_secs()));
    let name = names.last().map_or("", String::as_str);
    Ok(Some(File::new(name, fs::read(&path)?, modified)))
}

/// By the extension.
fn media_type(path: &str) -> &'static str {
    const KNOWN: [(&str, &str); 15] = [
        ("css", "text/css; charset=utf-8"),
        ("html", "text/html; charset=utf-8"),
        ("ico", "image/x-icon"),
        ("jpg", "image/jpeg"),
        ("js", "text/javascript; charset=utf-8"),
        ("json", "application/json"),
        ("md", "text/markdown; charset=utf-8"),
        ("pdf", "application/pdf"),
        ("png", "image/png"),
        ("svg", "image/svg+xml"),
        ("txt", "text/plain; charset=utf-8"),
        ("webmanifest", "application/manifest+json"),
        ("webp", "image/webp"),
        ("woff2", "font/woff2"),
        ("xml", "application/xml"),
    ];

    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    let known = KNOWN.iter().find(|(known, _)| known.eq_ignore_ascii_case(extension));
    known.map_or("application/octet-stream", |(_, media_type)| media_type)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_path_leads_out() {
        for path in [
            "/..",
            "/../etc/passwd",
            "/a/../b",
            "/%2e%2e/x",
            "/.%2E",
            "/a%2f..%2fb",
            "/a%5cb",
            "/a%00b",
            "/%0a",
            "/.",
            "/%",
            "/%2",
            "/%zz",
            "/%ff",
            "x",
            "",
        ] {
            assert!(matches!(names(path), Err(Found::Refused(_))), "{path}");
        }
        for path in ["//etc/passwd", "/a//b", "/C:/x", "/.git/config", "/c%3a", "/%2egit"] {
            assert!(matches!(names(path), Err(Found::Nothing)), "{path}");
        }
        for (path, expected) in [
            ("/", &["index.html"][..]),
            ("/421/", &["421", "index.html"]),
            ("/421", &["421"]),
            ("/a%20b/%C3%A9.html", &["a b", "é.html"]),
            ("/...x", &[]),
        ] {
            let found = names(path).unwrap_or_default();
            assert_eq!(found, expected, "{path}");
        }
    }
}
