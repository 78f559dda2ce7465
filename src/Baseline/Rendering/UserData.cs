using System.IO.Compression;
using System.Text;
using Baseline.Hosts;

namespace Baseline.Rendering;

/// <summary>The one document that a new machine gets.</summary>
public static class UserData
{
    /// <summary>EC2 takes no more than this before base64.</summary>
    public const int Limit = 16_384;

    /// <summary>Gzip of a <c>#cloud-config</c> document. The same arguments give the same bytes.</summary>
    /// <exception cref="InvalidOperationException">The specification makes it larger than <see cref="Limit"/>.</exception>
    public static byte[] Render(HostSpec spec, BootstrapHostKey key)
    {
        var compressed = Compress(CloudConfig.Render(spec, key, HostRenderer.Render(spec).Values));
        return compressed.Length < Limit ? compressed : throw new InvalidOperationException(
            $"user data of '{spec.Name}' has {compressed.Length} bytes; EC2 takes fewer than {Limit}: shorten its egress rules or keys");
    }

    private static byte[] Compress(string text)
    {
        using var buffer = new MemoryStream();
        // GZipStream writes no name and no time, so equal text gives equal bytes.
        using (var gzip = new GZipStream(buffer, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return buffer.ToArray();
    }
}
