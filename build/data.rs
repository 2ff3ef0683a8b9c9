//! Everything under `data/`.

use super::behaviour::{self, Behaviour};
use super::claim::{self, Claim};
use super::docs::{self, Docs};
use super::ecosystem::{self, Ecosystem};
use super::file::Files;
use super::method::{self, Method};
use super::name::Phrases;
use super::problem::Problem;
use super::registry::Registry;
use super::requirement::{self, Requirement};
use super::spec::{Spec, Specs};
use super::status::{Status, Taken};
use super::symbol::Symbols;
use super::vendor::{self, Vendor};

pub(crate) struct Data {
    pub(crate) registry: Registry,
    /// In the order of the file, as are the claims and the ecosystems.
    pub(crate) specs: Vec<Spec>,
    pub(crate) ecosystems: Vec<Ecosystem>,
    /// Sorted by name.
    pub(crate) methods: Vec<Method>,
    /// Sorted by code.
    pub(crate) statuses: Vec<Status>,
    pub(crate) phrases: Phrases,
    /// Those that bind several codes, by file.
    pub(crate) requirements: Vec<Requirement>,
    /// What programs do with several codes alike.
    pub(crate) clients: Vec<Behaviour>,
    pub(crate) symbols: Vec<Symbols>,
    /// Those of the classes, then those of the codes.
    pub(crate) docs: Vec<Docs>,
    /// Sorted by code, owner and product.
    pub(crate) vendors: Vec<Vendor>,
    pub(crate) claims: Vec<Claim>,
}

impl Data {
    /// Reads and checks all files; either the data, or every mistake in it.
    pub(crate) fn read(files: &Files) -> Result<Self, Vec<Problem>> {
        let registry = Registry::read(files.table("data/registry.toml"));
        let specs = Specs::read(files.table("data/specs.toml"));
        let ecosystems = ecosystem::read(files.table("data/ecosystems.tsv"));
        let mut taken = Taken::default();
        let methods = method::read(files.table("data/methods.tsv"), &specs);
        let mut statuses = Vec::new();
        let mut codes = Vec::new();
        let of_codes = files.folder("data/codes/", ".toml");
        for (stem, file) in &of_codes {
            // A code with a mistake in its file is registered all the same.
            codes.extend(stem.parse::<u16>());
            statuses.extend(Status::read(stem, file, &specs, &mut taken));
        }
        let mut requirements = Vec::new();
        for (stem, file) in files.folder("data/requirements/", ".toml") {
            requirements.extend(requirement::read_shared(
                stem,
                file,
                &codes,
                &specs,
                &mut taken.ids,
            ));
        }
        let clients =
            behaviour::read_shared(files.table("data/clients.toml"), &codes, &mut taken.programs);
        let mut symbols = Vec::new();
        for (stem, file) in files.folder("data/symbols/", ".tsv") {
            symbols.extend(Symbols::read(stem, file));
        }
        let docs = docs::read(
            &files.folder("data/docs/", ".toml"),
            &codes,
            &symbols,
            &of_codes,
            files.table("data/registry.toml"),
        );
        let vendors = vendor::read(&files.folder("data/vendors/", ".toml"));
        let claims = claim::read(files.table("data/claims.toml"));

        let problems = files.problems();
        match registry {
            Some(registry) if problems.is_empty() => {
                let specs = specs.rows;
                Ok(Self {
                    registry,
                    specs,
                    ecosystems,
                    methods,
                    statuses,
                    phrases: taken.phrases,
                    requirements,
                    clients,
                    symbols,
                    docs,
                    vendors,
                    claims,
                })
            }
            _ => Err(problems),
        }
    }
}
