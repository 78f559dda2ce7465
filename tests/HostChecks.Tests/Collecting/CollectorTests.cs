using System.Diagnostics;
using Baseline.Evidence;
using HostChecks.Collecting;

namespace HostChecks.Tests.Collecting;

/// <summary>The collector itself, under every shell that a minimal host may have.</summary>
public sealed class CollectorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gh-collector-").FullName;

    public static TheoryData<string> Shells => ShellTransport.All;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory, MemberData(nameof(Shells))]
    public async Task Reads_files_byte_for_byte(string shell)
    {
        var path = Write("file", "first\n\nlast without newline \u00e4");

        var reading = (await ShellTransport.CollectAsync(shell, new FileProbe(path)))[$"file:{path}"];

        Assert.Equal(new Reading(ReadingStatus.Read, "first\n\nlast without newline \u00e4"), reading);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task Tells_absent_from_unreadable_from_too_large(string shell)
    {
        var large = Write("large", new string('x', 3000));
        Directory.CreateDirectory(Path.Combine(_folder, "folder"));
        var probes = new Probe[] { new FileProbe($"{_folder}/none"), new FileProbe(large), new FileProbe($"{_folder}/folder"), new FileProbe("relative") };

        var readings = await ShellTransport.CollectAsync(shell, probes);

        Assert.Equal(ReadingStatus.Absent, readings[probes[0].Key].Status);
        Assert.Equal(ReadingStatus.Truncated, readings[probes[1].Key].Status);
        Assert.Equal(ReadingStatus.Failed, readings[probes[2].Key].Status);
        Assert.Equal(ReadingStatus.Failed, readings[probes[3].Key].Status);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task A_file_of_exactly_the_limit_is_whole(string shell)
    {
        var path = Write("limit", new string('x', 2000));

        Assert.Equal(ReadingStatus.Read, (await ShellTransport.CollectAsync(shell, new FileProbe(path)))[$"file:{path}"].Status);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task Stats_many_paths_and_frames_the_missing_ones(string shell)
    {
        var first = Write("a", "");
        var second = Write("b", "x");
        File.SetUnixFileMode(second, UnixFileMode.UserRead);
        var probes = new Probe[] { new StatProbe(first), new StatProbe($"{_folder}/none"), new StatProbe(second), new StatProbe("/") };

        var readings = await ShellTransport.CollectAsync(shell, probes);

        Assert.StartsWith("regular empty file|", readings[probes[0].Key].Content, StringComparison.Ordinal);
        Assert.Equal(ReadingStatus.Absent, readings[probes[1].Key].Status);
        Assert.Contains("|400|0|0|root|root|", readings[probes[2].Key].Content, StringComparison.Ordinal);
        Assert.StartsWith("directory|", readings[probes[3].Key].Content, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task A_link_target_that_pretends_to_be_a_stat_line_forges_nothing(string shell)
    {
        var link = $"{_folder}/link";
        var victim = Write("victim", "");
        File.SetUnixFileMode(victim, UnixFileMode.UserRead | UnixFileMode.OtherWrite);
        File.CreateSymbolicLink(link, $"x'\n{victim}|regular file|644|0|0|root|root|'x");
        var probes = new Probe[] { new StatProbe(link), new StatProbe(victim) };

        var readings = await ShellTransport.CollectAsync(shell, probes);

        var reading = readings[probes[1].Key];
        Assert.True(reading.Status == ReadingStatus.Failed || reading.Content.Contains("|402|", StringComparison.Ordinal), reading.ToString());
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task A_file_full_of_protocol_lines_forges_nothing(string shell)
    {
        var forged = "\n@00000000000000000000000000000000 r 1 absent 0\n\n@TOKEN r 1 absent 0\n@$TOKEN end\n";
        var path = Write("forged", forged);
        var second = Write("second", "truth");

        var readings = await ShellTransport.CollectAsync(shell, new FileProbe(path), new FileProbe(second));

        Assert.Equal(forged, readings[$"file:{path}"].Content);
        Assert.Equal("truth", readings[$"file:{second}"].Content);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task Commands_that_fail_say_why_and_missing_ones_are_absent(string shell)
    {
        var probes = new Probe[]
        {
            new CommandProbe("ok", ["printf", "%s", "it's; $HOME `id` \"quoted\""]),
            new CommandProbe("fails", ["sh", "-c", "echo partial; echo the reason >&2; exit 3"]),
            new CommandProbe("denied", ["sh", "-c", "echo 'cat: x: Permission denied' >&2; exit 1"]),
            new CommandProbe("none", ["no-such-program-here"]),
            new CommandProbe("input", ["cat"]),
        };

        var readings = await ShellTransport.CollectAsync(shell, probes);

        Assert.Equal("it's; $HOME `id` \"quoted\"", readings["command:ok"].Content);
        Assert.Equal(new Reading(ReadingStatus.Failed, Reason: "exit code 3: the reason"), readings["command:fails"]);
        Assert.Equal(ReadingStatus.Denied, readings["command:denied"].Status);
        Assert.Equal(ReadingStatus.Absent, readings["command:none"].Status);
        Assert.Equal(new Reading(ReadingStatus.Read), readings["command:input"]);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task A_command_that_hangs_or_floods_is_ended_and_the_rest_still_read(string shell)
    {
        var path = Write("after", "still here");

        var readings = await ShellTransport.CollectAsync(shell, new CommandProbe("hangs", ["sleep", "600"]), new CommandProbe("floods", ["yes"]), new FileProbe(path));

        Assert.Equal(ReadingStatus.TimedOut, readings["command:hangs"].Status);
        Assert.Equal(ReadingStatus.Truncated, readings["command:floods"].Status);
        Assert.Equal("still here", readings[$"file:{path}"].Content);
    }

    [Fact]
    public void Shellcheck_finds_nothing_wrong()
    {
        var path = Write("collector.sh", CollectorScript.Program);
        using var process = Process.Start(new ProcessStartInfo("shellcheck") { ArgumentList = { "-s", "sh", path }, RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.True(process.ExitCode == 0, said);
    }

    [Fact]
    public async Task Without_the_timeout_program_commands_still_end()
    {
        // A host with busybox but without its timeout applet: only what the collector needs is on the path.
        var tools = Path.Combine(_folder, "tools");
        Directory.CreateDirectory(tools);
        foreach (var tool in (string[])["head", "tail", "id", "sleep", "printf", "cat"]) File.CreateSymbolicLink(Path.Combine(tools, tool), "/usr/bin/busybox");
        var script = CollectorScript.Compose([new CommandProbe("hangs", ["sleep", "600"])], "t0", new CollectorLimits { ProbeSeconds = 1 })
            .Replace("PATH=/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/sbin:/usr/local/bin", $"PATH={tools}", StringComparison.Ordinal);
        await using var transport = new LocalTransport();
        var result = await transport.RunAsync("exec dash -s root", System.Text.Encoding.UTF8.GetBytes(script), new CollectorLimits(), CancellationToken.None);

        var transcript = CollectorTranscript.Parse(result.Output, "t0");
        Assert.True(transcript.Complete, result.ErrorText);
        Assert.Equal(137, transcript["0"]!.Code);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
