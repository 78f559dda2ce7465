using System.Text.RegularExpressions;
using Baseline.Catalogue;
using Baseline.Controls;
using Baseline.Evidence;
using Baseline.Settings;
using Baseline.Tests.Fixtures;
using Baseline.Verdicts;

namespace Baseline.Tests.Catalogue;

/// <summary>What keeps the catalogue honest: it renders what it demands, and notices when that is gone.</summary>
public sealed partial class ClosureTests
{
    public static TheoryData<string> Ids => [.. AllControls.List.Select(c => c.Id)];

    public static TheoryData<string> Planned => [.. AllControls.List.Where(c => c.Setting.CheckPlan(HealthyHost.Plan) is not null).Select(c => c.Id)];

    [Fact]
    public void Ids_are_unique_and_well_formed()
    {
        Assert.Equal(AllControls.List.Length, AllControls.List.Select(c => c.Id).Distinct().Count());
        Assert.All(AllControls.List, c => Assert.Matches(IdForm(), c.Id));
    }

    [Fact]
    public void There_are_enough_controls_and_enough_of_them_judge_the_plan()
    {
        Assert.True(AllControls.List.Length >= 90);
        Assert.True(Planned.Count >= 90);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_control_explains_itself(string id)
    {
        var control = Catalogued.Control(id);
        Assert.All([control.Title, control.Why, control.Fix, control.Impact, control.Setting.Describe()], t => Assert.False(string.IsNullOrWhiteSpace(t)));
        Assert.NotEmpty(control.References);
        Assert.EndsWith(".", control.Why, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Planned))]
    public void A_rendered_host_passes_the_plan_check(string id) => Assert.Equal(VerdictStatus.Pass, Catalogued.Control(id).Setting.CheckPlan(HealthyHost.Plan)!.Status);

    [Theory]
    [MemberData(nameof(Planned))]
    public void The_plan_check_fails_when_the_setting_is_broken(string id)
    {
        var setting = Catalogued.Control(id).Setting;
        Assert.NotEqual(VerdictStatus.Pass, setting.CheckPlan(BrokenPlan.Of(setting))!.Status);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_golden_host_passes(string id)
    {
        var control = Catalogued.Control(id);
        var verdict = control.Judge(HealthyHost.Context(HealthyHost.Evidence));
        VerdictStatus[] expected = (control.Needs & ~(HostTraits.Golden | HostTraits.Rootless | HostTraits.TcpApi)) != 0 || control.Setting is FileSetting { Optional: true }
            ? [VerdictStatus.NotApplicable]
            : control.Setting is ObservedSetting ? [VerdictStatus.Pass, VerdictStatus.Manual, VerdictStatus.NotApplicable] : [VerdictStatus.Pass];
        Assert.True(expected.Contains(verdict.Status), verdict.ToString());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_host_that_is_not_golden_is_not_held_to_golden_paths(string id)
    {
        foreach (var host in RecordedHost.All)
        {
            var verdict = Catalogued.Control(id).Judge(host.Context());
            if (Catalogued.Control(id).Needs.HasFlag(HostTraits.Golden)) Assert.Equal(VerdictStatus.NotApplicable, verdict.Status);
            else Assert.DoesNotContain("golden", $"{verdict.Expected}{verdict.Found}{verdict.Reason}", StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Garbage_never_passes_and_never_throws(string id)
    {
        var control = Catalogued.Control(id);
        var sound = Mutants.Of(control).First().Sound;
        foreach (var garbage in new[] { "", "\n", "{", "[]", "{}", "null", "\u0000\u0001", "a b c", "=", ":::::::", "{\"nftables\":[1]}", "{\"a\":1,\"a\":2}", new string('[', 5000) })
        {
            // What is in the marker does not matter: that it is there does.
            foreach (var probe in control.Probes.Where(p => p.Key != HostFacts.Marker.Key))
            {
                var verdict = control.Judge(sound with { Evidence = Mutants.WhereNeeded(control, probe, sound.Evidence).With(probe, garbage) });
                // Nothing is an answer: no process of that name, no listener, no secret, no container that goes around the daemon's logs.
                var isAnswer = (garbage.Trim().Length == 0 && (probe == (Probe)Probes.SshServers || probe == (Probe)Probes.Listeners)) || (garbage == "[]" && (probe == (Probe)Probes.SwarmSecrets || (probe == (Probe)Probes.Containers && id == "DKR-ENGINE-011")));
                Assert.True(verdict.Status != VerdictStatus.Pass || isAnswer, $"{probe.Key} '{garbage}': {verdict}");
            }
        }
    }

    [Fact]
    public void Probes_with_one_key_are_one_probe()
    {
        var byKey = AllControls.List.SelectMany(c => c.Probes).GroupBy(p => p.Key);
        Assert.All(byKey, g => Assert.Single(g.Distinct()));
    }

    [Fact]
    public void Every_unit_that_a_control_names_is_asked_for()
    {
        foreach (var unit in AllControls.List.Select(c => c.Setting).OfType<UnitSetting>())
            Assert.Contains(unit.Unit, unit.OfDockerAccount ? Baseline.Hosts.GoldenUnits.User : Baseline.Hosts.GoldenUnits.System);
    }

    [GeneratedRegex("^DKR-[A-Z]+-[0-9]{3}$")]
    private static partial Regex IdForm();
}
