using System.Diagnostics;
using Baseline.Evidence;
using HostChecks.Collecting;
using OpenSsh;

namespace HostChecks.Tests.Cli;

/// <summary>The line that starts the collector, as an account that is not root: with sudo, refused by it, and without.</summary>
public sealed class SudoTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gh-sudo-").FullName;

    public SudoTests() => File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_refused_sudo_still_reads_what_needs_no_root_and_says_why_the_rest_is_missing()
    {
        Program("sudo", "echo 'sudo: a password is required' >&2; exit 1");

        var readings = await CollectAsNobodyAsync(new FileProbe("/etc/passwd"), new FileProbe("/etc/shadow"));

        Assert.Equal(ReadingStatus.Read, readings["file:/etc/passwd"].Status);
        Assert.Equal(ReadingStatus.Denied, readings["file:/etc/shadow"].Status);
        Assert.Contains("sudo -n was refused", readings["file:/etc/shadow"].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_behind_a_closed_folder_is_denied_and_not_absent()
    {
        Program("sudo", "exit 1");
        var closed = Directory.CreateDirectory(Path.Combine(_folder, "closed")).FullName;
        File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var readings = await CollectAsNobodyAsync(new FileProbe($"{closed}/x"), new StatProbe($"{closed}/deep/er"), new FileProbe($"{_folder}/none"));

        Assert.Equal(ReadingStatus.Denied, readings[$"file:{closed}/x"].Status);
        Assert.Equal(ReadingStatus.Denied, readings[$"stat:{closed}/deep/er"].Status);
        Assert.Equal(ReadingStatus.Absent, readings[$"file:{_folder}/none"].Status);
    }

    [Fact]
    public async Task Sudo_is_used_when_it_is_allowed()
    {
        // Stands for a sudo that says yes; it cannot make us root, but it shows which way was taken.
        Program("sudo", "[ \"$1\" = -n ] && shift; exec \"$@\"");

        var readings = await CollectAsNobodyAsync(new CollectorProbe("identity"));

        Assert.Contains("privilege=sudo", readings["collector:identity"].Content, StringComparison.Ordinal);
    }

    private async Task<System.Collections.Immutable.ImmutableDictionary<string, Reading>> CollectAsNobodyAsync(params Probe[] probes)
    {
        await using var transport = new NobodyTransport(_folder);
        return await new HostCollector(transport, new CollectorLimits()).CollectAsync([.. probes], CancellationToken.None);
    }

    private void Program(string name, string body)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, $"#!/bin/sh\n{body}\n");
        File.SetUnixFileMode(path, (UnixFileMode)0b111_101_101);
    }

    /// <summary>Runs the start line as the account nobody, with our sudo first on its path.</summary>
    private sealed class NobodyTransport(string path) : ICollectorTransport
    {
        public Task<SshResult> RunAsync(string startLine, ReadOnlyMemory<byte> script, CollectorLimits limits, CancellationToken cancellationToken)
        {
            var start = new ProcessStartInfo("setpriv");
            foreach (var argument in (string[])["--reuid=65534", "--regid=65534", "--clear-groups", "env", $"PATH={path}:/usr/bin:/bin", "sh", "-c", startLine]) start.ArgumentList.Add(argument);
            return ChildProcess.RunAsync(start, new SshCommand { Line = startLine, Input = script, Timeout = limits.Total }, cancellationToken);
        }

        public string Explain(SshResult result) => result.ErrorText;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
