using System.Collections.Immutable;
using System.Text.Json;
using Baseline.Evidence;
using Baseline.Parsing;

namespace HostChecks.Inventory;

/// <summary>Makes the inventory of one host from its evidence. Pure. What the daemon did not say is left empty, never guessed.</summary>
public static class InventoryReader
{
    private static readonly string[] _startedByLabels = ["com.docker.compose.project", "com.docker.swarm.service.name", "io.kubernetes.pod.name"];

    public static DockerProbe Containers { get; } = new("containers");

    public static DockerProbe Images { get; } = new("images");

    public static DockerProbe Volumes { get; } = Probes.Volumes;

    /// <summary>Containers by name; <c>null</c> when they could not be read.</summary>
    public static ImmutableArray<InventoryItem>? Read(HostEvidence evidence)
    {
        if (evidence[Containers].Status != ReadingStatus.Read) return null;
        try
        {
            using var containers = JsonDocument.Parse(evidence[Containers].Content);
            var (digests, bound) = (Digests(evidence[Images]), BoundFolders(evidence[Volumes]));
            return [.. containers.RootElement.EnumerateArray().Select(item => Item(evidence.Host, item, digests, bound)).OrderBy(item => item.Container, StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static InventoryItem Item(string host, JsonElement inspect, Dictionary<string, ImmutableArray<string>> digests, Dictionary<string, string> bound)
    {
        var (config, hostConfig, state) = (At(inspect, "Config"), At(inspect, "HostConfig"), At(inspect, "State"));
        var (image, id) = (Text(config, "Image"), Text(inspect, "Image"));
        var known = digests.GetValueOrDefault(id, []);
        return new InventoryItem
        {
            Host = host,
            Container = Text(inspect, "Name").TrimStart('/'),
            Image = image,
            Digests = known.IsEmpty ? [id] : known,
            Registry = known.IsEmpty ? "" : RegistryOf(known[0]),
            State = Text(state, "Status"),
            Since = Text(state, "StartedAt") is { } started && !started.StartsWith("0001-", StringComparison.Ordinal) ? started : "",
            StartedBy = _startedByLabels.Select(label => Text(At(config, "Labels"), label)).FirstOrDefault(value => value.Length > 0) ?? "",
            User = Text(config, "User"),
            Mounts = [.. Items(At(inspect, "Mounts")).Select(mount => $"{Source(mount, hostConfig, bound)}:{Text(mount, "Destination")}:{(Flag(mount, "RW") ? "rw" : "ro")}")],
            Networks = [.. Members(At(At(inspect, "NetworkSettings"), "Networks")).Select(member => member.Name)],
            Ports = Ports(inspect, hostConfig, config),
            Capabilities = Flag(hostConfig, "Privileged") ? ["ALL"] : [.. Items(At(hostConfig, "CapAdd")).Select(value => value.ToString())],
            SecretVariables = [.. Items(At(config, "Env")).Select(value => value.ToString()).Where(SecretNames.Carries).Select(value => value.Split('=')[0]).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>The folder of the host: of a volume whose driver is told to bind one, that one. Other volumes by name, which says more than where the daemon keeps them.</summary>
    private static string Source(JsonElement mount, JsonElement hostConfig, Dictionary<string, string> bound)
    {
        if (Text(mount, "Type") != "volume") return Text(mount, "Source") is { Length: > 0 } folder ? folder : Text(mount, "Name");
        var options = Items(At(hostConfig, "Mounts")).Where(asked => Text(asked, "Target") == Text(mount, "Destination"))
            .Select(asked => At(At(At(asked, "VolumeOptions"), "DriverConfig"), "Options")).FirstOrDefault(found => ContainerFacts.IsBind(Text(found, "o")));
        if (Text(options, "device") is { Length: > 0 } device) return device;
        return Text(mount, "Name") is { Length: > 0 } name ? bound.GetValueOrDefault(name, name) : Text(mount, "Source");
    }

    /// <summary>By name of the volume: what the options bind with which it was made.</summary>
    private static Dictionary<string, string> BoundFolders(Reading volumes)
    {
        if (volumes.Status != ReadingStatus.Read) return [];
        using var document = JsonDocument.Parse(volumes.Content);
        return Items(At(document.RootElement, "Volumes")).Where(volume => ContainerFacts.IsBind(Text(At(volume, "Options"), "o")) && Text(At(volume, "Options"), "device").Length > 0)
            .DistinctBy(volume => Text(volume, "Name")).ToDictionary(volume => Text(volume, "Name"), volume => Text(At(volume, "Options"), "device"));
    }

    /// <summary>Those that the daemon gave out, and of a container that does not run those that were asked for.</summary>
    private static ImmutableArray<string> Ports(JsonElement inspect, JsonElement hostConfig, JsonElement config)
    {
        var open = Published(At(At(inspect, "NetworkSettings"), "Ports")).ToImmutableArray();
        if (!open.IsEmpty) return open;
        var exposed = Flag(hostConfig, "PublishAllPorts") ? Members(At(config, "ExposedPorts")).Select(member => member.Name) : [];
        return [.. Published(At(hostConfig, "PortBindings")), .. exposed.Where(name => At(At(hostConfig, "PortBindings"), name).ValueKind == JsonValueKind.Undefined).Select(name => $": → {name}")];
    }

    private static IEnumerable<string> Published(JsonElement ports) =>
        Members(ports).SelectMany(member => Items(member.Value).Select(port => $"{Text(port, "HostIp")}:{Text(port, "HostPort")} → {member.Name}"));

    private static Dictionary<string, ImmutableArray<string>> Digests(Reading images)
    {
        if (images.Status != ReadingStatus.Read) return [];
        using var document = JsonDocument.Parse(images.Content);
        return document.RootElement.EnumerateArray().ToDictionary(image => Text(image, "Id"), image => Items(At(image, "RepoDigests")).Select(digest => digest.ToString()).ToImmutableArray());
    }

    /// <summary>The first part of a name is a registry when it could be a host: it has a dot or a port, or is localhost.</summary>
    private static string RegistryOf(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var first = slash < 0 ? "" : name[..slash];
        return first.AsSpan().IndexOfAny('.', ':') >= 0 || first == "localhost" ? first : "docker.io";
    }

    private static JsonElement At(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    private static string Text(JsonElement element, string name) => At(element, name) is { ValueKind: JsonValueKind.String } value ? value.GetString()! : "";

    private static bool Flag(JsonElement element, string name) => At(element, name).ValueKind == JsonValueKind.True;

    private static JsonElement.ArrayEnumerator Items(JsonElement element) => element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : default;

    private static JsonElement.ObjectEnumerator Members(JsonElement element) => element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : default;
}
