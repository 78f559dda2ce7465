using System.Text.Json.Serialization;

namespace Golden.Vm;

/// <summary>What the program asks for: the JSON document on the input of <c>./golden vm create</c>.</summary>
public sealed record VmSpec
{
    public required int SchemaVersion { get; init; }

    /// <summary>Host name of the node: RFC 1123 label.</summary>
    public required string Name { get; init; }

    public int MemoryMiB { get; init; } = 2048;

    public int Cpus { get; init; } = 2;

    /// <summary>Size of the second disk, for Docker's data root.</summary>
    public int DataDiskGiB { get; init; } = 8;

    /// <summary>Port on 127.0.0.1 of the workstation that leads to the node's port 22.</summary>
    public required int SshPort { get; init; }

    /// <summary>Port on 127.0.0.1 of the workstation that leads to the node's port 2376.</summary>
    public required int DockerPort { get; init; }

    /// <summary>Base64 of the user data. Holds the single-use SSH host key, so it is kept nowhere but on the seed disk.</summary>
    public required string UserData { get; init; }

    /// <summary>Public part of that host key, authorized_keys form.</summary>
    public required string HostKey { get; init; }

    [JsonIgnore]
    public ReadOnlyMemory<byte> UserDataBytes => Convert.FromBase64String(UserData);

    /// <summary>A record prints all its members; this one must not print its user data.</summary>
    public override string ToString() => $"VmSpec {{ {Name} }}";
}
