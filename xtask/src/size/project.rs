//! Small packages of their own, each in its folder below `target`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

/// What a package depends on.
#[derive(Clone, Copy)]
pub(super) enum Dependency {
    Http,
    NoFeatures,
    /// Which are all features.
    DefaultFeatures,
}

impl Dependency {
    fn line(self) -> String {
        let path = root();
        match self {
            // The version that the library itself is built with: `Cargo.lock` is copied.
            Self::Http => "http = \"1\"".to_owned(),
            Self::NoFeatures => {
                format!("http-status = {{ path = {path:?}, default-features = false }}")
            }
            Self::DefaultFeatures => format!("http-status = {{ path = {path:?} }}"),
        }
    }
}

/// How a program is built.
#[derive(Clone, Copy)]
pub(super) enum Profile {
    Release,
    Small,
}

impl Profile {
    pub(super) const ALL: &[Self] = &[Self::Release, Self::Small];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Small => "small",
        }
    }
}

pub(super) struct Project {
    pub(super) name: &'static str,
    folder: PathBuf,
}

impl Project {
    /// Writes the package; one without a program is an empty library.
    pub(super) fn new(
        name: &'static str,
        program: &str,
        dependency: Option<Dependency>,
    ) -> io::Result<Self> {
        let folder = target().join("xtask-size").join(name);
        fs::create_dir_all(folder.join("src"))?;
        let dependency = dependency.map(Dependency::line).unwrap_or_default();
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n{dependency}\n\n\
             [profile.small]\ninherits = \"release\"\nopt-level = \"z\"\nlto = true\ncodegen-units = 1\npanic = \"abort\"\n"
        );
        fs::write(folder.join("Cargo.toml"), manifest)?;
        // The versions of the workspace, as far as they are used.
        fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock"))?;
        let source = if program.is_empty() { "lib.rs" } else { "main.rs" };
        fs::write(folder.join("src").join(source), program)?;
        Ok(Self { name, folder })
    }

    /// Builds the program and says where it is.
    pub(super) fn program(&self, profile: Profile) -> io::Result<PathBuf> {
        self.cargo(&["build", "--profile", profile.name()])?;
        Ok(self
            .folder
            .join("target")
            .join(profile.name())
            .join(self.name)
            .with_extension(env::consts::EXE_EXTENSION))
    }

    pub(super) fn fetch(&self) -> io::Result<()> {
        self.cargo(&["fetch"])
    }

    /// Builds everything anew, without the network.
    pub(super) fn clean_build(&self) -> io::Result<()> {
        match fs::remove_dir_all(self.folder.join("target")) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => self.cargo(&["build", "--offline"]),
        }
    }

    fn cargo(&self, arguments: &[&str]) -> io::Result<()> {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let status = Command::new(cargo)
            .args(arguments)
            .arg("--quiet")
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", self.folder.join("target"))
            .status()?;
        if status.success() {
            Ok(())
        } else {
            Err(io::Error::other(format!(
                "`cargo {}` failed in {}",
                arguments.join(" "),
                self.folder.display()
            )))
        }
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask is a folder of the workspace")
}

fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}
