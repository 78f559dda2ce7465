using SdkGenerator;

namespace Compat.Tests.Schemas;

public sealed class GeneratedCodeTests
{
    public static TheoryData<string> Packages => [.. Package.All.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Committed_code_is_what_the_schema_gives(string name)
    {
        var compat = FindCompat();
        var package = Package.All.Single(p => p.Name == name);
        var folder = package.GeneratedFolder(compat);

        var expected = package.Generate(compat);
        var committed = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText);

        const string Hint = "Run: dotnet run --project compat/SdkGenerator";
        Assert.True(expected.Keys.Order().SequenceEqual(committed.Keys.Order()), $"{name} has other files than its schema gives. {Hint}");
        Assert.All(expected, file => Assert.True(file.Value == committed[file.Key], $"{name}/Generated/{file.Key} is not current. {Hint}"));
    }

    private static DirectoryInfo FindCompat()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "compat")))
            folder = folder.Parent!;
        return new DirectoryInfo(Path.Combine(folder.FullName, "compat"));
    }
}
