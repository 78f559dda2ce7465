using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Baseline.Parsing;

/// <summary>The reading of <c>collector:ssh-servers</c>: <c>sshd PID CGROUP-PATHS</c>, a line for each process of that name.</summary>
public static partial class ContainerProcesses
{
    /// <summary>Ids of the containers that the processes run in; those of the host are in none.</summary>
    /// <exception cref="EvidenceException">A line is malformed.</exception>
    public static ImmutableHashSet<string> ContainerIds(string text)
    {
        var ids = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n').Where(l => l.Length > 0))
        {
            if (!Line().IsMatch(line)) throw new EvidenceException($"ssh servers: unexpected line '{Excerpt.Of(line)}'");
            foreach (Match match in Id().Matches(line)) ids.Add(match.Groups[1].Value);
        }

        return ids.ToImmutable();
    }

    [GeneratedRegex("^sshd [0-9]+( .*)?$")]
    private static partial Regex Line();

    // cgroupfs says /docker/<id>, systemd says docker-<id>.scope.
    [GeneratedRegex("(?:/|docker-)([0-9a-f]{64})(?:\\.scope|/| |$)")]
    private static partial Regex Id();
}
