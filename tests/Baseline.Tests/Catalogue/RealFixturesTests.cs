using Baseline.Catalogue;
using Baseline.Controls;
using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Tests.Fixtures;
using Baseline.Verdicts;
using Xunit.Abstractions;

namespace Baseline.Tests.Catalogue;

/// <summary>
/// Every control has a real host that passes and one that fails: unchanged evidence, as the collector read it. Where there is none,
/// <see cref="RealFixtureGaps"/> says why, and a gap that is closed has to leave that list.
/// </summary>
public sealed class RealFixturesTests(ITestOutputHelper output)
{
    private static readonly RecordedHost[] Hosts = [.. RecordedHost.All, .. RecordedHost.Machines];

    public static TheoryData<string, string> Broken
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var host in RecordedHost.Machines)
            {
                foreach (var id in host.Broken) data.Add(host.Name, id);
            }

            return data;
        }
    }

    [Fact]
    public void Every_control_passes_on_a_real_host_or_says_why_not() => Covers(VerdictStatus.Pass, RealFixtureGaps.Passing);

    [Fact]
    public void Every_control_fails_on_a_real_host_or_says_why_not() => Covers(VerdictStatus.Fail, RealFixtureGaps.Failing);

    /// <summary>The script says what it broke; the verdict has to say so too.</summary>
    [Theory]
    [MemberData(nameof(Broken))]
    public void What_was_broken_on_a_machine_fails_there(string host, string id)
    {
        var verdict = Catalogued.Control(id).Judge(RecordedHost.Machines.Single(h => h.Name == host).Context());
        Assert.True(verdict.Status == VerdictStatus.Fail, verdict.ToString());
    }

    [Fact]
    public void A_golden_node_as_deployed_fails_nothing_and_leaves_nothing_unread()
    {
        var golden = RecordedHost.Machines.Single(h => h.Name == "golden").Context();
        Assert.All(AllControls.List.Select(c => (c.Id, Verdict: c.Judge(golden))), c => Assert.True(c.Verdict.Status is not (VerdictStatus.Fail or VerdictStatus.Error), $"{c.Id}: {c.Verdict}"));
    }

    /// <summary>Hosts that do not let everything be read: no systemd, no TLS where it is asked for, a manager that is gone.</summary>
    [Fact]
    public void Nothing_passes_on_a_real_host_by_what_could_not_be_read()
    {
        var errors = 0;
        foreach (var host in Hosts)
        {
            foreach (var control in AllControls.List.Where(c => c.Probes.Any(p => host.Evidence[p].Status is not (ReadingStatus.Read or ReadingStatus.Absent) && !IsSpare(c, p, host))))
            {
                var verdict = control.Judge(host.Context());
                if (verdict.Status == VerdictStatus.Error) errors++;
                Assert.True(verdict.Status != VerdictStatus.Pass, $"{host}: {verdict}");
            }
        }

        output.WriteLine($"{errors} errors");
        Assert.NotEqual(0, errors);

        // That the API is on the network is known where the daemon was told an address, without its other sockets.
        bool IsSpare(Control control, Probe probe, RecordedHost host) => control.Needs.HasFlag(HostTraits.TcpApi) && probe == (Probe)Probes.Listeners
            && DockerdProcesses.Parse(host.Evidence[Probes.Dockerd].Content).Any(d => DaemonOptions.NetworkHosts(d).Count > 0);
    }

    private void Covers(VerdictStatus status, IReadOnlyDictionary<string, string> gaps)
    {
        var covered = AllControls.List.Where(c => Hosts.Any(h => c.Judge(h.Context()).Status == status)).Select(c => c.Id).ToHashSet();
        output.WriteLine($"{covered.Count} of {AllControls.List.Length} controls: {status} on one of {Hosts.Length} recorded hosts");
        var without = AllControls.List.Select(c => c.Id).Where(id => !covered.Contains(id)).ToList();
        var (unexplained, closed) = (without.Except(gaps.Keys).ToList(), gaps.Keys.Except(without).ToList());
        Assert.True(unexplained.Count == 0, $"{status} on no recorded host, without a reason: {string.Join(", ", unexplained)}");
        Assert.True(closed.Count == 0, $"{status} on a recorded host, take them off the list: {string.Join(", ", closed)}");
        Assert.All(gaps.Values, reason => Assert.False(string.IsNullOrWhiteSpace(reason)));
    }
}
