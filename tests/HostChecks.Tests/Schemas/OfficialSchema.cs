using System.Security.Cryptography;

namespace HostChecks.Tests.Schemas;

/// <summary>
/// A schema that others publish and that is not ours to keep here. It is taken from the folder that GOLDEN_SCHEMAS names, or
/// downloaded once to .golden/schemas; either way it has to be the very file that we know.
/// </summary>
public sealed record OfficialSchema(string Name, string Address, string Sha256)
{
    /// <summary>SARIF 2.1.0 with errata 01, by OASIS.</summary>
    public static OfficialSchema Sarif { get; } = new("sarif-schema-2.1.0.json",
        "https://raw.githubusercontent.com/oasis-tcs/sarif-spec/e0583813964ec43cea53b6b531b402866095ed1f/sarif-2.1/schema/sarif-schema-2.1.0.json",
        "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e");

    /// <summary>OSCAL 1.1.2 by NIST, which publishes it as an asset of a release; this is a repository that keeps it.</summary>
    public static OfficialSchema Oscal { get; } = new("oscal_complete_schema-1-1-2.json",
        "https://raw.githubusercontent.com/defenseunicorns/go-oscal/de5724ed81e9b93d23c72fe0ea50fd5535b29cc1/src/internal/schemas/oscal_complete_schema-1-1-2.json",
        "793da6238921a4efd4aa2c8358dab6fbe9df3bf6bd65ed55b8393ca121c170b2");

    /// <summary>Path of the file. Skips the test, saying why, where it cannot be had.</summary>
    public async Task<string> FileAsync()
    {
        var folder = Environment.GetEnvironmentVariable("GOLDEN_SCHEMAS") is { Length: > 0 } given ? given : Repository.Path(".golden/schemas");
        var file = Path.Combine(folder, Name);
        if (!File.Exists(file)) await DownloadAsync(file);
        Assert.True(Sha256 == Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file))), $"{file} is not the schema that we know; remove it");
        return file;
    }

    private async Task DownloadAsync(string file)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
        try
        {
            var bytes = await http.GetByteArrayAsync(new Uri(Address));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, bytes);
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            Skip.If(true, $"{Address} cannot be reached from here ({error.Message}); put the file into a folder and name it in GOLDEN_SCHEMAS");
        }
    }
}
