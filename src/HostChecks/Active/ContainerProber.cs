using System.Collections.Immutable;
using System.Globalization;
using Baseline.Evidence;
using Docker.DotNet;
using Docker.DotNet.Models;
using HostChecks.Docker;

namespace HostChecks.Active;

/// <summary>
/// Tries from inside a container what a workload that somebody took over would. The container is like any other of the daemon,
/// has no rights of its own, and is removed whatever happens.
/// </summary>
public sealed class ContainerProber(EngineClient client, ActiveOptions options, TimeSpan timeout)
{
    private const string MetadataService = "169.254.169.254:80";

    // $1 and $2 are host and port. -z connects and sends nothing; a netcat without it runs a program once it is connected.
    private const string Script = """
        if command -v nc >/dev/null 2>&1; then nc=nc
        elif command -v busybox >/dev/null 2>&1; then nc="busybox nc"
        else exit 12; fi
        $nc -z -w 5 "$1" "$2" </dev/null >/dev/null 2>&1 && exit 10
        $nc -w 5 "$1" "$2" -e true </dev/null >/dev/null 2>&1 && exit 10
        exit 11
        """;

    private const int Reached = 10;
    private const int NotReached = 11;

    /// <summary>Whether an attempt is made from a container.</summary>
    public static bool Makes(ActiveProbe probe) => probe.Attempt is ActiveAttempt.ContainerMetadata or ActiveAttempt.ContainerEgress;

    /// <summary>Readings that say how to ask for the attempts.</summary>
    public static ImmutableDictionary<string, Reading> Skipped(IEnumerable<ActiveProbe> probes) =>
        probes.DistinctBy(probe => probe.Key).ToImmutableDictionary(probe => probe.Key, _ => new Reading(ReadingStatus.Read, "skipped: no container was started; --probe-container <image> tries it from inside one"), StringComparer.Ordinal);

    public async Task<ImmutableDictionary<string, Reading>> ReadAsync(IEnumerable<ActiveProbe> probes, CancellationToken cancellationToken)
    {
        var readings = ImmutableDictionary.CreateBuilder<string, Reading>(StringComparer.Ordinal);
        foreach (var probe in probes.DistinctBy(probe => probe.Key))
        {
            readings[probe.Key] = await TryAsync(probe.Attempt == ActiveAttempt.ContainerMetadata ? MetadataService : options.ProbeEgress, cancellationToken);
        }
        return readings.ToImmutable();
    }

    private async Task<Reading> TryAsync(string target, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            var colon = target.LastIndexOf(':');
            return await RunAsync(target[..colon].Trim('[', ']'), target[(colon + 1)..], limit.Token) switch
            {
                Reached => new Reading(ReadingStatus.Read, $"accepted: a container of {options.ProbeImage} connected to {target}"),
                NotReached => new Reading(ReadingStatus.Read, $"refused: a container of {options.ProbeImage} did not reach {target}"),
                var other => new Reading(ReadingStatus.Failed, Reason: string.Create(CultureInfo.InvariantCulture, $"the throw-away container ended with {other}: {options.ProbeImage} needs a shell and nc")),
            };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Reading(ReadingStatus.TimedOut, Reason: $"the throw-away container did not end within {timeout.TotalSeconds:0} s");
        }
        catch (DockerApiException error)
        {
            return new Reading(ReadingStatus.Failed, Reason: $"no container of {options.ProbeImage} could be started: {error.ResponseBody?.Trim()}");
        }
        catch (HttpRequestException error)
        {
            return new Reading(ReadingStatus.Failed, Reason: $"no container could be started: {error.Message}");
        }
    }

    private async Task<long> RunAsync(string host, string port, CancellationToken cancellationToken)
    {
        var created = await client.Containers.CreateContainerAsync(
            new CreateContainerParameters
            {
                Image = options.ProbeImage,
                Entrypoint = ["/bin/sh", "-c", Script, "sh", host, port],
                Labels = new Dictionary<string, string> { ["hostchecks.probe"] = "true" },
                HostConfig = new HostConfig { NetworkMode = options.ProbeNetwork, CapDrop = ["ALL"], ReadonlyRootfs = true, SecurityOpt = ["no-new-privileges"] },
            }, cancellationToken);
        try
        {
            await client.Containers.StartContainerAsync(created.ID, new ContainerStartParameters(), cancellationToken);
            return (await client.Containers.WaitContainerAsync(created.ID, cancellationToken)).StatusCode;
        }
        finally
        {
            // Also when the time is up: nothing of it may stay.
            await client.Containers.RemoveContainerAsync(created.ID, new ContainerRemoveParameters { Force = true, RemoveVolumes = true }, CancellationToken.None);
        }
    }
}
