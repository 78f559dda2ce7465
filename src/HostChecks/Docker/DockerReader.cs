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
            return DockerFailure.Reading(query, error);
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
        DockerQuery.Containers => Array(await EachAsync(await client.ListContainersAsync(cancellationToken), client.InspectContainerAsync, cancellationToken)),
        DockerQuery.Images => Array(await EachAsync(await client.ListImagesAsync(cancellationToken), client.InspectImageAsync, cancellationToken)),
        DockerQuery.ImageHistories => Object(await EachAsync(await client.ListImagesAsync(cancellationToken), client.ImageHistoryAsync, cancellationToken)),
        _ => null,
    };

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
        var ids = document.RootElement.EnumerateArray().Select(item => item.GetProperty("Id").GetString()!).Distinct(StringComparer.Ordinal).ToArray();
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
