using System.Text;
using System.Text.RegularExpressions;
using Baseline.Evidence;
using HostChecks.Active;
using HostChecks.Collecting;
using OpenSsh;

namespace HostChecks.Tests.Active;

public sealed partial class LogCanaryTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("canary-");

    [Fact]
    public async Task A_line_that_the_log_server_writes_has_arrived()
    {
        var reading = await SendAsync(word => File.AppendAllText(Path.Combine(_folder.FullName, "n1.log"), $"1 2026-11-22 n1 hostchecks {word}\n"));

        Assert.StartsWith("arrived: ", reading.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_nobody_writes_is_lost()
    {
        var reading = await SendAsync(_ => File.AppendAllText(Path.Combine(_folder.FullName, "n1.log"), "another line\n"));

        Assert.StartsWith("lost: ", reading.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_cannot_write_it_proves_nothing()
    {
        var reading = await SendAsync(null);

        Assert.Equal(ReadingStatus.Failed, reading.Status);
    }

    [Fact]
    public async Task A_place_that_is_not_there_is_said()
    {
        await using var transport = new Host(null);
        var reading = await new LogCanary("/nonexistent/log", TimeSpan.Zero, TimeProvider.System).ReadAsync(transport, new CollectorLimits(), CancellationToken.None);

        Assert.Contains("/nonexistent/log", reading.Reason, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<Reading> SendAsync(Action<string>? logged)
    {
        await using var transport = new Host(logged);
        return await new LogCanary(_folder.FullName, TimeSpan.FromMilliseconds(400), TimeProvider.System).ReadAsync(transport, new CollectorLimits(), CancellationToken.None);
    }

    [GeneratedRegex("hostchecks-canary-[0-9a-f]{32}")]
    private static partial Regex Word();

    /// <summary>A host whose logger does what the test says; none at all when it says nothing.</summary>
    private sealed class Host(Action<string>? logged) : ICollectorTransport
    {
        public Task<SshResult> RunAsync(string startLine, ReadOnlyMemory<byte> script, CollectorLimits limits, CancellationToken cancellationToken)
        {
            logged?.Invoke(Word().Match(Encoding.ASCII.GetString(script.Span)).Value);
            return Task.FromResult(new SshResult(SshFailure.None, logged is null ? 127 : 0, logged is null ? default : "sent\n"u8.ToArray(), ""));
        }

        public string Explain(SshResult result) => "no logger";

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
