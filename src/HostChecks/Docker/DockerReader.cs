using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using Baseline.Evidence;
using Docker.DotNet;
using HostChecks.Evidence;

namespace HostChecks.Docker;

/// <summary>Answers Docker probes: each query once, lists with parallel inspects, all on kept-alive connections.</summary>
public sealed class DockerReader(EngineClient client, TimeSpan timeout)
{
    private const int Parallel = 8;

    private readonly Lock _once = new();
    private Task<SortedDictionary<string, string>>? _containers;

    public async Task<ImmutableDictionary<string, Reading>> ReadAsync(IEnumerable<DockerProbe> probes, CancellationToken cancellationToken)
    {
        var readings = await Task.WhenAll(probes.DistinctBy(probe => probe.Key).Select(async probe => (probe.Key, Reading: await ReadAsync(probe.Query, cancellationToken))));
        return readings.ToImmutableDictionary(item => item.Key, item => item.Reading, StringComparer.Ordinal);
    }

    private async Task<Reading> ReadAsync(string query, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            return await AskAsync(query, limit.Token) is { } json
                ? new Reading(ReadingStatus.Read, json)
                : new Reading(ReadingStatus.Failed, Reason: $"the catalogue asks for 'docker:{query}', which this version cannot read");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Reading(ReadingStatus.TimedOut, Reason: $"the Docker API did not answer within {timeout.TotalSeconds:0} s");
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return DockerFailure.Reading(query, error, client.Endpoint);
        }
    }

    private async Task<string?> AskAsync(string query, CancellationToken cancellationToken) => query switch
    {
        DockerQuery.Info => Canonical(await client.InfoAsync(cancellationToken)),
        DockerQuery.Version => Canonical(await client.VersionAsync(cancellationToken)),
        DockerQuery.Networks => Canonical(await client.NetworksAsync(cancellationToken)),
        DockerQuery.Volumes => Canonical(await client.VolumesAsync(cancellationToken)),
        DockerQuery.Plugins => Canonical(await client.PluginsAsync(cancellationToken)),
        DockerQuery.Swarm => Canonical(await client.SwarmAsync(cancellationToken)),
        DockerQuery.Nodes => Canonical(await client.NodesAsync(cancellationToken)),
        DockerQuery.Secrets => Canonical(await client.SecretsAsync(cancellationToken)),
        DockerQuery.Containers => Array(await ContainersAsync(cancellationToken)),
        DockerQuery.Images => Array(await EachAsync(await client.ListImagesAsync(cancellationToken), client.InspectImageAsync, cancellationToken)),
        DockerQuery.ImageHistories => Object(await EachAsync(await client.ListImagesAsync(cancellationToken), client.ImageHistoryAsync, cancellationToken)),
        DockerQuery.Execs => Array(await ExecsAsync(cancellationToken)),
        _ => null,
    };

    /// <summary>The inspects of all containers, asked for once however many queries need them.</summary>
    private Task<SortedDictionary<string, string>> ContainersAsync(CancellationToken cancellationToken)
    {
        lock (_once) return _containers ??= AskContainersAsync(cancellationToken);
    }

    private async Task<SortedDictionary<string, string>> AskContainersAsync(CancellationToken cancellationToken) =>
        await EachAsync(await client.ListContainersAsync(cancellationToken), client.InspectContainerAsync, cancellationToken);

    /// <summary>A container's inspect names its sessions; most have none.</summary>
    private async Task<SortedDictionary<string, string>> ExecsAsync(CancellationToken cancellationToken)
    {
        var ids = (await ContainersAsync(cancellationToken)).Values.Where(inspect => inspect.Contains("\"ExecIDs\":[", StringComparison.Ordinal)).SelectMany(Sessions);
        return await EachAsync([.. ids], client.InspectExecAsync, cancellationToken);
    }

    private static string[] Sessions(string inspect)
    {
        using var document = JsonDocument.Parse(inspect);
        return [.. document.RootElement.GetProperty("ExecIDs").EnumerateArray().Select(id => id.GetString()!)];
    }

    private static string Canonical(byte[] json) => CanonicalJson.Write(json, DockerRedaction.Redact);

    private static string Array(SortedDictionary<string, string> items) => $"[{string.Join(',', items.Values)}]";

    // Names are ids of the engine (hexadecimal and a colon) and need no escaping.
    private static string Object(SortedDictionary<string, string> items) => $"{{{string.Join(',', items.Select(item => $"\"{item.Key}\":{item.Value}"))}}}";

    /// <summary>
    /// Asks about every item of a list, a few at a time, and writes each answer in the canonical form while the daemon works on
    /// the next. What vanished since the list was made is left out.
    /// </summary>
    private static async Task<SortedDictionary<string, string>> EachAsync(byte[] list, Func<string, CancellationToken, Task<byte[]>> ask, CancellationToken cancellationToken)
    {
        using var document = JsonDocument.Parse(list);
        return await EachAsync([.. document.RootElement.EnumerateArray().Select(item => item.GetProperty("Id").GetString()!).Distinct(StringComparer.Ordinal)], ask, cancellationToken);
    }

    private static async Task<SortedDictionary<string, string>> EachAsync(string[] ids, Func<string, CancellationToken, Task<byte[]>> ask, CancellationToken cancellationToken)
    {
        var answers = new string?[ids.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken };
        await System.Threading.Tasks.Parallel.ForAsync(0, ids.Length, options, async (n, token) =>
        {
            try
            {
                answers[n] = Canonical(await ask(ids[n], token));
            }
            catch (DockerApiException gone) when (gone.StatusCode == HttpStatusCode.NotFound)
            {
                answers[n] = null;
            }
        });
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var n = 0; n < ids.Length; n++)
        {
            if (answers[n] is { } answer) found[ids[n]] = answer;
        }
        return found;
    }
}
