using System.Collections.Immutable;
using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Verdicts;

namespace Baseline.Settings;

/// <summary>Accesses to whichever of some paths exist leave an audit record.</summary>
/// <param name="Paths">Places where distributions put the same thing.</param>
/// <param name="Permissions">Letters of r, w, x, a.</param>
public sealed record AuditPathsSetting(ImmutableArray<string> Paths, string Permissions) : EvidenceSetting
{
    public override IEnumerable<Probe> Probes => [.. Paths.Select(p => new StatProbe(p)), Evidence.Probes.AuditRules, Evidence.Probes.AuditStatus];

    public override string Describe() => $"audit rule for {string.Join(" or ", Paths)}, {Permissions}";

    protected override Verdict JudgeEvidence(JudgeContext context)
    {
        var there = Paths.Select(p => ReadOrAbsent(context, new StatProbe(p)) is { } text ? Watched(p, FileFacts.Parse(text)) : null).OfType<string>().Distinct().ToList();
        if (there.Count == 0) return Verdict.NotApplicable($"{string.Join(", ", Paths)}: does not exist");
        var outcome = AuditTrail.Records(there, Permissions, context);
        return Decide(outcome.Status == VerdictStatus.Pass, outcome.Found, outcome.Reason);
    }

    // A rule for a file sees it run by any name; a rule for a link to it only what is run by that name.
    private string Watched(string path, FileFacts facts) => Permissions.Contains('x', StringComparison.Ordinal) && facts.Target is { } target
        ? Resolved(target.StartsWith('/') ? target : $"{path[..path.LastIndexOf('/')]}/{target}")
        : path;

    private static string Resolved(string path)
    {
        var folders = new List<string>();
        foreach (var folder in path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(f => f != "."))
        {
            if (folder != "..") folders.Add(folder);
            else if (folders.Count > 0) folders.RemoveAt(folders.Count - 1);
        }

        return "/" + string.Join('/', folders);
    }
}
