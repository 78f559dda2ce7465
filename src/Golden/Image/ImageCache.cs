using System.Text.Json;
using Golden.Files;
using Golden.Vm;

namespace Golden.Image;

/// <summary>Finished images by the hash of their recipe. A folder appears under its final name only when it is whole.</summary>
public sealed class ImageCache(string root)
{
    public string Root { get; } = root;

    /// <summary><c>$XDG_CACHE_HOME/golden</c> or <c>~/.cache/golden</c>.</summary>
    public static string UserFolder
    {
        get
        {
            var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
            if (string.IsNullOrEmpty(cache)) cache = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
            return Path.Combine(cache, "golden");
        }
    }

    public static ImageCache OfUser() => new(Path.Combine(UserFolder, "images"));

    /// <summary>The folder that an image with this hash has or will have.</summary>
    public string FolderOf(string recipeHash) => Path.Combine(Root, recipeHash);

    /// <summary><c>null</c> when there is none, or its manifest cannot be read.</summary>
    public GoldenImage? Find(string recipeHash)
    {
        var folder = FolderOf(recipeHash);
        var manifest = Path.Combine(folder, "manifest.json");
        if (!File.Exists(manifest)) return null;
        try
        {
            var read = JsonSerializer.Deserialize<ImageManifest>(File.ReadAllText(manifest), VmJson.Options);
            return read is null ? null : new GoldenImage(folder, read);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>All finished images, newest first.</summary>
    public IReadOnlyList<GoldenImage> All() =>
        !Directory.Exists(Root)
            ? []
            : [.. Directory.EnumerateDirectories(Root)
                .Select(folder => Find(Path.GetFileName(folder)))
                .OfType<GoldenImage>()
                .OrderByDescending(image => image.Manifest.BuiltAt)];

    /// <summary>
    /// Removes every image but one, and what interrupted builds left. Nodes keep working: each has its own link to
    /// the disk of its image.
    /// </summary>
    /// <returns>The removed folders.</returns>
    public IReadOnlyList<string> Prune(string keepHash)
    {
        if (!Directory.Exists(Root)) return [];
        using var buildLock = FileLock.Take(Path.Combine(Root, "build.lock"));
        if (buildLock is null) return [];
        var removed = Directory.EnumerateDirectories(Root).Where(folder => Path.GetFileName(folder) != keepHash).Order(StringComparer.Ordinal).ToList();
        foreach (var folder in removed) Directory.Delete(folder, recursive: true);
        return removed;
    }
}
