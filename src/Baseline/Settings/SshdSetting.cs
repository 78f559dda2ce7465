using System.Globalization;
using Baseline.Evidence;
using Baseline.Hosts;
using Baseline.Parsing;
using Baseline.Plan;
using Baseline.Rendering;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>
/// A keyword of the SSH server, as <c>sshd -T</c> reports it, with includes and defaults applied; and no <c>Match</c> block loosens it,
/// as <c>sshd -T</c> shows what holds for every connection only.
/// </summary>
/// <param name="Keyword">As in sshd_config(5).</param>
/// <param name="Value">Value that is rendered.</param>
/// <param name="Match">How a found value is compared.</param>
public sealed record SshdSetting(string Keyword, string Value, SshdMatch Match = SshdMatch.Exact) : EvidenceSetting
{
    public const string Path = "/etc/ssh/sshd_config";

    public override IEnumerable<Probe> Probes => [Evidence.Probes.Sshd, Evidence.Probes.SshdMatches];

    public override void Render(HostSpec spec, ArtefactBuilder artefacts)
    {
        if (Match != SshdMatch.Unset) artefacts.SshdOption(Keyword, Value);
    }

    public override string Describe() => Match switch
    {
        SshdMatch.Unset => $"{Keyword} not set",
        SshdMatch.AtMost => $"{Keyword} at most {Value}",
        SshdMatch.Subset => $"{Keyword} none but {Value}",
        _ => $"{Keyword} {Value}",
    };

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        if (ReadOrAbsent(context, Evidence.Probes.Sshd) is not { } text) return Verdict.NotApplicable("the host has no SSH server");
        var everywhere = Decide(Effective(text));
        if (everywhere.Status != VerdictStatus.Pass) return everywhere;
        var loosened = SshdMatches.Parse(Read(context, Evidence.Probes.SshdMatches)).FirstOrDefault(l => string.Equals(l.Keyword, Keyword, StringComparison.OrdinalIgnoreCase) && (Match == SshdMatch.Unset || !Allowed(l.Value)));
        return loosened is null ? everywhere : Decide(false, Excerpt.Of(loosened.Value), $"for connections of Match {Excerpt.Of(loosened.Condition)}");
    }

    protected override Verdict? JudgePlan(PlannedHost planned) => Decide(KeyValues.Sshd(planned.Content(Path)));

    /// <summary>The answer of <c>sshd -T</c>, which always says who may log in as root.</summary>
    internal static IReadOnlyDictionary<string, IReadOnlyList<string>> Effective(string text)
    {
        var values = KeyValues.Sshd(text);
        return values.ContainsKey("permitrootlogin") ? values : throw new EvidenceException("sshd -T: not the whole configuration, it has no permitrootlogin");
    }

    private Verdict Decide(IReadOnlyDictionary<string, IReadOnlyList<string>> values)
    {
        var all = values.GetValueOrDefault(Keyword.ToLowerInvariant(), []);
        // sshd takes the first value that it sees.
        return Decide(Match == SshdMatch.Unset ? all.Count == 0 : all.Count > 0 && Allowed(all[0]), all.Count == 0 ? "not set" : string.Join(", ", all));
    }

    private bool Allowed(string found) => Match switch
    {
        SshdMatch.AtMost => int.TryParse(found, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1 && number <= int.Parse(Value, CultureInfo.InvariantCulture),
        SshdMatch.Subset => found.Length > 0 && found.Split(',').All(Value.Split(',').Contains),
        _ => string.Equals(found, Value, StringComparison.OrdinalIgnoreCase),
    };
}
