using System.Diagnostics;
using Baseline.Evidence;
using HostChecks.Collecting;
using HostChecks.Tests.Support;

namespace HostChecks.Tests.Faults;

/// <summary>Names and contents that are not UTF-8: read with replaced bytes, told apart, and never in the way of what comes after.</summary>
public sealed class StrangeNamesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gh-strange-").FullName;

    // .NET itself cannot name these files.
    public void Dispose()
    {
        using var remove = Process.Start("rm", ["-r", _folder]);
        remove.WaitForExit();
    }

    [Fact]
    public async Task Bytes_of_another_encoding_in_files_links_and_output_do_not_stop_the_rest()
    {
        var latin = Path.Combine(_folder, "latin");
        await File.WriteAllBytesAsync(latin, [(byte)'M', 0xFC, (byte)'l', (byte)'l', (byte)'e', (byte)'r', 0xFF, 0xC3, (byte)'\n']);
        await ShellAsync("ln -s \"$(printf 'x\\377\\303y')\" \"$0/link\"; mkdir \"$0/$(printf 'f\\374r')\"", _folder);

        var readings = await CollectAsync(new FileProbe(latin), new StatProbe($"{_folder}/link"), new CommandProbe("ls", ["ls", _folder]), new FileProbe("/etc/passwd"));

        Assert.Equal("M\uFFFDller\uFFFD\uFFFD\n", readings[$"file:{latin}"].Content);
        Assert.StartsWith("symbolic link|", readings[$"stat:{_folder}/link"].Content, StringComparison.Ordinal);
        Assert.Contains("f\uFFFDr", readings["command:ls"].Content, StringComparison.Ordinal);
        Assert.Contains("root:", readings["file:/etc/passwd"].Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_daemon_with_arguments_of_another_encoding_is_still_one_process()
    {
        var daemon = Path.Combine(_folder, "dockerd");
        File.Copy("/usr/bin/dash", daemon);
        using var process = Process.Start(new ProcessStartInfo("sh") { ArgumentList = { "-c", "exec \"$0\" -c 'sleep 600; :' \"$(printf 'a\\377b')\"", daemon } })!;
        try
        {
            while ((await File.ReadAllTextAsync($"/proc/{process.Id}/comm")).Trim() != "dockerd") await Task.Delay(5);

            var parsed = Baseline.Parsing.DockerdProcesses.Parse((await CollectAsync(new CollectorProbe("dockerd")))["collector:dockerd"].Content);

            Assert.Contains("a\uFFFDb", Assert.Single(parsed, item => item.Pid == process.Id).Arguments);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task An_engine_that_sends_bytes_of_another_encoding_is_an_error_or_readable_and_never_a_pass()
    {
        using var engine = new FakeEngine(path => (200, path == "/containers/json" ? "[{\"Id\":\"a\"}]" : "{\"Id\":\"a\",\"Name\":\"/\\ud800\",\"Config\":{},\"HostConfig\":{\"Privileged\":true}}"));

        var run = await AppRun.RunAsync(Baseline.Catalogue.AllControls.List, "", "run", "--local", "--docker", engine.Address.ToString(), "--control", "DKR-CTR-001");

        Assert.Equal(1, run.ExitCode);
    }

    private static async Task<System.Collections.Immutable.ImmutableDictionary<string, Reading>> CollectAsync(params Probe[] probes)
    {
        await using var transport = new LocalTransport();
        return await new HostCollector(transport, new CollectorLimits()).CollectAsync([.. probes], CancellationToken.None);
    }

    private static async Task ShellAsync(string script, string argument)
    {
        using var process = Process.Start("sh", ["-c", script, argument]);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
