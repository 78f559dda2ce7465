using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Baseline.Hosts;

namespace Baseline.Rendering;

/// <summary>Identifies what a node is made from: the catalogue and its specification, not the bootstrap key.</summary>
public static class BaselineDigest
{
    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string Of(HostSpec spec) => Over(HostRenderer.RenderWithoutDigest(spec));

    internal static string Over(IReadOnlyDictionary<string, HostFile> files)
    {
        var text = new StringBuilder();
        foreach (var file in files.Values.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            // Lengths keep two files from being taken for one.
            text.Append(CultureInfo.InvariantCulture, $"{file.Path}\n{file.Mode}\n{file.Owner}\n{file.Content.Length}\n{file.Content}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
