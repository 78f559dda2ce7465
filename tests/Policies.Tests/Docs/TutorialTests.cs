using System.Diagnostics;
using System.Text.RegularExpressions;
using Policies.Tests.Wire;

namespace Policies.Tests.Docs;

/// <summary>Follows docs/write-a-policy-pack.md as a stranger would: in an empty folder outside of the repository.</summary>
[Collection(DotnetCollection.Name)]
public sealed partial class TutorialTests(NodeClient node) : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("golden-tutorial-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task The_pack_of_the_tutorial_builds_passes_its_test_and_judges()
    {
        var folder = Path.Combine(_root, "my-pack");
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "write-a-policy-pack.md"));
        var files = Files().Matches(text).ToDictionary(m => m.Groups["path"].Value, m => m.Groups["content"].Value);
        Assert.Contains("Program.cs", files.Keys);
        foreach (var (path, content) in files)
        {
            var file = new FileInfo(Path.Combine(folder, path));
            file.Directory!.Create();
            await File.WriteAllTextAsync(file.FullName, content);
        }

        await Dotnet(folder, "build", "-v", "quiet", "--nologo", "-o", Path.Combine(_root, "out"));
        await Dotnet(folder, "test", Path.Combine(_root, "my-pack.Tests"), "-v", "quiet", "--nologo");
        await Dotnet(Path.Combine(_root, "typed-pack"), "build", "-v", "quiet", "--nologo", "-o", Path.Combine(_root, "typed-out"));
        await node.RunFileAsync("tutorial.test.mjs", atLeast: 2, ("GOLDEN_TUTORIAL", Path.Combine(_root, "out", "my-pack")), ("GOLDEN_TUTORIAL_TYPED", Path.Combine(_root, "typed-out", "typed-pack")));
    }

    [Fact]
    public async Task The_package_of_the_tutorial_is_the_one_of_this_repository()
    {
        var packages = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "Directory.Packages.props"));
        var version = AwsVersion().Match(packages).Groups[1].Value;
        Assert.Contains($"<SdkPackage Include=\"Pulumi.Aws\" Version=\"{version}\" />", await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "write-a-policy-pack.md")), StringComparison.Ordinal);
    }

    private static async Task Dotnet(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["GOLDEN_HOST"] = Repository.Root },
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}\n{await output}{await error}");
    }

    [GeneratedRegex("<PackageVersion Include=\"Pulumi.Aws\" Version=\"([0-9.]+)\" />")]
    private static partial Regex AwsVersion();

    /// <summary>A fenced block whose first line is a comment with the name of a file.</summary>
    [GeneratedRegex("^```(?:csharp|xml|yaml)\n(?://|#|<!--) (?<path>[\\w./-]+)(?: -->)?\n(?<content>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Files();
}
