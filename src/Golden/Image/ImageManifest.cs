using System.Collections.Immutable;

namespace Golden.Image;

/// <summary>What an image consists of; <c>manifest.json</c> beside it.</summary>
public sealed record ImageManifest
{
    public int SchemaVersion { get; init; } = 1;

    public required string RecipeHash { get; init; }

    public required string Suite { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset BuiltAt { get; init; }

    public required double BuildSeconds { get; init; }

    /// <summary>Bytes that the root filesystem's file takes on disk.</summary>
    public required long DiskBytes { get; init; }

    /// <summary>Kernel release, e.g. <c>6.12.48+deb13-cloud-amd64</c>.</summary>
    public required string Kernel { get; init; }

    /// <summary>SHA-256 of the kernel file.</summary>
    public required string KernelSha256 { get; init; }

    /// <summary>Installed packages by name; the value is the version.</summary>
    public required ImmutableSortedDictionary<string, string> Packages { get; init; }

    /// <summary>Files that run with their owner's or group's rights, absolute paths in the image.</summary>
    public required ImmutableArray<string> SetuidFiles { get; init; }
}
