using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Settings;

namespace Baseline.Catalogue;

/// <summary>Conditions on the account of a rootless daemon that is not from this baseline.</summary>
internal static class RootlessConditions
{
    private const string Linger = "/var/lib/systemd/linger/";

    /// <summary>The account has ids of its own to give to containers, which touch no account and no other range.</summary>
    public static Outcome OwnIds(FileProbe file, JudgeContext context)
    {
        var ranges = Accounts.SubordinateIds(context.Read(file));
        var accounts = Accounts.Parse(context.Read(Probes.Accounts));
        var wrong = new List<string>();
        foreach (var uid in Daemons.Of(context).Where(d => d.Uid != 0).Select(d => d.Uid).Distinct())
        {
            var name = accounts.FirstOrDefault(a => a.Uid == uid)?.Name ?? throw new EvidenceException($"the account {uid} of the daemon is not in passwd");
            var mine = ranges.Where(r => r.Name == name || r.Name == $"{uid}").ToList();
            if (mine.Count == 0) wrong.Add($"{name} has none");
            foreach (var range in mine)
            {
                long end = (long)range.First + range.Count;
                wrong.AddRange(ranges.Where(r => !mine.Contains(r) && r.First < end && (long)r.First + r.Count > range.First).Select(r => $"{name} shares with {r.Name}"));
                wrong.AddRange(accounts.Where(a => a.Uid >= range.First && a.Uid < end).Select(a => $"{name} has {a.Name}'s id"));
            }
        }

        return Outcome.PassUnless([.. wrong.Select(Excerpt.Of)], "ranges of its own");
    }

    public static Outcome Lingers(JudgeContext context)
    {
        var files = DockerFiles.Of(context);
        var absent = files.Absent.Where(p => p.StartsWith(Linger, StringComparison.Ordinal)).Select(p => Excerpt.Of(p[Linger.Length..])).ToList();
        if (absent.Count > 0) return Outcome.Fail($"{string.Join(", ", absent)} does not linger");
        return files.Found.Any(f => f.Role == "linger") ? Outcome.Pass("lingers") : throw new EvidenceException("docker files: nothing was read of lingering");
    }
}
