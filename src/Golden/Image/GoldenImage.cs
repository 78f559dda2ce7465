namespace Golden.Image;

/// <summary>A finished image in the cache.</summary>
/// <param name="Folder">Absolute path; its last part is the recipe's hash.</param>
/// <param name="Manifest">What it consists of.</param>
public sealed record GoldenImage(string Folder, ImageManifest Manifest)
{
    /// <summary>Raw, sparse disk with one partition, the root filesystem. Never written to after the build.</summary>
    public string Disk => Path.Combine(Folder, "root.img");

    public string Kernel => Path.Combine(Folder, "vmlinuz");
}
