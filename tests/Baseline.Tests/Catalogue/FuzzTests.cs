using Baseline.Catalogue;
using Baseline.Evidence;
using Baseline.Tests.Fixtures;

namespace Baseline.Tests.Catalogue;

/// <summary>Cuts, swaps and repeats real evidence: judging may say anything but must not throw or hang.</summary>
public sealed class FuzzTests
{
    private const string Noise = "{}[]\"\\:,=|-\n\t \0\u00e9\u202e9a'%";

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Damaged_evidence_never_throws(int seed)
    {
        var random = new Random(seed);
        var probes = AllControls.List.SelectMany(c => c.Probes.Select(p => (Control: c, Probe: p))).GroupBy(p => p.Probe.Key);
        foreach (var group in probes)
        {
            var damaged = Damage(HealthyHost.Evidence[group.First().Probe].Content, random);
            var context = HealthyHost.Context(BrokenEvidence.Set(group.First().Probe, new Reading(ReadingStatus.Read, damaged)));
            foreach (var (control, _) in group) Assert.NotNull(control.Judge(context));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Damaged_plans_never_throw(int seed)
    {
        var random = new Random(seed);
        var files = HealthyHost.Plan.Files.Values.Select(f => f with { Content = Damage(f.Content, random) });
        var planned = HealthyHost.Plan with { Files = System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, files.Select(f => KeyValuePair.Create(f.Path, f))) };
        foreach (var control in AllControls.List) _ = control.Setting.CheckPlan(planned);
    }

    private static string Damage(string text, Random random)
    {
        var chars = text.ToList();
        for (var i = 0; i < 8 && chars.Count > 0; i++)
        {
            var at = random.Next(chars.Count);
            switch (random.Next(4))
            {
                case 0:
                    chars[at] = Noise[random.Next(Noise.Length)];
                    break;
                case 1:
                    chars.Insert(at, Noise[random.Next(Noise.Length)]);
                    break;
                case 2:
                    chars.RemoveRange(at, Math.Min(random.Next(20), chars.Count - at));
                    break;
                default:
                    chars.InsertRange(at, chars.GetRange(0, Math.Min(random.Next(40), chars.Count)));
                    break;
            }
        }

        return string.Concat(chars);
    }
}
