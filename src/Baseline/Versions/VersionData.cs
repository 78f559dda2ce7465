using System.Collections.Immutable;

namespace Baseline.Versions;

/// <summary>What <c>known-escapes.json</c> knows, and as of when.</summary>
/// <param name="Date">Day on which the data were compared with their sources.</param>
/// <param name="Escapes">Known escapes, in the order of the file.</param>
/// <param name="Maintained">Which versions still get fixes.</param>
public sealed record VersionData(DateOnly Date, ImmutableArray<KnownEscape> Escapes, MaintainedVersions Maintained)
{
    private static readonly Lazy<VersionData> Embedded = new(() =>
    {
        using var stream = typeof(VersionData).Assembly.GetManifestResourceStream("known-escapes.json")!;
        return VersionReader.Read(stream);
    });

    /// <summary>The data that came with this version of the program.</summary>
    public static VersionData Current => Embedded.Value;
}
