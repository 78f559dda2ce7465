using System.Text.Json;
using Baseline.Hosts;
using Baseline.Parsing;

namespace Baseline.Plan;

/// <summary>Reading planned files the way settings need them.</summary>
public static class PlannedHostExtensions
{
    /// <summary>Content of a planned file.</summary>
    /// <exception cref="EvidenceException">The user data has no such file.</exception>
    public static string Content(this PlannedHost planned, string path) =>
        planned.Files.TryGetValue(path, out var file) ? file.Content : throw new EvidenceException($"the user data has no {path}");

    /// <summary>The specification that the user data claims to be made from; <c>null</c> when it claims none.</summary>
    /// <exception cref="EvidenceException">It is malformed.</exception>
    public static HostSpec? Spec(this PlannedHost planned)
    {
        if (!planned.Files.TryGetValue(NodeLayout.HostJson, out var file)) return null;
        try
        {
            var spec = HostSpecJson.Read(file.Content);
            HostSpecGuard.Check(spec);
            return spec;
        }
        catch (ArgumentException unusable)
        {
            throw new EvidenceException($"{NodeLayout.HostJson}: {unusable.Message}", unusable);
        }
        catch (JsonException malformed)
        {
            throw new EvidenceException($"{NodeLayout.HostJson}: {malformed.Message}", malformed);
        }
    }
}
