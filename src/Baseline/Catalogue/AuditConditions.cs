using Baseline.Parsing;
using Baseline.Settings;

namespace Baseline.Catalogue;

/// <summary>Audit rules for paths that only the running daemon knows.</summary>
internal static class AuditConditions
{
    public static Outcome DataRoot(JudgeContext context) => AuditTrail.Records([DockerInfo.Of(context).DataRoot], "wa", context);

    public static Outcome ConfigFolder(JudgeContext context) => Each(DockerFileConditions.ConfigFolder, "there is no such folder", context);

    public static Outcome ConfigFile(JudgeContext context) => Each(DockerFileConditions.ConfigFile, "no daemon has a configuration file", context);

    private static Outcome Each(Func<DockerdProcess, IEnumerable<string>> paths, string none, JudgeContext context)
    {
        var files = DockerFiles.Of(context);
        var named = Daemons.Of(context).SelectMany(paths).Distinct().ToList();
        if (named.Find(p => !files.Absent.Contains(p) && !files.Found.Any(f => f.Path == p)) is { } unknown) throw new EvidenceException($"docker files: nothing was read of {Excerpt.Of(unknown)}");
        var there = named.Where(p => !files.Absent.Contains(p)).ToList();
        return there.Count == 0 ? Outcome.NotApplicable(none) : AuditTrail.Records(there, "wa", context);
    }
}
