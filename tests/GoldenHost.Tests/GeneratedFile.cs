namespace GoldenHost.Tests;

/// <summary>Compares a committed file with what it is made from; <c>GOLDEN_ACCEPT=1</c> writes it.</summary>
internal static class GeneratedFile
{
    public static void AssertCurrent(string relative, string content)
    {
        var path = Repository.Path(relative);
        if (Environment.GetEnvironmentVariable("GOLDEN_ACCEPT") == "1") File.WriteAllText(path, content);
        Assert.True(File.Exists(path), $"{relative} is missing; write it with: GOLDEN_ACCEPT=1 dotnet test tests/GoldenHost.Tests");
        Assert.Equal(content, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }
}
