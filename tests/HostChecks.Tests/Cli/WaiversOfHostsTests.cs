using System.Collections.Immutable;
using Baseline.Controls;
using Baseline.Evidence;
using HostChecks.Evidence;
using HostChecks.Tests.Support;

namespace HostChecks.Tests.Cli;

/// <summary>A waiver for a host that is not there: where all hosts are known, nobody needs it.</summary>
public sealed class WaiversOfHostsTests : IDisposable
{
    private const string Complaint = "no host of the fleet matches 'build-*'";

    private static readonly ImmutableArray<Control> _controls = [TestControls.Contains("T-001", new FileProbe("/etc/passwd"), "root:")];

    private readonly string _folder = Directory.CreateTempSubdirectory("gh-waivers-").FullName;

    private string Waivers => Path.Combine(_folder, "waivers.yaml");

    public WaiversOfHostsTests() =>
        File.WriteAllText(Waivers, "schemaVersion: 1\nwaivers:\n  - control: T-001\n    host: build-*\n    reason: r\n    owner: o\n    approvedBy: a\n    expires: 2999-01-31\n");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task In_a_run_over_the_fleet_it_is_a_finding_that_names_the_pattern_and_the_hosts()
    {
        // A host that cannot be reached is one of the fleet all the same.
        const string Fleet = """{"schemaVersion":1,"nodes":[{"name":"n1","ssh":{"host":"127.0.0.1","port":1,"user":"u","hostKey":"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ4bGZqbGtqbGtqbGtqbGtqbGtqbGtqbGtqbGtqbGtq"}}]}""";

        var run = await AppRun.RunAsync(_controls, Fleet, "run", "--fleet", "-", "--waivers", Waivers, "--format", "json");

        Assert.Contains($"{Complaint}; there are n1", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_run_over_one_host_nobody_can_tell()
    {
        var run = await AppRun.RunAsync(_controls, "", "run", "--local", "--waivers", Waivers, "--format", "json");

        Assert.DoesNotContain(Complaint, run.Out, StringComparison.Ordinal);
        Assert.Contains("\"findings\"", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "n1", "n2")]
    [InlineData(false, "n1")]
    public async Task A_bundle_of_several_hosts_is_a_fleets(bool reported, params string[] hosts)
    {
        var bundle = Path.Combine(_folder, "evidence.json");
        await File.WriteAllBytesAsync(bundle, BundleWriter.Write([.. hosts.Select(host => new BundledHost(new HostEvidence { Host = host, CollectedAt = DateTimeOffset.UnixEpoch, Readings = ImmutableSortedDictionary<string, Reading>.Empty }, null))]));

        var run = await AppRun.RunAsync(_controls, "", "judge", bundle, "--waivers", Waivers, "--format", "json");

        Assert.Equal(reported, run.Out.Contains(Complaint, StringComparison.Ordinal));
    }
}
