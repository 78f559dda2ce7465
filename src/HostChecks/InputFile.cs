using System.Text;

namespace HostChecks;

/// <summary>Files that a person named.</summary>
internal static class InputFile
{
    /// <param name="path">The file.</param>
    /// <param name="allowed">What it should be, for the message.</param>
    /// <exception cref="UsageException">It does not exist or may not be read.</exception>
    public static byte[] Read(string path, string allowed)
    {
        if (Directory.Exists(path)) throw new UsageException($"{path} is a folder; allowed: {allowed}");
        if (!File.Exists(path)) throw new UsageException($"{path} does not exist; allowed: {allowed}");
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} could not be read: {error.Message}; allowed: {allowed}");
        }
    }

    /// <inheritdoc cref="Read"/>
    public static string ReadText(string path, string allowed)
    {
        using var reader = new StreamReader(new MemoryStream(Read(path, allowed)), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
