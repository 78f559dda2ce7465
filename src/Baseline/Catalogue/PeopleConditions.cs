using System.Globalization;
using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Settings;

namespace Baseline.Catalogue;

/// <summary>Gathers what the person who decides wants to see first.</summary>
internal static class PeopleConditions
{
    private const int Shown = 10;

    public static Outcome Host(JudgeContext context) => Outcome.Manual(
        $"{Excerpt.Of(OsRelease.Parse(context.Read(Probes.OsRelease)).Name)}, {Excerpt.Of(context.Read(Probes.Kernel))}",
        "a benchmark of the operating system is a catalogue of its own");

    public static Outcome Services(JudgeContext context)
    {
        var open = Listeners.Parse(context.Read(Probes.Listeners)).Where(l => !l.IsLocal).Select(l => l.ToString()).Distinct().Order(StringComparer.Ordinal).ToList();
        return open.Count == 0 ? Outcome.Pass("nothing listens on the network") : Outcome.Manual($"{List(open)}", "which of these the host is for is known to those who run it");
    }

    public static Outcome Audit(JudgeContext context)
    {
        var info = DockerInfo.Of(context).Info;
        return Outcome.Manual(string.Create(CultureInfo.InvariantCulture, $"{info["Containers"].Number() ?? 0} containers, {info["Images"].Number() ?? 0} images, judged {context.Now:yyyy-MM-dd}"),
            "one run shows that it was audited today, not that it is every week");
    }

    public static Outcome Monitoring(JudgeContext context)
    {
        var containers = ContainerFacts.Of(context);
        var watched = containers.Count(c => ContainerConditions.HealthCheck(c) is null);
        return Outcome.Manual(string.Create(CultureInfo.InvariantCulture, $"{watched} of {containers.Length} containers have a health check"), "whether somebody gets an alarm is not to be seen on the host");
    }

    public static Outcome Backup(JudgeContext context)
    {
        var volumes = Json.Object(context.Read(Probes.Volumes), "docker volumes")["Volumes"].Items().Select(v => v.At("Name").Text() ?? "").ToList();
        return volumes.Count == 0 ? Outcome.NotApplicable("the daemon has no volumes") : Outcome.Manual($"{volumes.Count.ToString(CultureInfo.InvariantCulture)} volumes: {List(volumes)}", "which of them matter, and whether they are backed up, is not to be seen on the host");
    }

    private static string List(List<string> items) => string.Join(", ", items.Take(Shown).Select(Excerpt.Of)) + (items.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $", and {items.Count - Shown} more") : "");
}
