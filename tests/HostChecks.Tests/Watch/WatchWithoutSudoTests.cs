using System.Text.Json;
using Baseline.Catalogue;
using HostChecks.Cli;
using OpenSsh.Tests;

namespace HostChecks.Tests.Watch;

/// <summary>Which program <c>watch</c> starts on a host over a real sshd: the ones that it finds there write down that they were.</summary>
public sealed class WatchWithoutSudoTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gh-watch-").FullName;
    private readonly TestSshd _sshd;

    public WatchWithoutSudoTests()
    {
        foreach (var name in (string[])["docker", "sudo"])
        {
            File.WriteAllText(Path.Combine(_folder, name), $"#!/bin/sh\necho {name} >>'{Started}'\nexit 1\n");
            File.SetUnixFileMode(Path.Combine(_folder, name), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        _sshd = TestSshd.Start($"SetEnv PATH={_folder}:/usr/bin:/bin");
    }

    private string Started => Path.Combine(_folder, "started");

    public void Dispose()
    {
        _sshd.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("docker", "--no-sudo")]
    [InlineData("sudo")]
    public async Task A_socket_that_the_account_may_not_use_is_tried_with_sudo_unless_that_is_forbidden(string started, params string[] options)
    {
        var fleet = JsonSerializer.Serialize(new
        {
            schemaVersion = 1,
            nodes = new[]
            {
                new
                {
                    name = "n1",
                    ssh = new { host = _sshd.Target.Host, port = _sshd.Target.Port, user = _sshd.Target.User, hostKey = _sshd.HostKey, privateKey = _sshd.PrivateKey },
                    docker = new { endpoint = "ssh:///nonexistent/docker.sock" },
                },
            },
        });
        // It would go on trying for ever; the minute only ends a test that fails.
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var output = new StringWriter();
        using var error = new StringWriter();

        var run = new HostChecksApp(AllControls.List, TimeProvider.System).RunAsync(["watch", .. options, "--fleet", "-"], new HostChecksStreams(output, error, new StringReader(fleet)), stop.Token);
        while (new FileInfo(Started) is not { Exists: true, Length: > 0 } && !run.IsCompleted) await Task.Delay(20);
        await stop.CancelAsync();

        Assert.Equal(ExitCodes.Interrupted, await run);
        Assert.True(File.Exists(Started), error.ToString());
        Assert.Equal(started, (await File.ReadAllLinesAsync(Started)).Distinct().Single());
    }
}
