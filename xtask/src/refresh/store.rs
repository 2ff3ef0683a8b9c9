//! Artefacts on disk, and the clients that bring them.

use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// Folders with artefacts: the given ones first, then our own.
///
/// In each of them: `owner+name` (a git directory, or with one at `repo`, `.git` or `repo/.git`),
/// `npm/NAME@VERSION/package`, `pypi/NAME`, `crates/NAME`, `debian/NAME`, with `+` for `/` in names.
/// Below `ask`, what is installed to be asked: `npm`, `pypi`, `git`.
pub(crate) struct Store {
    pub(crate) given: Vec<PathBuf>,
    pub(crate) cache: PathBuf,
    pub(crate) offline: bool,
}

type Found = Result<PathBuf, String>;

impl Store {
    /// The git directory of a repository on GitHub.
    pub(crate) fn repository(&self, name: &str) -> Found {
        let folder = name.replace('/', "+");
        let git = |root: &PathBuf| {
            let places =
                ["", "repo", ".git", "repo/.git"].map(|place| root.join(&folder).join(place));
            places
                .into_iter()
                .find(|place| place.join("HEAD").is_file() && place.join("objects").is_dir())
        };
        if let Some(found) = self.given.iter().find_map(git) {
            return Ok(found);
        }
        let cached = git(&self.cache);
        if self.offline {
            return cached.ok_or_else(|| format!("there is no repository {folder} on disk"));
        }
        let url = format!("https://github.com/{name}.git");
        if let Some(cached) = cached {
            let refs = ["+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*"];
            output(
                Command::new("git")
                    .arg("--git-dir")
                    .arg(&cached)
                    .args(["fetch", "--quiet", &url])
                    .args(refs),
            )?;
            return Ok(cached);
        }
        let target = self.fresh(&folder)?;
        output(
            Command::new("git")
                .args(["clone", "--quiet", "--bare", "--filter=blob:none", &url])
                .arg(&target),
        )?;
        Ok(target)
    }

    /// The versions of a package of npm, in the order of the registry.
    pub(crate) fn npm_versions(&self, package: &str) -> Result<String, String> {
        let name = format!("npm/{}.versions.json", package.replace('/', "+"));
        if let Some(found) = self.on_disk(&name) {
            return fs::read_to_string(&found).map_err(|error| at(&found, &error));
        }
        let versions = output(Command::new("npm").args(["view", package, "versions", "--json"]))?;
        let target = self.fresh(&name)?;
        fs::write(&target, &versions).map_err(|error| at(&target, &error))?;
        Ok(versions)
    }

    /// The folder with the files of a package of npm.
    pub(crate) fn npm(&self, package: &str, version: &str) -> Found {
        let name = format!("npm/{}@{version}", package.replace('/', "+"));
        if let Some(found) = self.all().map(|root| root.join(&name)).find(|found| found.is_dir()) {
            return Ok(found.join("package"));
        }
        let target = self.missing(&name)?;
        let part = self.folder(&format!("{name}.part"))?;
        let packed = output(
            Command::new("npm")
                .args(["pack", "--silent", &format!("{package}@{version}")])
                .current_dir(&part),
        )?;
        let archive = packed.lines().last().unwrap_or_default();
        output(Command::new("tar").args(["-xzf", archive]).current_dir(&part))?;
        fs::remove_file(part.join(archive))
            .and_then(|()| fs::rename(&part, &target))
            .map_err(|error| at(&target, &error))?;
        Ok(target.join("package"))
    }

    /// The folder with the newest release of a package of `PyPI`.
    pub(crate) fn pypi(&self, package: &str) -> Found {
        let name = format!("pypi/{package}");
        if let Some(found) = self.on_disk(&name) {
            return Ok(found);
        }
        let target = self.folder(&name)?;
        let pip = [
            "-m",
            "pip",
            "install",
            "--quiet",
            "--no-deps",
            "--no-compile",
            "--only-binary",
            ":all:",
            "--upgrade",
            "--target",
        ];
        output(Command::new("python3").args(pip).arg(&target).arg(package))?;
        Ok(target)
    }

    /// The versions of a package of `PyPI`, as pip lists them.
    pub(crate) fn pypi_versions(&self, package: &str) -> Result<String, String> {
        let name = format!("pypi/{package}.versions.txt");
        if let Some(found) = self.on_disk(&name) {
            return fs::read_to_string(&found).map_err(|error| at(&found, &error));
        }
        let listed =
            output(Command::new("python3").args(["-m", "pip", "index", "versions", package]))?;
        let versions = listed.lines().find_map(|line| line.strip_prefix("Available versions: "));
        let versions = versions.ok_or_else(|| format!("pip lists no versions of {package}"))?;
        let target = self.fresh(&name)?;
        fs::write(&target, versions).map_err(|error| at(&target, &error))?;
        Ok(versions.to_owned())
    }

    /// Files in a release of a package of `PyPI`, one behind the other; nothing of one that is not in there.
    pub(crate) fn wheel(
        &self,
        package: &str,
        version: &str,
        paths: &[&str],
    ) -> Result<String, String> {
        let release = format!("pypi/{package}@{version}");
        let kept = |path: &&str| {
            self.all()
                .map(|root| root.join(&release).join(path.replace('/', "+")))
                .find(|found| found.is_file())
        };
        if let Some(found) = paths.iter().map(kept).collect::<Option<Vec<PathBuf>>>() {
            return found
                .iter()
                .map(|file| fs::read_to_string(file).map_err(|error| at(file, &error)))
                .collect();
        }
        let part = self.folder(&format!("{release}.part"))?;
        let pip =
            ["-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:", "--dest"];
        output(Command::new("python3").args(pip).arg(&part).arg(format!("{package}=={version}")))?;
        let print = "import sys, zipfile; wheel = zipfile.ZipFile(sys.argv[1]); \
                     print(wheel.read(sys.argv[2]).decode() if sys.argv[2] in wheel.namelist() else '', end='')";
        let mut all = String::new();
        for path in paths {
            let target = self.missing(&format!("{release}/{}", path.replace('/', "+")))?;
            let mut text = String::new();
            for wheel in files(&part)? {
                text.push_str(&output(
                    Command::new("python3").args(["-c", print]).arg(part.join(wheel)).arg(path),
                )?);
            }
            fs::write(&target, &text).map_err(|error| at(&target, &error))?;
            all.push_str(&text);
        }
        fs::remove_dir_all(&part).map_err(|error| at(&part, &error))?;
        Ok(all)
    }

    /// The folder with the newest release of a crate, and its version.
    pub(crate) fn package(&self, package: &str) -> Result<(PathBuf, String), String> {
        let name = format!("crates/{package}");
        let scratch = match self.on_disk(&name) {
            Some(found) => found,
            None => {
                let scratch = self.folder(&name)?;
                let manifest = format!(
                    "[package]\nname = \"scratch\"\nedition = \"2021\"\n\n[lib]\npath = \"lib.rs\"\n\n[dependencies]\n{package} = \"*\"\n\n[workspace]\n"
                );
                fs::write(scratch.join("Cargo.toml"), manifest)
                    .map_err(|error| at(&scratch, &error))?;
                fs::write(scratch.join("lib.rs"), "").map_err(|error| at(&scratch, &error))?;
                output(Command::new(cargo()).args(["update", "--quiet"]).current_dir(&scratch))?;
                scratch
            }
        };
        let mut metadata = Command::new(cargo());
        metadata.args(["metadata", "--format-version", "1"]).current_dir(&scratch);
        if self.offline {
            metadata.arg("--offline");
        }
        let metadata = output(&mut metadata)?;
        let place = metadata
            .split("\"manifest_path\":\"")
            .filter_map(|rest| rest.split_once("/Cargo.toml\""))
            .find_map(|(folder, _)| {
                let version = Path::new(folder)
                    .file_name()?
                    .to_str()?
                    .strip_prefix(package)?
                    .strip_prefix('-')?;
                version
                    .starts_with(|c: char| c.is_ascii_digit())
                    .then(|| (PathBuf::from(folder), version.to_owned()))
            });
        place.ok_or_else(|| format!("cargo metadata does not name a folder of {package}"))
    }

    /// The folder with the files of a package of Debian.
    pub(crate) fn debian(&self, package: &str) -> Found {
        let name = format!("debian/{package}");
        if let Some(found) = self.on_disk(&name) {
            return Ok(found);
        }
        let target = self.folder(&name)?;
        let part = self.folder(&format!("{name}.part"))?;
        output(Command::new("apt-get").args(["download", "--quiet", package]).current_dir(&part))?;
        for archive in files(&part)?.iter().filter(|file| file.ends_with(".deb")) {
            output(Command::new("dpkg-deb").arg("--extract").arg(part.join(archive)).arg(&target))?;
        }
        fs::remove_dir_all(&part).map_err(|error| at(&part, &error))?;
        Ok(target)
    }

    /// The folder with the files of a package of Debian, which is not fetched again.
    pub(crate) fn debian_kept(&self, package: &str) -> Found {
        match self.kept(&format!("debian/{package}")) {
            Some(found) => Ok(found),
            None => self.debian(package),
        }
    }

    /// A folder in which packages of npm are installed with what they need.
    pub(crate) fn npm_installed(&self, packages: &[String]) -> Found {
        let name = format!("ask/npm/{}", packages.join("+").replace('/', "+"));
        self.installed(&name, |part| {
            // Without scripts: nothing but the files of the packages comes here.
            let flags = ["install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"];
            output(Command::new("npm").args(flags).arg("--prefix").arg(part).args(packages))
        })
    }

    /// A folder in which a package of `PyPI` is installed with what it needs.
    pub(crate) fn pypi_installed(&self, package: &str) -> Found {
        self.installed(&format!("ask/pypi/{}", package.replace("==", "@")), |part| {
            let pip = ["-m", "pip", "install", "--quiet", "--only-binary", ":all:", "--target"];
            output(Command::new("python3").args(pip).arg(part).arg(package))
        })
    }

    /// A folder with paths of a commit of a repository on GitHub.
    pub(crate) fn checkout(&self, repository: &str, commit: &str, paths: &[&str]) -> Found {
        let git = self.repository(repository)?;
        let target = self.scratch(&format!("ask/git/{}@{commit}", repository.replace('/', "+")))?;
        let archive = target.join("archive.tar");
        output(
            Command::new("git")
                .arg("--git-dir")
                .arg(&git)
                .args(["archive", "--format=tar", "--output"])
                .arg(&archive)
                .arg(commit)
                .args(paths),
        )?;
        output(Command::new("tar").arg("-xf").arg(&archive).arg("-C").arg(&target))?;
        fs::remove_file(&archive).map_err(|error| at(&archive, &error))?;
        Ok(target)
    }

    /// A new, empty folder for what is made here.
    pub(crate) fn scratch(&self, name: &str) -> Found {
        let target = self.cache.join(name);
        if target.exists() {
            fs::remove_dir_all(&target).map_err(|error| at(&target, &error))?;
        }
        fs::create_dir_all(&target).map_err(|error| at(&target, &error))?;
        Ok(target)
    }

    /// What is on disk already, or what `install` makes of an empty folder.
    fn installed(
        &self,
        name: &str,
        install: impl FnOnce(&Path) -> Result<String, String>,
    ) -> Found {
        if let Some(found) = self.kept(name) {
            return Ok(found);
        }
        let target = self.missing(name)?;
        let part = self.folder(&format!("{name}.part"))?;
        install(&part)?;
        fs::rename(&part, &target).map_err(|error| at(&target, &error))?;
        Ok(target)
    }

    /// What is on disk, given or fetched once.
    fn kept(&self, name: &str) -> Option<PathBuf> {
        self.all().map(|root| root.join(name)).find(|found| found.is_dir())
    }

    fn all(&self) -> impl Iterator<Item = &PathBuf> {
        self.given.iter().chain([&self.cache])
    }

    /// What need not be fetched: it was given, or there is no network.
    fn on_disk(&self, name: &str) -> Option<PathBuf> {
        let given = self.given.iter().chain(self.offline.then_some(&self.cache));
        given.map(|root| root.join(name)).find(|found| found.exists())
    }

    /// Where to put what is not on disk.
    fn missing(&self, name: &str) -> Found {
        if self.offline { Err(format!("{name} is not on disk")) } else { self.fresh(name) }
    }

    fn fresh(&self, name: &str) -> Found {
        if self.offline {
            return Err(format!("{name} is not on disk"));
        }
        let target = self.cache.join(name);
        let parent = target.parent().unwrap_or(&self.cache);
        fs::create_dir_all(parent).map_err(|error| at(parent, &error))?;
        Ok(target)
    }

    /// A new, empty folder.
    fn folder(&self, name: &str) -> Found {
        let target = self.fresh(name)?;
        if target.exists() {
            fs::remove_dir_all(&target).map_err(|error| at(&target, &error))?;
        }
        fs::create_dir_all(&target).map_err(|error| at(&target, &error))?;
        Ok(target)
    }
}

fn cargo() -> PathBuf {
    env::var_os("CARGO").map_or_else(|| "cargo".into(), PathBuf::from)
}

/// What a program prints; its last line of complaint if it fails.
pub(crate) fn output(command: &mut Command) -> Result<String, String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command.output().map_err(|error| format!("{program}: {error}"))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let complaint = String::from_utf8_lossy(&output.stderr);
    let last = complaint.lines().rfind(|line| !line.trim().is_empty()).unwrap_or("no reason given");
    Err(format!("{program}: {}", last.trim()))
}

/// The files in a folder and its folders, relative to it, sorted.
pub(crate) fn files(root: &Path) -> Result<Vec<String>, String> {
    let mut files = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(|error| at(&folder, &error))? {
            let entry = entry.map_err(|error| at(&folder, &error))?;
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => folders.push(entry.path()),
                Ok(kind) if kind.is_file() => {
                    let path = entry.path();
                    files.extend(
                        path.strip_prefix(root).ok().and_then(Path::to_str).map(str::to_owned),
                    );
                }
                _ => {}
            }
        }
    }
    files.sort_unstable();
    Ok(files)
}

pub(crate) fn at(path: &Path, error: &io::Error) -> String {
    format!("{}: {error}", path.display())
}
