using System.Diagnostics;
using Baseline.Catalogue;
using Baseline.Evidence;
using Baseline.Settings;
using Baseline.Verdicts;
using Tests.Shared.Docker;
using Tests.Shared.Hosts;

namespace HostChecks.Tests.Hosts;

/// <summary>
/// Makes real hosts — rootful as installed, rootful by the book, rootless, swarms — audits them with the real program, and
/// compares with the hosts that are recorded: a fixture that no longer is what the program reads is no fixture.
/// </summary>
[Trait("Category", "Docker")]
public sealed class RealHostsTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    // What the machine has besides Docker, which another machine has not.
    private static readonly string[] _ofTheMachine = ["DKR-SYSCTL-", "DKR-SSH-", "DKR-PKG-", "DKR-ACCT-", "DKR-ENGINE-00", "DKR-LOG-", "DKR-TIME-", "DKR-AUDIT-", "DKR-NET-", "DKR-FILE-0"];

    public static TheoryData<string> Names => [.. RecordedHostFile.Names];

    private static string Folder => Path.Combine(Repository.Root, "tests/Baseline.Tests/Hosts");

    private static string? Obstacle => PrivateDaemon.Obstacle
        ?? (((string[])["rootlesskit", "slirp4netns", "newuidmap", "jq", "openssl", "unshare"]).FirstOrDefault(program => !OnPath(program)) is { } missing
            ? $"{missing} is not installed (Debian: apt-get install rootlesskit slirp4netns uidmap jq openssl util-linux)" : null);

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_real_host_is_judged_as_the_recorded_one(string name)
    {
        Skip.IfNot(Obstacle is null, Obstacle);
        var recorded = RecordedHostFile.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, $"{name}.json")));

        var real = await RecordAsync(name);

        Assert.Equal(recorded.Readings.Keys, real.Readings.Keys);
        foreach (var control in AllControls.List.Where(control => !_ofTheMachine.Any(area => control.Id.StartsWith(area, StringComparison.Ordinal))))
        {
            var (was, now) = (control.Judge(Context(recorded)), control.Judge(Context(real)));
            Assert.True(was.Status == now.Status, $"{name}: {control.Id}\n  recorded {was}\n  now      {now}");
        }
    }

    [SkippableTheory]
    [InlineData("hardened", "DKR-TLS-007", VerdictStatus.Pass)]
    [InlineData("hardened", "DKR-TLS-013", VerdictStatus.Pass)]
    [InlineData("hardened", "DKR-FILE-035", VerdictStatus.Pass)]
    [InlineData("rootless", "DKR-ROOTLESS-001", VerdictStatus.Pass)]
    [InlineData("rootless", "DKR-DAEMON-013", VerdictStatus.Pass)]
    [InlineData("stock", "DKR-ROOTLESS-001", VerdictStatus.Fail)]
    [InlineData("stock", "DKR-CTR-001", VerdictStatus.Fail)]
    [InlineData("stock", "DKR-TLS-007", VerdictStatus.NotApplicable)]
    [InlineData("swarm", "DKR-SWARM-003", VerdictStatus.Fail)]
    [InlineData("swarm-hardened", "DKR-SWARM-003", VerdictStatus.Pass)]
    [InlineData("stock", "DKR-SWARM-003", VerdictStatus.NotApplicable)]
    public async Task A_recorded_host_is_judged_as_it_was_made(string name, string control, VerdictStatus expected)
    {
        var recorded = RecordedHostFile.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, $"{name}.json")));

        Assert.Equal(expected, AllControls.List.Single(item => item.Id == control).Judge(Context(recorded)).Status);
    }

    private static JudgeContext Context(HostEvidence evidence) => new(evidence, null, evidence.CollectedAt);

    private static async Task<HostEvidence> RecordAsync(string name)
    {
        using var limit = new CancellationTokenSource(_patience);
        var start = new ProcessStartInfo("sh", [Path.Combine(Folder, "record.sh"), Path.Combine(AppContext.BaseDirectory, "hostchecks"), name]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var recorder = Process.Start(start)!;
        try
        {
            var (output, errors) = (recorder.StandardOutput.ReadToEndAsync(limit.Token), recorder.StandardError.ReadToEndAsync(limit.Token));
            await recorder.WaitForExitAsync(limit.Token);
            Assert.True(recorder.ExitCode == 0, await errors);
            return RecordedHostFile.Parse(await output);
        }
        finally
        {
            if (!recorder.HasExited) recorder.Kill(entireProcessTree: true);
        }
    }

    private static bool OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
}
