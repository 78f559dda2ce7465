using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Settings;

namespace Baseline.Catalogue;

/// <summary>Owners and permission bits of what the running daemons use, wherever that is.</summary>
internal static class DockerFileConditions
{
    /// <summary>The configuration file that a daemon reads.</summary>
    public static IEnumerable<string> ConfigFile(DockerdProcess daemon) => daemon.ConfigStatus == "absent" ? [] : [daemon.ConfigPath];

    public static IEnumerable<string> ConfigFolder(DockerdProcess daemon) => daemon.ConfigPath.LastIndexOf('/') is > 0 and var end ? [daemon.ConfigPath[..end]] : [];

    /// <summary>A file that an option names.</summary>
    public static IEnumerable<string> Option(string key, DockerdProcess daemon) => DaemonOptions.Effective(daemon, key).Text() is { Length: > 0 } path ? [path] : [];

    /// <summary>Unix sockets that a daemon was told to listen on; none where it was told nothing, and then it takes its default.</summary>
    public static IEnumerable<string> Sockets(DockerdProcess daemon) =>
        DaemonOptions.Effective(daemon, "hosts").Items().Select(h => h.Text() ?? "").Where(h => h.StartsWith("unix://", StringComparison.Ordinal)).Select(h => h[7..]);

    /// <summary>Judges the paths that each daemon's options name; a path that is named and not there is no finding of permissions.</summary>
    public static Outcome Named(Func<DockerdProcess, IEnumerable<string>> paths, string limit, string none, JudgeContext context)
    {
        var files = DockerFiles.Of(context);
        var (wrong, right) = (new List<string>(), new List<string>());
        foreach (var daemon in Daemons.Of(context))
        {
            foreach (var path in paths(daemon).Where(p => !files.Absent.Contains(p)))
            {
                var file = files.Found.FirstOrDefault(f => f.Path == path) ?? throw new EvidenceException($"docker files: nothing was read of {Excerpt.Of(path)}");
                Sort(file, daemon.Uid, limit, wrong, right);
            }
        }

        return Decide(wrong, right, none);
    }

    /// <summary>As <see cref="Named"/> for a daemon's sockets: those it was told of, else those where it listens by default.</summary>
    public static Outcome DockerSockets(JudgeContext context)
    {
        var files = DockerFiles.Of(context);
        var (wrong, right) = (new List<string>(), new List<string>());
        foreach (var daemon in Daemons.Of(context))
        {
            var told = Sockets(daemon).ToHashSet();
            foreach (var file in files.Found.Where(f => told.Count > 0 ? told.Contains(f.Path) : f.Role == "default-socket").DistinctBy(f => f.Path)) Sort(file, daemon.Uid, "1660", wrong, right);
        }

        return Decide(wrong, right, "no socket of a daemon was found");
    }

    /// <summary>Judges paths by what the collector found them to be.</summary>
    public static Outcome OfRole(string role, string limit, string none, JudgeContext context)
    {
        var uid = Daemons.Of(context)[0].Uid;
        var (wrong, right) = (new List<string>(), new List<string>());
        foreach (var file in DockerFiles.Of(context).Found.Where(f => f.Role == role).DistinctBy(f => f.Path)) Sort(file, uid, limit, wrong, right);
        return Decide(wrong, right, none);
    }

    /// <summary>The unit with its drop-ins and environment files: whoever may write one of them decides what root runs.</summary>
    public static Outcome Unit(string unit, JudgeContext context)
    {
        var files = DockerFiles.Parse(context.Read(Probes.DockerUnits));
        var (wrong, right) = (new List<string>(), new List<string>());
        foreach (var file in files.Found.Where(f => f.Role == unit)) Sort(file, 0, "0644", wrong, right);
        return Decide(wrong, right, files.None.Length > 0 ? files.None : $"systemd has no {unit}");
    }

    private static Outcome Decide(List<string> wrong, List<string> right, string none) =>
        wrong.Count > 0 ? Outcome.Fail(string.Join("; ", wrong)) : right.Count > 0 ? Outcome.Pass(string.Join("; ", right)) : Outcome.NotApplicable(none);

    private static void Sort(DockerFile file, int uid, string limit, List<string> wrong, List<string> right)
    {
        var facts = file.Facts;
        _ = FileFacts.Octal(limit, out var bits);
        var excess = FileFacts.Excess(facts.Mode, bits);
        // A rootless daemon's files are root's or its own account's; its group is whatever group that account has.
        var owner = facts.Uid == 0 || facts.Uid == uid;
        var group = uid != 0 || facts.Gid == 0 || (facts.Kind == "socket" && facts.Group == "docker");
        var text = $"{Excerpt.Of(file.Path)} {facts.User}:{facts.Group} {FileFacts.Print(facts.Mode)}";
        if (owner && group && excess == 0) right.Add(text);
        else wrong.Add(excess != 0 ? $"{text}, bits {FileFacts.Print(excess)} are too many" : text);
    }
}
