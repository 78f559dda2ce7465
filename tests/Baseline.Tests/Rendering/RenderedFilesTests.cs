using Baseline.Rendering;
using Baseline.Tests.Fixtures;

namespace Baseline.Tests.Rendering;

public sealed class RenderedFilesTests
{
    private const string Folder = "tests/Baseline.Tests/GoldenFiles";

    public static TheoryData<string> Paths => [.. HostRenderer.Render(Specs.Golden).Keys];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_file_is_as_it_was_accepted(string path) =>
        CommittedFile.Matches(Folder + path, HostRenderer.Render(Specs.Golden)[path].Content);

    [Fact]
    public void Accepted_files_that_are_no_longer_rendered_are_gone()
    {
        var root = Repository.Path(Folder);
        var accepted = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(f => f[root.Length..]);
        Assert.Empty(accepted.Except(HostRenderer.Render(Specs.Golden).Keys));
    }

    [Fact]
    public void Every_file_can_be_carried_by_cloud_init() => Assert.All(HostRenderer.Render(Specs.Golden).Values, f =>
    {
        Assert.EndsWith("\n", f.Content, StringComparison.Ordinal);
        Assert.False(f.Content.EndsWith("\n\n", StringComparison.Ordinal), f.Path);
        Assert.Equal("root:root", f.Owner);
    });
}
