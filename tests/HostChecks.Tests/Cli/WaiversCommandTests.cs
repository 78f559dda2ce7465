using System.Collections.Immutable;
using Baseline.Controls;
using Baseline.Evidence;
using HostChecks.Tests.Support;

namespace HostChecks.Tests.Cli;

public sealed class WaiversCommandTests : IDisposable
{
    private static readonly ImmutableArray<Control> _controls = [TestControls.Contains("T-001", new FileProbe("/x"), "x")];

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("T-001", "2999-01-31", 0, "until    2999-01-31  T-001  *  o: r", "")]
    [InlineData("T-001", "2001-01-31", 1, "expired  2001-01-31  T-001", "expired on 2001-01-31; its owner is o")]
    [InlineData("T-009", "2999-01-31", 1, "T-009", ":3: waiver for 'T-009', which is not known here")]
    public async Task Lists_what_holds_and_complains_about_the_rest(string control, string expires, int code, string listed, string complaint)
    {
        await File.WriteAllTextAsync(_file, $"schemaVersion: 1\nwaivers:\n  - control: {control}\n    reason: r\n    owner: o\n    approvedBy: a\n    expires: {expires}\n");

        var run = await AppRun.RunAsync(_controls, "", "waivers", _file);

        Assert.True(code == run.ExitCode, run.Out + run.Error);
        Assert.Contains(listed, run.Out, StringComparison.Ordinal);
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_owners_is_refused()
    {
        await File.WriteAllTextAsync(_file, "schemaVersion: 1\nwaivers:\n  - control: T-001\n    reason: r\n");

        var run = await AppRun.RunAsync(_controls, "", "waivers", _file);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("owner", run.Error, StringComparison.Ordinal);
    }
}
