using System.Text.Json;
using System.Text.RegularExpressions;
using Golden.Cli;

namespace Golden.Vm;

/// <summary>Reads a <see cref="VmSpec"/> and names every problem in it at once.</summary>
public static partial class VmSpecReader
{
    /// <exception cref="UserErrorException">Not JSON, an unknown or missing member, or values that are not allowed.</exception>
    public static VmSpec Read(string json)
    {
        VmSpec spec;
        try
        {
            spec = JsonSerializer.Deserialize<VmSpec>(json, VmJson.Options) ?? throw new JsonException("the document is null");
        }
        catch (JsonException e)
        {
            throw new UserErrorException($"The machine's specification on stdin cannot be read: {e.Message}\nIts form is in docs/architecture.md under \"Local VM\".", innerException: e);
        }
        var problems = Problems(spec).ToList();
        if (problems.Count == 0) return spec;
        throw new UserErrorException($"The machine's specification has {problems.Count} error(s):\n{string.Join('\n', problems.Select(problem => "  " + problem))}");
    }

    /// <summary>Only the name: a machine can be deleted by a specification that is no longer valid.</summary>
    /// <exception cref="UserErrorException">Not a JSON object with a name.</exception>
    public static string ReadName(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.TryGetProperty("name", out var name) && name.GetString() is { } text) return text;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Told below.
        }
        throw new UserErrorException("Which machine? Found no name on stdin.\nRun: ./golden vm delete <name>");
    }

    private static IEnumerable<string> Problems(VmSpec spec)
    {
        if (spec.SchemaVersion != 1) yield return $"schemaVersion is {spec.SchemaVersion}; allowed: 1";
        if (!VmName.IsValid(spec.Name)) yield return $"name is '{spec.Name}'; allowed: {VmName.Allowed}";
        if (spec.MemoryMiB is < 512 or > 1 << 20) yield return $"memoryMiB is {spec.MemoryMiB}; allowed: 512 to 1048576";
        if (spec.Cpus is < 1 or > 64) yield return $"cpus is {spec.Cpus}; allowed: 1 to 64";
        if (spec.DataDiskGiB is < 1 or > 4096) yield return $"dataDiskGiB is {spec.DataDiskGiB}; allowed: 1 to 4096";
        if (spec.SshPort is < 1 or > 65535) yield return $"sshPort is {spec.SshPort}; allowed: 1 to 65535";
        if (spec.DockerPort is < 1 or > 65535) yield return $"dockerPort is {spec.DockerPort}; allowed: 1 to 65535";
        if (spec.SshPort == spec.DockerPort) yield return $"sshPort and dockerPort are both {spec.SshPort}; allowed: two different ports";
        if (!HostKeyPattern().IsMatch(spec.HostKey)) yield return "hostKey is not 'ssh-ed25519 AAAA…' or 'ecdsa-sha2-nistp256 AAAA…' on one line";
        if (!IsBase64(spec.UserData)) yield return "userData is not base64";
    }

    private static bool IsBase64(string text) => text.Length > 0 && Convert.TryFromBase64String(text, new byte[text.Length], out _);

    [GeneratedRegex(@"\A(ssh-ed25519|ecdsa-sha2-nistp256) [A-Za-z0-9+/]+={0,2}( [^\r\n]*)?\z")]
    private static partial Regex HostKeyPattern();
}
