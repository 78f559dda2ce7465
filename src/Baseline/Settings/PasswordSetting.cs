using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>No account has a usable or an empty password.</summary>
public sealed record PasswordSetting : EvidenceSetting
{
    public override IEnumerable<Probe> Probes => [Evidence.Probes.PasswordStates];

    public override string Describe() => "every account's password locked";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        var open = Accounts.PasswordStates(Read(context, Evidence.Probes.PasswordStates))
            .Where(s => s.Value is not ("L" or "LK")).Select(s => $"{s.Key} ({s.Value})").Order(StringComparer.Ordinal).ToList();
        return Decide(open.Count == 0, open.Count == 0 ? "all locked" : string.Join(", ", open));
    }
}
