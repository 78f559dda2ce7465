namespace Tests.Shared.Files;

/// <summary>
/// A committed file that is made from something else: generated pages, golden files, schemas. The one mechanism for all of
/// them: a test compares, <c>GOLDEN_ACCEPT=1</c> writes instead.
/// </summary>
internal static class CommittedFile
{
    public static bool Accepting { get; } = Environment.GetEnvironmentVariable("GOLDEN_ACCEPT") == "1";

    /// <summary>Fails with the first line that differs.</summary>
    /// <param name="relative">Path in the repository.</param>
    /// <param name="actual">What the file has to hold.</param>
    public static void Matches(string relative, string actual)
    {
        var path = Repository.Path(relative);
        if (Accepting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"{relative} does not exist; accept it with GOLDEN_ACCEPT=1");
        var (expected, found) = (File.ReadAllText(path).Split('\n'), actual.Split('\n'));
        for (var i = 0; i < Math.Max(expected.Length, found.Length); i++)
        {
            Assert.True(expected.ElementAtOrDefault(i) == found.ElementAtOrDefault(i),
                $"{relative}:{i + 1} is stale: committed '{expected.ElementAtOrDefault(i)}', now '{found.ElementAtOrDefault(i)}'; accept with GOLDEN_ACCEPT=1");
        }
    }
}
