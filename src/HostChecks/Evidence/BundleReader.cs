using System.Collections.Immutable;
using System.Text.Json;
using Baseline.Evidence;
using HostChecks.Fleets;

namespace HostChecks.Evidence;

/// <summary>Reads a bundle and proves that it is whole.</summary>
public static class BundleReader
{
    private const int FirstWithHostDigests = 2;

    /// <param name="bytes">The document.</param>
    /// <param name="source">How it is named in messages.</param>
    /// <exception cref="UnjudgeableException">It is no bundle, of another schema version, or does not match its manifest.</exception>
    public static ImmutableArray<BundledHost> Read(byte[] bytes, string source)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            var version = root.GetProperty("schemaVersion").GetInt32();
            if (version is < HostEvidence.OldestSchemaVersion or > HostEvidence.CurrentSchemaVersion)
                throw new UnjudgeableException($"{source}: schemaVersion is {version}; this version reads {HostEvidence.OldestSchemaVersion} to {HostEvidence.CurrentSchemaVersion}. Use the hostchecks that wrote it");
            JsonElement? hostDigests = root.TryGetProperty("hostDigests", out var present) ? present : null;
            if (hostDigests is null && version >= FirstWithHostDigests)
                throw new UnjudgeableException($"{source}: 'hostDigests' was removed: every bundle of schemaVersion {version} has it, so times and specifications may be altered. Collect again: hostchecks collect --fleet - --output {source}");
            var hosts = root.GetProperty("hosts").EnumerateArray().Select(host => Host(host) with { IsCovered = hostDigests is not null }).ToImmutableArray();
            if (hosts.IsEmpty) throw new UnjudgeableException($"{source}: there is no host in it, so nothing can be judged. Try: hostchecks collect --fleet - --output {source}");
            if (root.GetProperty("manifest").EnumerateObject().Select(host => host.Name).Except(hosts.Select(host => host.Evidence.Host)).FirstOrDefault() is { } removed)
                throw new UnjudgeableException($"{source}: {removed} was removed: the manifest lists it");
            if (hosts.GroupBy(host => host.Evidence.Host).FirstOrDefault(same => same.Count() > 1) is { } twice)
                throw new UnjudgeableException($"{source}: {twice.Key} is listed twice; allowed: each host once");
            foreach (var host in hosts) Verify(host.Evidence, root.GetProperty("manifest"), source);
            if (hostDigests is { } digestsOfHosts) VerifyHosts(root, digestsOfHosts, source);
            return hosts;
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new UnjudgeableException($"{source}: not an evidence bundle: {error.Message} Allowed: a file that `hostchecks collect` wrote");
        }
    }

    private static BundledHost Host(JsonElement element)
    {
        var readings = element.GetProperty("readings").EnumerateObject().ToImmutableSortedDictionary(member => member.Name, member => Reading(member.Value), StringComparer.Ordinal);
        var evidence = new HostEvidence
        {
            Host = element.GetProperty("host").GetString() ?? throw new FormatException("a host has no name."),
            CollectedAt = element.GetProperty("collectedAt").GetDateTimeOffset(),
            Readings = readings,
        };
        return new BundledHost(evidence, element.TryGetProperty("spec", out var spec) ? spec.Deserialize(FleetJson.Default.HostSpec) : null);
    }

    private static Reading Reading(JsonElement element) => new(
        Status(element.GetProperty("status").GetString()),
        element.TryGetProperty("content", out var content) ? content.GetString() ?? "" : "",
        element.TryGetProperty("reason", out var reason) ? reason.GetString() ?? "" : "");

    private static ReadingStatus Status(string? name) =>
        Enum.GetValues<ReadingStatus>().Cast<ReadingStatus?>().FirstOrDefault(status => BundleWriter.Name(status!.Value) == name)
            ?? throw new FormatException($"the reading status '{name}' is unknown.");

    private static void VerifyHosts(JsonElement root, JsonElement digests, string source)
    {
        foreach (var host in root.GetProperty("hosts").EnumerateArray())
        {
            var (name, time) = (host.GetProperty("host").GetString()!, host.GetProperty("collectedAt").GetDateTimeOffset());
            if (!digests.TryGetProperty(name, out var digest) || digest.GetString() != BundleWriter.Digest(time, host.TryGetProperty("spec", out var spec) ? spec : null))
                throw new UnjudgeableException($"{source}: the time or the specification of {name} does not match the manifest: the file was altered after it was collected");
        }
    }

    private static void Verify(HostEvidence evidence, JsonElement manifest, string source)
    {
        var digests = manifest.GetProperty(evidence.Host);
        foreach (var (key, reading) in evidence.Readings)
        {
            if (!digests.TryGetProperty(key, out var digest) || digest.GetString() != BundleWriter.Digest(reading))
                throw new UnjudgeableException($"{source}: the reading '{key}' of {evidence.Host} does not match the manifest: the file was altered after it was collected");
        }
        if (digests.EnumerateObject().Count() != evidence.Readings.Count)
            throw new UnjudgeableException($"{source}: readings of {evidence.Host} were removed: the manifest lists more of them");
    }
}
