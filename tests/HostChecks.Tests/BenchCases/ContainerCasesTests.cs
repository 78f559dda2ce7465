using Baseline.Catalogue;
using Baseline.Evidence;
using Baseline.Verdicts;

namespace HostChecks.Tests.BenchCases;

/// <summary>Cases 10 to 15 and 20 on a real daemon: what another tool passes although it is bad, and the reverse.</summary>
[Trait("Category", "Docker")]
public sealed class ContainerCasesTests(BenchContainers bench) : IClassFixture<BenchContainers>
{
    [SkippableTheory]
    [InlineData("case10-nil-in-name", "DKR-CTR-001")]
    [InlineData("case10-labelled", "DKR-CTR-001")]
    [InlineData("case11-privileged", "DKR-CTR-001")]
    [InlineData("case11-privileged", "DKR-CTR-002")]
    [InlineData("case11-privileged", "DKR-CTR-018")]
    [InlineData("case11-privileged", "DKR-CTR-019")]
    [InlineData("case11-privileged", "DKR-CTR-020")]
    [InlineData("case11-privileged", "DKR-CTR-021")]
    [InlineData("case11-cap-all", "DKR-CTR-002")]
    [InlineData("case11-seccomp", "DKR-CTR-019")]
    [InlineData("case11-seccomp-colon", "DKR-CTR-019")]
    [InlineData("case11-label", "DKR-CTR-020")]
    [InlineData("case12-nnp-false", "DKR-CTR-021")]
    [InlineData("case12-on-failure-0", "DKR-CTR-017")]
    [InlineData("case12-always", "DKR-CTR-017")]
    [InlineData("case12-unless-stopped", "DKR-CTR-017")]
    [InlineData("case13-0-0", "DKR-CTR-023")]
    [InlineData("case13-root-root", "DKR-CTR-023")]
    [InlineData("case13-0-1000", "DKR-CTR-023")]
    [InlineData("case14-var-run", "DKR-CTR-003")]
    [InlineData("case14-var-run", "DKR-CTR-004")]
    [InlineData("case14-run", "DKR-CTR-004")]
    [InlineData("case14-slash", "DKR-CTR-003")]
    [InlineData("case14-slash", "DKR-CTR-004")]
    [InlineData("case14-root", "DKR-CTR-003")]
    [InlineData("case14-var-lib", "DKR-CTR-003")]
    [InlineData("case14-cron", "DKR-CTR-003")]
    [InlineData("case15-device-rule", "DKR-CTR-018")]
    [InlineData("case20-port-1023", "DKR-CTR-016")]
    public void Fails(string container, string control) => Assert.Contains(container, Judge(control).Subjects);

    [SkippableTheory]
    [InlineData("case12-nnp", "DKR-CTR-021")]
    [InlineData("case12-on-failure-5", "DKR-CTR-017")]
    [InlineData("case13-1000", "DKR-CTR-023")]
    [InlineData("case20-cpu-quota", "DKR-CTR-012")]
    [InlineData("case20-port-1024", "DKR-CTR-016")]
    public void Passes(string container, string control) => Assert.DoesNotContain(container, Judge(control).Subjects);

    [SkippableFact]
    public void Case15_a_daemon_as_root_without_user_namespaces_fails()
    {
        var verdict = Judge("DKR-ROOTLESS-001");

        Assert.Equal(VerdictStatus.Fail, verdict.Status);
    }

    [Theory]
    [InlineData(ReadingStatus.Failed)]
    [InlineData(ReadingStatus.TimedOut)]
    [InlineData(ReadingStatus.Denied)]
    [InlineData(ReadingStatus.Truncated)]
    [InlineData(ReadingStatus.NotCollected)]
    public void Case8_containers_that_cannot_be_inspected_are_an_error_for_every_control(ReadingStatus status)
    {
        var controls = AllControls.List.Where(control => control.Id.StartsWith("DKR-CTR-", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(controls);
        Assert.All(controls, control => Assert.Equal(VerdictStatus.Error, BenchEvidence.Judge(control.Id, ("docker:containers", new Reading(status, Reason: "x"))).Status));
    }

    private Verdict Judge(string control)
    {
        Skip.IfNot(bench.Ready, global::Tests.Shared.Docker.PrivateDaemon.Obstacle);
        return BenchEvidence.Judge(control, ("docker:containers", bench.Containers), ("docker:info", bench.Info),
            ("collector:dockerd", BenchEvidence.Dockerd("{}", "dockerd", "--no-new-privileges")));
    }
}
