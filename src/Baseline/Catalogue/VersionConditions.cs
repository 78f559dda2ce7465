using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Settings;
using Baseline.Versions;

namespace Baseline.Catalogue;

/// <summary>Whether what runs has holes that are known, and whether somebody still closes them.</summary>
internal static class VersionConditions
{
    /// <summary>No known way out of a container through this component.</summary>
    public static Outcome NoKnownEscape(string component, JudgeContext context)
    {
        var data = VersionData.Current;
        var running = ComponentVersion.Of(component, context);
        var remapped = DockerInfo.Of(context).RemapsUsers;
        var (open, held) = (new List<string>(), new List<string>());
        foreach (var escape in data.Escapes.Where(e => e.Component == component && !Fixed(e, running)))
        {
            (escape.MitigatedByUserNamespace && remapped ? held : open).Add($"{escape.Id} ({escape.What})");
        }

        var found = $"{Excerpt.Of(running.Version)}{(running.Distribution is { } distribution ? $" of {distribution.Id} {distribution.Version}" : "")}";
        if (open.Count > 0) return Outcome.Fail($"{found}: {string.Join("; ", open)}", $"as of {data.Date:yyyy-MM-dd}");
        return Outcome.Pass(held.Count == 0 ? found : $"{found}; open, but held by the user namespace: {string.Join("; ", held)}");
    }

    /// <summary>Docker Engine is of a branch or a distribution that still gets fixes, and no update of it is waiting.</summary>
    public static Outcome Maintained(JudgeContext context)
    {
        var maintained = VersionData.Current.Maintained;
        var running = ComponentVersion.Of("engine", context);
        if (running.Distribution is null) return Branch(maintained.Engine, running.Version);

        var (id, release) = (running.Distribution.Id, running.Distribution.Version);
        if (!maintained.Distributions.TryGetValue(id, out var releases) || !releases.TryGetValue(release, out var until))
            throw new EvidenceException($"the data of {VersionData.Current.Date:yyyy-MM-dd} do not say until when {Excerpt.Of(running.Distribution.Name)} is maintained");
        var found = $"{Excerpt.Of(running.Version)} of {id} {release}, maintained until {until:yyyy-MM-dd}";
        if (DateOnly.FromDateTime(context.AgreedNow().UtcDateTime) > until) return Outcome.Fail(found, "its distribution gets no more fixes");
        var waiting = InstalledPackages.SecurityUpdates(context.Read(Probes.SecurityUpdates)).Intersect(["containerd", "docker.io", "runc"]).ToList();
        return waiting.Count == 0 ? Outcome.Pass(found) : Outcome.Fail(found, $"updates are waiting: {string.Join(", ", waiting)}");
    }

    private static Outcome Branch(MaintainedEngine engine, string version)
    {
        var major = UpstreamVersion.Parse(version).Major;
        if (major > engine.Newest) return Outcome.Manual(Excerpt.Of(version), $"newer than what was known on {VersionData.Current.Date:yyyy-MM-dd}; look whether it is still the current branch");
        return engine.Branches.Contains(major) ? Outcome.Pass(Excerpt.Of(version)) : Outcome.Fail(Excerpt.Of(version), $"this branch gets no more fixes; maintained: {string.Join(", ", engine.Branches)}");
    }

    private static bool Fixed(KnownEscape escape, ComponentVersion running)
    {
        if (running.Distribution is not { } distribution) return escape.FixedIn(running.Version);
        if (!escape.Packages.TryGetValue(distribution.Id, out var releases) || !releases.TryGetValue(distribution.Version, out var since))
            throw new EvidenceException($"{escape.Id}: the data of {VersionData.Current.Date:yyyy-MM-dd} do not say from which package of {Excerpt.Of(distribution.Name)} on it is fixed");
        return since is not null && DebianVersion.Compare(running.Version, since) >= 0;
    }
}
