// The compiler of C# behind a command line, for a runtime that comes without the SDK.

using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

static class Csc
{
    static int Main(string[] arguments)
    {
        var line = CSharpCommandLineParser.Default.Parse(arguments, Environment.CurrentDirectory, null);
        var trees = line.SourceFiles.Select(file =>
        {
            using var stream = File.OpenRead(file.Path);
            return CSharpSyntaxTree.ParseText(SourceText.From(stream), line.ParseOptions, file.Path);
        });
        var references = line.MetadataReferences.Select(reference =>
            MetadataReference.CreateFromFile(reference.Reference, reference.Properties));
        var name = Path.GetFileNameWithoutExtension(line.OutputFileName);
        var compilation = CSharpCompilation.Create(name, trees, references, line.CompilationOptions);
        using var made = new MemoryStream();
        var result = compilation.Emit(made, options: line.EmitOptions);
        var told = line.Errors.Concat(result.Diagnostics)
            .Where(found => found.Severity >= DiagnosticSeverity.Warning && !found.IsSuppressed)
            .ToList();
        told.ForEach(Console.Error.WriteLine);
        if (!result.Success || told.Any(found => found.Severity == DiagnosticSeverity.Error))
        {
            return 1;
        }
        File.WriteAllBytes(Path.Combine(line.OutputDirectory, line.OutputFileName), made.ToArray());
        return 0;
    }
}
