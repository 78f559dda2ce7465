using Baseline.Evidence;
using Baseline.Hosts;
using Baseline.Parsing;
using Baseline.Plan;
using Baseline.Rendering;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>Only the administration account may log in over SSH.</summary>
public sealed record SshdAdminSetting : EvidenceSetting
{
    public override IEnumerable<Probe> Probes => [Evidence.Probes.Sshd, Evidence.Probes.SshdMatches];

    public override void Render(HostSpec spec, ArtefactBuilder artefacts) => artefacts.SshdOption("AllowUsers", spec.AdminUser);

    public override string Describe() => "AllowUsers names the administration account and nobody else";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        var everywhere = Decide(SshdSetting.Effective(Read(context, Evidence.Probes.Sshd)), context.Spec?.AdminUser);
        if (everywhere.Status != VerdictStatus.Pass) return everywhere;
        // In a Match block it replaces the list for every connection.
        var other = SshdMatches.Parse(Read(context, Evidence.Probes.SshdMatches)).FirstOrDefault(l => l.Keyword == "allowusers");
        return other is null ? everywhere : Decide(false, Excerpt.Of(other.Value), $"for connections of Match {Excerpt.Of(other.Condition)}");
    }

    protected override Verdict? JudgePlan(PlannedHost planned) => Decide(KeyValues.Sshd(planned.Content(SshdSetting.Path)), planned.Spec()?.AdminUser);

    private Verdict Decide(IReadOnlyDictionary<string, IReadOnlyList<string>> values, string? admin)
    {
        var users = values.GetValueOrDefault("allowusers", []).SelectMany(v => v.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        // Without a specification the account's name is unknown, but one plain name is still one account.
        var met = users.Count == 1 && (admin is null ? users[0].All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') : users[0] == admin);
        return Decide(met && users[0] != "root", users.Count == 0 ? "not set: every account may log in" : string.Join(' ', users));
    }
}
