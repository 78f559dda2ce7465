using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Golden.Image;

/// <summary>Everything that determines a golden image, save the versions that Debian's archive has on the day.</summary>
public sealed record ImageRecipe
{
    /// <summary>Changes whenever this program builds or boots images in another way.</summary>
    private const int FormatVersion = 2;

    public required string Suite { get; init; }

    /// <summary>Sorted, without duplicates.</summary>
    public required ImmutableArray<string> Packages { get; init; }

    /// <summary>POSIX shell program that is given the unpacked root.</summary>
    public required string AdjustScript { get; init; }

    /// <summary>Files that are never unpacked, in dpkg's <c>path-exclude</c> form.</summary>
    public required ImmutableArray<string> ExcludedPaths { get; init; }

    /// <summary>Size of the root filesystem in bytes; the file that holds it is sparse.</summary>
    public long RootBytes { get; init; } = 4L << 30;

    /// <summary>The recipe of this version of the program.</summary>
    public static ImageRecipe Current { get; } = new()
    {
        Suite = "trixie",
        Packages = [.. Baseline.Packages.Node.Concat(Baseline.Packages.Image).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        AdjustScript = ReadScript(),
        ExcludedPaths =
        [
            "/usr/share/man/*", "/usr/share/info/*", "/usr/share/locale/*/LC_MESSAGES/*", "/usr/share/lintian/*",
            "/usr/share/bash-completion/*", "/usr/share/zsh/*", "/usr/share/bug/*",
            // The kernel is booted directly and its disk driver is built in: an initial RAM disk would be made for nothing.
            "/etc/kernel/postinst.d/initramfs-tools",
        ],
    };

    /// <summary>64 lower-case hexadecimal digits: names the image's folder in the cache.</summary>
    public string Hash
    {
        get
        {
            var text = string.Join('\n', [$"{FormatVersion}", Suite, $"{RootBytes}", .. Packages, "--", .. ExcludedPaths, "--", AdjustScript]);
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        }
    }

    private static string ReadScript()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Golden.Image.adjust.sh")
            ?? throw new InvalidOperationException("adjust.sh is not embedded in this assembly");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
