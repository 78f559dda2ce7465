using Baseline.Evidence;
using Baseline.Parsing;
using Baseline.Settings;

namespace Baseline.Catalogue;

/// <summary>What the daemon's volumes are.</summary>
internal static class VolumeConditions
{
    public static Outcome Binding(JudgeContext context)
    {
        var volumes = Json.Object(context.Read(Probes.Volumes), "docker volumes")["Volumes"].Items().ToList();
        if (volumes.Count == 0) return Outcome.NotApplicable("the daemon has no volumes");
        var wrong = volumes
            .Select(v => (Name: Excerpt.Of(v.At("Name").Text() ?? "(no name)"), Folder: ContainerFacts.BoundFolder(v.At("Options"))))
            .Where(v => v.Folder is { } folder && (ContainerConditions.IsSystemFolder(folder) || RuntimeSockets.IsUsual(folder)))
            .ToList();
        return wrong.Count == 0
            ? Outcome.Pass($"{volumes.Count} volumes")
            : Outcome.Fail(string.Join("; ", wrong.Select(v => $"{v.Name}: {Excerpt.Of(v.Folder!)}"))) with { Subjects = [.. wrong.Select(v => v.Name)] };
    }
}
