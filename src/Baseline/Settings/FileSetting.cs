using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Plan;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>Owner, group and permission bits of a path.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Kind"><c>regular file</c>, <c>directory</c> or <c>socket</c>, as stat names it.</param>
/// <param name="Owner">User name.</param>
/// <param name="Group">Group name.</param>
/// <param name="Mode">Bits that are allowed, in octal; fewer are fine.</param>
public sealed record FileSetting(string Path, string Kind, string Owner, string Group, string Mode) : EvidenceSetting
{
    /// <summary>The path may be missing, and then there is nothing to judge.</summary>
    public bool Optional { get; init; }

    public override IEnumerable<Probe> Probes => [new StatProbe(Path)];

    public override string Describe() => $"{Path}: {Kind}, {Owner}:{Group}, mode {Mode} or stricter";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        if (ReadOrAbsent(context, new StatProbe(Path)) is not { } text)
            return Optional ? Verdict.NotApplicable($"{Path} does not exist") : Decide(false, "does not exist");
        var facts = FileFacts.Parse(text);
        var sameKind = facts.Kind == Kind || (Kind == "regular file" && facts.Kind == "regular empty file");
        return Decide(facts.User, facts.Group, facts.Mode, sameKind ? "" : $"it is a {facts.Kind}");
    }

    protected override Verdict? JudgePlan(PlannedHost planned)
    {
        if (Kind != "regular file" || !planned.Files.TryGetValue(Path, out var file)) return null;
        if (file.Owner.Split(':') is not [var user, var group] || !FileFacts.Octal(file.Mode, out var mode))
            throw new EvidenceException($"{Path}: owner '{Excerpt.Of(file.Owner)}' or mode '{Excerpt.Of(file.Mode)}' is malformed");
        return Decide(user, group, mode, "");
    }

    private Verdict Decide(string user, string group, int mode, string wrongKind)
    {
        _ = FileFacts.Octal(Mode, out var limit);
        var excess = FileFacts.Excess(mode, limit);
        var reason = wrongKind.Length > 0 ? wrongKind : excess != 0 ? $"bits {FileFacts.Print(excess)} are too many" : "";
        return Decide(user == Owner && group == Group && reason.Length == 0, $"{user}:{group} {FileFacts.Print(mode)}", reason);
    }
}
