//! From a source to what each of its versions says.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use regex::Regex;

use super::extract::{Kind, Name};
use super::history::{Content, Place, Reading, bisect};
use super::source::{From, Source};
use super::store::{Store, at, files, output};
use super::version::{compare, is_next_feature_release};

type Readings = Result<Vec<Reading>, String>;

/// Everything that a source says, in the order of versions.
pub(crate) fn readings(source: &Source, except: &[&str], store: &Store) -> Readings {
    let mut readings =
        of(&Reader { kind: source.extractor.kind, beside: String::new() }, &source.from, store)?;
    readings.sort_by(|one, other| compare(&one.version, &other.version));
    for reading in &mut readings {
        if let Content::Names(names) = &mut reading.content {
            names.retain(|name| !except.contains(&name.bare.as_str()));
        }
    }
    match readings.last() {
        None => Err("no version was found".to_owned()),
        Some(last) if matches!(&last.content, Content::Names(names) if names.is_empty()) => {
            Err(format!("no name was found in version {}", last.version))
        }
        Some(_) => Ok(readings),
    }
}

fn of(reader: &Reader, from: &From, store: &Store) -> Readings {
    match from {
        From::Tags { repository, tags, paths, whole } => {
            of_tags(reader, store, repository, tags, paths, *whole)
        }
        From::Files { repository, paths } => of_files(reader, store, repository, paths),
        From::Npm { package, from, paths } => of_npm(reader, store, package, *from, paths),
        From::PyPi { package, path } => of_pypi(reader, store, package, path),
        From::Crate { package, path } => of_crate(reader, store, package, path),
        From::Debian { package, paths } => of_debian(reader, store, package, paths),
        From::Runtimes { name, programs, arguments } => {
            of_runtimes(reader, name, programs, arguments)
        }
        From::Wheels { package, paths } => of_wheels(reader, store, package, paths),
        From::Beside { names, codes } => {
            of(&Reader { kind: reader.kind, beside: newest(codes, store)? }, names, store)
        }
    }
}

/// How texts are read, and what stands behind each of them.
struct Reader {
    kind: Kind,
    beside: String,
}

fn names(Reader { kind, beside }: &Reader, text: &str) -> Vec<Name> {
    let text = if beside.is_empty() {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(format!("{text}\n{beside}"))
    };
    match kind {
        Kind::Pattern(pattern) => pattern.names(&text),
        Kind::Names(names) => names(&text),
        Kind::Changes(_) => Vec::new(),
    }
}

/// The text of the newest version.
fn newest(from: &From, store: &Store) -> Result<String, String> {
    let mut all = match from {
        From::Tags { repository, tags, paths, .. } => {
            let git = Git { dir: &store.repository(repository)? };
            let versions = git.versions(tags)?;
            let (_, commit) = versions.last().ok_or("no version was found")?;
            let found = git.files(commit, paths)?;
            found
                .iter()
                .map(|(object, _)| git.run(&["cat-file", "blob", object]))
                .collect::<Result<String, String>>()?
        }
        From::Npm { package, paths, .. } => {
            let versions = npm_versions(store, package, None)?;
            let folder = store.npm(package, versions.last().ok_or("no version was found")?)?;
            let pattern = expression(paths)?;
            let found = files(&folder)?
                .into_iter()
                .filter(|file| pattern.is_match(file))
                .map(|file| folder.join(file));
            found
                .map(|file| fs::read_to_string(&file).map_err(|error| at(&file, &error)))
                .collect::<Result<String, String>>()?
        }
        _ => return Err("codes are read from tags and npm only".to_owned()),
    };
    if all.is_empty() {
        return Err("there is nothing that says the codes".to_owned());
    }
    all.push('\n');
    Ok(all)
}

fn of_tags(
    reader: &Reader,
    store: &Store,
    repository: &str,
    tags: &str,
    paths: &[&str],
    whole: bool,
) -> Readings {
    let git = Git { dir: &store.repository(repository)? };
    let mut texts: BTreeMap<String, Vec<Name>> = BTreeMap::new();
    let mut readings = Vec::new();
    for (version, commit) in git.versions(tags)? {
        let found = git.files(&commit, paths)?;
        let objects: Vec<&str> = found.iter().map(|(object, _)| object.as_str()).collect();
        let key = objects.join(" ");
        if !texts.contains_key(&key) {
            let text = objects
                .iter()
                .map(|object| git.run(&["cat-file", "blob", object]))
                .collect::<Result<String, String>>()?;
            texts.insert(
                key.clone(),
                if objects.is_empty() { Vec::new() } else { names(reader, &text) },
            );
        }
        let names = texts[&key].clone();
        let path = found.first().map(|(_, path)| path.clone()).unwrap_or_default();
        if !whole && readings.is_empty() && names.is_empty() {
            continue;
        }
        let place = Place {
            artefact: format!("github {repository}"),
            path,
            commit: Some(commit),
            unit: "tags",
        };
        readings.push(Reading {
            version,
            follows: whole || !readings.is_empty(),
            content: Content::Names(names),
            place,
        });
    }
    Ok(readings)
}

fn of_files(reader: &Reader, store: &Store, repository: &str, paths: &str) -> Readings {
    let git = Git { dir: &store.repository(repository)? };
    let commit = git.run(&["rev-parse", "HEAD"])?.trim().to_owned();
    let listed = git.run(&["ls-tree", "-r", "--name-only", &commit])?;
    let place = Place {
        artefact: format!("github {repository}"),
        path: String::new(),
        commit: Some(commit.clone()),
        unit: "releases",
    };
    of_changes(reader, listed.lines(), paths, &place, |path| {
        git.run(&["cat-file", "blob", &format!("{commit}:{path}")])
    })
}

fn of_npm(
    reader: &Reader,
    store: &Store,
    package: &str,
    from: Option<&str>,
    paths: &str,
) -> Readings {
    let versions = npm_versions(store, package, from)?;
    let pattern = expression(paths)?;
    let mut places: BTreeMap<String, String> = BTreeMap::new();
    // Where no file has the names alone.
    let mut folders: BTreeMap<String, String> = BTreeMap::new();
    let known = bisect(&versions, |version| {
        let folder = store.npm(package, version)?;
        let mut all = String::new();
        for file in files(&folder)?.iter().filter(|file| pattern.is_match(file)) {
            let parent = file.rsplit_once('/').map_or(file.as_str(), |(parent, _)| parent);
            folders.insert(version.to_owned(), parent.to_owned());
            let text =
                fs::read(folder.join(file)).map_err(|error| at(&folder.join(file), &error))?;
            let text = String::from_utf8_lossy(&text);
            if !names(reader, &text).is_empty() {
                places.entry(version.to_owned()).or_insert_with(|| file.clone());
            }
            all.push_str(&text);
            all.push('\n');
        }
        Ok(names(reader, &all))
    })?;
    let mut before = None;
    let readings = known.into_iter().map(|(index, names)| {
        let follows = index == 0 || before == Some(index - 1);
        before = Some(index);
        let version = versions[index].clone();
        let path = places.get(&version).or(folders.get(&version)).cloned().unwrap_or_default();
        let place =
            Place { artefact: format!("npm {package}"), path, commit: None, unit: "releases" };
        Reading { version, follows, content: Content::Names(names), place }
    });
    Ok(readings.collect())
}

/// The final releases, oldest first.
fn npm_versions(store: &Store, package: &str, from: Option<&str>) -> Result<Vec<String>, String> {
    let final_version = expression(r#""(\d+\.\d+\.\d+)""#)?;
    let listed = store.npm_versions(package)?;
    let mut versions: Vec<String> =
        final_version.captures_iter(&listed).map(|found| found[1].to_owned()).collect();
    versions.retain(|version| from.is_none_or(|from| compare(from, version).is_le()));
    versions.sort_by(|one, other| compare(one, other));
    Ok(versions)
}

fn of_wheels(reader: &Reader, store: &Store, package: &str, paths: &[&str]) -> Readings {
    let final_version = expression(r"^(\d+(?:\.\d+)+(?:\.post\d+)?)$")?;
    let listed = store.pypi_versions(package)?;
    let mut versions: Vec<String> = listed
        .split([',', ' ', '\n'])
        .filter_map(|version| group(&final_version, version))
        .collect();
    versions.sort_by(|one, other| compare(one, other));
    let known =
        bisect(&versions, |version| Ok(names(reader, &store.wheel(package, version, paths)?)))?;
    let mut before = None;
    let readings = known.into_iter().map(|(index, names)| {
        let follows = index == 0 || before == Some(index - 1);
        before = Some(index);
        let path = paths.first().copied().unwrap_or_default().to_owned();
        let place =
            Place { artefact: format!("PyPI {package}"), path, commit: None, unit: "releases" };
        Reading { version: versions[index].clone(), follows, content: Content::Names(names), place }
    });
    Ok(readings.collect())
}

fn of_pypi(reader: &Reader, store: &Store, package: &str, path: &str) -> Readings {
    let folder = store.pypi(package)?;
    let text =
        fs::read_to_string(folder.join(path)).map_err(|error| at(&folder.join(path), &error))?;
    // The folder has this package only, installed without what it depends on.
    let installed = expression(r"^[^/]+-(\d[^/-]*)\.dist-info/METADATA$")?;
    let version = files(&folder)?
        .iter()
        .find_map(|file| group(&installed, file))
        .ok_or("the version was not found")?;
    let place = Place {
        artefact: format!("PyPI {package}"),
        path: path.to_owned(),
        commit: None,
        unit: "releases",
    };
    Ok(vec![Reading {
        version,
        follows: false,
        content: Content::Names(names(reader, &text)),
        place,
    }])
}

fn of_crate(reader: &Reader, store: &Store, package: &str, path: &str) -> Readings {
    let (folder, version) = store.package(package)?;
    let text =
        fs::read_to_string(folder.join(path)).map_err(|error| at(&folder.join(path), &error))?;
    let place = Place {
        artefact: format!("crate {package}"),
        path: path.to_owned(),
        commit: None,
        unit: "releases",
    };
    Ok(vec![Reading {
        version,
        follows: false,
        content: Content::Names(names(reader, &text)),
        place,
    }])
}

fn of_debian(reader: &Reader, store: &Store, package: &str, paths: &str) -> Readings {
    let folder = store.debian(package)?;
    let listed = files(&folder)?;
    let place = Place {
        artefact: format!("Debian {package}"),
        path: String::new(),
        commit: None,
        unit: "releases",
    };
    of_changes(reader, listed.iter().map(String::as_str), paths, &place, |path| {
        fs::read_to_string(folder.join(path)).map_err(|error| at(&folder.join(path), &error))
    })
}

/// Lists of changes, one version a file or more.
fn of_changes<'a>(
    reader: &Reader,
    listed: impl Iterator<Item = &'a str>,
    paths: &str,
    place: &Place,
    text: impl Fn(&str) -> Result<String, String>,
) -> Readings {
    let Kind::Changes(changes) = reader.kind else {
        return Err("the extractor reads no changes".to_owned());
    };
    let pattern = expression(paths)?;
    let mut versions: BTreeMap<String, (String, String)> = BTreeMap::new();
    for path in listed {
        let Some(version) = group(&pattern, path) else { continue };
        let (texts, last) = versions.entry(version).or_default();
        texts.push_str(&text(path)?);
        path.clone_into(last);
    }
    let all: String = versions.values().map(|(text, _)| text.as_str()).collect();
    let reading = |(version, (text, path)): (&String, &(String, String))| {
        let place = Place { path: path.clone(), ..place.clone() };
        Reading {
            version: version.clone(),
            follows: true,
            content: Content::Changes(changes(text, &all)),
            place,
        }
    };
    Ok(versions.iter().map(reading).collect())
}

fn of_runtimes(reader: &Reader, name: &str, programs: &[&str], arguments: &[&str]) -> Readings {
    let mut versions: BTreeMap<String, (String, Vec<Name>)> = BTreeMap::new();
    for program in programs.iter().flat_map(|program| expand(program)) {
        let text = output(Command::new(&program).args(arguments))?;
        let Some(((version, release), list)) = text
            .split_once('\n')
            .and_then(|(line, list)| Some((line.trim().split_once('\t')?, list)))
        else {
            return Err(format!("{program} does not say its version"));
        };
        versions.insert(version.to_owned(), (release.to_owned(), names(reader, list)));
    }
    let mut versions: Vec<_> = versions.into_iter().collect();
    versions.sort_by(|one, other| compare(&one.0, &other.0));
    let mut readings: Vec<Reading> = Vec::new();
    for (version, (release, names)) in versions {
        let follows = readings
            .last()
            .is_some_and(|before| is_next_feature_release(&before.version, &version));
        let place =
            Place { artefact: name.to_owned(), path: release, commit: None, unit: "runtimes" };
        readings.push(Reading { version, follows, content: Content::Names(names), place });
    }
    Ok(readings)
}

/// Programs under the folder that stands before `*`; `~` is the home folder. A plain name is itself.
pub(crate) fn expand(program: &str) -> Vec<String> {
    let Some((before, behind)) = program.split_once("/*/") else { return vec![program.to_owned()] };
    let home = std::env::var("HOME").unwrap_or_default();
    let before = before.replacen('~', &home, 1);
    let Ok(folders) = fs::read_dir(&before) else { return Vec::new() };
    let mut programs: Vec<String> = folders
        .filter_map(|folder| {
            Some(format!("{before}/{}/{behind}", folder.ok()?.file_name().to_str()?))
        })
        .filter(|program| Path::new(program).is_file())
        .collect();
    programs.sort_unstable();
    programs
}

struct Git<'a> {
    dir: &'a Path,
}

impl Git<'_> {
    /// The versions that have a tag and their commits, oldest first.
    fn versions(&self, tags: &str) -> Result<Vec<(String, String)>, String> {
        let pattern = expression(tags)?;
        let listed = self.run(&[
            "for-each-ref",
            "--format=%(refname:strip=2) %(objectname) %(*objectname)",
            "refs/tags",
        ])?;
        let mut versions: Vec<(String, String)> = Vec::new();
        for line in listed.lines() {
            let Some((tag, objects)) = line.split_once(' ') else { continue };
            // The oldest repositories were made of CVS, which has no full stop in a tag.
            let Some(version) = group(&pattern, tag).map(|version| version.replace('_', "."))
            else {
                continue;
            };
            // Of an annotated tag the second one is the commit.
            let commit = objects.split_whitespace().last().unwrap_or_default();
            if versions.iter().all(|(known, _)| *known != version) {
                versions.push((version, commit.to_owned()));
            }
        }
        versions.sort_by(|one, other| compare(&one.0, &other.0));
        Ok(versions)
    }

    /// The first of the paths that a commit has, with its object; of a path that ends in `/` all files.
    fn files(&self, commit: &str, paths: &[&str]) -> Result<Vec<(String, String)>, String> {
        let listed = self.run(&[&["ls-tree", commit, "--"], paths].concat())?;
        // MODE blob OBJECT<tab>PATH
        let listed: Vec<(&str, &str)> =
            listed.lines().filter_map(|line| line.split_once('\t')).collect();
        let files = paths.iter().map(|wanted| {
            let inside = |path: &str| {
                path == *wanted || (wanted.ends_with('/') && path.starts_with(*wanted))
            };
            let found =
                listed.iter().filter(|(object, path)| inside(path) && object.contains(" blob "));
            found
                .filter_map(|(object, path)| {
                    Some((object.rsplit(' ').next()?.to_owned(), (*path).to_owned()))
                })
                .collect()
        });
        Ok(files.into_iter().find(|found: &Vec<_>| !found.is_empty()).unwrap_or_default())
    }

    fn run(&self, arguments: &[&str]) -> Result<String, String> {
        output(Command::new("git").arg("--git-dir").arg(self.dir).args(arguments))
    }
}

fn expression(pattern: &str) -> Result<Regex, String> {
    Regex::new(pattern).map_err(|error| error.to_string())
}

fn group(pattern: &Regex, text: &str) -> Option<String> {
    pattern.captures(text)?.get(1).map(|found| found.as_str().to_owned())
}
