//! Turns `data/` into the tables of the library: read, check, write. What the files may say stands in `build/`.

#[path = "build/mod.rs"]
mod build;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

use build::{Data, Files, tables};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=data");
    let files = Files::read(Path::new("data"));
    match Data::read(&files) {
        Ok(data) => write(&data).map_or_else(|error| fail([error]), |()| ExitCode::SUCCESS),
        Err(problems) => fail(problems),
    }
}

fn write(data: &Data) -> io::Result<()> {
    let folder = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("OUT_DIR is not set"))?;
    for (name, bytes) in tables(data) {
        fs::write(Path::new(&folder).join(name), bytes)?;
    }
    Ok(())
}

/// Every problem at once, each as `file:line:column: what is wrong; what was expected`.
fn fail<T: ToString>(problems: impl IntoIterator<Item = T>) -> ExitCode {
    for problem in problems {
        println!("cargo::error={}", problem.to_string());
    }
    ExitCode::FAILURE
}
