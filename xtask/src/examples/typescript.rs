//! TypeScript: checked against the types of the frameworks, which npm brings.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Duration;

use super::{Verdict, process, tool};
use crate::refresh::store::Store;
use crate::refresh::{cache, root};

const CHECK: Duration = Duration::from_secs(120);

/// The compiler, and what the examples import.
const PACKAGES: [&str; 7] = [
    "typescript@7",
    "@nestjs/common@12",
    "@nestjs/core@12",
    "@types/express@5",
    "@types/node@26",
    "reflect-metadata@0.2",
    "rxjs@7",
];

/// As in a new project of NestJS, and strict.
const CONFIGURATION: &str = r#"{
    "compilerOptions": {
        "module": "nodenext",
        "target": "es2023",
        "strict": true,
        "noUnusedLocals": true,
        "isolatedModules": true,
        "emitDecoratorMetadata": true,
        "experimentalDecorators": true,
        "skipLibCheck": true,
        "noEmit": true,
        "types": ["node"]
    },
    "files": ["example.ts"]
}
"#;

/// What the examples import from the project that they are part of.
const MODULE: &str = "export class AppModule {}\n";

/// Checks an example in a room of its own.
pub(super) fn check(text: &str, room: &Path) -> io::Result<Verdict> {
    if let Some(missing) = tool::NPM.missing() {
        return Ok(missing);
    }
    let packages = match packages() {
        Ok(packages) => packages,
        Err(why) => return Ok(Verdict::Skipped(format!("npm brings no TypeScript: {why}"))),
    };
    fs::write(room.join("example.ts"), text)?;
    fs::write(room.join("app.module.ts"), MODULE)?;
    fs::write(room.join("tsconfig.json"), CONFIGURATION)?;
    let modules = packages.join("node_modules");
    #[cfg(unix)]
    std::os::unix::fs::symlink(&modules, room.join("node_modules"))?;
    #[cfg(windows)]
    std::os::windows::fs::symlink_dir(&modules, room.join("node_modules"))?;
    let compiler = modules.join("typescript/bin/tsc");
    process::run(tool::NODE.command().arg(compiler).args(["--project", "."]), room, CHECK)
}

/// The folder with the packages, which are brought once.
fn packages() -> Result<PathBuf, String> {
    static FOUND: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let found = FOUND.get_or_init(|| {
        let store = Store { given: Vec::new(), cache: cache(&root()), offline: false };
        store.npm_installed(&PACKAGES.map(str::to_owned))
    });
    found.clone()
}
