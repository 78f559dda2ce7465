using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Golden.Vm;

/// <summary>What is remembered of a machine: <c>vm.json</c> in its folder. No secret.</summary>
public sealed record VmRecord
{
    public int SchemaVersion { get; init; } = 1;

    /// <summary>
    /// Random, made before the machine is first started, and an argument of its process. A process that carries it
    /// is ours; no other process is ever ended.
    /// </summary>
    public required Guid Id { get; init; }

    /// <summary>SHA-256 over the whole specification, user data included.</summary>
    public required string SpecDigest { get; init; }

    public required string Name { get; init; }

    public required int MemoryMiB { get; init; }

    public required int Cpus { get; init; }

    public required int DataDiskGiB { get; init; }

    public required int SshPort { get; init; }

    public required int DockerPort { get; init; }

    /// <summary>The host key of first boot. Enrolment replaces it, so it says nothing about a later one.</summary>
    public required string FirstHostKey { get; init; }

    public required string ImageHash { get; init; }

    /// <summary>First boot ended without an error, and the seed with the host key has been emptied.</summary>
    public bool FirstBootDone { get; init; }

    public static VmRecord Of(VmSpec spec, string imageHash) => new()
    {
        Id = Guid.NewGuid(),
        SpecDigest = DigestOf(spec),
        Name = spec.Name,
        MemoryMiB = spec.MemoryMiB,
        Cpus = spec.Cpus,
        DataDiskGiB = spec.DataDiskGiB,
        SshPort = spec.SshPort,
        DockerPort = spec.DockerPort,
        FirstHostKey = spec.HostKey,
        ImageHash = imageHash,
    };

    public static string DigestOf(VmSpec spec) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(spec, VmJson.Options))));

    /// <summary>Names of the members in which a specification differs from the machine.</summary>
    public IEnumerable<string> DifferencesTo(VmSpec spec)
    {
        if (MemoryMiB != spec.MemoryMiB) yield return $"memoryMiB {MemoryMiB}, now {spec.MemoryMiB}";
        if (Cpus != spec.Cpus) yield return $"cpus {Cpus}, now {spec.Cpus}";
        if (DataDiskGiB != spec.DataDiskGiB) yield return $"dataDiskGiB {DataDiskGiB}, now {spec.DataDiskGiB}";
        if (SshPort != spec.SshPort) yield return $"sshPort {SshPort}, now {spec.SshPort}";
        if (DockerPort != spec.DockerPort) yield return $"dockerPort {DockerPort}, now {spec.DockerPort}";
        if (FirstHostKey != spec.HostKey) yield return "another host key";
        if (SpecDigest != DigestOf(spec)) yield return "user data";
    }
}
