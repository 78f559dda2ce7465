using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Tests.Fixtures;
using Baseline.Verdicts;

namespace Baseline.Tests.Parsing;

public sealed class KeyValuesTests
{
    // As systemd 257 reports the target once its mask is gone: it is another name of reboot.target.
    private const string Unmasked = "Id=reboot.target\nNames=reboot.target ctrl-alt-del.target\nLoadState=loaded\nActiveState=inactive\nUnitFileState=disabled\n";

    [Fact]
    public void A_unit_is_known_by_all_its_names() => Assert.Equal("loaded", KeyValues.Units(Unmasked)["ctrl-alt-del.target"]["LoadState"]);

    [Fact]
    public void A_key_combination_that_reboots_fails_although_systemd_names_the_target_otherwise()
    {
        var units = HealthyHost.Evidence[Probes.Units].Content.Split("\n\n").Where(u => !u.Contains("ctrl-alt-del", StringComparison.Ordinal)).Append(Unmasked);
        var verdict = Catalogued.Control("DKR-UNIT-011").Judge(HealthyHost.Context(BrokenEvidence.Set(Probes.Units, string.Join("\n\n", units))));
        Assert.True(verdict.Status == VerdictStatus.Fail, verdict.ToString());
    }
}
