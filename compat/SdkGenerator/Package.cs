using System.Collections.Immutable;
using SdkGenerator.Emit;
using SdkGenerator.Schema;

namespace SdkGenerator;

/// <summary>A package whose <c>Generated</c> folder follows from its <c>schema.json</c>.</summary>
/// <param name="Name">Package, assembly and root namespace, such as "Pulumi.Aws".</param>
public sealed record Package(string Name)
{
    public static ImmutableArray<Package> All { get; } = [new("Pulumi.Aws"), new("Pulumi.Command"), new("Pulumi.Tls")];

    public string SchemaFile(DirectoryInfo compat) => Path.Combine(compat.FullName, Name, "schema.json");

    public string GeneratedFolder(DirectoryInfo compat) => Path.Combine(compat.FullName, Name, "Generated");

    /// <summary>File names relative to the generated folder, with their text.</summary>
    public ImmutableSortedDictionary<string, string> Generate(DirectoryInfo compat)
    {
        var schema = ProviderSchema.Parse(File.ReadAllText(SchemaFile(compat)));
        return PackageEmitter.Emit(Name, schema).ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    /// <summary>Makes the generated folder hold exactly these files.</summary>
    public void Replace(DirectoryInfo compat, IReadOnlyDictionary<string, string> files)
    {
        var folder = new DirectoryInfo(GeneratedFolder(compat));
        if (folder.Exists)
            folder.Delete(recursive: true);

        foreach (var (name, text) in files)
        {
            var path = Path.Combine(folder.FullName, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }
}
