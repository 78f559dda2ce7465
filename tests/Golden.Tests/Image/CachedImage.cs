using System.Collections.Immutable;
using System.Text.Json;
using Golden.Image;
using Golden.Vm;

namespace Golden.Tests.Image;

/// <summary>An image in a cache as far as its manifest goes.</summary>
internal static class CachedImage
{
    public static void Add(ImageCache cache, string hash, DateTimeOffset builtAt)
    {
        Directory.CreateDirectory(cache.FolderOf(hash));
        var manifest = new ImageManifest
        {
            RecipeHash = hash,
            Suite = "trixie",
            BuiltAt = builtAt,
            BuildSeconds = 60,
            DiskBytes = 1,
            Kernel = "6.12",
            KernelSha256 = "00",
            Packages = ImmutableSortedDictionary<string, string>.Empty,
            SetuidFiles = [],
        };
        File.WriteAllText(Path.Combine(cache.FolderOf(hash), "manifest.json"), JsonSerializer.Serialize(manifest, VmJson.Options));
    }
}
