using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Baseline.Evidence;
using Baseline.Hosts;

namespace Tests.Shared.Hosts;

/// <summary>What <c>tests/Baseline.Tests/Hosts/record.sh</c> and <c>record-node.sh</c> write: the evidence of a real host.</summary>
internal static class RecordedHostFile
{
    /// <summary>Hosts that <c>record.sh</c> makes in namespaces.</summary>
    public static readonly ImmutableArray<string> Names = ["stock", "hardened", "rootless", "swarm", "swarm-hardened"];

    /// <summary>States of a virtual machine that <c>record-node.sh</c> takes through them.</summary>
    public static readonly ImmutableArray<string> Machines = ["golden", "golden-broken", "rootless-bad", "golden-dark", "old-tls", "systemd-bad", "systemd-good"];

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

    /// <summary>What the host was made from; <c>null</c> where it is judged as anybody's.</summary>
    public static HostSpec? Spec(string text) => JsonNode.Parse(text)!["spec"] is { } spec ? HostSpecJson.Read(spec.ToJsonString()) : null;

    /// <summary>Ids of the controls that <c>Hosts/break</c> broke there.</summary>
    public static ImmutableArray<string> Broken(string text) => [.. (JsonNode.Parse(text)!["broken"]?.AsArray() ?? []).Select(id => id!.GetValue<string>())];

    private static Reading Reading(JsonNode reading) => new(
        Enum.Parse<ReadingStatus>(reading["status"]!.GetValue<string>(), ignoreCase: true), reading["content"]?.GetValue<string>() ?? "", reading["reason"]?.GetValue<string>() ?? "");
}
