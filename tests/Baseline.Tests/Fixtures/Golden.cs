namespace Baseline.Tests.Fixtures;

/// <summary>Files that tests compare with, and write instead when GOLDEN_ACCEPT is 1.</summary>
internal static class Golden
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static bool Accepting { get; } = Environment.GetEnvironmentVariable("GOLDEN_ACCEPT") == "1";

    public static string Fixture(string path) => Path.Combine(Root, "tests/Baseline.Tests", path);

    /// <summary>Fails with the first line that differs.</summary>
    public static void Matches(string path, string actual)
    {
        if (Accepting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"{path} does not exist; accept it with GOLDEN_ACCEPT=1");
        var (expected, found) = (File.ReadAllText(path).Split('\n'), actual.Split('\n'));
        for (var i = 0; i < Math.Max(expected.Length, found.Length); i++)
        {
            Assert.True(expected.ElementAtOrDefault(i) == found.ElementAtOrDefault(i),
                $"{path}:{i + 1}: committed '{expected.ElementAtOrDefault(i)}', now '{found.ElementAtOrDefault(i)}'; accept with GOLDEN_ACCEPT=1");
        }
    }

    private static string FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GoldenHost.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException($"no GoldenHost.sln above {start}");
    }
}
