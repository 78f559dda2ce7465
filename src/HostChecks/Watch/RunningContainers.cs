using System.Text.Json;
using Docker.DotNet;
using HostChecks.Docker;

namespace HostChecks.Watch;

/// <summary>What runs on one daemon, and since when.</summary>
internal sealed class RunningContainers(EngineClient client)
{
    /// <summary>Ids of all that run.</summary>
    public async Task<IReadOnlySet<string>> IdsAsync(CancellationToken cancellationToken)
    {
        using var list = JsonDocument.Parse(await client.ListContainersAsync(cancellationToken));
        return list.RootElement.EnumerateArray()
            .Where(container => container.TryGetProperty("State", out var state) && state.ValueKind == JsonValueKind.String && state.GetString() is "running" or "paused")
            .Select(container => container.GetProperty("Id").GetString()!).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>When it was started, in nanoseconds since 1970; <c>null</c> when it is gone or never was.</summary>
    public async Task<long?> StartedAtAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            using var inspect = JsonDocument.Parse(await client.InspectContainerAsync(id, cancellationToken));
            return inspect.RootElement.TryGetProperty("State", out var state) && state.TryGetProperty("StartedAt", out var at) && at.TryGetDateTimeOffset(out var time) && time > DateTimeOffset.UnixEpoch
                ? EventCursor.Nanoseconds(time) : null;
        }
        catch (DockerContainerNotFoundException)
        {
            return null;
        }
    }
}
