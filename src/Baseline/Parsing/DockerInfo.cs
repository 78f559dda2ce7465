using System.Text.Json.Nodes;
using Baseline.Evidence;
using Baseline.Settings;

namespace Baseline.Parsing;

/// <summary>The running daemon's own words (<c>GET /info</c>).</summary>
public sealed record DockerInfo(JsonObject Info)
{
    /// <exception cref="EvidenceException">It could not be read, or no daemon said it.</exception>
    public static DockerInfo Of(JudgeContext context) => context.Once(Probes.DockerInfo, () => Parse(context.Read(Probes.DockerInfo)));

    public static DockerInfo Parse(string text)
    {
        var info = Json.Object(text, "docker info");
        return info["ServerVersion"] is null ? throw new EvidenceException("docker info: not an answer of a daemon, it has no ServerVersion") : new DockerInfo(info);
    }

    public IEnumerable<string> SecurityOptions => Info[nameof(SecurityOptions)].Items().Select(o => o.Text() ?? "");

    public bool IsRootless => Security("rootless") is not null;

    public bool InSwarm => SwarmState is not ("inactive" or "");

    public bool ManagesSwarm => InSwarm && Info["Swarm"].At("ControlAvailable").Flag() == true;

    /// <summary>Whether root in a container is another user on the host.</summary>
    public bool RemapsUsers => IsRootless || Security("userns") is not null;

    public string Driver => Text("Driver");

    public string DataRoot => Text("DockerRootDir");

    public string SwarmState => Info["Swarm"].At("LocalNodeState").Text() ?? "";

    /// <summary>A security option by its name, whole (<c>name=seccomp,profile=builtin</c>); <c>null</c> when it is not on.</summary>
    public string? Security(string name) =>
        SecurityOptions.FirstOrDefault(o => o == $"name={name}" || o.StartsWith($"name={name},", StringComparison.Ordinal));

    /// <summary>A text that every daemon tells.</summary>
    /// <exception cref="EvidenceException">It is missing.</exception>
    public string Text(string member) => Info[member].Text() ?? throw new EvidenceException($"docker info has no {member}");
}
