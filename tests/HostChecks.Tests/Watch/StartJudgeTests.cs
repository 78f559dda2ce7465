using Baseline.Catalogue;
using Baseline.Evidence;
using HostChecks.Watch;

namespace HostChecks.Tests.Watch;

/// <summary>What the watch judges.</summary>
public sealed class StartJudgeTests
{
    [Theory]
    [InlineData("DKR-CTR-001")]
    [InlineData("DKR-CTR-004")]
    [InlineData("DKR-CTR-015")]
    public void A_control_that_reads_more_of_a_host_is_judged_as_far_as_the_container_tells(string id)
    {
        var control = Assert.Single(StartJudge.Select([.. AllControls.List.Where(c => c.Id == id)]));
        Assert.Equal([Probes.Containers], control.Probes);
    }
}
