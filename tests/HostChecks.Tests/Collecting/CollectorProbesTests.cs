using System.Diagnostics;
using System.Text.RegularExpressions;
using Baseline.Evidence;
using Baseline.Parsing;
using HostChecks.Collecting;

namespace HostChecks.Tests.Collecting;

/// <summary>What the collector's own probes (<c>collector:NAME</c>) find out, under every shell that a minimal host may have.</summary>
public sealed class CollectorProbesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gh-collector-").FullName;

    public static TheoryData<string> Shells => ShellTransport.All;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

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

            var text = (await ShellTransport.CollectAsync(shell, new CollectorProbe("dockerd")))["collector:dockerd"].Content;

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

        var reading = (await ShellTransport.CollectAsync(shell, limits => limits with { ProbeSeconds = 60, ProbeBytes = 1 << 20 }, new CollectorProbe("security-updates")))["collector:security-updates"];

        Assert.Equal(ReadingStatus.Read, reading.Status);
        Assert.DoesNotContain("failed", reading.Content, StringComparison.Ordinal);
        var lists = Assert.Single(Regex.Matches(reading.Content, @"(?<=\A|\n)lists (\d+)\n\z")).Groups[1].Value;
        Assert.Equal(lists, $"{Regex.Count(reading.Content, @"(?<=\A|\n)released \w{3}, .* \d{4} ")}");
    }

    [SkippableTheory, MemberData(nameof(Shells))]
    public async Task What_sshd_includes_is_read_to_its_end(string shell)
    {
        Skip.IfNot(File.Exists("/etc/ssh/sshd_config"), "this machine has no SSH server");

        var reading = (await ShellTransport.CollectAsync(shell, limits => limits, new CollectorProbe("sshd-matches")))["collector:sshd-matches"];

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
}
