using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Baseline.Evidence;

namespace Tests.Shared.Hosts;

/// <summary>What <c>tests/Baseline.Tests/Hosts/record.sh</c> writes: the evidence of a real host.</summary>
internal static class RecordedHostFile
{
    /// <summary>Hosts that the recorder makes.</summary>
    public static readonly ImmutableArray<string> Names = ["stock", "hardened", "rootless", "swarm", "swarm-hardened"];

    public static HostEvidence Parse(string text)
    {
        var host = JsonNode.Parse(text)!;
        return new HostEvidence
        {
            Host = host["host"]!.GetValue<string>(),
            CollectedAt = DateTimeOffset.Parse(host["collectedAt"]!.GetValue<string>(), CultureInfo.InvariantCulture),
            Readings = host["readings"]!.AsObject().ToImmutableSortedDictionary(r => r.Key, r => Reading(r.Value!), StringComparer.Ordinal),
        };
    }

    private static Reading Reading(JsonNode reading) => new(
        Enum.Parse<ReadingStatus>(reading["status"]!.GetValue<string>(), ignoreCase: true), reading["content"]?.GetValue<string>() ?? "", reading["reason"]?.GetValue<string>() ?? "");
}
