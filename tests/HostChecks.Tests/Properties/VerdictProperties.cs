using System.Collections.Immutable;
using Baseline.Catalogue;
using Baseline.Evidence;
using Baseline.Verdicts;
using FsCheck;
using FsCheck.Fluent;
using HostChecks.Judging;

namespace HostChecks.Tests.Properties;

/// <summary>Garbage in place of everything that a control reads never passes it, and what could not be read never does.</summary>
public sealed class VerdictProperties
{
    // The same cases every time: by chance the pieces could be put together to evidence that is none of garbage.
    private const ulong Seed = 20261121;

    public static TheoryData<string> Areas => [.. AllControls.List.Select(control => control.Id.Split('-')[1]).Distinct()];

    [Theory, MemberData(nameof(Areas))]
    public Task No_control_passes_on_garbage(string area)
    {
        var controls = AllControls.List.Where(control => control.Id.Split('-')[1] == area).ToImmutableArray();
        var property = Prop.ForAll(Garbage.Text, text =>
        {
            foreach (var finding in Judge.Host(controls, Evidence(controls, new Reading(ReadingStatus.Read, text)), null, DateTimeOffset.UnixEpoch))
            {
                Assert.False(finding.Verdict.Status == VerdictStatus.Pass, $"{finding.Control.Id} passes on: {text}");
                Assert.DoesNotContain("judging", finding.Verdict.Reason, StringComparison.Ordinal);
            }
        });
        return Task.Run(() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(Seed, Seed), property)).WaitAsync(TimeSpan.FromMinutes(3));
    }

    [Theory]
    [InlineData(ReadingStatus.Denied)]
    [InlineData(ReadingStatus.Failed)]
    [InlineData(ReadingStatus.TimedOut)]
    [InlineData(ReadingStatus.Truncated)]
    [InlineData(ReadingStatus.NotCollected)]
    public void No_control_passes_on_what_could_not_be_read(ReadingStatus status)
    {
        var controls = AllControls.List;

        Assert.All(Judge.Host(controls, Evidence(controls, new Reading(status, Reason: "x")), null, DateTimeOffset.UnixEpoch), finding => Assert.NotEqual(VerdictStatus.Pass, finding.Verdict.Status));
    }

    private static HostEvidence Evidence(ImmutableArray<Baseline.Controls.Control> controls, Reading reading) => new()
    {
        Host = "n1",
        CollectedAt = DateTimeOffset.UnixEpoch,
        Readings = controls.SelectMany(control => control.Setting.Probes).DistinctBy(probe => probe.Key).ToImmutableSortedDictionary(probe => probe.Key, _ => reading, StringComparer.Ordinal),
    };
}
