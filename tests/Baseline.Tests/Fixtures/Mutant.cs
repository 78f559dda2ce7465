using System.Text.Json.Nodes;
using Baseline.Controls;
using Baseline.Evidence;
using Baseline.Settings;

namespace Baseline.Tests.Fixtures;

/// <summary>Evidence on which a control passes (or asks a person), and the same evidence with the one thing broken that the control is about.</summary>
/// <param name="Control">The control.</param>
/// <param name="What">What was broken.</param>
/// <param name="Sound">Before.</param>
/// <param name="Broken">After.</param>
internal sealed record Mutant(Control Control, string What, JudgeContext Sound, JudgeContext Broken)
{
    public override string ToString() => $"{Control.Id}: {What}";
}

/// <summary>Breaks evidence.</summary>
internal static class Mutate
{
    public static HostEvidence With(this HostEvidence evidence, Probe probe, string content) =>
        evidence with { Readings = evidence.Readings.SetItem(probe.Key, new Reading(ReadingStatus.Read, content)) };

    public static HostEvidence With(this HostEvidence evidence, Probe probe, ReadingStatus status) =>
        evidence with { Readings = evidence.Readings.SetItem(probe.Key, new Reading(status)) };

    /// <summary>Changes a reading's text; not changing it would be a mutant that cannot die.</summary>
    public static HostEvidence Text(this HostEvidence evidence, Probe probe, string from, string to)
    {
        var content = evidence[probe].Content;
        Assert.Contains(from, content, StringComparison.Ordinal);
        return evidence.With(probe, content.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>Changes a reading's JSON.</summary>
    public static HostEvidence Json(this HostEvidence evidence, Probe probe, Action<JsonNode> change)
    {
        var node = JsonNode.Parse(evidence[probe].Content)!;
        change(node);
        return evidence.With(probe, node.ToJsonString());
    }

    /// <summary>Sets an option in the daemon's configuration file.</summary>
    public static HostEvidence Daemon(this HostEvidence evidence, string key, string? json)
    {
        var lines = evidence[Probes.Dockerd].Content.Split('\n');
        var head = lines.Where(l => !l.StartsWith('|')).Where(l => l.Length > 0);
        var config = JsonNode.Parse(string.Join('\n', lines.Where(l => l.StartsWith('|')).Select(l => l[2..])))!.AsObject();
        if (json is null) config.Remove(key);
        else config[key] = JsonNode.Parse(json);
        return evidence.With(Probes.Dockerd, string.Join('\n', head.Append($"| {config.ToJsonString()}")) + "\n");
    }

    /// <summary>Adds an argument to the daemon.</summary>
    public static HostEvidence Flag(this HostEvidence evidence, string argument) =>
        evidence.Text(Probes.Dockerd, "\nconfig ", $"\narg {argument}\nconfig ");

    /// <summary>The daemons take their sockets from systemd, and none from their file.</summary>
    public static HostEvidence SocketActivated(this HostEvidence evidence) => evidence.Flag("-H").Flag("fd://");

    /// <summary>Sets a member of docker info.</summary>
    public static HostEvidence Info(this HostEvidence evidence, string member, string json) => evidence.Json(Probes.DockerInfo, i => i[member] = JsonNode.Parse(json));
}
