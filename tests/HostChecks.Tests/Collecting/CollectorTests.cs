using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Baseline.Evidence;
using Baseline.Parsing;
using HostChecks.Collecting;
using OpenSsh;

namespace HostChecks.Tests.Collecting;

/// <summary>The collector itself, under every shell that a minimal host may have.</summary>
public sealed class CollectorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gh-collector-").FullName;

    public static TheoryData<string> Shells => ["dash -s root", "busybox ash -s root", "bash --posix -s root"];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory, MemberData(nameof(Shells))]
    public async Task Reads_files_byte_for_byte(string shell)
    {
        var path = Write("file", "first\n\nlast without newline \u00e4");

        var reading = (await CollectAsync(shell, new FileProbe(path)))[$"file:{path}"];

        Assert.Equal(new Reading(ReadingStatus.Read, "first\n\nlast without newline \u00e4"), reading);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task Tells_absent_from_unreadable_from_too_large(string shell)
    {
        var large = Write("large", new string('x', 3000));
        Directory.CreateDirectory(Path.Combine(_folder, "folder"));
        var probes = new Probe[] { new FileProbe($"{_folder}/none"), new FileProbe(large), new FileProbe($"{_folder}/folder"), new FileProbe("relative") };

        var readings = await CollectAsync(shell, probes);

        Assert.Equal(ReadingStatus.Absent, readings[probes[0].Key].Status);
        Assert.Equal(ReadingStatus.Truncated, readings[probes[1].Key].Status);
        Assert.Equal(ReadingStatus.Failed, readings[probes[2].Key].Status);
        Assert.Equal(ReadingStatus.Failed, readings[probes[3].Key].Status);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task A_file_of_exactly_the_limit_is_whole(string shell)
    {
        var path = Write("limit", new string('x', 2000));

        Assert.Equal(ReadingStatus.Read, (await CollectAsync(shell, new FileProbe(path)))[$"file:{path}"].Status);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task Stats_many_paths_and_frames_the_missing_ones(string shell)
    {
        var first = Write("a", "");
        var second = Write("b", "x");
        File.SetUnixFileMode(second, UnixFileMode.UserRead);
        var probes = new Probe[] { new StatProbe(first), new StatProbe($"{_folder}/none"), new StatProbe(second), new StatProbe("/") };

        var readings = await CollectAsync(shell, probes);

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

        var readings = await CollectAsync(shell, probes);

        var reading = readings[probes[1].Key];
        Assert.True(reading.Status == ReadingStatus.Failed || reading.Content.Contains("|402|", StringComparison.Ordinal), reading.ToString());
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task A_file_full_of_protocol_lines_forges_nothing(string shell)
    {
        var forged = "\n@00000000000000000000000000000000 r 1 absent 0\n\n@TOKEN r 1 absent 0\n@$TOKEN end\n";
        var path = Write("forged", forged);
        var second = Write("second", "truth");

        var readings = await CollectAsync(shell, new FileProbe(path), new FileProbe(second));

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

        var readings = await CollectAsync(shell, probes);

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

        var readings = await CollectAsync(shell, new CommandProbe("hangs", ["sleep", "600"]), new CommandProbe("floods", ["yes"]), new FileProbe(path));

        Assert.Equal(ReadingStatus.TimedOut, readings["command:hangs"].Status);
        Assert.Equal(ReadingStatus.Truncated, readings["command:floods"].Status);
        Assert.Equal("still here", readings[$"file:{path}"].Content);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task Finds_a_daemon_by_its_program_and_not_by_a_word_in_the_arguments(string shell)
    {
        var config = Write("daemon.json", "{\n  \"icc\": false\n}\n");
        var daemon = Path.Combine(_folder, "dockerd");
        File.Copy("/usr/bin/sleep", daemon);
        using var real = Process.Start(new ProcessStartInfo(daemon) { ArgumentList = { "600" } })!;
        // sleep takes no flags, so the flags are given by a shell whose own program is a copy named dockerd.
        var shellDaemon = Path.Combine(_folder, "sub", "dockerd");
        Directory.CreateDirectory(Path.GetDirectoryName(shellDaemon)!);
        File.Copy("/usr/bin/dash", shellDaemon);
        using var flagged = Process.Start(new ProcessStartInfo(shellDaemon) { ArgumentList = { "-c", "sleep 600; :", "--config-file", config, "two\nlines" } })!;
        using var other = Process.Start(new ProcessStartInfo("sh") { ArgumentList = { "-c", "sleep 600; :", "/usr/bin/dockerd", "--config-file=/x" } })!;
        try
        {
            await WaitForNameAsync(flagged, "dockerd");
            await WaitForNameAsync(real, "dockerd");

            var text = (await CollectAsync(shell, new CollectorProbe("dockerd")))["collector:dockerd"].Content;

            var changed = new DateTimeOffset(File.GetLastWriteTimeUtc(config)).ToUnixTimeSeconds();
            Assert.Matches($"process {real.Id} 0 {Regex.Escape(daemon)}\nstarted [0-9]+\narg {Regex.Escape(daemon)}\narg 600\nconfig ", text);
            Assert.Contains($"arg --config-file\narg {config}\narg two\\nlines\nconfig read {config}\nchanged {changed}\n| {{\n|   \"icc\": false\n| }}\n", text, StringComparison.Ordinal);
            var started = long.Parse(Regex.Match(text, $"process {real.Id} .*\nstarted ([0-9]+)\n").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
            Assert.InRange(started, new DateTimeOffset(real.StartTime).ToUnixTimeSeconds() - 2, new DateTimeOffset(real.StartTime).ToUnixTimeSeconds() + 2);
            Assert.DoesNotContain($"process {other.Id} ", text, StringComparison.Ordinal);
        }
        finally
        {
            foreach (var process in new[] { real, flagged, other }) process.Kill(entireProcessTree: true);
        }
    }

    [SkippableTheory, MemberData(nameof(Shells))]
    public async Task Security_updates_of_this_machine_are_compared_as_dpkg_compares_them(string shell)
    {
        Skip.IfNot(File.Exists("/usr/lib/apt/apt-helper"), "only Debian and its kin have package lists of apt");

        var reading = (await CollectAsync(shell, limits => limits with { ProbeSeconds = 60, ProbeBytes = 1 << 20 }, new CollectorProbe("security-updates")))["collector:security-updates"];

        Assert.Equal(ReadingStatus.Read, reading.Status);
        Assert.DoesNotContain("failed", reading.Content, StringComparison.Ordinal);
        var lists = Assert.Single(Regex.Matches(reading.Content, @"(?<=\A|\n)lists (\d+)\n\z")).Groups[1].Value;
        Assert.Equal(lists, $"{Regex.Count(reading.Content, @"(?<=\A|\n)released \w{3}, .* \d{4} ")}");
    }

    [SkippableTheory, MemberData(nameof(Shells))]
    public async Task What_sshd_includes_is_read_to_its_end(string shell)
    {
        Skip.IfNot(File.Exists("/etc/ssh/sshd_config"), "this machine has no SSH server");

        var reading = (await CollectAsync(shell, limits => limits, new CollectorProbe("sshd-matches")))["collector:sshd-matches"];

        Assert.Equal(ReadingStatus.Read, reading.Status);
        Assert.Matches(@"(\A|\n)files [1-9]\d*\n\z", reading.Content);
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task What_sshd_includes_within_a_match_block_holds_for_some_only(string shell)
    {
        Write("sshd_config", "Include always.conf\nPermitRootLogin no\nMatch User bob\n  include \"within.conf\"\n  X11Forwarding yes\n");
        Write("always.conf", "PasswordAuthentication no\nMatch Address 10.*\n  PermitTunnel yes\n");
        Write("within.conf", "PermitRootLogin yes\nInclude=deeper.conf\n");
        Write("deeper.conf", "AllowTcpForwarding yes\n");

        var lines = SshdMatches.Parse(await SshdMatchesAsync(shell));
        Assert.Equal(
            ["bob include within.conf", "bob x11forwarding yes", "10.* permittunnel yes", "within.conf permitrootlogin yes", "within.conf include deeper.conf", "deeper.conf allowtcpforwarding yes"],
            lines.Select(line => $"{line.Condition.Split(' ', '/')[^1]} {line.Keyword} {line.Value}"));
    }

    [Theory, MemberData(nameof(Shells))]
    public async Task A_name_that_sshd_includes_with_a_blank_in_it_counts_as_not_read(string shell)
    {
        Write("sshd_config", "Include \"my own/*.conf\"\n");

        var text = await SshdMatchesAsync(shell);

        Assert.Throws<EvidenceException>(() => SshdMatches.Parse(text));
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

    private static Task<ImmutableDictionary<string, Reading>> CollectAsync(string shell, params Probe[] probes) => CollectAsync(shell, limits => limits, probes);

    private static async Task<ImmutableDictionary<string, Reading>> CollectAsync(string shell, Func<CollectorLimits, CollectorLimits> change, params Probe[] probes)
    {
        var limits = change(new CollectorLimits { ProbeSeconds = 2, ProbeBytes = 2000, Total = TimeSpan.FromSeconds(60) });
        await using var transport = new ShellTransport(shell);
        return await new HostCollector(transport, limits).CollectAsync([.. probes], CancellationToken.None);
    }

    /// <summary>What the collector says of an SSH server whose files are in this test's folder.</summary>
    private async Task<string> SshdMatchesAsync(string shell)
    {
        var script = CollectorScript.Compose([new CollectorProbe("sshd-matches")], "t0", new CollectorLimits()).Replace("/etc/ssh/", $"{_folder}/", StringComparison.Ordinal);
        await using var transport = new LocalTransport();
        var result = await transport.RunAsync($"exec {shell}", System.Text.Encoding.UTF8.GetBytes(script), new CollectorLimits(), CancellationToken.None);
        return System.Text.Encoding.UTF8.GetString(CollectorTranscript.Parse(result.Output, "t0")["0"]!.Output.Span);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static async Task WaitForNameAsync(Process process, string name)
    {
        while ((await File.ReadAllTextAsync($"/proc/{process.Id}/comm")).Trim() != name) await Task.Delay(5);
    }

    /// <summary>This machine, with another shell than the one that a target would choose.</summary>
    private sealed class ShellTransport(string shell) : ICollectorTransport
    {
        private readonly LocalTransport _local = new();

        public Task<SshResult> RunAsync(string startLine, ReadOnlyMemory<byte> script, CollectorLimits limits, CancellationToken cancellationToken) =>
            _local.RunAsync($"exec {shell}", script, limits, cancellationToken);

        public string Explain(SshResult result) => _local.Explain(result);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
