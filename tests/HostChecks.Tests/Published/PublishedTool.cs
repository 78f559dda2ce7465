using System.Diagnostics;

namespace HostChecks.Tests.Published;

/// <summary>What <c>scripts/publish.sh src/HostChecks</c> makes, and what is built beside the tests.</summary>
public sealed class PublishedTool : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gh-published-");

    public ToolProcess Built { get; } = new(Path.Combine(AppContext.BaseDirectory, "hostchecks"));

    public ToolProcess Published => new(Path.Combine(_folder.FullName, "hostchecks"));

    public async Task InitializeAsync()
    {
        using var publish = Process.Start(new ProcessStartInfo(Path.Combine(Repository.Root, "scripts/publish.sh"), [Path.Combine(Repository.Root, "src/HostChecks"), _folder.FullName]) { RedirectStandardError = true })!;
        var error = await publish.StandardError.ReadToEndAsync();
        await publish.WaitForExitAsync();
        Assert.True(publish.ExitCode == 0, error);
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }
}
