using System.Globalization;
using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Settings;
using Baseline.Versions;

namespace Baseline.Catalogue;

/// <summary>Whether what runs has holes that are known, and whether somebody still closes them.</summary>
internal static class VersionConditions
{
    // Canonical's paid archive: it patches without ever reaching the version that the public one fixes.
    private const string UbuntuPro = "+esm";

    /// <summary>No known way out of a container through this component.</summary>
    public static Outcome NoKnownEscape(string component, JudgeContext context)
    {
        var data = VersionData.Current;
        var running = ComponentVersion.Of(component, context);
        var info = DockerInfo.Of(context);
        var (open, held, unknown) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var escape in data.Escapes.Where(e => e.Component == component))
        {
            try
            {
                if (Fixed(escape, running)) continue;
                if (escape.OnlyWith is { } needed && !DaemonTraits.Has(needed, info)) held.Add($"{escape.Id} ({escape.What}; only with {DaemonTraits.Words(needed)})");
                else if (escape.HeldBy is { } fence && DaemonTraits.Has(fence, info)) held.Add($"{escape.Id} ({escape.What}; held by {DaemonTraits.Words(fence)})");
                else open.Add($"{escape.Id} ({escape.What})");
            }
            catch (EvidenceException undecided)
            {
                unknown.Add(undecided.Message);
            }
        }

        var found = $"{Excerpt.Of(running.Version)}{(running.Distribution is { } distribution ? $" of {distribution.Id} {distribution.Version}" : "")}";
        // A hole that is certainly open needs no other to be decided first.
        if (open.Count > 0) return Outcome.Fail($"{found}: {string.Join("; ", open)}", $"as of {data.Date:yyyy-MM-dd}{Numbers(running)}");
        if (unknown.Count > 0) throw new EvidenceException(unknown.Count == 1 ? unknown[0] : string.Create(CultureInfo.InvariantCulture, $"{unknown[0]} ({unknown.Count - 1} more like it)"));
        return Outcome.Pass(held.Count == 0 ? found : $"{found}; open, but out of reach here: {string.Join("; ", held)}");
    }

    /// <summary>Docker Engine is of a branch or a distribution that still gets fixes, and no update of it is waiting.</summary>
    public static Outcome Maintained(JudgeContext context)
    {
        var maintained = VersionData.Current.Maintained;
        var running = ComponentVersion.Of("engine", context);
        if (running.Distribution is null) return Branch(maintained.Engine, running, context);

        var (id, release) = (running.Distribution.Id, running.Distribution.Version);
        if (!maintained.Distributions.TryGetValue(id, out var releases) || !releases.TryGetValue(release, out var until))
            throw new EvidenceException($"the data of {VersionData.Current.Date:yyyy-MM-dd} do not say until when {Excerpt.Of(running.Distribution.Name)} is maintained");
        var found = $"{Excerpt.Of(running.Version)} of {id} {release}, maintained until {until:yyyy-MM-dd}";
        if (DateOnly.FromDateTime(context.AgreedNow().UtcDateTime) > until) return Outcome.Fail(found, "its distribution gets no more fixes");
        var updates = SecurityUpdates.Parse(context.Read(Probes.SecurityUpdates));
        var waiting = updates.Waiting.Intersect(["containerd", "docker.io", "runc"]).ToList();
        if (waiting.Count > 0) return Outcome.Fail(found, $"updates are waiting: {string.Join(", ", waiting)}");
        return updates.TooOld(context.AgreedNow()) ? Outcome.Fail(found, $"the host's package lists are of {updates.Released:yyyy-MM-dd}: newer ones may show updates") : Outcome.Pass(found);
    }

    private static Outcome Branch(MaintainedEngine engine, ComponentVersion running, JudgeContext context)
    {
        var (version, major) = (Excerpt.Of(running.Version), UpstreamVersion.Parse(running.Version).Major);
        if (major > engine.Newest) return Outcome.Manual(version, $"newer than what was known on {VersionData.Current.Date:yyyy-MM-dd}; look whether it is still the current branch");
        if (engine.Branches.Contains(major)) return Outcome.Pass(version);
        return !running.BuiltByDocker && engine.OfOthers.TryGetValue(major.ToString(CultureInfo.InvariantCulture), out var until) && DateOnly.FromDateTime(context.AgreedNow().UtcDateTime) <= until
            ? Outcome.Pass($"{version}, not built by Docker; its branch is maintained by others until {until:yyyy-MM-dd}")
            : Outcome.Fail(version, $"this branch gets no more fixes; maintained: {string.Join(", ", engine.Branches)}");
    }

    private static string Numbers(ComponentVersion running) =>
        running.Distribution is null && !running.BuiltByDocker ? "; by upstream's version numbers: whether its builder patched it without changing them is for the builder to say" : "";

    private static bool Fixed(KnownEscape escape, ComponentVersion running)
    {
        if (running.Distribution is not { } distribution) return escape.FixedIn(running.Version);
        if (!escape.Packages.TryGetValue(distribution.Id, out var releases) || !releases.TryGetValue(distribution.Version, out var since))
            throw new EvidenceException($"{escape.Id}: the data of {VersionData.Current.Date:yyyy-MM-dd} do not say from which package of {Excerpt.Of(distribution.Name)} on it is fixed");
        if (since is not null && DebianVersion.Compare(running.Version, since) >= 0) return true;
        if (running.Version.Contains(UbuntuPro, StringComparison.Ordinal))
            throw new EvidenceException($"{escape.Id}: {Excerpt.Of(running.Version)} is of Ubuntu Pro, of whose packages the data say nothing. Run: pro fix --dry-run {escape.Id}");
        return false;
    }
}
